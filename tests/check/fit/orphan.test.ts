import { expect, test } from 'vitest'
import type { ShownText } from '../../../src/check/fit/fit-rule.ts'
import { orphan } from '../../../src/check/fit/orphan.ts'
import { fixtureDeck } from '../../render/fixture.ts'

const long = '消息隊列的屬性保存在系統維護的數據結構中'

const textOf = (lines: readonly string[], more: Partial<ShownText> = {}): ShownText => ({
  role: 'body',
  language: 'zh-Hant-TW',
  lines: lines.map((text, at) => ({ text, box: [0, 40 * at, 20 * text.length, 40 * at + 30] })),
  styles: [{ size: 20, bold: false, code: false, color: [0, 0, 0] }],
  clipped: 0,
  torn: [],
  text: lines.join(''),
  what: '',
  ...more,
})

const code = [{ size: 20, bold: false, code: true, color: [0, 0, 0] }] as const

test.each<[string, ShownText, number]>([
  ['one character', textOf([long, '的。']), 1],
  ['two digits', textOf([long, '15。']), 1],
  ['two characters', textOf([long, '錯誤']), 0],
  ['a Latin word with characters behind it', textOf([long, 'msgctl獲取或設置消息隊列的屬性。']), 0],
  ['a long Latin word', textOf([long, 'ENOMSG']), 0],
  ['a title of two', textOf(['茶葉出口與進口少', '少了'], { what: 'the title' }), 1],
  ['the end of code', textOf(['// 接續前面的程式碼在這裡', '}'], { styles: [...code, ...code] }), 0],
  ['a line with code in it', textOf([long, '的'], { styles: [...textOf([]).styles, ...code] }), 1],
  ['a word in brackets in a cell', textOf(['即時', '（Immediate）']), 0],
  ['a character in a narrow cell', textOf(['急性期', '險']), 0],
])('a last line that is next to nothing: %s', (_, text, found) => {
  const slide = { deck: fixtureDeck(), id: 'tea', width: 1280, height: 720, floor: 720, texts: [text], images: [] }
  expect(orphan.judge(slide, orphan.limits)).toHaveLength(found)
})
