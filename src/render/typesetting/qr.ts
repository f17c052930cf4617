import type { encode } from 'uqr'
import { NotReady } from '../../model/not-ready.ts'

/** A QR code as a shape: squares of one unit, with the quiet zone around them that cameras need. */
export interface QrShape {
  /** The length of a side in units. */
  readonly size: number
  /** The path of an SVG. */
  readonly path: string
  /** Each row from the top, its dark modules being true. */
  readonly rows: readonly (readonly boolean[])[]
}

/** Draws QR codes. Throws NotReady before the library is loaded. */
export interface QrDrawer {
  readonly draw: (text: string) => QrShape
}

/** Four modules all around (ISO/IEC 18004, 9.1). */
const quietZone = 4

/** The library is loaded with the first code. */
export function createQrDrawer(): QrDrawer {
  let make: typeof encode | undefined
  return {
    draw(text) {
      if (!make) {
        throw new NotReady(async () => {
          make = (await import('uqr')).encode
        })
      }
      // A quarter may be hidden: projectors and phones have glare.
      const { size, data } = make(text, { ecc: 'M', border: quietZone })
      return { size, path: data.map(rowPath).join(''), rows: data }
    },
  }
}

/** The dark modules of a row, those side by side as one bar, so that no hair lines show between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    let end = x
    while (row[end + 1]) end++
    path += `M${x} ${y}h${end - x + 1}v1H${x}z`
    x = end
  }
  return path
}
