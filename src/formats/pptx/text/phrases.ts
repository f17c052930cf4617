import type { LocalizedText } from '../../../model/localized.ts'
import type { TextRun } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import { type Form, joinAlike, runsOf } from './runs.ts'

/** Letters of some faces are by so much wider than those that are measured with. */
const wider = 1.07

/** Where large text may be broken: between phrases, as the build has found them for browsers. */
interface Room {
  /** Of the text, in px. */
  readonly size: number
  readonly width: number
  readonly bold?: boolean
}

/**
 * The runs of a text, broken between its phrases into lines of about one length where it needs more than one: programs
 * would break inside of words, and leave a few characters on the last line. A text that has no such places, or breaks of
 * its own, stays as it is.
 */
export function phrasedRuns(text: LocalizedText, room: Room, form: Form = {}): readonly TextRun[] {
  return brokenRuns(phrasesOf(text, form), room)
}

/** A text as its phrases, of which none is to be broken: of one in words, these. */
export function phrasesOf(text: LocalizedText, form: Form = {}): readonly (readonly TextRun[])[] {
  const phrases: TextRun[][] = [[]]
  for (const run of text.runs) {
    if (run.kind === 'opportunity') phrases.push([])
    else phrases.at(-1)?.push(...runsOf({ ...text, runs: [run] }, form))
  }
  return phrases.length > 1 ? phrases : wordsOf(phrases[0] ?? [])
}

function wordsOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const words: TextRun[][] = [[]]
  for (const run of runs) {
    for (const [at, text] of run.text.split(/(?<= )/).entries()) {
      if (at > 0 || words.at(-1)?.at(-1)?.text.endsWith(' ')) words.push([])
      words.at(-1)?.push({ ...run, text })
    }
  }
  return words
}

/** Phrases as runs, with breaks between those that begin a line. */
export function brokenRuns(phrases: readonly (readonly TextRun[])[], { size, width, bold }: Room): readonly TextRun[] {
  const all = joinAlike(phrases.flat())
  const widths = phrases.map((phrase) => widthOf(phrase, bold) * size)
  const isOwn = all.some((run) => run.text.includes('\n'))
  const [first] = all
  if (isOwn || !first || Math.max(...widths) > width) return all
  const count = startsIn(widths, width).length
  if (count === 0) return all
  // The narrowest column that takes no more lines has them most alike.
  const total = widths.reduce((sum, one) => sum + one, 0)
  let column = Math.max(total / (count + 1), ...widths)
  while (column < width && startsIn(widths, column).length > count) column += size / 8
  const starts = new Set(startsIn(widths, Math.min(column, width)))
  const { locale } = first
  return joinAlike(phrases.flatMap((phrase, at) => (starts.has(at) ? [{ text: '\n', locale }, ...phrase] : phrase)))
}

/** Which phrases begin a line after the first, in a column so many px wide. */
function startsIn(widths: readonly number[], column: number): readonly number[] {
  const starts: number[] = []
  let used = 0
  for (const [at, width] of widths.entries()) {
    if (used > 0 && used + width > column + 0.01) {
      starts.push(at)
      used = 0
    }
    used += width
  }
  return starts
}

/** In em: letters as wide as they may be, Chinese as it is everywhere. */
function widthOf(runs: readonly TextRun[], bold: boolean | undefined): number {
  return runs.reduce((sum, { text, bold: own }) => {
    const latin = text.replace(/[\u2e80-\uffff]/g, '')
    const wide = [...text].length - [...latin].length
    return sum + wide + textWidth(latin, bold || own) * wider
  }, 0)
}
