import { sourceText } from '../../model/axis.ts'
import type { Figure, Slide } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import { inEnglish } from './numbers/describe.ts'
import { slipOf } from './numbers/differ.ts'
import { valueOfFigure } from './numbers/expressions.ts'
import { type Quantity, quantityOf } from './numbers/quantity.ts'
import { type Couplet, type NumberedLine, placeOfNumber, readCouplets } from './numbers/read.ts'
import { sameCurrency } from './numbers/same.ts'
import { near } from './numbers/units.ts'

/** A slide that shows one number large and types another for it. */
export const figureDataset: Rule = {
  why: 'A title typed by hand stays as it is when the dataset changes. A number counts as meant for the figure if it is within `near` percent of it or a power of ten away, and is no other figure, rounding or difference of the data.',
  limits: { near: 20 },
  check: (checked, { near: percent = 0 }) =>
    shared(checked, readCouplets)
      .filter(
        ({ slide, segment }) =>
          slide && shownOn(slide).length > 0 && segment.kind !== 'note' && segment.kind !== 'quote',
      )
      .flatMap((couplet) => findContradictions(checked, couplet, percent / 100)),
}

function shownOn({ slots }: Slide): readonly Figure[] {
  return [...(slots.figure ? [slots.figure] : []), ...(slots.chart?.figures ?? [])]
}

function findContradictions(checked: CheckedDeck, { slide, lines }: Couplet, share: number): readonly Diagnostic[] {
  const shown = slide ? shownOn(slide) : []
  const known = [...checked.deck.figures.values()]
  return lines.slice(0, 1).flatMap((line) =>
    line.quantities.flatMap((typed) => {
      if (typed.expression !== undefined) return []
      const figure = shown.find((one) => isMeant(typed, one, share) && isSpokenOf(one, shown, line, typed))
      // Last, for it looks at every pair of figures.
      if (!figure || isExplained(typed, known, shown)) return []
      const written = inEnglish(quantityOf(valueOfFigure(figure), 0, 0, ''))
      const message = `The slide shows the figure "${figure.id}", ${written}, but its text says ${typed.written}.`
      const hint = `Write {{figure "${figure.id}"}} instead of the number, or correct figures.csv.`
      return [diagnose('figure-dataset', placeOfNumber(checked, line, typed), message, hint)]
    }),
  )
}

/** True if a number typed has the unit of a figure: the same money, a share, a multiple. */
function sameUnit(typed: Quantity, figure: Figure): boolean {
  const { kind, currency } = valueOfFigure(figure)
  if (kind !== typed.kind || figure.unit.kind === 'none') return false
  if (!currency) return kind !== 'number' || (!typed.currency && figure.value >= 100 && typed.firm)
  return typed.currency !== undefined && sameCurrency(typed, { ...typed, currency })
}

/** A number that the data gives some other way: a figure, a rounding of one, an end of a range, a sum or difference of two. */
function isExplained(typed: Quantity, known: readonly Figure[], shown: readonly Figure[]): boolean {
  const same = known.filter((figure) => sameUnit(typed, figure))
  const ends = same.flatMap(({ value, max }) => (max === undefined ? [value] : [value, max]))
  const pairs = shown.flatMap((a) => shown.filter((b) => b !== a).map((b) => [a, b] as const))
  const derived = pairs.flatMap(([a, b]) => [
    a.value + b.value,
    a.value - b.value,
    a.value / b.value,
    (a.value / b.value - 1) * 100,
  ])
  const total = shown.reduce((sum, { value }) => sum + value, 0)
  return [...ends, ...derived, total].some((value) => isRounding(typed, value))
}

function isRounding({ value, scale, text, bound }: Quantity, exact: number): boolean {
  if (bound !== 'exact' && bound !== 'any' && near(value, exact, 0.05)) return true
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(String(Math.round(value / scale)))?.[0].length ?? 0)
  const step = scale * 10 ** (decimals > 0 ? -decimals : Math.min(zeros, 1))
  return Math.abs(value - exact) <= step / 2 + Math.abs(exact) * 1e-9
}

function isMeant(typed: Quantity, figure: Figure, share: number): boolean {
  if (!sameUnit(typed, figure) || typed.value === figure.value) return false
  return near(typed.value, figure.value, share) || slipOf(typed, { ...typed, value: figure.value }) !== undefined
}

/** Of several figures, the one whose subject stands in the sentence; of one, unless the sentence speaks of another year. */
function isSpokenOf(figure: Figure, shown: readonly Figure[], line: NumberedLine, { start }: Quantity): boolean {
  const from = Math.max(...['，', '。', '；', '、', '. ', '; '].map((mark) => line.written.lastIndexOf(mark, start)))
  const clause = line.written.slice(from + 1, start)
  const years: readonly string[] = clause.match(/(?:19|20)\d\d/g) ?? []
  const year = figure.period?.slice(0, 4)
  if (years.length > 0 && year !== undefined && !years.includes(year)) return false
  if (/[比較较]|去年|前一年|上年|年前|than|from|compared|versus|earlier/.test(clause)) return false
  return (
    shown.length === 1 ||
    clause.includes(sourceText(figure.subject)) ||
    (years.length > 0 && shown.filter(({ period }) => period === figure.period).length === 1)
  )
}
