import { describe, expect, test } from 'vitest'
import { scoreOf } from './figure-kinds.ts'
import { amounts } from './figure-kinds-amounts.ts'
import { building } from './figure-kinds-building.ts'
import { energy } from './figure-kinds-energy.ts'
import { talks } from './figure-kinds-talks.ts'
import { words } from './figure-kinds-words.ts'
import { setAside } from './figure-set-aside.ts'
import { findFindings } from './figures.ts'

describe.each(Object.entries({ ...amounts, ...building, ...energy, ...talks, ...words }))(
  '%s',
  (_, { faithful, faulty }) => {
    test.each(faithful)('nothing is said of %s | %s', (zh, en) => {
      expect(findFindings(zh, en).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([])
    })

    if (faulty.length > 0)
      test.each(faulty)('a fault is found in %s | %s', (zh, en) => {
        expect(findFindings(zh, en)).not.toEqual([])
      })
  },
)

test('an unknown unit is another one, so that no number of it stops a build', () => {
  const found = findFindings('黏滯係數25 kgf·s/mm', 'A damping coefficient of 245 kN·s/m')
  expect(found.map(({ severity }) => severity)).not.toContain('error')
})

test('couplets set aside are told apart, and hardly any faithful one stops a build', () => {
  const { recall, precision, falseErrors } = scoreOf(setAside)
  expect(recall).toBeGreaterThanOrEqual(0.93)
  expect(precision).toBeGreaterThanOrEqual(0.93)
  expect(falseErrors).toBeLessThanOrEqual(0.01)
})
