import { describe, expect, test } from 'vitest'
import { type KnownTags, scanTree } from '../../../../src/formats/pptx/check/scan.ts'
import { contentsOf, readTree, type XmlNode } from '../../../../src/formats/pptx/check/tree.ts'

const main = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const scan = (xml: string) => scanTree(xml, (declaration) => declaration === 'xmlns:p', new Map())

/** A tree in short: names, attributes, what is inside. */
function short({ name, attributes, children }: XmlNode): unknown {
  return [name, { ...attributes }, ...children.map(short)]
}

function treeOf(xml: string): XmlNode {
  const tree = readTree(xml)
  if (typeof tree === 'string') throw new Error(tree)
  return tree
}

describe('plain XML', () => {
  test.each([
    ['<a/>', ['a', {}]],
    [
      '<?xml version="1.0"?>\n<a b="1" c:d="2"><e/>tea<e f="3"></e></a>\n',
      ['a', { b: '1', 'c:d': '2' }, ['e', {}], ['e', { f: '3' }]],
    ],
    ['<a b="&quot;&#x4e2d;&#38;"/>', ['a', { b: '"中&' }]],
    ['<a><b c="1"/><b c="1"/></a>', ['a', {}, ['b', { c: '1' }], ['b', { c: '1' }]]],
    ['<a>1 > 0</a>', ['a', {}]],
  ])('%s is read without a parser', (xml, tree) => {
    const scanned = scan(xml)
    expect(scanned && short(scanned)).toEqual(tree)
  })

  test('has each tag read once for all parts', () => {
    const known: KnownTags = new Map()
    for (const xml of ['<a><b c="1"/><b c="1"/></a>', '<a><b c="1"/></a>']) scanTree(xml, () => true, known)
    expect([...known.keys()]).toEqual(['a', 'b c="1"/', '/a'])
  })
})

describe('everything else', () => {
  test.each([
    ['<a b="1 > 0"/>', ['a', { b: '1 > 0' }]],
    ["<a b='1'/>", ['a', { b: '1' }]],
    ['<a><!-- <b> --><![CDATA[<c>]]></a>', ['a', {}]],
    [`<x:sld xmlns:x="${main}"><x:pic/></x:sld>`, ['p:sld', { 'xmlns:x': main }, ['p:pic', {}]]],
  ])('%s is left to a parser', (xml, tree) => {
    expect(scan(xml)).toBeUndefined()
    expect(short(treeOf(xml))).toEqual(tree)
  })

  test.each([
    '<a>',
    '<a></b>',
    '</a>',
    '<a></a/>',
    '<a/><b/>',
    '<a/>tea',
    'tea<a/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a b=1/>',
    '<a>&tea;</a>',
    '<a>\u0001</a>',
    '<a',
    'tea',
    '',
  ])('%j cannot be read', (xml) => {
    expect(scan(xml)).toBeUndefined()
    expect(readTree(xml)).toBeTypeOf('string')
  })
})

test('what is in a tree is found in one walk', () => {
  const root = treeOf('<a b="1"><c b="2" d="1"/><e><c b="2"/></e></a>')
  const { elements, values } = contentsOf(root)
  expect([...elements].map(([name, nodes]) => [name, nodes.length])).toEqual([
    ['a', 1],
    ['c', 2],
    ['e', 1],
  ])
  expect([...values].map(([name, all]) => [name, ...all])).toEqual([
    ['b', '1', '2'],
    ['d', '1'],
  ])
})
