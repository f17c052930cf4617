import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import { canonicalPeriod, partOfYear } from '../model/period.ts'
import type { RawTable } from '../model/raw.ts'
import type { Figure, Source, Term, Unit } from '../model/records.ts'
import type { Segment } from '../model/segment.ts'
import { suggest } from '../model/suggest.ts'
import { datesMeant, isDate } from './dates.ts'
import { termSegment } from './glossary.ts'
import { parseNumber, typedPrecision } from './number.ts'
import { looksLikeId, lookUp, type Registry } from './registry.ts'
import { figureRowSchema } from './schemas/data-schemas.ts'
import { type Row, readRows } from './table.ts'
import { plainSegment } from './text.ts'

const columns = { known: Object.keys(figureRowSchema.shape), required: ['id', 'subject', 'value'] }

/** What a figure may refer to. */
export interface FigureContext {
  readonly language: Locale
  readonly terms: Registry<Term>
  readonly sources: Registry<Source>
  readonly diagnostics: Diagnostic[]
}

/**
 * Reads figures.csv. Besides what `readRows` reports: `number-invalid`, `unit-unknown`,
 * `term-unknown`, `source-unknown`, and `value-invalid` for a period or a range that is none.
 */
export function validateFigures(table: RawTable | undefined, context: FigureContext): ReadonlyMap<string, Figure> {
  const rows = table ? readRows(table, columns, context.diagnostics) : []
  const figures = rows.flatMap((row) => {
    const figure = readFigure(row, context)
    return figure ? [[figure.id, figure] as const] : []
  })
  return new Map(figures)
}

function readFigure(row: Row, context: FigureContext): Figure | undefined {
  const { diagnostics } = context
  const id = row.cell('id').value
  const value = row.lacks.includes('value') ? undefined : readNumber(row, 'value', context)
  const max = row.cell('max').value ? readNumber(row, 'max', context) : undefined
  const [precision, maxPrecision] = (['value', 'max'] as const).map((column) =>
    typedPrecision(row.cell(column).value, row.cell('unit').value),
  )
  const source = row.cell('source')
  const period = readPeriod(row, diagnostics)
  const unit = readUnit(row, context)
  const found = source.value ? lookUp(context.sources, source.value, source.place, 'source', diagnostics) : undefined
  const subject = readName(row, 'subject', `figure.${id}.subject`, context)
  const measure = readName(row, 'measure', `figure.${id}.measure`, context)
  const approximate = readFlag(row, diagnostics)
  if (value === undefined || !unit || period === faulty) return undefined
  if (max !== undefined && max <= value) {
    const message = `"max" must be larger than "value" (${row.cell('value').value}).`
    diagnostics.push(diagnose('value-invalid', row.cell('max').place, message, 'Leave it empty if it is no range.'))
  }
  if (row.lacks.length > 0) return undefined
  return {
    id,
    subject,
    measure,
    value,
    ...(precision && { precision }),
    ...(max !== undefined && { max, ...(maxPrecision && { maxPrecision }) }),
    ...(period && { period }),
    unit,
    approximate,
    ...(found && { source: found }),
    place: row.cell('id').place,
  }
}

function readNumber(row: Row, column: 'value' | 'max', context: FigureContext): number | undefined {
  const { value, place } = row.cell(column)
  const number = parseNumber(value, context.language, row.cell('unit').value)
  if (number === undefined) {
    context.diagnostics.push(diagnose('number-invalid', place, `"${value}" is not a number.`, numberHint(value)))
  }
  return number
}

function numberHint(value: string): string {
  if (value.endsWith('兆')) return '兆 is 10⁶ on the mainland and 10¹² in Taiwan: write 萬億, 万亿 or trillion.'
  if (/[%％]$/.test(value)) return 'Write the number alone, and "percent" in the cell "unit".'
  if (/^[^\d,]*\d+,\d+(?!.*[\d,])/.test(value)) {
    return `Decimals begin with a point, and commas part thousands: write ${value.replace(',', '.')}.`
  }
  return 'Write digits with an optional scale word, such as 760億, 76 billion or 7.6e10, and the unit in its own cell.'
}

function readUnit(row: Row, context: FigureContext): Unit | undefined {
  const { value, place } = row.cell('unit')
  if (value === '') return { kind: 'none' }
  if (value === 'percent' || value === 'times') return { kind: value }
  const term = context.terms.get(value)
  if (term) return { kind: 'count', term }
  if (/^[A-Z]{3}$/.test(value) && Intl.supportedValuesOf('currency').includes(value)) {
    return { kind: 'currency', code: value }
  }
  // A term that is faulty has been reported.
  if (context.terms.has(value)) return undefined
  const nearest = unitMeant(value, context.terms) ?? suggest(value, [...context.terms.keys(), ...units])
  const hint = `${nearest ? `Did you mean "${nearest}"? ` : ''}A unit is an ISO 4217 code such as USD, "percent", "times" or a glossary id.`
  context.diagnostics.push(diagnose('unit-unknown', place, `"${value}" is not a unit.`, hint))
  return undefined
}

const units = ['percent', 'times', 'USD', 'CNY', 'HKD', 'TWD', 'EUR']

/** Units as people write them. */
const unitsWritten: Readonly<Record<string, RegExp>> = {
  percent: /^(?:%|％|百分比|pct)$/i,
  times: /^(?:倍|x|×)$/i,
  CNY: /^(?:RMB|[¥￥]|元|人民[币幣]元?)$/i,
  USD: /^(?:US\$|\$|美元|美金)$/i,
  HKD: /^(?:HK\$|港[元币幣])$/i,
  TWD: /^(?:NT\$|NTD|新[台臺][币幣])$/i,
}

/** The unit that is written as people do, or as its row in the glossary has it, and not by its id. */
function unitMeant(value: string, terms: Registry<Term>): string | undefined {
  const named = Object.entries(unitsWritten).find(([, written]) => written.test(value))?.[0]
  const isWritten = (term: Term | undefined) =>
    term !== undefined && [term.written, ...term.also, ...Object.values(term.forms)].includes(value)
  return named ?? [...terms].find(([, term]) => isWritten(term))?.[0]
}

function readName(row: Row, column: 'subject' | 'measure', id: string, context: FigureContext): Segment {
  const { value, place } = row.cell(column)
  const term = context.terms.get(value)
  if (term) return termSegment(term, 'label', context.language, id)
  if (looksLikeId(value, context.terms)) lookUp(context.terms, value, place, 'term', context.diagnostics)
  return plainSegment(id, 'label', context.language, { [context.language]: value }, place)
}

/** Stands for a period that was reported: charts along time say no more of its figure. */
const faulty = Symbol()

function readPeriod(row: Row, diagnostics: Diagnostic[]): string | undefined | typeof faulty {
  const { value: written, place } = row.cell('period')
  if (written === '') return undefined
  const value = canonicalPeriod(written)
  if (
    !figureRowSchema.shape.period.safeParse(value).success ||
    !value.split('/').every((date) => isDate(date) || partOfYear(date) !== undefined)
  ) {
    const meant = datesMeant(written)
    diagnostics.push(
      invalid(
        place,
        `"${written}" is not a period.`,
        `Write ${meant.length > 0 ? meant.join(' or ') : '2024, 2024-Q3, 2024-H1, 2025-03, 2025-03-26 or 2023/2024'}.`,
      ),
    )
    return faulty
  }
  return value
}

function readFlag(row: Row, diagnostics: Diagnostic[]): boolean {
  const { value, place } = row.cell('approximate')
  if (!['', 'yes', 'no'].includes(value)) {
    diagnostics.push(invalid(place, `"${value}" is neither yes nor no.`, 'Write "yes" or leave the cell empty.'))
  }
  return value === 'yes'
}

function invalid(place: Place, message: string, hint: string): Diagnostic {
  return diagnose('value-invalid', place, message, hint)
}
