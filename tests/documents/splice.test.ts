import { describe, expect, it } from 'vitest'
import { createImageUrls, imageMark, partMark, spliceImages, spliceParts } from '../../src/documents/splice.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces).toString()

describe('spliceParts', () => {
  it('sets every part in the place of its mark', () => {
    const parts = new Map([
      [partMark(0), [bytes('甲'), bytes('乙')]],
      [partMark(1), [bytes('丙')]],
    ])
    expect(textOf([spliceParts(`a${partMark(0)}b${partMark(1)}c${partMark(0)}`, parts)])).toBe('a甲乙b丙c甲乙')
  })

  it('leaves what is no mark', () => {
    expect(textOf([spliceParts(`a\u0001b${partMark(0)}`, new Map([[partMark(0), [bytes('x')]]]))])).toBe('a\u0001bx')
    expect(textOf([spliceParts('a\u0001', new Map())])).toBe('a\u0001')
  })
})

describe('spliceImages', () => {
  const urls = createImageUrls(new Map([["slides/a'b.png", 'data:image/png;base64,AA==']]))
  const plain = imageMark("slides/a'b.png")

  it('writes an address as the template would have', () => {
    const escaped = plain.replace('=', '&#x3D;')
    const html = bytes(`<img src="${escaped}"><i style="--at:url(${plain})">甲`)
    expect(textOf(spliceImages(html, urls))).toBe(
      '<img src="data:image/png;base64,AA&#x3D;&#x3D;"><i style="--at:url(data:image/png;base64,AA==)">甲',
    )
  })

  it('leaves addresses empty that another view has in the same place', () => {
    const [html, swapped] = [plain, plain.replace('=', '&#x3D;')].map((mark) => bytes(`<img src="${mark}">`))
    expect(textOf(spliceImages(html as Uint8Array, urls, swapped))).toBe('<img src="">')
  })

  it('writes those of pictures that only this view has', () => {
    const other = imageMark('slides/c.png')
    const html = bytes(`<img src="${plain}"><img src="${plain}">`)
    const lender = bytes(`<img src="${other}"><img src="${plain}">`)
    expect(textOf(spliceImages(html, urls, lender))).toBe('<img src="data:image/png;base64,AA=="><img src="">')
  })
})
