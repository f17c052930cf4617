import { describe, expect, test } from 'vitest'
import { dateText, findDateFault, isDate } from '../../src/validate/dates.ts'
import { validateProject } from './project.ts'

describe('dates', () => {
  test.each(['2025', '2025-03', '2025-03-26', '2024-02-29', '2000-02-29', '0001-12-31', '0780'])(
    '%s is one',
    (text) => {
      expect(isDate(text)).toBe(true)
      expect(findDateFault(text)).toBeUndefined()
    },
  )

  test.each([
    ['20260521', 'Write 2026-05-21.'],
    ['202605', 'Write 2026-05.'],
    ['2026/5/1', 'Write 2026-05-01.'],
    ['2026.05.21', 'Write 2026-05-21.'],
    ['2026-5', 'Write 2026-05.'],
    ['2026-02-31', 'The last day of that month is 2026-02-28.'],
    ['2100-02-29', 'The last day of that month is 2100-02-28.'],
    ['2026-04-00', 'The last day of that month is 2026-04-30.'],
    ['2026-13', 'Write, for example, 2025, 2025-03 or 2025-03-26.'],
    ['20261301', 'Write, for example, 2025, 2025-03 or 2025-03-26.'],
    ['2026年11月30日', 'Write 2026-11-30.'],
    ['民國115年11月', 'Write 2026-11.'],
    ['民國 88 年 9 月 21 日', 'Write 1999-09-21.'],
    ['民國104', 'Write 2015.'],
    ['104', 'Write 2015 or 0104.'],
    ['104年5月', 'Write 2015-05 or 0104-05.'],
    ['30/11/2026', 'Write 2026-11-30.'],
    ['11/30/2026', 'Write 2026-11-30.'],
    ['3/4/2026', 'Write 2026-04-03 or 2026-03-04.'],
    ['May 21', 'Write, for example, 2025, 2025-03 or 2025-03-26.'],
    ['-500', 'Write, for example, 2025, 2025-03 or 2025-03-26.'],
    ['1e21', 'Write, for example, 2025, 2025-03 or 2025-03-26.'],
    ['', 'Write, for example, 2025, 2025-03 or 2025-03-26.'],
  ])('%s is none', (text, hint) => {
    expect(isDate(text)).toBe(false)
    expect(findDateFault(text)?.hint).toBe(hint)
  })

  test('a year that YAML has read as a number is a date again', () => {
    expect([dateText(2025), dateText(780)]).toEqual(['2025', '0780'])
  })
})

test.each([
  ['民國104年', 'Write 2015.'],
  ['104', 'Write 2015 or 0104.'],
  ['2014/1/1', 'Write 2014-01-01.'],
  ['Jan-14', 'Write 2024, 2024-Q3, 2024-H1, 2025-03, 2025-03-26 or 2023/2024.'],
])('a figure of %s is told what its period may be', (period, hint) => {
  const figures = `id,subject,measure,period,value,max,unit,approximate,source,note\nus,usa,,${period},760億,,USD,,,\n`
  const { diagnostics } = validateProject({ deck: '# 題\nen: Title\n', figures })
  expect(diagnostics.filter(({ message }) => message.includes('period')).map((found) => found.hint)).toEqual([hint])
})
