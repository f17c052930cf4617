import { expect, test } from 'vitest'
import { grownType } from '../../src/render/grown-type.ts'
import { scale } from '../../src/render/scales.ts'

const [sizes, bound] = [scale(30, 1.15, 26, 1.1, 3), scale(36, 1.35, 28, 1.25, 18)]

test.each([
  ['all the room there is', 1000, { line: 36, caption: 28, gap: 18 }],
  ['room for larger type between gaps', 43, { line: 34, caption: 27, gap: 8 }],
  ['room for gaps alone', 39, { line: 30, caption: 26, gap: 8 }],
  ['none', 33, undefined],
])('with %s', (_, room, expected) => {
  const grown = grownType(sizes, bound, ({ line, gap }) => line + gap <= room)
  expect(grown && { line: grown.line, caption: grown.caption, gap: grown.gap }).toEqual(expected)
  if (grown) expect(grown.leading).toBe(sizes.leading)
})
