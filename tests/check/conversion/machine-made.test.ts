import { expect, test } from 'vitest'
import { tellMachineMade } from '../../../src/check/conversion/machine-made.ts'
import { type DiagnosticCode, diagnose, type OpenDecision } from '../../../src/model/diagnostic.ts'

const place = { file: 'slides/talk.md', line: 3, column: 1, endLine: 3, endColumn: 2 }

function finding(from: string, to: string, code: DiagnosticCode = 'round-trip') {
  const decision = { from, to } as OpenDecision // All that is looked at.
  return { ...diagnose(code, place, 'm', 'h'), decision }
}

const kinds = ['后後', '里裡', '面麵', '松鬆', '制製', '复複']
const many = [...kinds, ...kinds].map(([from = '', to = '']) => finding(from, to))

test('many wrong characters of many kinds are told once, at the first', () => {
  const found = tellMachineMade(many)
  expect(found).toMatchObject([{ code: 'machine-made', severity: 'info', place }])
  expect(found[0]?.message).toBe(
    '12 characters look as if a program had put them there: 后 for 後, 里 for 裡, 面 for 麵, 松 for 鬆, 制 for 製, ….',
  )
})

test.each([
  ['few', many.slice(0, 9)],
  ['many of few kinds, as in a talk about 曆', Array.from({ length: 30 }, () => finding('曆', '歷'))],
  ['of another rule', many.map(({ decision }) => finding(decision.from, decision.to, 'mixed-script'))],
])('nothing is told of what is %s', (_, findings) => {
  expect(tellMachineMade(findings)).toEqual([])
})
