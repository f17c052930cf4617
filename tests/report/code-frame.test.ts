import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { cellWidth, codeFrame, frameLines } from '../../src/report/code-frame.ts'
import { renderDiagnostics, sortDiagnostics } from '../../src/report/diagnostics.ts'

const place = (line: number, column: number, endColumn: number) => ({
  file: 'a.md',
  line,
  column,
  endLine: line,
  endColumn,
})

describe('code frames', () => {
  test('the caret stands under Han characters, two cells each', () => {
    expect(codeFrame(frameLines('甲\n差距擴大到{{ratio "a"}}\n乙'), place(2, 6, 9))).toBe(
      ['  1 | 甲', '> 2 | 差距擴大到{{ratio "a"}}', `    | ${' '.repeat(10)}^^^`, '  3 | 乙'].join('\n'),
    )
  })

  test('a range over Han characters is underlined whole', () => {
    expect(codeFrame(frameLines('ab差距c'), place(1, 3, 5))).toContain('\n    |   ^^^^'.slice(1))
  })

  test('a very long line is shown around the place', () => {
    const frame = codeFrame(frameLines(`${'x'.repeat(5000)}差距${'y'.repeat(5000)}`), place(1, 5001, 5003))
    expect(frame).toContain('差距')
    expect(frame.length).toBeLessThan(500)
  })

  test.each([
    ['', 0],
    ['abc', 3],
    ['差距', 4],
    ['，', 2],
    ['“a”', 3],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['😀', 2],
  ])('%j takes %i cells', (text, cells) => {
    expect(cellWidth(text)).toBe(cells)
  })
})

describe('diagnostics as text', () => {
  const diagnostics = [
    { code: 'quote-unknown', severity: 'error', place: place(2, 1, 2), message: 'B.', hint: 'Do b.' },
    { code: 'caption-missing', severity: 'warning', place: place(1, 1, 2), message: 'A.' },
    { code: 'quote-unknown', severity: 'error', place: place(2, 1, 2), message: 'B.', hint: 'Do b.' },
  ] as const

  test('are sorted by place and shown once', () => {
    expect(sortDiagnostics(diagnostics).map(({ message }) => message)).toEqual(['A.', 'B.'])
  })

  test('say where, what and what to do', () => {
    expect(renderDiagnostics(diagnostics.slice(0, 1), new Map([['a.md', '一\n二']]))).toBe(
      ['a.md:2:1: error: B. [quote-unknown]', '  1 | 一', '> 2 | 二', '    | ^^', '  Do b.'].join('\n'),
    )
  })

  describe('that say the same of many lines of a file', () => {
    const at = (line: number, file = 'a.md') =>
      ({ code: 'markdown-foreign', severity: 'warning', place: { ...place(line, 1, 2), file }, message: 'C.' }) as const
    const told = (found: readonly Diagnostic[]) => renderDiagnostics(found, new Map()).split('\n\n')

    test('are told once, with their lines', () => {
      expect(told([at(1), at(4), at(4), at(9)])).toEqual([
        'a.md:1:1: warning: C. [markdown-foreign]\n  3 more like it, in lines 4, 9.',
      ])
    })

    test('are told one by one if they are few, or of other files, each in its place', () => {
      const other = { ...at(2), message: 'D.' }
      expect(told([at(1), other, at(4), at(9), at(1, 'b.md')])).toHaveLength(5)
      expect(told([at(1), other, at(4)])[1]).toContain('D.')
    })

    test('name no more lines than can be read', () => {
      const [text] = told(Array.from({ length: 40 }, (_, line) => at(line + 1)))
      expect(text).toMatch(/39 more like it, in lines 2, .*, 31, ….$/)
    })
  })
})
