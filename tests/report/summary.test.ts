import { expect, test } from 'vitest'
import { formatSize, renderSummary } from '../../src/report/summary.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1500, '2 KB'],
  [340_000, '340 KB'],
  [2_450_000, '2.5 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text)
})

test('a summary names each file with its size, then the totals', () => {
  const decks = [{ name: 'talk', slides: 2, files: [{ name: 'en.html', bytes: new Uint8Array(2000) }] }]
  expect(renderSummary(decks, { seconds: 1.25, out: 'dist' })).toBe(
    ['talk: 2 slides', '  en.html                2 KB', '1 file in dist/ in 1.3 s'].join('\n'),
  )
  const unchanged = [{ name: 'talk', slides: 2, files: [], unchanged: [] }]
  expect(renderSummary(unchanged, { seconds: 0.2, out: 'dist' })).toBe(
    'talk: unchanged\nNothing to make in dist/ in 0.2 s (--force makes it again)',
  )
  expect(renderSummary([], { seconds: 1, out: 'dist' })).toBe('')
})
