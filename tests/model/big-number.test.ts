import { expect, test } from 'vitest'
import { bigNumber, sharedSubject } from '../../src/model/big-number.ts'
import { writerFor } from '../render/writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const lineOf = (text: string) => writer.segment([text, '', '']).line

test.each([
  ['3.86亿元人民币', '3.86', '亿元人民币'],
  ['约8.2亿～9亿元人民币', '约8.2亿～9', '亿元人民币'],
  ['1240兆瓦時', '1240', '兆瓦時'],
  ['26.9%', '26.9%', ''],
  ['8.5亿', '8.5亿', ''],
  ['US$16 billion', 'US$16 billion', ''],
])('of %s the number is %s and its unit "%s"', (text, number, unit) => {
  expect(bigNumber(lineOf(text))).toEqual({ number, unit })
})

test('what all numbers of a row are about is told once', () => {
  const about = (name: string) =>
    ({ subject: writer.segment([name, '', 'A']), measure: writer.segment(['收入', '', 'Revenue']) }) as never
  expect(sharedSubject([about('甲'), about('甲')])?.line).toEqual(lineOf('甲'))
  expect(sharedSubject([about('甲'), about('乙')])).toBeUndefined()
  expect(sharedSubject([about('甲')])).toBeUndefined()
})
