import { type OfficeDocument, textOfPart, withPart } from './package.ts'
import { type Relations, relationsOf } from './relations.ts'
import { formulas } from './vocabulary.ts'
import { decodeXml, scanXml, type XmlVisitor } from './xml.ts'

/** What a workbook calls things by, and what its formulas say of them. */
export interface WorkbookNames {
  /** Names of sheets, which formulas and links use, by the part that each is. */
  readonly sheets: ReadonlyMap<string, string>
  /** Names that were given to ranges and formulas. */
  readonly defined: ReadonlySet<string>
  /** The names of the columns of each table, which the cells above them repeat. */
  readonly columns: readonly (readonly string[])[]
  /** Whether a formula asks for a column by its name. */
  readonly isAskedFor: (column: string) => boolean
}

/** Reads the names of a workbook; nothing but tables with Chinese columns makes it look at formulas. */
export function readNames(document: OfficeDocument): WorkbookNames {
  const sheets = new Map<string, string>()
  const defined = new Set<string>()
  const columns: string[][] = []
  scanParts(document, /\.main$|spreadsheetml\.table$/, (_, part) => {
    let relations: Relations | undefined
    return {
      open: (element, attributes) => {
        const attributeOf = (end: RegExp) => attributes.read().find(({ name }) => end.test(name))?.value ?? ''
        if (element === 'x:table') columns.push([])
        else if (element === 'x:sheet') {
          relations ??= relationsOf(document, part)
          sheets.set(relations.get(attributeOf(/:id$/)) ?? '', attributeOf(/^name$/))
        } else if (element === 'x:tableColumn') columns.at(-1)?.push(attributeOf(/^name$/))
        else if (element === 'x:definedName') defined.add(attributeOf(/^name$/))
      },
      close: () => undefined,
    }
  })
  const asking = columns.flat().some((name) => /\p{Script=Han}/u.test(name)) ? readFormulas(document) : []
  return { sheets, defined, columns, isAskedFor: (column) => asking.some((formula) => formula.includes(column)) }
}

/** The formulas with square brackets, between which names of columns stand. */
function readFormulas(document: OfficeDocument): readonly string[] {
  const found = new Set<string>()
  scanParts(document, /\.main$|spreadsheetml\.(?:table|worksheet)$/, (xml) => {
    const open: number[] = []
    return {
      open: (_, __, contentStart) => void open.push(contentStart),
      close: (element, end) => {
        const start = open.pop() ?? end
        if (!formulas.has(element)) return
        const formula = decodeXml(xml.slice(start, Math.max(start, end)))
        if (formula.includes('[')) found.add(formula)
      },
    }
  })
  return [...found]
}

function scanParts(
  document: OfficeDocument,
  types: RegExp,
  visitorOf: (xml: string, part: string) => XmlVisitor,
): void {
  for (const { entry, type } of document.parts) {
    if (!types.test(type)) continue
    const { text } = textOfPart(document.archive, entry)
    withPart(entry, () => scanXml(text, visitorOf(text, entry.name)))
  }
}
