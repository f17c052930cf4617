import { describe, expect, test } from 'vitest'
import { readPackage, writePackage } from '../../../../src/formats/pptx/base/package.ts'
import { el, xmlDocument } from '../../../../src/formats/pptx/base/xml.ts'
import { textsOf, written } from '../written.ts'

const parts = [
  {
    name: 'ppt/a/one.xml',
    contentType: 'application/x-one',
    content: '<one/>',
    relations: [
      { id: 'rId1', type: 'slide', target: 'ppt/b/two.xml' },
      { id: 'rId2', type: 'hyperlink', target: 'https://example.org/?a=1&b=2', external: true },
    ],
  },
  { name: 'ppt/b/two.xml', content: '<two/>' },
]
const root = [{ id: 'rId1', type: 'core-properties', target: 'docProps/core.xml' }]

describe('a package', () => {
  const bytes = writePackage(parts, root)
  const texts = textsOf(bytes)

  test('begins with types and relations', () => {
    expect([...texts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'ppt/a/one.xml',
      'ppt/a/_rels/one.xml.rels',
      'ppt/b/two.xml',
    ])
  })

  test('names the type of each part that its ending does not tell', () => {
    expect(texts.get('[Content_Types].xml')).toContain(
      '<Override PartName="/ppt/a/one.xml" ContentType="application/x-one"/>',
    )
    expect(texts.get('[Content_Types].xml')).not.toContain('two.xml')
  })

  test('relates parts by paths from where they lie', () => {
    const relations = texts.get('ppt/a/_rels/one.xml.rels')
    expect(relations).toContain('Target="../b/two.xml"')
    expect(relations).toContain('Target="https://example.org/?a=1&amp;b=2" TargetMode="External"')
    expect(texts.get('_rels/.rels')).toContain('package/2006/relationships/metadata/core-properties')
  })

  test('is the same bytes at another time', () => {
    expect(Buffer.from(writePackage(parts, root))).toEqual(Buffer.from(bytes))
    // The entries of the archive are of the first of January 1980: DOS knows nothing earlier.
    expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x00210000)
  })

  test('that is torn is none', () => {
    expect(readPackage(bytes.subarray(0, 40))).toBeUndefined()
    expect(readPackage(new Uint8Array())).toBeUndefined()
  })
})

describe('XML', () => {
  test.each([
    [el('a', { b: '<"&\n>' }), '<a b="&lt;&quot;&amp;&#10;&gt;"/>'],
    [el('a', {}, 'x < y & z'), '<a>x &lt; y &amp; z</a>'],
    [el('a', { b: undefined, c: 0 }, [el('d'), undefined, 'e']), '<a c="0"><d/>e</a>'],
    // XML has no place for these, whatever they are written as.
    [el('a', {}, 'x\u0001\u000b\ud800y'), '<a>xy</a>'],
    [el('a', {}, '𠮷'), '<a>𠮷</a>'],
  ])('%j', ({ xml }, text) => {
    expect(xml).toBe(text)
  })

  test('a part begins with its declaration', () => {
    expect(xmlDocument(el('a'))).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>')
  })
})

test('the same deck gives the same bytes', () => {
  expect(Buffer.from(written()).equals(written())).toBe(true)
})
