import { describe, expect, test } from 'vitest'
import type { LocalizedBlock, LocalizedText, Run } from '../../src/model/localized.ts'
import { settingOf } from '../../src/render/density.ts'
import { linesOf, textHeight, widthOf } from '../../src/render/measure.ts'
import { readingSize } from '../../src/render/readings.ts'
import { slideOf } from './fixture.ts'
import { builtInTemplates } from './templates.ts'
import { writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const text = (written: string): Run => ({ kind: 'text', text: written })
const element = (tag: 'ruby' | 'rt' | 'rp', ...runs: Run[]): Run => ({ kind: 'element', tag, runs })
const over = (characters: string, reading: string) => element('ruby', text(characters), element('rt', text(reading)))
const of = (...runs: Run[]): LocalizedText => ({ locale: 'zh-Hant-TW', runs })

describe('the width of characters with readings', () => {
  test.each([
    ['is theirs where that of the reading is less', of(over('空', 'y')), 1],
    ['is that of the reading where that is more', of(over('空', 'shuang')), (6 * 0.54 + 0.3) / 2],
    ['goes by each reading of one element', of(element('ruby', text('空'), element('rt', text('y')), text('山'))), 2],
    [
      'leaves out the brackets of other programs',
      of(element('ruby', text('空'), element('rp', text('（')), element('rt', text('y')))),
      1,
    ],
    ['counts inside of emphasis', of({ kind: 'strong', runs: [over('空', 'shuang')] }), (6 * 0.54 + 0.3) / 2],
  ])('%s', (_, written, width) => {
    expect(widthOf(written)).toBeCloseTo(width)
  })

  test('grows in small type, in which readings do not shrink as much', () => {
    expect(widthOf(of(over('空', 'shuang')), 30)).toBeGreaterThan(widthOf(of(over('空', 'shuang')), 40))
  })
})

describe('the height of lines with readings', () => {
  const shan = over('山', 'shān')
  // Measured in Chromium.
  test.each([
    [of(shan), 40, 1.35, 70],
    [of(shan), 60, 1.5, 107],
    [of(shan), 30, 1.15, 53],
    [of(shan, { kind: 'break' }, shan), 40, 1.35, 140],
    [of(shan, { kind: 'break' }, text('山')), 40, 1.35, 124],
    [of(text('山')), 40, 1.35, 54],
  ])('%j at %d px with a leading of %d is %d px', (written, size, leading, height) => {
    expect(Math.abs(textHeight(written, size, leading, 1000) - height)).toBeLessThan(3)
  })

  test('only as many lines grow as have one', () => {
    const long = of(shan, text('水'.repeat(60)))
    expect(linesOf(long, 40, 1120)).toBe(3)
    expect(textHeight(long, 40, 1.35, 1120)).toBeCloseTo(3 * 54 + 17, -1)
  })
})

test('text with readings is set smaller until it fits', () => {
  const poem = (count: number): readonly LocalizedBlock[] =>
    Array.from({ length: count }, () => {
      const segment = writer.segment(['', '', 'Empty hills, no one in sight,'])
      return { kind: 'paragraph', text: { ...segment, line: of(over('空', 'kōng'), over('山', 'shān'), text('，')) } }
    })
  const title = writer.segment(['鹿柴', '', 'Deer Park'])
  const settings = [2, 4, 5, 8].map((count) => settingOf(slideOf({ layout: 'bullets', title, body: poem(count) }, 1)))
  expect(settings.map(({ density }) => density)).toEqual(['roomy', 'compact', 'tight', 'tight'])
  expect(settings.map(({ style }) => style !== '')).toEqual([false, false, false, true])
})

test('readings are as large as the style sheet has them', () => {
  expect(builtInTemplates().get('base.css')?.text).toContain('font-size: max(0.5em, min(18px, 0.6em))')
  expect([60, 36, 30, 15].map(readingSize)).toEqual([0.5, 0.5, 0.6, 0.6])
})
