import { locales } from '../model/locale.ts'
import type { LocalizedSegment } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import type { MediaOf } from '../model/segment.ts'

/** Captions as a document holds them. */
export interface Track {
  readonly locale: string
  /** What a menu calls it. */
  readonly label: string
  /** WebVTT as a data: address. */
  readonly url: string
  readonly isFirst: boolean
}

/** The captions of a film or sound: in both languages, as the slides have them, and in the first alone. */
export function tracksOf({ cues = [] }: MediaOf<LocalizedSegment>): readonly Track[] {
  const [first] = cues
  if (!first) return []
  const { line, caption } = cues.find(({ text }) => text.caption)?.text ?? first.text
  const words = ({ text }: (typeof cues)[number], both: boolean) => {
    const pair = [text.line, ...(both && text.caption ? [text.caption] : [])]
    return pair.map(({ runs }) => escapeCue(textOfRuns(runs))).join('\n')
  }
  const make = (both: boolean) => `WEBVTT\n\n${cues.map((cue) => `${cue.timing}\n${words(cue, both)}\n`).join('\n')}`
  const name = locales[line.locale].name
  const alone = { locale: line.locale, label: name, url: addressOf(make(false)), isFirst: !caption }
  if (!caption) return [alone]
  const label = `${name} + ${locales[caption.locale].name}`
  return [{ locale: line.locale, label, url: addressOf(make(true)), isFirst: true }, alone]
}

function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('-->', '--&gt;')
}

function addressOf(text: string): string {
  return `data:text/vtt;base64,${Buffer.from(text).toString('base64')}`
}
