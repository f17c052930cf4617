import decode from 'qr/decode.js'
import { expect, test } from 'vitest'
import { roomCodeMark } from '../../src/follow/pages/listeners.ts'
import { codeForTerminal, withRoomCode } from '../../src/follow/present/room-code.ts'

/** What a camera sees: every unit eight pixels wide. */
function photograph(size: number, isDark: (x: number, y: number) => boolean) {
  const width = size * 8
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (isDark(Math.floor(x / 8), Math.floor(y / 8))) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { width, height: width, data }
}

test('the code on a slide leads into the room, and says it in words', () => {
  const address = 'https://talks.example.org/tea/?room=tea-abcd2345&x="1"'
  const html = withRoomCode(`<figure>${roomCodeMark}</figure><figure>${roomCodeMark}</figure>`, address)
  const [, size = '0'] = /viewBox="0 0 (\d+) \1"/.exec(html) ?? []
  const [, path = ''] = / d="([^"]*)"/.exec(html) ?? []
  const dark = new Set(Array.from(path.matchAll(/M(\d+) (\d+)h1v1h-1z/g), ([, x, y]) => `${x} ${y}`))
  expect(decode(photograph(Number(size), (x, y) => dark.has(`${x} ${y}`)))).toBe(address)
  expect(html).toContain('talks.example.org/tea/?room=tea-abcd2345&amp;x=&quot;1&quot;</p>')
  expect(html.match(/<svg /g)).toHaveLength(2)
  expect(withRoomCode('<p>none</p>', address)).toBe('<p>none</p>')
})

test('the code in the terminal leads where it says', () => {
  const address = 'http://192.168.1.20:8000/'
  const lines = codeForTerminal(address).split('\n')
  const rows = lines.flatMap((line) => [
    [...line].map((character) => '▄ '.includes(character)),
    [...line].map((character) => '▀ '.includes(character)),
  ])
  const size = Math.max(rows.length, rows[0]?.length ?? 0)
  expect(decode(photograph(size + 8, (x, y) => rows[y - 4]?.[x - 4] ?? false))).toBe(address)
})
