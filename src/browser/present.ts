import { codeIn, redeem } from './redeem.ts'
import type { TakenUp, ToldMoment } from './show.ts'

// Runs on the stage of `duilian present`, after the deck's own script: tells the room what is shown, and does what the
// speaker's phone asks.

type StageWord = 'notFollowed' | 'heldStage' | 'startedAnew' | 'take'

interface Stage {
  readonly room: string
  readonly rev: string
  readonly words: Readonly<Record<string, Readonly<Record<StageWord, string>>>>
  /** This window among others, also after it was loaded anew. */
  readonly by: string
  moment: ToldMoment | undefined
  /** Whether this window presents, as far as it knows. */
  presents: boolean
  /** What the room was shown last, and when that was heard. */
  last: (ToldMoment & { readonly heard: number }) | undefined
  seq: number
  sending: boolean
  changed: boolean
  /** The next try, if the last one failed. */
  retry: ReturnType<typeof setTimeout> | undefined
  taking: boolean
}

/** What the server says to a window of the stage: whether another one presents, and what the room was shown last. */
interface Standing {
  readonly held: boolean
  /** Whether this window has shown that. */
  readonly own: boolean
  readonly last?: ToldMoment
}

startStage()

function startStage(): void {
  const { room = '', rev = '', words: written = '{}' } = document.currentScript?.dataset ?? {}
  const words = JSON.parse(written) as Stage['words'] // Written with the page.
  // Later than all that another window has said.
  const idle = { seq: Date.now(), sending: false, changed: false, retry: undefined, presents: false, taking: false }
  const stage: Stage = { room, rev, words, by: recallName(room), moment: undefined, last: undefined, ...idle }
  document.addEventListener('duilian-moment', (event) => {
    stage.moment = (event as CustomEvent<ToldMoment>).detail
    publish(stage)
  })
  // The deck may have been there before.
  document.dispatchEvent(new CustomEvent('duilian-look'))
  takeCommands(stage)
  addEventListener('hashchange', (event) => void pairAgain(event))
  addEventListener('online', () => publish(stage))
  document.addEventListener('visibilitychange', () => document.hidden || publish(stage))
}

/** Does what is asked from afar. A browser that was refused does not come back by itself. */
function takeCommands(stage: Stage): void {
  const commands = new EventSource(`/d/${stage.room}?by=${stage.by}`)
  commands.addEventListener('command', (event: MessageEvent<string>) => {
    document.dispatchEvent(new CustomEvent('duilian-ask', { detail: JSON.parse(event.data) }))
  })
  // Connected, or again: what was said meanwhile nobody has heard.
  commands.addEventListener('stage', (event: MessageEvent<string>) => stand(stage, JSON.parse(event.data) as Standing))
  commands.onerror = () => {
    // The speaker is told before the next step.
    if (stage.presents) publish(stage)
    else tell(stage, 'notFollowed')
    if (commands.readyState === EventSource.CLOSED) setTimeout(() => takeCommands(stage), 3000)
  }
}

/** Presents if no other window does: a new one goes on where the room is. */
function stand(stage: Stage, { held, own, last }: Standing): void {
  if (last) stage.last = { ...last, heard: Date.now() }
  if (held) {
    stage.presents = false
    tell(stage, 'heldStage')
  } else if (stage.presents || own) present(stage)
  else takeUp(stage)
}

/** Presents from now on, on the slide and step and at the time where the room is. */
function takeUp(stage: Stage): void {
  const done = () => present(stage)
  if (!stage.last) {
    done()
    return
  }
  const { slide, step, elapsed, heard } = stage.last
  const detail: TakenUp = { slide, step, elapsed: elapsed + Date.now() - heard, done }
  // Nobody takes it up in a deck that was built before that was known.
  if (document.dispatchEvent(new CustomEvent('duilian-take-up', { detail, cancelable: true }))) done()
}

function present(stage: Stage): void {
  stage.taking ||= !stage.presents
  stage.presents = true
  publish(stage)
}

/** A new address of the stage, put in the place of this one, differs in its fragment alone; the slide stays. */
async function pairAgain({ oldURL, newURL }: HashChangeEvent): Promise<void> {
  // reveal.js, which has heard of it before, has put its slide there again.
  const code = codeIn(new URL(newURL).hash)
  if (code === '' || document.getElementById(code)) return
  history.replaceState(history.state, '', oldURL)
  if (await redeem(code, 'stage')) location.reload()
}

/** Sends the present moment; what changes meanwhile is sent after it, as the last of it. */
function publish(stage: Stage): void {
  stage.changed = true
  clearTimeout(stage.retry)
  if (stage.sending || !stage.moment || !stage.presents) return
  stage.sending = true
  void send(stage).then((again) => {
    stage.sending = false
    if (again !== undefined) stage.retry = setTimeout(() => publish(stage), again)
    else if (stage.changed) publish(stage)
  })
}

/** Sends, and says in how many milliseconds to try again if that is needed. */
async function send(stage: Stage): Promise<number | undefined> {
  if (!stage.moment) return undefined
  stage.changed = false
  const { rev, by, taking } = stage
  const { slide, step, ...desk } = stage.moment
  const body = JSON.stringify({ rev, seq: stage.seq + 1, slide, step, by, ...(taking && { take: true }), desk })
  const answer = await fetch(`/p/${stage.room}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(6000),
  }).catch(() => undefined)
  if (answer?.status === 204) {
    stage.seq += 1
    stage.presents = true
    stage.taking = false
    tell(stage, '')
    return undefined
  }
  if (answer?.status !== 409) {
    tell(stage, answer?.status === 401 ? 'startedAnew' : 'notFollowed')
    return 2000
  }
  const { outcome, seq } = (await answer.json()) as { readonly outcome: string; readonly seq: number }
  stage.seq = seq
  if (outcome === 'stale') return 0
  stage.presents = false
  tell(stage, 'heldStage')
  return undefined
}

/** Says what is wrong: in the presenter's window, and on the stage by a mark that no audience minds. */
function tell(stage: Stage, word: StageWord | ''): void {
  const { lang } = document.documentElement
  const own = stage.words[lang] ?? Object.values(stage.words)[0]
  const text = word === '' ? '' : (own?.[word] ?? '')
  document.dispatchEvent(new CustomEvent('duilian-told', { detail: text }))
  const mark = document.querySelector<HTMLElement>('.room-told') ?? makeMark(stage)
  mark.hidden = word === ''
  mark.dataset.word = word
  mark.firstElementChild?.replaceChildren(text)
  const button = mark.querySelector('button')
  if (button) button.hidden = word !== 'heldStage'
  button?.replaceChildren(own?.take ?? '')
}

function makeMark(stage: Stage): HTMLElement {
  const mark = document.createElement('div')
  mark.className = 'room-told'
  const button = document.createElement('button')
  button.type = 'button'
  button.addEventListener('click', () => takeUp(stage))
  mark.append(document.createElement('p'), button)
  document.body.append(mark)
  return mark
}

function recallName(room: string): string {
  const key = `duilian by ${room}`
  const drawn = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('')
  try {
    const kept = sessionStorage.getItem(key) ?? drawn
    sessionStorage.setItem(key, kept)
    return kept
  } catch {
    return drawn
  }
}
