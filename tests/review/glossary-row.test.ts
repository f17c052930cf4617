import { describe, expect, test } from 'vitest'
import { appendGlossaryRow, termId } from '../../src/review/glossary-row.ts'

const row = { id: 'nanping', zh: '南平里', forms: { en: 'Nanping, Li', 'zh-Hant-TW': '南平里' } } as const

describe('a row is appended to glossary.csv', () => {
  test.each([
    [
      'that is missing',
      undefined,
      'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nnanping,南平里,"Nanping, Li",,南平里,,\n',
    ],
    [
      'with columns of its own',
      'zh,id,zh-Hant-TW\n茶,tea,茶\n',
      'zh,id,zh-Hant-TW\n茶,tea,茶\n南平里,nanping,南平里\n',
    ],
    ['parted by semicolons', 'id;en;zh\ntea;Tea;茶\n', 'id;en;zh\ntea;Tea;茶\nnanping;Nanping, Li;南平里\n'],
    ['without a last line end', 'id,zh\ntea,茶', 'id,zh\ntea,茶\nnanping,南平里\n'],
    ['with Windows line ends', 'id,zh\r\ntea,茶\r\n', 'id,zh\r\ntea,茶\r\nnanping,南平里\r\n'],
  ])('%s', (_, before, after) => {
    expect(appendGlossaryRow(before, row)).toBe(after)
  })
})

test.each([
  ['Qiming Venture Partners', [], 'qiming-venture-partners'],
  ['fund|funds', ['fund'], 'fund-2'],
  ['', ['term-1'], 'term-2'],
])('the id of "%s" beside %j is %s', (english, taken, id) => {
  expect(termId(english, taken)).toBe(id)
})
