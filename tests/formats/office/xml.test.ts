import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeXml, encodeXml, scanXml, XmlFault } from '../../../src/formats/office/xml.ts'
import { anyText } from '../../any-text.ts'

function scan(text: string): string[] {
  const found: string[] = []
  scanXml(text, {
    open: (name, attributes, start) => {
      const values = attributes.read().map(({ name: own, value, start: from, end }) => {
        expect(decodeXml(text.slice(from, end))).toBe(value)
        return ` ${own}=${value}`
      })
      found.push(`${name}${values.join('')}@${start}`)
    },
    close: (name, end) => found.push(`/${name}@${end}`),
  })
  return found
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

describe('a document', () => {
  test('is walked through with offsets', () => {
    expect(scan('<a><b x="1 > 0" y=\'"\'/>后</a>')).toEqual(['?:a@3', '?:b x=1 > 0 y="@23', '/?:b@23', '/?:a@24'])
  })

  test.each([
    ['its usual prefix', `<w:p xmlns:w="${word}" w:val="1"/>`, 'w:p'],
    ['another prefix', `<ns0:p xmlns:ns0="${word}" ns0:val="1"/>`, 'w:p'],
    ['no prefix', `<p xmlns="${word}"/>`, 'w:p'],
    ['the address of strict files', `<w:p xmlns:w='${strict}'/>`, 'w:p'],
  ])('names elements alike under %s', (_, text, name) => {
    expect(scan(text)[0]).toMatch(new RegExp(`^${name}\\b`))
  })

  test('gives attributes the prefix of their namespace, and none to those without', () => {
    expect(scan(`<q:lang xmlns:q="${word}" q:val="zh" val="1" xml:space="preserve"/>`)[0]).toContain(
      ' w:val=zh val=1 xml:space=preserve',
    )
  })

  test('has prefixes that hold for an element and what is in it', () => {
    expect(scan(`<a><b xmlns="${word}"><c/></b><d/></a>`).map((line) => line.split('@')[0])).toEqual([
      '?:a',
      `w:b xmlns=${word}`,
      'w:c',
      '/w:c',
      '/w:b',
      '?:d',
      '/?:d',
      '/?:a',
    ])
  })

  test('may have comments, CDATA and instructions that look like tags', () => {
    expect(scan('<?xml version="1.0"?><!-- <b> --><a><![CDATA[<c>]]><?x <d>?></a>\n')).toEqual(['?:a@36', '/?:a@60'])
  })

  test.each([
    ['<a><b></a>', /“<\/a>” closes what is not open/],
    ['<a>', /“<a>” is never closed/],
    ['<a b=c/>', /broken tag/],
    ['<a', /broken tag/],
    ['</a>', /closes what is not open/],
    ['<a><!-- ', /“<!--” is never closed/],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', /document type/],
  ])('%s is not one', (text, message) => {
    expect(() => scan(text)).toThrow(XmlFault)
    expect(() => scan(text)).toThrow(message)
  })

  test('of a hundred thousand levels is walked through', () => {
    const depth = 100_000
    expect(scan('<a>'.repeat(depth) + '</a>'.repeat(depth))).toHaveLength(2 * depth)
  })
})

describe('a text', () => {
  test.each([
    ['&#21518;&#x540E;&amp;&lt;&gt;&quot;&apos;', '后后&<>"\''],
    ['<![CDATA[a<b&amp;]]>&amp;', 'a<b&amp;&'],
    ['后<!-- 发 -->来', '后来'],
    ['&nbsp;&#0;&#x110000;', '&nbsp;&#0;&#x110000;'],
  ])('%s says %s', (written, said) => {
    expect(decodeXml(written)).toBe(said)
  })

  test('says the same after it was written', () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (text, inAttribute) => {
        const written = encodeXml(text, inAttribute)
        expect(decodeXml(written)).toBe(text)
        expect(written).not.toMatch(inAttribute ? /[<>"'\n]/ : /[<>]/)
      }),
      { numRuns: 50 },
    )
  })
})
