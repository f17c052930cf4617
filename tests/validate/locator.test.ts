import { describe, expect, test } from 'vitest'
import { readLocator } from '../../src/validate/locator.ts'
import { quotesSchema } from '../../src/validate/schemas/data-schemas.ts'

const parse = (page: unknown, volume?: unknown) =>
  quotesSchema.safeParse([{ id: 'a', speaker: 'b', zh: '字', page, volume }])

describe('where in a work a quote stands', () => {
  test.each([
    [23, '23'],
    ['23', '23'],
    ['23-25', '23–25'],
    ['第23至25頁', '23–25'],
    ['頁23–25', '23–25'],
    ['p. 23', '23'],
    ['pp. 23—25、30', '23–25, 30'],
    ['xii', 'xii'],
    ['A12', 'A12'],
    ['36b', '36b'],
  ])('the page %s is %s', (written, page) => {
    expect(parse(written).success).toBe(true)
    expect(readLocator({ page: written })).toEqual({ page })
  })

  test.each([
    [3, '3'],
    ['卷161', '161'],
    ['第3卷', '3'],
    ['vol. 3', '3'],
  ])('the volume %s is %s', (written, volume) => {
    expect(parse(undefined, written).success).toBe(true)
    expect(readLocator({ volume: written })).toEqual({ volume })
  })

  test.each(['somewhere', '', 'page', -1, 2.5])('%s is no page', (written) => {
    expect(parse(written).success).toBe(false)
  })
})
