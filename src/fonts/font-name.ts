import { readTables, viewOf } from './sfnt.ts'

/** OpenType, `name`: the family of all its styles, or else of this one with its bold and italic. */
const wanted = [16, 1] as const
/** Windows, in UTF-16, in English. */
const english = 0x409

/**
 * What programs call the family of a font: its English name, or the first there is. Undefined for a font without one,
 * and for what is no font.
 */
export function familyName(font: Uint8Array): string | undefined {
  try {
    const table = readTables(font).get('name')
    if (!table) return undefined
    const names = readNames(table)
    for (const id of wanted) {
      const own = names.filter((name) => name.id === id)
      const found = own.find(({ language }) => language === english) ?? own[0]
      if (found) return found.text
    }
    return undefined
  } catch (error) {
    // Reading past the end of the file.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function readNames(table: Uint8Array) {
  const view = viewOf(table)
  const storage = view.getUint16(4)
  return Array.from({ length: view.getUint16(2) }, (_, at) => {
    const record = 6 + at * 12
    const platform = view.getUint16(record)
    const start = storage + view.getUint16(record + 10)
    const bytes = table.subarray(start, start + view.getUint16(record + 8))
    return {
      platform,
      language: view.getUint16(record + 4),
      id: view.getUint16(record + 6),
      text: new TextDecoder('utf-16be').decode(bytes),
    }
  }).filter(({ platform, text }) => platform === 3 && text !== '')
}
