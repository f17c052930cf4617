import { axisKey, sourceText } from '../model/axis.ts'
import type { Chart, Figure } from '../model/deck.ts'
import { diagnose, type Place } from '../model/diagnostic.ts'
import type { Path, RawYaml } from '../model/raw.ts'
import { formIn } from '../model/term.ts'
import { unitName } from '../model/unit.ts'
import { lookUp } from './registry.ts'
import type { RawSlideFields } from './schemas.ts'
import type { SlideContext } from './slide-context.ts'

/**
 * Resolves a slide's chart. Reports `figure-unknown`, `unit-mixed` and `chart-invalid`
 * (two figures in one place, an accent that names nothing, a line or range without what it needs).
 */
export function readChart(
  raw: NonNullable<RawSlideFields['chart']>,
  yaml: RawYaml,
  context: SlideContext,
): Chart | undefined {
  const { diagnostics } = context
  const at = (...path: Path) => yaml.placeOf(['chart', ...path])
  const figures = raw.figures.flatMap((id, index) => {
    return lookUp(context.figures, id, at('figures', index), 'figure', diagnostics) ?? []
  })
  if (figures.length < raw.figures.length) return undefined
  const grouped = raw.kind === 'grouped-bar' || raw.kind === 'line'
  const by = raw.by ?? 'subject'
  const over = raw.over ?? (grouped ? 'period' : by)
  const chart: Chart = { kind: raw.kind, figures, by, over, place: at() }
  const problem = findProblem(chart, at())
  if (problem) {
    diagnostics.push(problem)
    return undefined
  }
  if (raw.accent === undefined) return chart
  const accent = findAccent(raw.accent, chart, context)
  if (accent !== undefined) return { ...chart, accent }
  const hint = `Name one of the chart's figures: ${raw.figures.join(', ')}; or the glossary id of a subject.`
  const message = `Nothing in this chart is called "${raw.accent}".`
  diagnostics.push(diagnose('chart-invalid', at('accent'), message, hint))
  return chart
}

function findProblem(chart: Chart, place: Place) {
  const [first, ...rest] = chart.figures
  const other = rest.find((figure) => first && unitName(figure.unit) !== unitName(first.unit))
  if (first && other) {
    const message = `The figures "${first.id}" and "${other.id}" have different units and cannot share an axis.`
    return diagnose('unit-mixed', place, message, 'Draw them in two charts.')
  }
  const negative = chart.figures.find((figure) => figure.value < 0)
  if (negative && chart.kind !== 'line') {
    const hint = 'Bars start at zero: draw it as a line, or say it in words.'
    return diagnose('chart-invalid', place, `The figure "${negative.id}" is negative.`, hint)
  }
  if (chart.kind === 'range' && !chart.figures.some((figure) => figure.max !== undefined)) {
    return diagnose('chart-invalid', place, 'No figure of this range chart has a "max".', 'Use "kind: bar".')
  }
  const seen = new Map<string, Figure>()
  for (const figure of chart.figures) {
    const key = `${axisKey(figure, chart.by)}\n${axisKey(figure, chart.over)}`
    const twin = seen.get(key)
    if (twin) {
      const message = `The figures "${twin.id}" and "${figure.id}" fall into the same place: same ${chart.by}, same ${chart.over}.`
      return diagnose('chart-invalid', place, message, 'Set "by" and "over" to what tells them apart.')
    }
    seen.set(key, figure)
  }
  return undefined
}

function findAccent(name: string, chart: Chart, context: SlideContext): string | undefined {
  const term = context.terms.get(name)
  const isNamed = (figure: Figure) =>
    figure.id === name || (term !== undefined && sourceText(figure.subject) === formIn(term, context.language))
  const figure = chart.figures.find(isNamed)
  return figure && axisKey(figure, chart.by)
}
