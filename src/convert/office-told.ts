import type { OfficeDocument } from '../formats/office/package.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { type ChineseLocale, locales } from '../model/locale.ts'
import { scriptNames } from '../model/script.ts'

/** Says of a file that a part of it stays as it is. */
export function kept(file: string, message: string, hint: string): Diagnostic {
  return { ...diagnose('office-kept', undefined, message, hint), file }
}

/** Names of parts that are listed. */
const listed = 5

/** Tells of what stays in a document because nobody looks into it. */
export function describe(document: OfficeDocument, file: string): readonly Diagnostic[] {
  const { hasMacros, isSigned, foreign } = document
  const found: Diagnostic[] = misnamed(document, file)
  if (hasMacros) {
    const hint = 'If they name cells, shapes or words in Chinese, convert their text in the editor of macros.'
    found.push(kept(file, 'The macros stay as they are, byte for byte.', hint))
  }
  if (foreign.length > 0) {
    const objects =
      foreign.length === 1
        ? 'An embedded object of another program stays as it is'
        : `${foreign.length} embedded objects of other programs stay as they are`
    const named = `${foreign.slice(0, listed).join(', ')}${foreign.length > listed ? ', …' : ''}`
    const hint = 'Open it by a double click where it stands, and see whether it shows Chinese.'
    found.push(kept(file, `${objects}: ${named}.`, hint))
  }
  if (isSigned) {
    const message = 'The document is signed, and its signature does not hold for what is converted.'
    found.push({
      ...diagnose('office-signed', undefined, message, 'Let whoever signed it sign the converted one.'),
      file,
    })
  }
  return found
}

/** What stays in a workbook, or does not go with the rest. */
export interface SheetFindings {
  /** Words of formulas that stay, those that cells have in two ways, and names: none that conversion would not change. */
  readonly stay: readonly WordOfFormula[]
  readonly atOdds: readonly WordOfFormula[]
  readonly held: readonly string[]
  readonly names: readonly string[]
}

export interface WordOfFormula {
  readonly text: string
  /** The sheet and the cell: `数据!B2`. */
  readonly place: string
}

/** Words and places that are listed. */
const listedWords = 12

/** Tells of words and names in a workbook that stay as they are, each with its place. */
export function describeSheets({ stay, atOdds, held, names }: SheetFindings, file: string): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const list = (words: readonly WordOfFormula[]) => listOf(words.map(({ text, place }) => `${place} (“${text}”)`))
  if (stay.length > 0) {
    const hint = 'If such a word is compared with cells, write it in the formula as the cells have it now.'
    const message = `Words in formulas that may be addresses, names or formats stay as they are: ${list(stay)}.`
    found.push(kept(file, message, hint))
  }
  if (atOdds.length > 0) {
    const hint = 'Look for each of the forms: SUM(COUNTIF(A:A,{"*發*","*髮*"})).'
    const message = `Formulas look for a part of words that cells write in other ways now: ${list(atOdds)}.`
    found.push(kept(file, message, hint))
  }
  if (held.length > 0) {
    const hint = 'Rename them in Excel, which changes the formulas with them.'
    found.push(kept(file, `Columns that formulas ask for by name keep it: ${listOf(held)}.`, hint))
  }
  if (names.length > 0) {
    const hint = 'Rename them in Excel, which changes the formulas with them, though not what is in INDIRECT.'
    found.push(kept(file, `Sheets and names that formulas use keep them: ${listOf(names)}.`, hint))
  }
  return found
}

/** Tells of faces that stay though they are made for the other script. */
export function describeFaces(strangers: ReadonlySet<string>, to: ChineseLocale, file: string): readonly Diagnostic[] {
  if (strangers.size === 0) return []
  const script = scriptNames[locales[to].script === 'Hant' ? 'Hant' : 'Hans']
  const message = `Faces that are not made for ${script} characters stay, as none of their kind is known: ${listOf([...strangers])}.`
  const hint = `Choose ${script} ones in the program of the file (Replace Fonts), or have all of them kept with --keep-fonts.`
  return [kept(file, message, hint)]
}

function listOf(words: readonly string[]): string {
  const more = words.length - listedWords
  return `${words.slice(0, listedWords).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** What documents are, how their names begin to end, and the types of their main parts. */
const kinds = [
  ['a presentation', /\.(?:ppt|pps|pot)[xm]$/i, /^(?:presentationml|powerpoint)\b/, '.pptx'],
  ['a document of Word', /\.(?:doc|dot)[xm]$/i, /^word/, '.docx'],
  ['a workbook', /\.(?:xls|xlt)[xm]$/i, /^(?:spreadsheetml|excel)\b/, '.xlsx'],
] as const

/** Tells of a document that is named as one of another program, which will not open it. */
function misnamed({ kind }: OfficeDocument, file: string): Diagnostic[] {
  const is = kinds.find(([, , type]) => type.test(kind))
  const seems = kinds.find(([, ending]) => ending.test(file))
  if (!is || !seems || is === seems) return []
  const message = `The file is ${is[0]}, and is named as ${seems[0]}, which programs refuse.`
  return [
    { ...diagnose('office-kind', undefined, message, `Let its name end in ${is[3]}.`), severity: 'warning', file },
  ]
}
