import { noRelocation } from '../formats/office/attributes.ts'
import { type OfficeDocument, textOfPart, withPart } from '../formats/office/package.ts'
import { type PlacedWord, readPart } from '../formats/office/read-part.ts'
import type { WorkbookNames } from '../formats/office/sheets.ts'
import { convertPassage } from '../localize/text/passage.ts'
import type { SheetFindings, WordOfFormula } from './office-told.ts'
import type { ChineseRequest } from './setup.ts'

/** Converts a text that stands alone. */
type ConvertWhole = (text: string) => string

/** Makes that for a request. */
export function wholeConverter(request: ChineseRequest): ConvertWhole {
  return (text) => convertPassage(text, [{ kind: 'text', start: 0, end: text.length }], request).edits[0]?.text ?? text
}

/**
 * The names of columns that must not change: those that formulas use, which stay as they are, and those that would be
 * like another one of their table. The cells above the columns stay with them, as Excel demands.
 */
export function heldColumns({ columns, isAskedFor }: WorkbookNames, convert: ConvertWhole): ReadonlySet<string> {
  return new Set(
    columns.flatMap((names) => {
      const changed = names.filter((name) => convert(name) !== name)
      const taken = (form: string) => names.filter((name) => convert(name).toLowerCase() === form.toLowerCase()).length
      return changed.filter((name) => isAskedFor(name) || taken(convert(name)) > 1)
    }),
  )
}

/** What is to be told of a workbook; `words` are those of its formulas, by part. */
export function findInSheets(
  document: OfficeDocument,
  names: WorkbookNames,
  held: ReadonlySet<string>,
  words: readonly (readonly [part: string, words: readonly PlacedWord[]])[],
  convert: ConvertWhole,
): SheetFindings {
  const placed = words.flatMap(([part, found]) => {
    const sheet = names.sheets.get(part)
    return found.map(({ text, place, stays }) => ({
      text,
      stays,
      place: [sheet, place].filter(Boolean).join('!') || part,
    }))
  })
  const changing = placed.filter(({ text }) => convert(text) !== text)
  // An address that names a sheet is right as it stays.
  const called = [...names.sheets.values(), ...names.defined]
  const isAddress = ({ text }: WordOfFormula) => called.some((name) => text.includes(name))
  return {
    stay: changing.filter((word) => word.stays && !isAddress(word)),
    atOdds: findAtOdds(
      document,
      changing.filter(({ stays }) => !stays),
      convert,
    ),
    held: [...held],
    names: called.filter((name) => convert(name) !== name),
  }
}

/** Words that are looked for inside of longer texts, where a shared text that holds one does not hold what it becomes. */
function findAtOdds(
  { archive, parts }: OfficeDocument,
  words: readonly WordOfFormula[],
  convert: ConvertWhole,
): readonly WordOfFormula[] {
  const strings = words.length > 0 ? parts.filter(({ type }) => type.endsWith('.sharedStrings')) : []
  const found = new Set<WordOfFormula>()
  for (const { entry } of strings) {
    const xml = textOfPart(archive, entry).text
    const { passages } = withPart(entry, () => readPart(xml, { relocation: noRelocation, held: new Set() }))
    const texts = passages.map((passage) =>
      passage.map(({ kind, start, end, text }) => (kind === 'text' ? (text ?? xml.slice(start, end)) : '')).join(''),
    )
    for (const word of words) {
      const pieces = word.text.split(/[*?~]/).filter((piece) => /\p{Script=Han}/u.test(piece))
      for (const piece of pieces)
        if (texts.some((text) => text.includes(piece) && !convert(text).includes(convert(piece)))) found.add(word)
    }
  }
  return [...found]
}
