import { sourceText } from '../../model/axis.ts'
import type { Slide } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { partOfYear } from '../../model/period.ts'
import type { Figure } from '../../model/records.ts'
import type { Segment } from '../../model/segment.ts'
import { near } from '../../model/units/units.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import { isExplained, isRounding, sameUnit, toldLike } from './data/explained.ts'
import { type Clauses, clausesOf, isNamedIn, isToldApart } from './data/names.ts'
import { figuresDrawn, figuresTaken } from './data/shown.ts'
import { inEnglish } from './numbers/describe.ts'
import { slipOf } from './numbers/differ.ts'
import { valueOfExpression, valueOfFigure } from './numbers/expressions.ts'
import { type Quantity, quantityOf } from './numbers/quantity.ts'
import { type Couplet, placeOfNumber, readCouplets } from './numbers/read.ts'

/** A slide that shows one number and types another for it. */
export const figureDataset: Rule = {
  why: 'A title typed by hand stays as it is when the dataset changes. A number counts as meant for the figure if it is within `near` percent of it or a power of ten away, and is no other figure, rounding or difference of the data. What the difference of a chart or a figure taken by key on the same slide contradicts is a warning.',
  limits: { near: 20 },
  check: (checked, { near: percent = 0 }) =>
    shared(checked, readCouplets)
      .filter((couplet) => !isLeftAlone(couplet))
      .flatMap((couplet) => findContradictions(checked, couplet, percent / 100)),
}

function findContradictions(checked: CheckedDeck, couplet: Couplet, share: number): readonly Diagnostic[] {
  const [line] = couplet.lines
  if (!line) return []
  return contradictionsIn(checked, couplet, share).map(([typed, { message, expression, certain }]) => {
    const hint = `Write {{${expression}}} instead of the number, or correct figures.csv.`
    const finding = diagnose('figure-dataset', placeOfNumber(checked, line, typed), message, hint)
    return certain ? finding : { ...finding, severity: 'warning' as const }
  })
}

/** True if this rule says by itself, as it usually goes, that a couplet contradicts what its slide shows. */
export function isContradicted(checked: CheckedDeck, couplet: Couplet): boolean {
  return !isLeftAlone(couplet) && contradictionsIn(checked, couplet, (figureDataset.limits.near ?? 0) / 100).length > 0
}

function isLeftAlone({ segment }: Couplet): boolean {
  return segment.kind === 'note' || segment.kind === 'quote'
}

function contradictionsIn(
  checked: CheckedDeck,
  couplet: Couplet,
  share: number,
): readonly (readonly [Quantity, Contradiction])[] {
  const { slide, lines } = couplet
  const [line] = lines
  const byHand = line?.quantities.filter(({ expression }) => expression === undefined) ?? []
  if (!slide || !line || byHand.length === 0) return []
  const drawn = figuresDrawn(slide)
  const taken = figuresTaken(slide, checked.deck.figures)
  if (drawn.length + taken.length === 0) return []
  return byHand.flatMap((typed) => {
    const said: Said = { checked, slide, couplet, typed, clauses: clausesOf(couplet, line, typed), share }
    const found = ofDrawn(said, drawn) ?? ofTaken(said, drawn, taken) ?? ofDifference(said, drawn)
    return found ? [[typed, found] as const] : []
  })
}

/** A number typed on a slide, with what is said of it. */
interface Said {
  readonly checked: CheckedDeck
  readonly slide: Slide
  readonly couplet: Couplet
  readonly typed: Quantity
  readonly clauses: Clauses
  readonly share: number
}

interface Contradiction {
  readonly message: string
  readonly expression: string
  readonly certain: boolean
}

/** What is set large or drawn, and said to be something else. */
function ofDrawn({ checked, typed, clauses, share }: Said, drawn: readonly Figure[]): Contradiction | undefined {
  const { figures, glossary } = checked.deck
  const isSpokenOf = (one: Figure) =>
    !isOfOther(one, clauses) &&
    (drawn.length === 1 || isToldApart(one, drawn, clauses, glossary) || isOnlyOfItsYear(one, drawn, clauses))
  const figure = drawn.find((one) => isMeant(typed, one, share) && isSpokenOf(one))
  // Last, for it looks at every pair of figures.
  if (!figure || isExplained(typed, [...figures.values()], drawn)) return undefined
  return contradict(figure, typed, true)
}

/** What another line takes by key: its subject and measure must be named, for a text speaks of more than one thing. */
function ofTaken(said: Said, drawn: readonly Figure[], taken: readonly Figure[]): Contradiction | undefined {
  const { checked, typed, clauses, share } = said
  const { figures, glossary } = checked.deck
  const figure = taken.find(
    (one) =>
      isMeant(typed, one, share) &&
      !isOfOther(one, clauses) &&
      [one.subject, one.measure].every((name) => isUnnamed(name) || isNamedIn(clauses, name, glossary)),
  )
  if (!figure || isExplained(typed, [...figures.values()], [...drawn, ...taken])) return undefined
  return contradict(figure, typed, false)
}

/** What the arrow of a chart computes, against its title: surely another number only where that names both ends. */
function ofDifference(
  { checked, slide, couplet, typed, clauses, share }: Said,
  drawn: readonly Figure[],
): Contradiction | undefined {
  const { difference } = slide.slots.chart ?? {}
  if (!difference || couplet.segment !== slide.slots.title) return undefined
  const { from, to, show } = difference
  const args = show === 'growth' ? [from.id, to.id] : [to.id, from.id]
  const { figures, glossary } = checked.deck
  const computed = valueOfExpression({ helper: show, args, options: {}, place: slide.place }, figures)
  if (!computed || computed.max !== undefined || computed.kind !== typed.kind) return undefined
  if (show !== 'ratio' && !typed.direction) return undefined
  const size = Math.abs(computed.value)
  const names = [from, to].map(({ subject }) => subject)
  const namesBoth =
    sourceText(from.subject) !== sourceText(to.subject) && names.every((name) => isNamedIn(clauses, name, glossary))
  if (!(namesBoth && show === 'ratio') && !isNear(typed, size, share)) return undefined
  const ends = [...new Set([...drawn, from, to])]
  if (isRounding(typed, size) || isExplained(typed, [...figures.values()], ends)) return undefined
  const written = inEnglish({ ...quantityOf(computed, 0, 0, ''), value: Number(size.toPrecision(3)) })
  const message = `The chart shows ${written} between "${from.id}" and "${to.id}", but its title says ${typed.written}.`
  return { message, expression: `${show} ${args.map((id) => `"${id}"`).join(' ')}`, certain: false }
}

function contradict(figure: Figure, typed: Quantity, certain: boolean): Contradiction {
  const written = inEnglish(quantityOf(valueOfFigure(figure), 0, 0, ''))
  const message = `The slide shows the figure "${figure.id}", ${written}, but its text says ${typed.written}.`
  return { message, expression: `figure "${figure.id}"`, certain }
}

function isMeant(typed: Quantity, figure: Figure, share: number): boolean {
  const { value } = toldLike(typed, figure)
  if (!sameUnit(typed, figure) || near(typed.value, value, 1e-12)) return false
  return isNear(typed, value, share) || slipOf(typed, { ...typed, value }) !== undefined
}

/** True if a number is close to another, and its words do not make it right: over 700 where it is 760. */
function isNear({ value, bound }: Quantity, exact: number, share: number): boolean {
  if ((bound === 'over' || bound === 'odd') && exact >= value) return false
  if ((bound === 'under' || bound === 'most') && exact <= value) return false
  return near(value, exact, share)
}

function isUnnamed(name: Segment): boolean {
  return sourceText(name) === ''
}

/** Western years, also of 民國104年. */
function yearsIn({ own }: Clauses): readonly string[] {
  const ofRepublic = Array.from(own.matchAll(/民[国國] ?(\d{1,3})年/g), ([, year]) => String(Number(year) + 1911))
  return [...(own.match(/(?:19|20)\d\d/g) ?? []), ...ofRepublic]
}

function quartersIn({ own }: Clauses): readonly number[] {
  const found = own.matchAll(/([一二三四1-4])季|Q([1-4])|([1-4])Q/g)
  return Array.from(found, ([, han = '', after, before]) =>
    Number(after ?? before ?? ('一二三四'.indexOf(han) + 1 || han)),
  )
}

/** True if the sentence speaks of another year or quarter, of what something is compared with, or of several things together. */
function isOfOther({ period }: Figure, clauses: Clauses): boolean {
  const years = yearsIn(clauses)
  if (years.length > 0 && period !== undefined && !years.includes(period.slice(0, 4))) return true
  const [quarter, quarters] = [partOfYear(period ?? ''), quartersIn(clauses)]
  if (quarter?.parts === 4 && quarters.length > 0 && !quarters.includes(quarter.number)) return true
  return /[比较較]|去年|前一年|上年|年前|[合总總][计計]|than|from|compared|versus|earlier|together|combined/.test(
    clauses.own,
  )
}

function isOnlyOfItsYear(figure: Figure, drawn: readonly Figure[], clauses: Clauses): boolean {
  return yearsIn(clauses).length > 0 && drawn.filter(({ period }) => period === figure.period).length === 1
}
