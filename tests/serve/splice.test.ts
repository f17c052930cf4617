import { describe, expect, test } from 'vitest'
import { findSplices, type Splice } from '../../src/serve/splice.ts'

function apply(before: readonly string[], splices: readonly Splice[]): string[] {
  const list = [...before]
  for (const { at, remove, insert } of splices.toReversed()) list.splice(at, remove, ...insert)
  return list
}

describe('findSplices', () => {
  test.each([
    ['nothing changed', 'abc', 'abc', 0],
    ['one slide changed', 'abc', 'axc', 1],
    ['two slides changed', 'abcd', 'xbcy', 2],
    ['a slide inserted', 'abc', 'abxc', 1],
    ['a slide inserted first', 'abc', 'xabc', 1],
    ['a slide deleted', 'abc', 'ac', 1],
    ['all deleted', 'abc', '', 1],
    ['the first slides', '', 'ab', 1],
    ['repeated slides', 'aaa', 'aaaa', 1],
    ['fewer repeated slides', 'aaaa', 'aa', 1],
  ])('%s', (_, before, after, count) => {
    const splices = findSplices([...before], [...after])
    expect(apply([...before], splices)).toEqual([...after])
    expect(splices).toHaveLength(count)
  })

  test('sends a slide that was inserted, and no other', () => {
    expect(findSplices(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])).toEqual([{ at: 1, remove: 0, insert: ['x'] }])
  })
})
