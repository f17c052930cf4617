import type { Deck } from '../../model/deck.ts'
import { type Diagnostic, type DiagnosticCode, diagnose, type Place } from '../../model/diagnostic.ts'
import type { MeasuredSlide } from '../../model/fit.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import type { Segment } from '../../model/segment.ts'
import { limitsOf } from '../rules.ts'
import { settleFindings } from '../settle.ts'
import type { FitFinding, FitRule, ShownSlide } from './fit-rule.ts'
import { fitRules } from './fit-rules.ts'
import { recognize } from './shown.ts'

/** A deck in one variant with what a browser has measured of it. */
export interface MeasuredDeck {
  readonly deck: LocalizedDeck
  readonly slides: readonly MeasuredSlide[]
  /** True for a variant whose lines have changed places. */
  readonly swapped?: boolean
}

/** With swapped lines only what is lost counts: sizes and lines to read at a glance are those of the other view. */
const lossRules: readonly string[] = [
  'slide-overflow',
  'text-clipped',
  'text-overlap',
] satisfies (keyof typeof fitRules)[]

/**
 * What all rules say that look at the screen, by the id of the slide, unsettled. The same finding in several
 * variants is one, which names their locales and tells of the worst.
 */
export function judgeFit(deck: Deck, variants: readonly MeasuredDeck[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Raised[]>()
  const codes = codesOf(deck)
  for (const { deck: variant, slides, swapped = false } of variants) {
    const applied = swapped ? codes.filter((code) => lossRules.includes(code)) : codes
    for (const measured of slides) {
      const shown = recognize(variant, measured)
      for (const code of applied) {
        const rule: FitRule = fitRules[code]
        for (const finding of rule.judge(shown, limitsOf(code, { deck }))) {
          const raised = { code, finding, shown, swapped }
          const key = keyOf(raised)
          groups.set(key, [...(groups.get(key) ?? []), raised])
        }
      }
    }
  }
  const found = new Map<string, Diagnostic[]>()
  if (groups.size === 0) return found
  const segments = findSegments(deck)
  for (const group of groups.values()) {
    const id = group[0]?.shown.id ?? ''
    found.set(id, [...(found.get(id) ?? []), describe(group, segments)])
  }
  return found
}

/** Settles what `judgeFit` found as other findings are. */
export function settleFit(deck: Deck, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return settleFindings({ deck, accepted: deck.accepted }, findings, codesOf(deck))
}

function codesOf(deck: Deck) {
  const codes = Object.keys(fitRules) as (keyof typeof fitRules)[] // Its keys.
  return codes.filter((code) => deck.checks.get(code)?.severity !== 'off')
}

interface Raised {
  readonly code: DiagnosticCode
  readonly finding: FitFinding
  readonly shown: ShownSlide
  readonly swapped: boolean
}

function keyOf({ code, finding, shown }: Raised): string {
  const { at, ofSlide } = finding
  if (ofSlide) return [code, shown.id].join('\0')
  const list: readonly unknown[] = 'alt' in at ? shown.images : shown.texts
  return [code, shown.id, 'alt' in at ? 'image' : 'text', list.indexOf(at)].join('\0')
}

function describe(group: readonly Raised[], segments: ReadonlyMap<string, Segment>): Diagnostic {
  // What is wrong in both views is told of the one that everybody sees.
  const usual = group.filter(({ swapped }) => !swapped)
  const told = usual.length > 0 ? usual : group
  const [worst] = told.toSorted((one, other) => other.finding.amount - one.finding.amount)
  if (!worst) throw new Error('A group holds at least one finding')
  const shownIn = ({ shown: { deck }, swapped }: Raised) =>
    (swapped ? deck.variant.caption : undefined) ?? deck.variant.locale
  const when = worst.swapped ? ', its lines swapped (key X),' : ''
  const message = `In ${listOf([...new Set(told.map(shownIn))])}${when} ${worst.finding.says}.`
  return diagnose(worst.code, placeOf(worst, segments), message, worst.finding.hint)
}

/**
 * Where the author wrote a text: in the very language that is shown, or where it is converted from; else the slide. What
 * is wrong with a slide as a whole is told there, and not at a name of the glossary, which is on other slides too.
 */
function placeOf(
  { finding: { at, ofSlide }, shown }: Raised,
  segments: ReadonlyMap<string, Segment>,
): Place | undefined {
  const slide = shown.deck.slides.find(({ id }) => id === shown.id)
  const segment = at.segment && segments.get(at.segment.id)
  const language = 'language' in at ? at.language : shown.deck.variant.locale
  const own = Object.entries(segment?.texts ?? {}).find(([locale]) => locale === language)?.[1]
  const chart = 'role' in at && at.role === 'chart' ? slide?.source.slots.chart?.place : undefined
  const written = own?.place ?? at.segment?.place ?? chart ?? slide?.source.place
  return ofSlide && slide && written?.file !== slide.source.place.file ? slide.source.place : written
}

/** Every text of a deck by its id. */
function findSegments(deck: Deck): ReadonlyMap<string, Segment> {
  const found = new Map<string, Segment>()
  const seen = new Set<object>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if ('texts' in value && 'language' in value) {
      const segment = value as Segment // Nothing else in a deck has both.
      found.set(segment.id, segment)
    } else for (const child of value instanceof Map ? value.values() : Object.values(value)) visit(child)
  }
  visit(deck)
  return found
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
