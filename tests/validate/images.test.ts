import { expect, test } from 'vitest'
import { describeImage } from '../../src/validate/images.ts'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`

test.each([
  ['text', svg('<text x="1">茶馬古道 <tspan>1,200公里</tspan></text>'), '茶馬古道'],
  ['HTML inside', svg('<foreignObject><p>茶</p></foreignObject>'), '茶'],
  ['English text', svg('<text>Tea</text>'), ''],
  ['a title and a description', svg('<title>茶</title><desc>馬</desc><path d="M0 0"/>'), ''],
  ['names of parts', svg('<g id="茶" inkscape:label="馬"><path d="M0 0"/></g><!-- 古道 -->'), ''],
  ['a style sheet', svg('<style>text { font-family: "思源黑体" }</style>'), ''],
])('a drawing with %s', (_, drawing, words) => {
  const file = describeImage('slides/a.svg', new TextEncoder().encode(drawing))
  expect(file).toMatchObject({ isSound: true, words })
})

test('other images are not looked into', () => {
  expect(describeImage('slides/a.png', new TextEncoder().encode('<text>茶</text>')).words).toBe('')
})
