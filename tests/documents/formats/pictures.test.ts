import { afterAll, describe, expect, test } from 'vitest'
import { takePictures, takeThumbnails } from '../../../src/documents/formats/pictures.ts'
import { findBrowser } from '../../../src/system/browser.ts'
import { createPrinter } from '../../../src/system/printer.ts'

const browser = await findBrowser()

/** Slides with edges everywhere: a browser that draws them at half or a quarter of their size does it in two ways. */
const words = '對聯 Couplet '.repeat(60)
const slide = `<section class="slide">${words}<hr><svg width="900" height="300"><circle r="140" cx="500" cy="150"/></svg></section>`
const documentOfSlides = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0 } .slide { width: 1280px; height: 720px; overflow: hidden; font: 37px/1.4 serif; background: linear-gradient(#fff, #ccc) }
</style>${slide.repeat(6)}`
const documents = [new TextEncoder().encode(documentOfSlides)]

/** Width and height in px, from the header of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe.runIf(browser)('pictures of slides', () => {
  const printers = Array.from({ length: browser ? 5 : 0 }, () => browser && createPrinter(browser)).filter(
    (p) => p !== undefined,
  )
  afterAll(() => Promise.all(printers.map((printer) => printer.close())))

  test.each([320, 640, 1000, 1280, 1920])('%i px wide', async (width) => {
    const [first] = printers
    const taken = first && (await takePictures(documents, first, width))
    expect(taken?.[0]?.map(sizeOf)).toEqual(Array.from({ length: 6 }, () => [width, Math.floor((width * 9) / 16)]))
  })

  test('are the same bytes in every run, small ones too', async () => {
    const runs: (readonly (readonly string[])[])[] = []
    for (const printer of printers) runs.push(await takeThumbnails(documents, printer))
    for (const run of runs) expect(run).toEqual(runs[0])
    expect(runs).toHaveLength(5)
  })
})
