import { axisKey, sourceText } from '../model/axis.ts'
import type { Chart } from '../model/chart.ts'
import { diagnose } from '../model/diagnostic.ts'
import type { Path, RawYaml } from '../model/raw.ts'
import type { Figure } from '../model/records.ts'
import { formIn } from '../model/term.ts'
import { defaultAxes, findChartFault } from './chart-kinds.ts'
import { readOverlays } from './chart-overlays.ts'
import { lookUp } from './registry.ts'
import type { RawChart } from './schemas/chart-schema.ts'
import type { SlideContext } from './slide-context.ts'

/**
 * Resolves a slide's chart. Reports `figure-unknown`, `unit-mixed` and `chart-invalid`
 * (two figures in one place, an accent that names nothing, parts that do not make the whole, and what else a kind asks for).
 */
export function readChart(raw: RawChart, yaml: RawYaml, context: SlideContext): Chart | undefined {
  const { diagnostics } = context
  const at = (...path: Path) => yaml.placeOf(['chart', ...path])
  const figures = raw.figures.flatMap((id, index) => {
    return lookUp(context.figures, id, at('figures', index), 'figure', diagnostics) ?? []
  })
  if (figures.length < raw.figures.length) return undefined
  const axes = defaultAxes(raw.kind)
  const by = raw.by ?? axes.by
  const over = raw.over ?? (axes.over === axes.by ? by : axes.over)
  const whole =
    raw.whole === undefined ? undefined : lookUp(context.figures, raw.whole, at('whole'), 'figure', diagnostics)
  if (raw.whole !== undefined && !whole) return undefined
  const bare: Chart = { kind: raw.kind, figures, by, over, ...(whole && { whole }), place: at() }
  const fault = findChartFault(bare)
  if (fault) {
    diagnostics.push(diagnose(fault.code, at(), fault.message, fault.hint))
    return undefined
  }
  const chart: Chart = { ...bare, ...readOverlays(raw, bare, yaml, context) }
  if (raw.accent === undefined) return chart
  const accent = findAccent(raw.accent, chart, context)
  if (accent !== undefined) return { ...chart, accent }
  const hint = `Name one of the chart's figures: ${raw.figures.join(', ')}; or the glossary id of a subject.`
  const message = `Nothing in this chart is called "${raw.accent}".`
  diagnostics.push(diagnose('chart-invalid', at('accent'), message, hint))
  return chart
}

function findAccent(name: string, chart: Chart, context: SlideContext): string | undefined {
  const term = context.terms.get(name)
  const isNamed = (figure: Figure) =>
    figure.id === name || (term !== undefined && sourceText(figure.subject) === formIn(term, context.language))
  const figure = chart.figures.find(isNamed)
  return figure && axisKey(figure, chart.by)
}
