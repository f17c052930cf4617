import type { Locale } from '../model/locale.ts'
import type { LocalizedText, Run } from '../model/localized.ts'
import { isReading } from '../model/runs.ts'
import { textWidth } from './chart/text-width.ts'
import { sizeOfFormula } from './typesetting/formula-size.ts'

/** How wide a cell is: with its longest word on a line, and with all its text on one. In em or px. */
export interface CellNeed {
  readonly least: number
  readonly most: number
}

/** Code in a line as `base.css` has it: the width of a letter, in em of the text around it. */
const codeLetter = 0.86 * 0.6

/** What the text of a cell needs, in em. */
export function cellNeed(text: LocalizedText, strong: boolean): CellNeed {
  const words = wordsOf(text.runs, text.locale, strong)
  const lines = words.reduce<number[]>(
    (widths, word) => {
      if (word === undefined) widths.push(0)
      else widths[widths.length - 1] = (widths.at(-1) ?? 0) + word
      return widths
    },
    [0],
  )
  return { least: Math.max(0, ...words.map((word) => word ?? 0)), most: Math.max(...lines) }
}

/** The widest of what stands in a column. */
export function widestOf(needs: readonly CellNeed[]): CellNeed {
  return { least: Math.max(...needs.map(({ least }) => least)), most: Math.max(...needs.map(({ most }) => most)) }
}

/** How a browser shares the width of a table: each column has its longest word, and of the rest what its text asks for. */
export function shareColumns(needs: readonly CellNeed[], room: number): readonly number[] {
  const sum = (key: keyof CellNeed) => needs.reduce((total, need) => total + need[key], 0)
  const [least, most] = [sum('least'), sum('most')]
  if (most <= room || most === least) return needs.map((need) => (need.most * room) / Math.max(1, most))
  const share = Math.max(0, room - least) / (most - least)
  return needs.map((need) => need.least + (need.most - need.least) * share)
}

/** How many lines a text fills in a column, in em: a word that does not fit moves down as a whole. */
export function cellLines(text: LocalizedText, column: number, strong: boolean): number {
  let lines = 1
  let used = 0
  for (const word of wordsOf(text.runs, text.locale, strong)) {
    if (word === undefined || (used > 0 && used + word > column)) {
      lines += 1
      used = word ?? 0
    } else used += word
  }
  return lines
}

/** The widths of what is never parted, each with the space behind it, in em; undefined for a break. */
function wordsOf(runs: readonly Run[], locale: Locale, strong: boolean): readonly (number | undefined)[] {
  return runs.flatMap((run): readonly (number | undefined)[] => {
    if (isReading(run)) return []
    if ('runs' in run) return wordsOf(run.runs, locale, strong || run.kind === 'strong')
    switch (run.kind) {
      case 'break':
        return [undefined]
      case 'formula':
        return [sizeOfFormula(run.tex, run.display).width]
      case 'code':
        return [...run.text.matchAll(/\S+\s*/g)].map(([word]) => [...word].length * codeLetter)
      case 'nobreak':
        return [textWidth(run.text, locale, strong)]
      case 'text':
        return Array.from(run.text.matchAll(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g), ([word]) =>
          textWidth(word, locale, strong),
        )
      default:
        return []
    }
  })
}
