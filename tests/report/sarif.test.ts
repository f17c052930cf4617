import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../src/model/diagnostic.ts'
import { renderAnnotations } from '../../src/report/github.ts'
import { renderSarif } from '../../src/report/sarif.ts'

const place = { file: 'slides/茶.md', line: 3, column: 4, endLine: 3, endColumn: 6 }
const missing = diagnose('caption-missing', place, 'No caption.', 'Add one: 100% worth it.')

describe('SARIF', () => {
  const read = (...found: Parameters<typeof renderSarif>[0]) => JSON.parse(renderSarif(found, '1.2.3')) as Log

  test('a finding has its rule, level, words and region', () => {
    const [run] = read(missing).runs
    expect(run?.tool.driver).toMatchObject({ name: 'duilian', version: '1.2.3', rules: [{ id: 'caption-missing' }] })
    expect(run?.results).toEqual([
      {
        ruleId: 'caption-missing',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'No caption. Add one: 100% worth it.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'slides/%E8%8C%B6.md' },
              region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 6 },
            },
          },
        ],
      },
    ])
  })

  test('rules are listed once, and results point to them', () => {
    const [run] = read(missing, diagnose('caption-empty', place, 'Empty.'), missing).runs
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['caption-empty', 'caption-missing'])
    expect(run?.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 0, 1])
  })

  test('an empty region holds the character it stands before, and a finding without a place has none', () => {
    const [run] = read(
      diagnose('caption-empty', { ...place, endColumn: 4 }, 'x.'),
      diagnose('deck-missing', undefined, 'y.'),
    ).runs
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation?.region?.endColumn).toBe(5)
    expect(run?.results?.[1]).not.toHaveProperty('locations')
  })

  test('no findings are a log without results', () => {
    expect(read().runs[0]?.results).toEqual([])
  })
})

describe('GitHub annotations', () => {
  test.each([
    [
      missing,
      '::warning file=slides/茶.md,line=3,endLine=3,col=4,endColumn=5,title=caption-missing::No caption. Add one: 100%25 worth it.\n',
    ],
    [diagnose('deck-missing', undefined, 'No deck,\nnone.'), '::error title=deck-missing::No deck,%0Anone.\n'],
    [
      diagnose('caption-shape', { ...place, file: 'a,b:c.md', endLine: 5 }, 'x.'),
      '::error file=a%2Cb%3Ac.md,line=3,endLine=5,title=caption-shape::x.\n',
    ],
  ])('%#', (diagnostic, line) => {
    expect(renderAnnotations([diagnostic])).toBe(line)
  })
})
