import type { Chart, Comparison } from '../model/chart.ts'
import type { Locale, Variant } from '../model/locale.ts'
import type { LocalizedOverlays, LocalizedSegment, PlainPair } from '../model/localized.ts'
import type { Figure } from '../model/records.ts'
import { textOfRuns } from '../model/runs.ts'
import type { Segment } from '../model/segment.ts'
import { pairIn } from './chart-pair.ts'
import { labelText } from './labels/labels.ts'
import { combine, difference, growth, ratio } from './values/compute.ts'
import { formatQuantity, type Quantity, type TermForm } from './values/figure.ts'
import { minus } from './values/number.ts'

/** What overlays need to speak the languages of a variant. */
export interface OverlayTools {
  readonly variant: Variant
  readonly localize: (segment: Segment) => LocalizedSegment
  readonly termForm: TermForm
}

/** What stands on top of a chart's marks; undefined if nothing does. */
export function localizeOverlays(chart: Chart, tools: OverlayTools): LocalizedOverlays | undefined {
  if (!chart.notes && !chart.difference && !chart.reference) return undefined
  const pointOf = (figure: Figure) => chart.figures.indexOf(figure)
  const arrow = chart.difference
  const label = arrow && compare(arrow.from, arrow.to, arrow.show, tools)
  return {
    notes: (chart.notes ?? []).map(({ figure, text }) => ({ point: pointOf(figure), text: plainPair(text, tools) })),
    ...(arrow && label && { difference: { from: pointOf(arrow.from), to: pointOf(arrow.to), label } }),
    ...(chart.reference && { reference: { value: chart.reference.value, label: nameReference(chart, tools) } }),
  }
}

/** A text without its markup. */
export function plainPair(segment: Segment, { localize }: OverlayTools): PlainPair {
  const { line, caption } = localize(segment)
  return { line: textOfRuns(line.runs), ...(caption && { caption: textOfRuns(caption.runs) }) }
}

/** The ratio, growth or difference of two figures; undefined if it cannot be computed, which has been reported. */
function compare(
  from: Figure,
  to: Figure,
  show: Comparison,
  { variant, termForm }: OverlayTools,
): PlainPair | undefined {
  const result =
    show === 'growth'
      ? combine(from, [to], growth, undefined)
      : combine(to, [from], show === 'ratio' ? ratio : difference, undefined)
  if ('message' in result) return undefined
  return pairIn(variant, (locale) =>
    show === 'ratio' ? formatQuantity(result, locale, termForm) : writeSigned(result, locale, termForm),
  )
}

/** A change says which way it goes: +90%, −12%. */
function writeSigned(quantity: Quantity, locale: Locale, termForm: TermForm): string {
  const text = formatQuantity(quantity, locale, termForm)
  if (quantity.value <= 0 || text.includes(minus)) return text
  return `+${text}`
}

/** Its name, and the value it stands at. */
function nameReference({ reference, figures }: Chart, { variant, localize, termForm }: OverlayTools): PlainPair {
  const [first] = figures
  if (!reference || !first) return { line: '' }
  const named = reference.text && localize(reference.text)
  const quantity: Quantity = { value: reference.value, unit: first.unit, approximate: reference.approximate }
  return pairIn(variant, (locale) => {
    const own = locale === variant.locale ? named?.line : (named?.caption ?? named?.line)
    const name = own ? textOfRuns(own.runs) : reference.average ? labelText('average', locale) : ''
    const value = formatQuantity(quantity, locale, termForm)
    // A mark as wide as a character brings its own blank.
    return name === '' || /[（）「」『』《》〈〉【】，。：；]$/u.test(name) ? name + value : `${name} ${value}`
  })
}
