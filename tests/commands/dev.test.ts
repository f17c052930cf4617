import { describe, expect, test } from 'vitest'
import { describeChecked } from '../../src/commands/dev.ts'
import type { Problem } from '../../src/model/problem.ts'

function problem(message: string, line: number): Problem {
  const text = `slides/talk.md:${line}:1: warning: ${message} [caption-missing]`
  return { code: 'caption-missing', severity: 'warning', message, text, blocking: false, slide: { id: 'a', number: 1 } }
}

function fatal(message: string): Problem {
  const text = `slides/talk.md:1:1: error: ${message} [yaml-syntax]`
  return { code: 'yaml-syntax', severity: 'error', message, text, blocking: true }
}

function withoutSlide({ slide: _, ...problem }: Problem): Problem {
  return problem
}

function onSlide(id: string, problem: Problem): Problem {
  return { ...problem, slide: { id, number: 2 } }
}

const gone = 'talk: 1 mended, 1 in all\n'

describe('describeChecked', () => {
  test.each([
    ['the first check with nothing wrong', [], undefined, ''],
    ['a first finding', [problem('A.', 3)], undefined, `${problem('A.', 3).text}\n\ntalk: 1 new, 1 in all\n`],
    ['the same finding, some lines further down', [problem('A.', 9)], [problem('A.', 3)], ''],
    [
      'a second one of the same kind',
      [problem('A.', 3), problem('A.', 5)],
      [problem('A.', 3)],
      `${problem('A.', 5).text}\n\ntalk: 1 new, 2 in all\n`,
    ],
    ['a finding that is gone', [problem('B.', 5)], [problem('A.', 3), problem('B.', 4)], 'talk: 1 mended, 1 in all\n'],
    ['the last finding gone', [], [problem('A.', 3)], 'talk: 1 mended, nothing left\n'],
    [
      'a fatal error, which hides the findings',
      [fatal('C.')],
      [problem('A.', 3), problem('B.', 4)],
      `${fatal('C.').text}\n\ntalk: 1 new, 1 in all, 2 from before not looked for\n`,
    ],
    [
      'the fatal error gone, and one of those it hid',
      [problem('A.', 3)],
      [fatal('C.'), problem('A.', 3), problem('B.', 4)],
      'talk: 2 mended, 1 in all\n',
    ],
    [
      'a finding that stands beside a fatal error, which leaves no slides to name',
      [fatal('C.'), withoutSlide(problem('A.', 3))],
      [problem('A.', 3), problem('B.', 4)],
      `${fatal('C.').text}\n\ntalk: 1 new, 2 in all, 1 from before not looked for\n`,
    ],
    ['the same when that is mended', [problem('A.', 3)], [fatal('C.'), withoutSlide(problem('A.', 3))], gone],
    [
      'a finding on another slide',
      [onSlide('b', problem('A.', 9))],
      [problem('A.', 3)],
      `${problem('A.', 9).text}\n\ntalk: 1 new, 1 mended, 1 in all\n`,
    ],
    ['one of two fatal errors gone', [fatal('D.')], [fatal('C.'), fatal('D.')], 'talk: 1 mended, 1 in all\n'],
  ])('%s', (_, problems, before, expected) => {
    expect(describeChecked({ deck: 'talk', problems, before })).toBe(expected)
  })
})
