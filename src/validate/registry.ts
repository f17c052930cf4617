import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { RawData, RawTable, RawYaml, RegistryName } from '../model/raw.ts'
import type { Source } from '../model/records.ts'
import { didYouMean, suggest } from '../model/suggest.ts'

/** Things by id. One that was written but is faulty is undefined: it has been reported and is not missing as well. */
export type Registry<T> = ReadonlyMap<string, T | undefined>

/** The entries of a file of which some could not be read: any id may be among those. */
class PartRead<T> extends Map<string, T | undefined> {
  override has(): boolean {
    return true
  }
}

/** A registry of the things that are right, with the ids of those that are not; `isUnread` if some may be missing. */
export function registryOf<T>(
  things: ReadonlyMap<string, T>,
  written: readonly string[],
  isUnread = false,
): Registry<T> {
  const entries = [...written.map((id) => [id, undefined] as const), ...things]
  return isUnread ? new PartRead<T>(entries) : new Map<string, T | undefined>(entries)
}

/** Whether entries of a data file are not known: it could not be read as a whole, or is no list. */
export function isPartlyRead(data: RawData, name: RegistryName): boolean {
  const isList = (yaml: RawYaml | undefined) => yaml?.value == null || Array.isArray(yaml.value)
  const hasEntries = name === 'quotes' || name === 'sources' ? isList(data[name]) : true
  const hasIds = name === 'figures' || name === 'glossary' ? namesIds(data[name]) : true
  return data.unread?.has(name) === true || !hasEntries || !hasIds
}

/** False for a table in which no id can be looked up, which has been reported once. */
function namesIds(table: RawTable | undefined): boolean {
  return !table || table.header.some(({ value }) => value === 'id')
}

/** The ids that stand in each data file, right or not. */
export function writtenIds(data: RawData): Readonly<Record<'figures' | 'glossary' | 'quotes' | 'sources', string[]>> {
  return {
    figures: idsInTable(data.figures),
    glossary: idsInTable(data.glossary),
    quotes: idsInList(data.quotes),
    sources: idsInList(data.sources),
  }
}

function idsInTable(table: RawTable | undefined): string[] {
  const column = table?.header.findIndex(({ value }) => value === 'id') ?? -1
  return (table?.rows ?? []).flatMap((row) => row[column]?.value ?? [])
}

function idsInList(yaml: RawYaml | undefined): string[] {
  const items: readonly unknown[] = Array.isArray(yaml?.value) ? yaml.value : []
  return items.flatMap((item) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
    return typeof id === 'string' ? [id] : []
  })
}

/** The thing with an id, or a diagnostic that names the nearest id there is. */
export function lookUp<T>(
  things: Registry<T>,
  id: string,
  place: Place,
  kind: 'figure' | 'quote' | 'term' | 'source',
  diagnostics: Diagnostic[],
): T | undefined {
  if (things.has(id)) return things.get(id)
  const files = { figure: 'figures.csv', quote: 'quotes.yaml', term: 'glossary.csv', source: 'sources.yaml' } as const
  const several = id.split(/[\s、，；;]+/)
  const areJoined = several.length > 1 && several.every((one) => things.has(one))
  const hint = areJoined
    ? `Write a comma and a space between them: ${several.join(', ')}.`
    : didYouMean(id, things.keys(), `Add it to ${files[kind]}.`)
  const message = `There is no ${kind} with the id "${id}" in ${files[kind]}.`
  diagnostics.push(diagnose(`${kind}-unknown`, place, message, hint))
  return undefined
}

/**
 * True for a word that was meant as an id where a text may stand too: small letters, digits and hyphens, or with capitals
 * within where that is nearly an id there is. watXer is a slip for water; iPhone is a name, if nothing like it is known.
 */
export function looksLikeId(word: string, known: Registry<unknown>): boolean {
  if (/^[a-z0-9][a-z0-9-]*$/.test(word)) return true
  return /^[a-z0-9][\w-]*$/.test(word) && suggest(word, known.keys()) !== undefined
}

/** The sources that are right, in the order they were written. */
export function listSources(sources: Registry<Source>): readonly Source[] {
  return [...sources.values()].filter((source) => source !== undefined)
}
