import { describe, expect, test } from 'vitest'
import { faults, innocents } from './figure-couplets.ts'
import { heldOutFaults, heldOutInnocents } from './figure-held-out.ts'
import { findFigures } from './figures.ts'

describe('a planted fault is found, once, at the number itself', () => {
  test.each(faults.map((fault) => [`${fault.zh} | ${fault.en}`, fault] as const))(
    '%s',
    async (_, { zh, en, code, at }) => {
      expect(await findFigures(zh, en)).toEqual([`${code} at ${at}`])
    },
  )
})

describe('nothing is said of couplets that agree', () => {
  test.each(innocents)('%s | %s', async (zh, en) => {
    expect(await findFigures(zh, en)).toEqual([])
  })
})

describe('prose on finance, technology, health and policy', () => {
  test.each(heldOutFaults)('a fault in it is found: %s | %s', async (zh, en, code) => {
    expect((await findFigures(zh, en)).map((found) => found.split(' ')[0])).toEqual([code])
  })

  test.each(heldOutInnocents)('that agrees is left alone: %s | %s', async (zh, en) => {
    expect(await findFigures(zh, en)).toEqual([])
  })
})
