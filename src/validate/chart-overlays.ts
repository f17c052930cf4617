import type { Chart, ChartKind, ChartNote, ChartReference, Comparison } from '../model/chart.ts'
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { Path, RawYaml } from '../model/raw.ts'
import type { Figure } from '../model/records.ts'
import type { SegmentText } from '../model/segment.ts'
import { didYouMean } from '../model/suggest.ts'
import { plainText } from '../model/walk.ts'
import { subjectOf } from './chart-kinds.ts'
import { parseNumber } from './number.ts'
import type { RawChart } from './schemas/chart-schema.ts'
import type { RawBilingual } from './schemas/forms.ts'
import type { SlideContext } from './slide-context.ts'
import { bilingualSegment } from './text.ts'

/** Kinds whose marks end at values of one axis, across which an arrow or a line can be drawn. */
const withoutArrow: ReadonlySet<ChartKind> = new Set<ChartKind>(['donut', 'percent', 'scatter'])
const withoutLine: ReadonlySet<ChartKind> = new Set<ChartKind>(['donut', 'percent'])

/** Reads what stands on top of a chart's marks. Reports `chart-invalid` for what names no figure of the chart or cannot be computed. */
export function readOverlays(raw: RawChart, chart: Chart, yaml: RawYaml, context: SlideContext): Partial<Chart> {
  const at = (...path: Path) => yaml.placeOf(['chart', ...path])
  const find = (id: string, place: Place) => findFigure(id, chart, place, context)
  const notes = readNotes(raw, { find, yaml, context })
  const difference = raw.difference && readDifference(raw.difference, chart, { find, at, context })
  const reference = raw.reference && readReference(raw.reference, chart, { find, yaml, context })
  return {
    ...(notes.length > 0 && { notes }),
    ...(difference && { difference }),
    ...(reference && { reference }),
  }
}

type Find = (id: string, place: Place) => Figure | undefined

function findFigure(id: string, { figures }: Chart, place: Place, { diagnostics }: SlideContext): Figure | undefined {
  const figure = figures.find((candidate) => candidate.id === id)
  if (figure) return figure
  const ids = figures.map((candidate) => candidate.id)
  const hint = didYouMean(id, ids, `Name one of the chart's figures: ${ids.join(', ')}.`)
  diagnostics.push(diagnose('chart-invalid', place, `No figure of this chart is called "${id}".`, hint))
  return undefined
}

function readNotes(
  { note }: RawChart,
  { find, yaml, context }: { readonly find: Find; readonly yaml: RawYaml; readonly context: SlideContext },
): readonly ChartNote[] {
  const list = note === undefined ? [] : Array.isArray(note) ? note : [note]
  return list.flatMap(({ at, ...texts }, index) => {
    const path = Array.isArray(note) ? ['chart', 'note', index] : ['chart', 'note']
    const figure = find(at, yaml.placeOf([...path, 'at']))
    const text = readText(texts, `chart.note.${at}`, path, yaml, context)
    return figure && text ? [{ figure, text }] : []
  })
}

/** A text of the chart's own. Its id holds its words, so that two charts may remark on the same figure. */
function readText(
  texts: Exclude<RawBilingual, string | number>,
  id: string,
  path: Path,
  yaml: RawYaml,
  context: SlideContext,
) {
  const { language, chinese, diagnostics } = context
  const words = Object.values(texts).join('|')
  const own = { id: `${id}.${words}`, kind: 'text', language, chinese, path, places: yaml } as const
  const segment = bilingualSegment(texts, own, diagnostics)
  diagnostics.push(...Object.values(segment.texts).flatMap(lostEmphasis))
  return segment.texts[language] && segment
}

/** The type of a chart is of one kind: what is emphasized in it would be lost in silence. */
function lostEmphasis({ inlines, place }: SegmentText): readonly Diagnostic[] {
  const lost = inlines.find(({ kind }) => kind === 'emphasis' || kind === 'strong')
  if (!lost) return []
  const message = `The emphasis of "${plainText([lost])}" is left out: what stands on a chart has none.`
  return [diagnose('markdown-foreign', place, message, 'Write it without asterisks.')]
}

function readDifference(
  raw: NonNullable<RawChart['difference']>,
  chart: Chart,
  { find, at, context }: { readonly find: Find; readonly at: (...path: Path) => Place; readonly context: SlideContext },
): Chart['difference'] {
  const report = (message: string, hint: string, place = at('difference')) => {
    context.diagnostics.push(diagnose('chart-invalid', place, message, hint))
    return undefined
  }
  if (withoutArrow.has(chart.kind)) {
    return report(`A ${chart.kind} chart has no room for a difference arrow.`, 'Use "kind: column", "line" or "bar".')
  }
  const from = find(raw.from, at('difference', 'from'))
  const to = find(raw.to, at('difference', 'to'))
  if (!from || !to) return undefined
  if (from === to) return report('The arrow goes from a figure to itself.', 'Name two figures.', at('difference', 'to'))
  const show = raw.show ?? (subjectOf(from) === subjectOf(to) && from.period !== to.period ? 'growth' : 'ratio')
  const fault = computationFault(from, to, show)
  return fault ? report(...fault) : { from, to, show }
}

/** Why a comparison cannot be computed, or says nothing. */
function computationFault(from: Figure, to: Figure, show: Comparison): readonly [string, string] | undefined {
  const touchesZero = from.value === 0 || (from.value < 0 && (from.max ?? from.value) >= 0)
  if (show === 'growth' && (from.value <= 0 || touchesZero)) {
    return ['Growth from zero or less cannot be given in percent.', 'Write "show: difference".']
  }
  if (show === 'ratio' && touchesZero) return ['A ratio to zero does not exist.', 'Write "show: difference".']
  if (show === 'ratio' && Math.abs((to.max ?? to.value) / from.value) < 0.05) {
    return ['The ratio rounds to zero.', `Turn it round: from "${to.id}" to "${from.id}".`]
  }
  return undefined
}

function readReference(
  { at, ...texts }: NonNullable<RawChart['reference']>,
  chart: Chart,
  { yaml, context }: { readonly find: Find; readonly yaml: RawYaml; readonly context: SlideContext },
): ChartReference | undefined {
  const place = yaml.placeOf(['chart', 'reference', 'at'])
  const report = (message: string, hint: string) => {
    context.diagnostics.push(diagnose('chart-invalid', place, message, hint))
    return undefined
  }
  if (withoutLine.has(chart.kind))
    return report(`A ${chart.kind} chart has no axis for a reference line.`, 'Use "kind: column" or "line".')
  const hasText = Object.keys(texts).length > 0
  const own = hasText ? readText(texts, 'chart.reference', ['chart', 'reference'], yaml, context) : undefined
  const text = own && { text: own }
  if (at === 'average') {
    const sum = chart.figures.reduce((total, { value }) => total + value, 0)
    const range = chart.figures.find(({ max }) => max !== undefined)
    if (range) return report(`"${range.id}" is a range, so there is no one average.`, 'Give a number instead.')
    const value = Number((sum / chart.figures.length).toPrecision(3))
    return { value, approximate: chart.figures.some(({ approximate }) => approximate), average: true, ...text }
  }
  const figure = typeof at === 'string' ? context.figures.get(at) : undefined
  if (figure) {
    return { value: figure.value, approximate: figure.approximate, average: false, text: own ?? figure.subject }
  }
  const value = typeof at === 'number' ? at : parseNumber(at, context.language, chart.figures[0]?.unit.kind)
  if (value !== undefined) return { value, approximate: false, average: false, ...text }
  const hint = didYouMean(
    String(at),
    context.figures.keys(),
    'Write a number such as 500億, the id of a figure, or average.',
  )
  return report(`"${at}" is neither a number nor a figure.`, hint)
}
