import type { OfficeDocument } from '../formats/office/package.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'

/** Says of a file that a part of it stays as it is. */
export function kept(file: string, message: string, hint: string): Diagnostic {
  return { ...diagnose('office-kept', undefined, message, hint), file }
}

/** Names of parts that are listed. */
const listed = 5

/** Tells of what stays in a document because nobody looks into it. */
export function describe({ hasMacros, isSigned, foreign }: OfficeDocument, file: string): readonly Diagnostic[] {
  const found: Diagnostic[] = []
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

/** Tells of formulas that compare cells with words which these no longer hold, and of the cells kept for formulas. */
export function describeSheets(
  formulas: readonly string[],
  held: ReadonlySet<string>,
  file: string,
  convert: (text: string) => string,
): readonly Diagnostic[] {
  const affected = [...new Set(formulas)].filter((formula) =>
    Array.from(formula.matchAll(/"([^"]*)"/g), ([, literal = '']) => literal).some(
      (literal) => convert(literal) !== literal,
    ),
  )
  const found: Diagnostic[] = []
  const [first] = affected
  if (first !== undefined) {
    const number = affected.length === 1 ? 'A formula holds' : `${affected.length} formulas hold`
    const hint = 'If such a word is compared with cells, write it in the formula as the cells have it now.'
    found.push(kept(file, `${number} words in Chinese, which stay as they are: ${first.slice(0, 80)}`, hint))
  }
  if (held.size > 0) {
    const hint = 'Rename them in Excel, which changes the formulas with them.'
    found.push(kept(file, `Columns that formulas ask for by name keep it: ${[...held].slice(0, 5).join(', ')}.`, hint))
  }
  return found
}
