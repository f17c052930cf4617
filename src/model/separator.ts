/** What parts the cells of a CSV file: a comma, or where its first line has none, what programs write in its place. */
export type Separator = ',' | ';' | '\t'

/** The separator of a CSV file. Excel writes ";" where a comma stands in numbers, and tabs as “Unicode text”. */
export function separatorOf(text: string): Separator {
  const [header = ''] = /[^\r\n]+/.exec(text) ?? []
  if (header.includes(',')) return ','
  return header.includes(';') ? ';' : header.includes('\t') ? '\t' : ','
}
