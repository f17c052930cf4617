import { expect, test } from 'vitest'
import type { Block } from '../../src/model/segment.ts'
import { project, validateProject } from './project.ts'

const url = 'https://example.org/tea'

function codesIn(blocks: readonly Block[]): (string | undefined)[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => codesIn(item.blocks))
    if (block.kind === 'quotation') return codesIn(block.blocks)
    return block.kind === 'qr' ? [block.url] : []
  })
}

test.each([
  ['the address of the deck', '{{qr follow}}', `url: ${url}\n`, [`${url}/`], []],
  ['none without one', '{{qr follow}}', '', [undefined], ['room-address 6:1']],
  ['the same in a quotation', '> 甲\n>\n> {{qr follow}}', `url: ${url}\n`, [`${url}/`], []],
  ['the same in a list', '- 甲\n\n  {{qr follow}}', '', [undefined], ['room-address 8:3']],
  [
    'each of two',
    '{{qr follow}}\n\n{{qr follow}}',
    '',
    [undefined, undefined],
    ['room-address 6:1', 'room-address 8:1'],
  ],
  ['its own of another', '{{qr "https://a.org"}}', `url: ${url}\n`, ['https://a.org'], []],
  [
    'one that is too long',
    '{{qr follow}}',
    `url: ${url}${'a'.repeat(200)}\n`,
    [`${url}${'a'.repeat(200)}/`],
    ['markdown-slip 7:1'],
  ],
])('a code of the room has in files %s', (_, body, line, codes, found) => {
  const { deck: value, diagnostics } = validateProject({ front: project.front + line, deck: `\n${body}\n` })
  expect(codesIn(value.slides.flatMap(({ slots }) => slots.body ?? []))).toEqual(codes)
  const told = diagnostics.filter(({ code }) => code !== 'caption-missing')
  expect(told.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual(found)
  for (const { severity } of told) expect(severity).toBe('warning')
})

test('a code in notes too', () => {
  const deck = '# 題\nen: Title\n\n<!--\n{{qr follow}}\n-->\n'
  const { deck: value } = validateProject({ front: `${project.front}url: ${url}\n`, deck })
  expect(codesIn(value.slides.flatMap(({ notes }) => notes))).toEqual([`${url}/`])
})

test.each([
  ['that cannot be read', `url: ${url}\nvariants: [zh-Hant-HK\n`, ['yaml-syntax']],
  ['with a faulty address', 'url: example\n', ['value-invalid']],
])('a head %s is all that is told, not that the deck has no address', (_, lines, codes) => {
  const { diagnostics } = validateProject({ front: project.front + lines, deck: '\n{{qr follow}}\n' })
  expect(diagnostics.map(({ code }) => code)).toEqual(codes)
})
