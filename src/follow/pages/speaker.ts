import { createHash } from 'node:crypto'
import { escapeScript } from '../../formats/reveal.ts'
import { joinModules } from '../../formats/script.ts'
import { stageBuiltPage } from '../../load/built-page.ts'
import { followWords, shortNames } from '../../localize/labels/follow-labels.ts'
import { labelText } from '../../localize/labels/labels.ts'
import { type Locale, locales } from '../../model/locale.ts'
import { type FollowEffects, openFollowTemplates } from './listeners.ts'

/** What a speaker presents with. */
interface PresentPages {
  /** The deck's `index.html`, which tells the room what it shows. */
  readonly stage: string
  /** The page of the speaker's phone; it holds the notes. */
  readonly remote: string
}

interface PresentRequest {
  readonly index: string
  readonly room: string
  readonly rev: string
  /** The language of the deck, and those that the stage can show. */
  readonly locale: Locale
  readonly variants: readonly Locale[]
}

const remoteLabels = [
  ...(['current', 'upcoming', 'endOfSlides', 'notes', 'options', 'language', 'black', 'captions', 'restart'] as const),
  ...(['previous', 'next', 'step'] as const),
]

/** The pages of the speaker, made of `index.html` as it was built. */
export async function makePresentPages(request: PresentRequest, effects: FollowEffects): Promise<PresentPages> {
  const { index, room, rev, locale, variants } = request
  const { library, renderer } = await openFollowTemplates(effects)
  const read = async (name: string) => escapeScript(await joinModules(name, effects.browserScript))
  const [present, remote] = await Promise.all([read('present'), read('remote')])
  const wordsOf = (of: Locale) => {
    const { notFollowed, heldStage, startedAnew, take } = followWords(of)
    return { notFollowed, heldStage, startedAnew, take }
  }
  const stageWords = Object.fromEntries([...variants, 'en' as const].map((of) => [of, wordsOf(of)]))
  const words = followWords(locale)
  const { offline, unpaired, heldRemote, noStage } = words
  const labels = Object.fromEntries(remoteLabels.map((name) => [name, labelText(name, locale)]))
  const choices = variants.map((of) => ({ locale: of, name: shortNames[of], full: locales[of].name }))
  const body = renderer.renderPart('follow-remote', {
    words,
    labels,
    variants: choices.length > 1 ? choices : undefined,
  })
  return {
    stage: stageBuiltPage(index, {
      ...{
        keep: true,
        script: present,
        body: '',
        styles: library.styles.get('follow-stage.css') ?? '',
        source: hashOf(present),
      },
      attributes: { 'data-room': room, 'data-rev': rev, 'data-words': JSON.stringify(stageWords) },
    }),
    remote: stageBuiltPage(index, {
      ...{
        keep: false,
        script: remote,
        body,
        styles: library.styles.get('follow-remote.css') ?? '',
        source: hashOf(remote),
      },
      attributes: { 'data-room': room, 'data-words': JSON.stringify({ offline, unpaired, heldRemote, noStage }) },
    }),
  }
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
