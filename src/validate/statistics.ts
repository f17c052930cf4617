import { diagnose, type Place } from '../model/diagnostic.ts'
import type { RawYaml } from '../model/raw.ts'
import type { Figure, Statistic } from '../model/records.ts'
import { unitName } from '../model/unit.ts'
import { lookUp } from './registry.ts'
import type { RawSlideFields } from './schemas/slide-schema.ts'
import type { SlideContext } from './slide-context.ts'

/**
 * The big numbers of a slide. Reports `figure-unknown`, `unit-mixed` for a change between different units, and
 * `value-invalid` for a change that no percentage says.
 */
export function readStatistics(
  raw: NonNullable<RawSlideFields['figures']>,
  yaml: RawYaml,
  context: SlideContext,
): readonly Statistic[] | undefined {
  const { diagnostics, figures } = context
  const read = raw.map((entry, index): Statistic | undefined => {
    const { id, since } = typeof entry === 'string' ? { id: entry, since: undefined } : entry
    const at = (...path: string[]) => yaml.placeOf(['figures', index, ...path])
    const figure = lookUp(figures, id, typeof entry === 'string' ? at() : at('id'), 'figure', diagnostics)
    const earlier = since === undefined ? undefined : lookUp(figures, since, at('since'), 'figure', diagnostics)
    if (!figure) return undefined
    if (!earlier) return { figure }
    const problem = findProblem(figure, earlier, at('since'))
    if (problem) diagnostics.push(problem)
    return problem ? { figure } : { figure, since: earlier }
  })
  return read.every((one) => one !== undefined) ? read : undefined
}

function findProblem(figure: Figure, since: Figure, place: Place) {
  if (unitName(figure.unit) !== unitName(since.unit)) {
    const message = `"${figure.id}" and "${since.id}" have different units: there is no change from one to the other.`
    return diagnose('unit-mixed', place, message, 'Name an earlier figure of the same measure.')
  }
  const isRange = figure.max !== undefined || since.max !== undefined
  if (isRange || (figure.unit.kind !== 'percent' && since.value <= 0)) {
    const message = `No single percentage says the change from "${since.id}" to "${figure.id}".`
    return diagnose('value-invalid', place, message, 'Leave "since" out, and say the change in words.')
  }
  return undefined
}
