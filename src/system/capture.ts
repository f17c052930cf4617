import type { PictureRequest } from '../model/effects.ts'
import { evaluate, type Fields, type Send } from './devtools.ts'

/** A rectangle of a document in CSS px. */
type Box = readonly [x: number, y: number, width: number, height: number]

/**
 * Takes a PNG of each element a selector finds. The page is scrolled to each: a document of a thousand slides is
 * higher than any picture can be.
 */
export async function capturePictures(
  send: Send,
  { selector, page, scale, count, transparent }: PictureRequest,
): Promise<readonly Uint8Array[]> {
  await send('Emulation.setDeviceMetricsOverride', { ...page, deviceScaleFactor: scale, mobile: false })
  if (transparent) await send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } })
  // The room below the last element lets it, too, be scrolled to the top.
  const boxes = await evaluate(
    send,
    `(() => {
    document.body.style.paddingBottom = '${page.height}px'
    document.documentElement.style.scrollbarWidth = 'none'
    return [...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x + scrollX, y + scrollY, width, height]
    })
  })()`,
  )
  const pictures: Uint8Array[] = []
  for (const box of (boxes as readonly Box[]).slice(0, count)) pictures.push(await capture(send, box)) // As asked for above.
  // The next document of the tab has a window and a ground of its own.
  await Promise.all([send('Emulation.clearDeviceMetricsOverride'), send('Emulation.setDefaultBackgroundColorOverride')])
  return pictures
}

async function capture(send: Send, [x, y, width, height]: Box): Promise<Uint8Array> {
  await evaluate(send, `scrollTo(0, ${y})`)
  const clip = { x, y, width, height, scale: 1 }
  const { data }: Fields = await send('Page.captureScreenshot', { format: 'png', clip })
  return Buffer.from(String(data), 'base64')
}
