import { describe, expect, test } from 'vitest'
import { localizeCitation } from '../../src/localize/citation.ts'
import type { Source } from '../../src/model/deck.ts'
import type { LocalizedSegment } from '../../src/model/localized.ts'
import type { Segment } from '../../src/model/segment.ts'

const cite = (title: string, container: string, form: 'short' | 'full') => {
  const source = { id: 'a', title, container, issued: '2003' } as unknown as Source // Its texts are plain here.
  const localize = (segment: Segment) =>
    ({ line: { locale: 'zh-Hant-TW', runs: [{ kind: 'text', text: segment }] } }) as unknown as LocalizedSegment
  const { line } = localizeCitation(source, form, { locale: 'zh-Hant-TW' }, localize).text
  return line.runs.map((run) => ('text' in run ? run.text : '')).join('')
}

describe('marks around titles', () => {
  test.each([
    ['are put there', '導論', '當代物理', '〈導論〉，《當代物理》，2003年'],
    ['are not doubled', '〈導論〉', '《當代物理》', '〈導論〉，《當代物理》，2003年'],
    ['stay within a title', '論《紅樓夢》', '《紅》與《夢》', '〈論《紅樓夢》〉，《《紅》與《夢》》，2003年'],
  ])('%s', (_, title, container, shown) => {
    expect(cite(title, container, 'full')).toBe(shown)
  })

  test('at the foot too', () => {
    expect(cite('導論', '《當代物理》', 'short')).toBe('《當代物理》，2003年')
  })
})
