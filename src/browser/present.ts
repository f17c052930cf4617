import type { ToldMoment } from './show.ts'

// Runs on the stage of `duilian present`, after the deck's own script: tells the room what is shown, and does what the
// speaker's phone asks.

type StageWord = 'notFollowed' | 'heldStage' | 'take'

const { room = '', rev = '', words: written = '{}' } = document.currentScript?.dataset ?? {}
const words = JSON.parse(written) as Readonly<Record<string, Readonly<Record<StageWord, string>>>> // Written with it.
/** This window among others, also after it was loaded anew. */
const by = recallName()
let moment: ToldMoment | undefined
let seq = 0
let sending = false
let changed = false
let taking = false

document.addEventListener('duilian-moment', (event) => {
  moment = (event as CustomEvent<ToldMoment>).detail
  publish()
})
const commands = new EventSource(`/d/${room}?by=${by}`)
commands.addEventListener('command', (event: MessageEvent<string>) => {
  document.dispatchEvent(new CustomEvent('duilian-ask', { detail: JSON.parse(event.data) }))
})
// Connected, or again: what was said meanwhile nobody has heard.
commands.onopen = publish
addEventListener('online', publish)
document.addEventListener('visibilitychange', () => document.hidden || publish())

/** Sends the present moment; what changes meanwhile is sent after it, as the last of it. */
function publish(): void {
  changed = true
  if (sending || !moment) return
  sending = true
  void send().then((again) => {
    sending = false
    if (again !== undefined) setTimeout(publish, again)
    else if (changed) publish()
  })
}

/** Sends, and says in how many milliseconds to try again if that is needed. */
async function send(): Promise<number | undefined> {
  if (!moment) return undefined
  changed = false
  const { slide, step, ...desk } = moment
  const body = JSON.stringify({ rev, seq: seq + 1, slide, step, by, ...(taking && { take: true }), desk })
  const answer = await fetch(`/p/${room}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(6000),
  }).catch(() => undefined)
  if (answer?.status === 204) {
    seq += 1
    taking = false
    tell('')
    return undefined
  }
  if (answer?.status !== 409) {
    tell('notFollowed')
    return 2000
  }
  const { outcome, seq: standing } = (await answer.json()) as { outcome: string; seq: number }
  seq = standing
  if (outcome === 'stale') return 0
  tell('heldStage')
  return undefined
}

/** Says what is wrong: in the presenter's window, and on the stage by a mark that no audience minds. */
function tell(word: StageWord | ''): void {
  const { lang } = document.documentElement
  const own = words[lang] ?? Object.values(words)[0]
  const text = word === '' ? '' : (own?.[word] ?? '')
  document.dispatchEvent(new CustomEvent('duilian-told', { detail: text }))
  const mark = document.querySelector<HTMLElement>('.room-told') ?? makeMark()
  mark.hidden = word === ''
  mark.dataset.word = word
  mark.firstElementChild?.replaceChildren(text)
  const button = mark.querySelector('button')
  if (button) button.hidden = word !== 'heldStage'
  button?.replaceChildren(own?.take ?? '')
}

function makeMark(): HTMLElement {
  const mark = document.createElement('div')
  mark.className = 'room-told'
  const button = document.createElement('button')
  button.type = 'button'
  button.addEventListener('click', () => {
    taking = true
    publish()
  })
  mark.append(document.createElement('p'), button)
  document.body.append(mark)
  return mark
}

function recallName(): string {
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
