import { expect, test } from 'vitest'
import { alignToItself } from '../../../src/localize/strings/aligned.ts'
import { closeGaps } from '../../../src/localize/text/typed-spaces.ts'

const nothing = () => false
const close = (text: string) => closeGaps(alignToItself(text), nothing, nothing).text

test.each([
  ['使用 Rust 語言', '使用Rust語言'],
  ['約 3-5 年', '約3-5年'],
  ['成長 30% 左右', '成長30%左右'],
  ['走低， 應用', '走低，應用'],
  ['見 Visual Studio Code 編輯器', '見Visual Studio Code編輯器'],
])('the space typed in %j is taken out', (text, drawn) => {
  expect(close(text)).toBe(drawn)
})

test.each(['張三 李四 Google 王五', '甲  Google', 'a)甲 b)乙', 'Visual Studio Code'])(
  'what parts things in %j stays',
  (text) => {
    expect(close(text)).toBe(text)
  },
)

test('what is final stays, and the space beside code', () => {
  const text = '用 npm 裝 Vue 好'
  const at = text.indexOf('npm')
  const isCode = (position: number) => at <= position && position < at + 3
  expect(closeGaps(alignToItself(text), isCode, isCode).text).toBe('用 npm 裝Vue好')
})
