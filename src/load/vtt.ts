import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { linesOf } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'

/** A text and when it is shown, with its settings as they are written. */
export interface RawCue {
  readonly timing: string
  /** In milliseconds. */
  readonly start: number
  readonly text: string
  readonly place: ReturnType<typeof placeAt>
}

const time = String.raw`(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}`
const timingLine = new RegExp(String.raw`^(${time})[ \t]+-->[ \t]+${time}(?:[ \t].*)?$`)

/** The cues of a WebVTT file (W3C, WebVTT). Reports what is none; notes, styles and regions are left out. */
export function parseVtt(source: SourceText): {
  readonly value: readonly RawCue[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const lines = linesOf(source)
  if (!/^\uFEFF?WEBVTT(?:[ \t]|$)/.test(lines[0]?.text ?? '')) {
    const place = placeAt(source, 0, lines[0]?.to ?? 0)
    const hint = 'Its first line is "WEBVTT", then come blank lines between "00:01.000 --> 00:04.000" and what is said.'
    return { value: [], diagnostics: [diagnose('media-captions', place, 'This is no WebVTT file.', hint)] }
  }
  const value: RawCue[] = []
  const diagnostics: Diagnostic[] = []
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line?.text.includes('-->')) continue
    const text = lines.slice(at + 1)
    const end = text.findIndex((next) => next.text.trim() === '')
    const words = end < 0 ? text : text.slice(0, end)
    const found = timingLine.exec(line.text.trim())
    const first = words[0]
    const last = words.at(-1)
    if (!found) {
      const hint = 'A time is minutes, seconds and thousandths: "00:01.000 --> 00:04.000".'
      diagnostics.push(
        diagnose('media-captions', placeAt(source, line.from, line.to), 'This is no time of a caption.', hint),
      )
    } else if (first && last) {
      const written = words.map((one) => one.text.trim()).join('\n')
      const place = placeAt(source, first.from, last.to)
      value.push({ timing: line.text.trim(), start: milliseconds(found[1] ?? ''), text: written, place })
    }
    at += words.length
  }
  return { value, diagnostics }
}

function milliseconds(written: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = written.split(':').reverse().map(Number)
  return Math.round((seconds + 60 * (minutes + 60 * hours)) * 1000)
}
