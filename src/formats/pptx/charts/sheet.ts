import { placesIn, powerIn, type Told, textFormula } from './formulas.ts'
import { inSheet } from './numbers.ts'
import type { ChartPlan, PlanSeries } from './plan.ts'
import { type Cell, columnName } from './workbook.ts'

/** Between the two languages of a label in one row. */
export const flatGap = '  '

/** Where the columns of a sheet are that a chart refers to. */
export interface SheetColumns {
  /** Of the first series; the others follow. */
  readonly first: number
  /** For series with texts in cells that labels show: their column. */
  readonly texts: ReadonlyMap<number, number>
}

/** The columns of a sheet: categories, what series are computed from, series, and behind them texts of labels. */
export function columnsOf({ series, input }: ChartPlan): SheetColumns {
  const first = input ? 2 : 1
  const texted = series.flatMap((one, at) => (one.values.some((_, row) => textInCell(one, row)) ? [at] : []))
  return { first, texts: new Map(texted.map((at, index) => [at, first + series.length + index])) }
}

/** What a label shows from a cell: what it says in the second language, or all of it, on two lines. */
export function textInCell(series: PlanSeries, row: number): string | undefined {
  const parts = partsInCell(series, row)
  return parts.length > 0 ? parts.join(series.isFlat ? flatGap : '\n') : undefined
}

function partsInCell({ captions, lines }: PlanSeries, row: number): readonly string[] {
  return [lines?.[row], captions?.[row]?.caption].filter((part) => part !== undefined)
}

/** The sheet behind a chart. What follows from other cells does so by formulas, so that nothing contradicts what is edited. */
export function sheetOf(plan: ChartPlan, columns: SheetColumns): Cell[][] {
  const { series, input, categories } = plan
  const texted = [...columns.texts.keys()]
  return [
    [
      undefined,
      ...(input ? [input.name] : []),
      ...series.map(({ name }) => name),
      ...texted.map((at) => series[at]?.name),
    ],
    ...categories.map((category, row): Cell[] => [
      category,
      ...(input ? [inputCell(input.values, row)] : []),
      ...series.map((_, at) => valueCell(plan, columns, at, row)),
      ...texted.map((at) => textCell(plan, columns, at, row)),
    ]),
  ]
}

/** The address of a cell; rows count from the first category. */
function cellAt(column: number, row: number): string {
  return `${columnName(column)}${row + 2}`
}

const inputColumn = 1

/** Where a waterfall ends is the sum of its steps, if it is. */
function inputCell(values: readonly number[], row: number): Cell {
  const sum = values.slice(0, -1).reduce((total, value) => total + value, 0)
  const value = values[row]
  if (row === 0 || row < values.length - 1 || inSheet(sum, 1) !== value) return value
  return { formula: `SUM(${cellAt(inputColumn, 0)}:${cellAt(inputColumn, row - 1)})`, value }
}

function valueCell(plan: ChartPlan, { first }: SheetColumns, at: number, row: number): Cell {
  const series = plan.series[at]
  const value = series?.values[row]
  if (!series?.computed) return value
  if (series.computed === 'sum') return { formula: `SUM(${cellAt(first, row)}:${cellAt(first + at - 1, row)})`, value }
  const formula = (isEndOf(plan.input, row) ? endFormulas : stepFormulas)[series.computed](row)
  return formula === undefined ? value : { formula, value }
}

function isEndOf(input: ChartPlan['input'], row: number): boolean {
  return row === 0 || row + 1 === input?.values.length
}

type Step = Exclude<NonNullable<PlanSeries['computed']>, 'sum'>
type StepFormulas = Readonly<Record<Step, (row: number) => string | undefined>>

const inputAt = (row: number) => cellAt(inputColumn, row)
const levelAfter = (row: number) => `SUM(${columnName(inputColumn)}$2:${inputAt(row)})`

/** The first and the last bar of a waterfall stand on zero. */
const endFormulas: StepFormulas = {
  base: () => undefined,
  end: inputAt,
  rise: () => undefined,
  fall: () => undefined,
  top: inputAt,
}

/** The others stand where the one before ended. #N/A is not drawn, where zero would be a line. */
const stepFormulas: StepFormulas = {
  base: (row) => `MIN(${levelAfter(row - 1)},${levelAfter(row)})`,
  end: () => undefined,
  rise: (row) => `IF(${inputAt(row)}<0,NA(),${inputAt(row)})`,
  fall: (row) => `IF(${inputAt(row)}<0,-${inputAt(row)},NA())`,
  top: (row) => `MAX(${levelAfter(row - 1)},${levelAfter(row)})`,
}

/** What a label says, written anew when the values change that it tells. */
function textCell(plan: ChartPlan, columns: SheetColumns, at: number, row: number): Cell {
  const series = plan.series[at]
  const value = series && textInCell(series, row)
  if (!series || value === undefined) return undefined
  const line = series.captions?.[row]?.line ?? series.lines?.[row] ?? ''
  const told = toldBy(plan, columns, at, row).map((one) => ({ ...one, places: placesIn(line, one.value) }))
  const formulas = partsInCell(series, row).map((part) => {
    // Without its number a line still says the value; a caption, beside it, nothing.
    const otherwise = part === series.lines?.[row] ? told.map(({ from }) => from).join('&"–"&') : '""'
    return textFormula(part, withPower(told, series), otherwise)
  })
  return { formula: formulas.join(series.isFlat ? `&"${flatGap}"&` : '&CHAR(10)&'), value }
}

/** Zero does not show in which unit it is told: it is that of the others, if they share one. */
function withPower(told: readonly Told[], { captions, values }: PlanSeries): readonly Told[] {
  const powers = new Set(values.flatMap((value, row) => powerIn(captions?.[row]?.caption ?? '', value ?? 0) ?? []))
  const [power] = powers
  if (powers.size !== 1 || power === undefined) return told
  return told.map((one) => ({ powerOfZero: power, ...one }))
}

/** The numbers that a label tells. */
function toldBy({ series, input }: ChartPlan, { first }: SheetColumns, at: number, row: number): readonly Told[] {
  const valueAt = (index: number) => series[index]?.values[row] ?? 0
  const own = { from: cellAt(first + at, row), value: valueAt(at), places: 0 }
  switch (series[at]?.says) {
    case 'input':
      return [{ ...own, from: inputAt(row), value: input?.values[row] ?? 0, isChange: !isEndOf(input, row) }]
    case 'range':
      return [{ ...own, from: cellAt(first + at + 1, row), value: valueAt(at + 1) }, own]
    case 'share': {
      const whole = series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0)
      const all = `${cellAt(first, row)}:${cellAt(first + series.length - 1, row)}`
      return [{ ...own, from: `${own.from}/SUM(${all})*100`, value: (own.value / whole) * 100, powerOfZero: 0 }]
    }
    default:
      return [own]
  }
}
