import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.ts'
import type { RawCell, RawData, RawTable, RawYaml } from '../model/raw.ts'

/** A slide of another deck: the data of its deck, and its text. */
interface Taken {
  readonly data: RawData
  readonly text: string
}

/**
 * The data of a deck with those entries of another one that a slide of it names: figures, quotes, terms and sources, and
 * what these name in turn. Reports `include-invalid` for an id that means something else in each.
 */
export function mergeData(
  own: RawData,
  { data, text }: Taken,
  asked: { readonly deck: string; readonly place: Place },
): Outcome<RawData> {
  const diagnostics: Diagnostic[] = []
  const clash = (id: string, file: string) => {
    const message = `"${id}" in ${file} is not what it is in the deck "${asked.deck}".`
    const hint = 'Give one of them another id: a slide brings its data along.'
    diagnostics.push(diagnose('include-invalid', asked.place, message, hint))
  }
  const figures = pickRows(data.figures, (row) => names(text, row.get('id')))
  const quotes = pickEntries(data.quotes, (entry) => names(text, entry.id))
  const words = [text, ...figures.map(textOfRow), ...quotes.map(({ value }) => JSON.stringify(value))].join('\n')
  const terms = pickRows(data.glossary, (row) => {
    const forms = [row.get('zh'), row.get('en'), ...(row.get('also') ?? '').split('|')]
    return (
      names(words, row.get('id')) || forms.some((form) => form !== undefined && form.length > 1 && text.includes(form))
    )
  })
  const sources = pickEntries(data.sources, (entry) => names(words, entry.id))
  const value: RawData = {
    ...own,
    ...withTable('figures', own.figures, data.figures, figures, clash),
    ...withTable('glossary', own.glossary, data.glossary, terms, clash),
    ...withEntries('quotes', own.quotes, data.quotes, quotes, clash),
    ...withEntries('sources', own.sources, data.sources, sources, clash),
  }
  return { value, diagnostics }
}

/** True if a text holds an id as a word of its own. */
function names(text: string, id: unknown): boolean {
  if (typeof id !== 'string' || id === '') return false
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + id.length))) return true
  }
  return false
}

type Row = ReadonlyMap<string, string>
type Clash = (id: string, file: string) => void

function rowsOf(table: RawTable | undefined): readonly { readonly row: Row; readonly cells: readonly RawCell[] }[] {
  const header = table?.header.map(({ value }) => value) ?? []
  return (table?.rows ?? []).map((cells) => {
    return { cells, row: new Map(header.map((name, at) => [name, cells[at]?.value.trim() ?? ''])) }
  })
}

function pickRows(table: RawTable | undefined, isWanted: (row: Row) => boolean) {
  return rowsOf(table).filter(({ row }) => isWanted(row))
}

function textOfRow({ row }: { readonly row: Row }): string {
  return [...row.values()].join(' ')
}

/** A table with rows of another one, in its own columns and those it lacks. */
function withTable(
  key: 'figures' | 'glossary',
  own: RawTable | undefined,
  other: RawTable | undefined,
  picked: ReturnType<typeof pickRows>,
  clash: Clash,
): Partial<RawData> {
  if (!other || picked.length === 0) return {}
  const known = new Map(rowsOf(own).map(({ row }) => [row.get('id') ?? '', row]))
  const added = picked.filter(({ row }) => {
    const mine = known.get(row.get('id') ?? '')
    if (mine && !isSame(mine, row)) clash(row.get('id') ?? '', `${key}.csv`)
    return !mine
  })
  const header = own?.header ?? other.header
  const extra = other.header.filter(({ value }) => !header.some((cell) => cell.value === value))
  const columns = [...header, ...extra]
  const fill = (row: Row, cells: readonly RawCell[]) =>
    columns.map(({ value }): RawCell => {
      const place = cells[0]?.place ?? header[0]?.place
      if (!place) throw new Error('A table has columns')
      const at = other.header.findIndex((cell) => cell.value === value)
      return cells[at] ?? { value: row.get(value) ?? '', place }
    })
  const before = (own?.rows ?? []).map((cells) => {
    const place = cells[0]?.place
    return place ? [...cells, ...extra.map(() => ({ value: '', place }))] : cells
  })
  return { [key]: { header: columns, rows: [...before, ...added.map(({ row, cells }) => fill(row, cells))] } }
}

function isSame(one: Row, other: Row): boolean {
  return [...new Set([...one.keys(), ...other.keys()])].every((key) => (one.get(key) ?? '') === (other.get(key) ?? ''))
}

interface Entry {
  readonly at: number
  readonly value: Readonly<Record<string, unknown>>
}

function entriesOf(yaml: RawYaml | undefined): readonly Entry[] {
  if (!Array.isArray(yaml?.value)) return []
  return (yaml.value as readonly unknown[]).flatMap((value, at) => {
    return typeof value === 'object' && value !== null ? [{ at, value: value as Record<string, unknown> }] : []
  })
}

function pickEntries(yaml: RawYaml | undefined, isWanted: (entry: Entry['value']) => boolean): readonly Entry[] {
  return entriesOf(yaml).filter(({ value }) => isWanted(value))
}

/** A list in YAML with entries of another one, which keep their places. */
function withEntries(
  key: 'quotes' | 'sources',
  own: RawYaml | undefined,
  other: RawYaml | undefined,
  picked: readonly Entry[],
  clash: Clash,
): Partial<RawData> {
  if (
    !other ||
    picked.length === 0 ||
    (own && own.value !== null && own.value !== undefined && !Array.isArray(own.value))
  )
    return {}
  const known = new Map(entriesOf(own).map(({ value }) => [value.id, JSON.stringify(value)]))
  const added = picked.filter(({ value }) => {
    const mine = known.get(value.id)
    if (mine !== undefined && mine !== JSON.stringify(value)) clash(String(value.id), `${key}.yaml`)
    return mine === undefined
  })
  const before = (own?.value as readonly unknown[] | undefined | null) ?? []
  const locate = ([index, ...rest]: readonly (string | number)[]) => {
    const taken = typeof index === 'number' ? added[index - before.length] : undefined
    return taken
      ? { yaml: other, path: [taken.at, ...rest] }
      : { yaml: own ?? other, path: index === undefined ? [] : [index, ...rest] }
  }
  const merged: RawYaml = {
    value: [...before, ...added.map(({ value }) => value)],
    placeOf: (path) => {
      const { yaml, path: own } = locate(path)
      return yaml.placeOf(own)
    },
    keyPlaceOf: (path) => {
      const { yaml, path: own } = locate(path)
      return yaml.keyPlaceOf(own)
    },
    commentAt: (path) => {
      const { yaml, path: own } = locate(path)
      return yaml.commentAt(own)
    },
    suppressions: own?.suppressions ?? [],
  }
  return { [key]: merged }
}
