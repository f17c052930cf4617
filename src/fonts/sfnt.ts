/** The tables of a TrueType file by tag, in file order. */
export type FontTables = ReadonlyMap<string, Uint8Array>

/** Reads an sfnt's table directory (OpenType 1.9, font file); a RangeError if the file is cut off. */
export function readTables(font: Uint8Array): FontTables {
  const view = viewOf(font)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = 12 + 16 * index
      const start = view.getUint32(entry + 8)
      const end = start + view.getUint32(entry + 12)
      if (end > font.length) throw new RangeError('A font table ends behind the end of the file')
      return [tagAt(font, entry), font.subarray(start, end)]
    }),
  )
}

/** The four bytes at an offset as Latin-1 text. */
export function tagAt(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4))
}

/** A view on exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
