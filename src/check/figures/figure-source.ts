import type { Slide } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import type { Figure } from '../../model/records.ts'
import { figuresOf } from '../../model/used.ts'
import { textsOfSlots } from '../../model/walk.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import type { NumberedText, Quantity } from './numbers/quantity.ts'
import { type Couplet, placeOfNumber, readCouplets } from './numbers/read.ts'

/** Slides that announce or close: they repeat what another slide shows with its source. */
const framing = ['title', 'section', 'closing', 'sources']

/** Data on a slide that a listener cannot trace. */
export const figureSource: Rule = {
  why: 'A listener must be able to ask where a number comes from and what date it holds for. Asked of money, shares, multiples and counts from `least` on; never of dates, ordinals and small counts.',
  limits: { least: 10_000 },
  check: (checked, { least = 0 }) => findUncited(checked, least),
  checkWhole: (checked, { least = 0 }) => findUnsourced(checked, least),
}

/** Numbers typed on a slide that cites nothing: one finding a slide. */
function findUncited(checked: CheckedDeck, least: number): readonly Diagnostic[] {
  const bySlide = new Map<Slide, [Couplet, Quantity][]>()
  for (const couplet of shared(checked, readCouplets)) {
    const { slide, segment, lines } = couplet
    if (!slide || framing.includes(slide.layout) || slide.citations.length > 0) continue
    if (segment.kind === 'note' || segment.kind === 'quote' || segment.kind === 'alt') continue
    const [line] = lines
    const typed = line?.quantities.filter(({ expression }) => expression === undefined) ?? []
    const data = typed.filter((quantity) => isData(quantity, least) && !(line && isOfMethod(line, quantity)))
    const known = bySlide.get(slide) ?? []
    for (const quantity of data) known.push([couplet, quantity])
    bySlide.set(slide, known)
  }
  return [...bySlide.values()].flatMap(([first, ...more]) => {
    const line = first?.[0].lines[0]
    if (!first || !line) return []
    const others = more.length === 0 ? '' : ` and ${more.length} more on this slide`
    const message = `${first[1].written}${others}: the slide says no source.`
    const hint =
      'Name it under "sources:" at the top of the slide, or take the number from figures.csv, whose source is cited by itself.'
    return [diagnose('figure-source', placeOfNumber(checked, line, first[1]), message, hint)]
  })
}

function isData({ kind, value, currency, scale, firm }: Quantity, least: number): boolean {
  if (!firm) return false
  if (kind === 'percent' || kind === 'points' || kind === 'times') return true
  return kind === 'number' && (currency !== undefined || (scale > 1 && value >= least))
}

/** True for what tells how something was counted, which no source has found out: 95% 信賴區間, 每10萬人口. */
function isOfMethod({ text }: NumberedText, { start, end }: Quantity): boolean {
  return (
    /^(?:的)? ?(?:信[赖賴]|置信|信心|可信)|^ (?:CI|confidence|credible)\b/.test(text.slice(end, end + 12)) ||
    /(?:每|\b(?:per|in every) ?)$/.test(text.slice(Math.max(0, start - 10), start))
  )
}

/** Figures of the dataset that slides show and that have no source, or no date of their own or of their source. */
function findUnsourced({ deck }: CheckedDeck, least: number): readonly Diagnostic[] {
  const shown = new Map<Figure, Slide>()
  for (const slide of deck.slides)
    for (const figure of figuresOf(slide.slots, textsOfSlots(slide.slots), deck.figures))
      if (!shown.has(figure)) shown.set(figure, slide)
  return [...shown].flatMap(([figure, slide]) => {
    const { unit, value, id, source, period, place } = figure
    if (unit.kind === 'none' || (unit.kind === 'count' && value < least)) return []
    const sourced = source !== undefined || slide.citations.length > 0
    const dated = [period, source?.issued, source?.accessed, ...slide.citations.map(({ issued }) => issued)].some(
      (date) => date !== undefined,
    )
    if (sourced && dated) return []
    const lacks = [...(sourced ? [] : ['source']), ...(dated ? [] : ['period'])]
    const message = `The figure "${id}" is shown on a slide, but has no ${lacks.join(' and no ')}.`
    const hint = `Fill in the column "${lacks[0]}" in figures.csv${sourced ? ', or give its source an "issued" date' : ''}.`
    return [diagnose('figure-source', place, message, hint)]
  })
}
