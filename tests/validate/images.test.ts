import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createMutator } from '../../src/bench/mutate.ts'
import { describeImage } from '../../src/validate/image-file.ts'
import { pictures } from './image-fixtures.ts'

const namespace = 'xmlns="http://www.w3.org/2000/svg"'
const svg = (inside: string) => `<svg ${namespace} xmlns:i="http://example.org/" viewBox="0 0 9 9">${inside}</svg>`
const describeText = (text: string) => describeImage('slides/a.svg', new TextEncoder().encode(text))

test.each([
  ['text', svg('<text x="1">茶馬古道 <tspan>1,200公里</tspan></text>'), '茶馬古道'],
  ['HTML inside', svg('<foreignObject><p>茶</p></foreignObject>'), '茶'],
  ['English text', svg('<text>Tea</text>'), ''],
  ['a title and a description', svg('<title>茶</title><desc>馬</desc><path d="M0 0"/>'), ''],
  ['names of parts', svg('<g id="茶" i:label="馬"><path d="M0 0"/></g><!-- 古道 -->'), ''],
  ['a style sheet', svg('<style>text { font-family: "思源黑体" }</style>'), ''],
])('a drawing with %s', (_, drawing, words) => {
  expect(describeText(drawing)).toMatchObject({ size: Buffer.byteLength(drawing), words })
})

test('other images are not looked into for words', () => {
  expect(describeImage('slides/a.png', new TextEncoder().encode('<text>茶</text>')).words).toBe('')
})

describe.each(Object.entries(pictures))('a picture in %s', (ending, base64) => {
  const bytes = Buffer.from(base64, 'base64')
  const path = `slides/a.${ending}`

  test('is sound', () => {
    expect(describeImage(path, bytes).fault).toBeUndefined()
  })

  test('that is cut off anywhere is not', () => {
    // A GIF is drawn without its last byte, the mark of its end.
    const last = ending === 'gif' ? bytes.length - 2 : bytes.length - 1
    for (let length = 0; length <= last; length++)
      expect(describeImage(path, bytes.subarray(0, length)).fault, String(length)).toMatch(/^is /)
  })

  test('under the name of another format is none', () => {
    const other = ending === 'png' ? 'slides/a.gif' : 'slides/a.png'
    const { fault, mend } = describeImage(other, bytes)
    expect(fault).toMatch(/^is not of the format its ending says: it is an? /)
    expect(mend).toBe(`Call it "a.${ending}", in the folder and in the deck.`)
  })
})

describe('a PNG', () => {
  const bytes = Buffer.from(pictures.png, 'base64')

  test('of which any byte of a part that is needed is another one is damaged', () => {
    const data = bytes.indexOf('IDAT')
    for (let at = data; at < data + bytes.readUInt32BE(data - 4) + 8; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      expect(describeImage('slides/a.png', changed).fault, String(at)).toBe('is cut off or damaged')
    }
  })

  test('of more pixels than a browser draws is refused', () => {
    const vast = Buffer.from(bytes)
    vast.writeUInt32BE(30_000, 16)
    vast.writeUInt32BE(30_000, 20)
    vast.writeUInt32BE(crc32(vast.subarray(12, 29)), 29)
    expect(describeImage('slides/a.png', vast).fault).toBe('has 30000 × 30000 pixels, more than browsers draw')
  })
})

describe('a drawing that browsers do not show', () => {
  test.each([
    ['an element that is not closed', svg('<g><rect/>'), 'is not well-formed XML'],
    ['an attribute given twice', svg('<rect width="1" width="2"/>'), 'is not well-formed XML'],
    ['an entity of HTML', svg('<text>a&nbsp;b</text>'), 'is not well-formed XML'],
    ['an undeclared prefix', svg('<use xlink:href="#a"/>'), 'is not well-formed XML'],
    ['its end cut off', svg('<rect/>').slice(0, -3), 'is not well-formed XML'],
    ['nothing in it', '', 'is not well-formed XML'],
    ['another outermost element', '<html><body/></html>', 'is no SVG: its outermost element is another one'],
    ['no namespace', '<svg><rect/></svg>', 'is no SVG to a browser'],
  ])('%s', (_, drawing, fault) => {
    expect(describeText(drawing).fault).toContain(fault)
  })
})

test.each([
  ['a declaration and a comment', `<?xml version="1.0" encoding="UTF-8"?><!-- x --><svg ${namespace}><rect/></svg>\n`],
  [
    'entities of its own, as drawing programs write',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;"><rect/></svg>',
  ],
  ['a prefix for its namespace', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:rect/></s:svg>'],
  ['a part that is used a thousand times', svg(`<g id="a"><rect/><rect/></g>${'<use href="#a"/>'.repeat(1000)}`)],
  ['a part that uses itself', svg('<g id="a"><use href="#a"/></g>')],
])('a drawing with %s is sound', (_, drawing) => {
  expect(describeText(drawing).fault).toBeUndefined()
})

test.each([
  ['href', (at: number) => `<use href="#p${at}"/>`],
  ['url', (at: number) => `<rect fill="url(#p${at})"/>`],
])('a drawing that would take minutes by %s is refused', (_, use) => {
  const groups = Array.from({ length: 20 }, (__, at) => `<g id="p${at + 1}">${use(at).repeat(10)}</g>`)
  const drawing = svg(`<g id="p0"><rect/></g>${groups.join('')}`)
  expect(describeText(drawing).fault).toBe('uses its own parts again so often that no browser draws it')
})

test.each([
  ['an address', svg('<image href="https://example.org/a.png" width="5"/>'), 'https://example.org/a.png'],
  ['a file beside it', svg('<g><image\n  x="1"\n  href="../photo.jpg"/></g>'), '../photo.jpg'],
  [
    'a file of another machine, as Inkscape links it',
    `<svg ${namespace} xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href='file:///C:/a.png'/></svg>`,
    'file:///C:/a.png',
  ],
  ['a part of another drawing', svg('<use href="icons.svg#lung"/>'), 'icons.svg#lung'],
  ['a picture in it', svg('<image href="data:image/png;base64,AA=="/>'), undefined],
  ['a part of its own', svg('<g id="a"/><use href="#a"/>'), undefined],
  ['a link', svg('<a href="https://example.org/"><rect/></a>'), undefined],
  ['what stands in a comment', svg('<!-- <image href="a.png"/> --><rect/>'), undefined],
  ['no picture', svg('<image href=""/>'), undefined],
])('a drawing that shows %s', (_, drawing, shown) => {
  expect(describeText(drawing).shown).toBe(shown)
})

test.each([
  ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'a HEIC'],
  ['TIFF', 'II*\0\x08\0\0\0', 'a TIFF'],
  ['a web page', '<!DOCTYPE html><html>', 'a web page'],
  ['what Git LFS leaves', 'version https://git-lfs.github.com/spec/v1\noid', 'a pointer of Git LFS'],
])('%s under the name of a JPEG is named', (_, start, name) => {
  expect(describeImage('slides/a.jpg', Buffer.from(start, 'latin1')).fault).toContain(name)
})

test('a drawing of which parts stand in one another without end is refused', () => {
  const chain = Array.from({ length: 5000 }, (_, at) => `<g id="p${at + 1}"><use href="#p${at}"/></g>`)
  expect(describeText(svg(chain.join(''))).fault).toBeDefined()
})

test.each(Object.entries(pictures))(
  '300 mutated pictures in %s are sound or not, and no exception',
  (ending, base64) => {
    const bytes = Buffer.from(base64, 'base64')
    const faults = Array.from({ length: 300 }, (_, seed) => {
      return describeImage(`slides/a.${ending}`, createMutator(seed).bytes(bytes)).fault
    })
    expect(faults.filter((fault) => fault !== undefined).length).toBeGreaterThan(150)
  },
)
