import { expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { sourceFrom } from '../../src/load/source.ts'

function read(text: string) {
  const { value, diagnostics } = readDeck(sourceFrom('a.md', text))
  const blocks = value.slides.flatMap((slide) => slide.blocks.map(({ block }) => block))
  return { blocks, found: diagnostics.map(({ code }) => code) }
}

test.each([
  ['https', '{{qr "https://a.org/b?c=1"}}', 'https://a.org/b?c=1', []],
  ['an e-mail address', '{{qr "mailto:a@b.org"}}', 'mailto:a@b.org', []],
  ['no address', '{{qr "a.org"}}', 'a.org', ['link-address']],
  ['a script', '{{qr "javascript:alert(1)"}}', 'javascript:alert(1)', ['link-address']],
  [
    'what is too long',
    `{{qr "https://a.org/${'x'.repeat(220)}"}}`,
    `https://a.org/${'x'.repeat(220)}`,
    ['markdown-slip'],
  ],
])('%s', (_, text, url, found) => {
  expect(read(`甲\n\n${text}\n`)).toMatchObject({ blocks: [{ kind: 'paragraph' }, { kind: 'qr', url }], found })
})

test.each([
  ['the room', '{{qr follow}}', []],
  ['the room, with spaces', '{{ qr  follow }}', []],
  ['the room in quotation marks, which is no address', '{{qr "follow"}}', ['link-address']],
  ['another word', '{{qr room}}', ['expression-syntax']],
  ['the room and more', '{{qr follow follow}}', []],
])('%s', (_, text, found) => {
  const { blocks, found: codes } = read(`甲\n\n${text}\n`)
  expect(codes).toEqual(found)
  const isRoom = blocks.some((block) => block.kind === 'qr' && block.follow === true && block.url === undefined)
  expect(isRoom).toBe(/^\{\{\s*qr\s+follow\s*\}\}$/.test(text))
})

test('in a line it is an expression like others', () => {
  for (const text of ['見{{qr "https://a.org"}}。', '見{{qr follow}}。', '{{qr follow follow}}']) {
    expect(read(text)).toMatchObject({ blocks: [{ kind: 'paragraph' }], found: [] })
  }
})

test('a caption under one is no text of what stands above it', () => {
  expect(read('甲\n\n{{qr "https://a.org"}}\nen: A').found).toEqual(['caption-shape'])
})
