import { expect, test } from 'vitest'
import { hasOwnNumber } from '../../src/model/own-number.ts'

const isCounted = (text: string) => hasOwnNumber({ locale: 'zh-Hans-CN', runs: [{ kind: 'text', text }] })

test.each([
  ['一、有多少人'],
  ['十二、结语'],
  ['（二）怎么诊断'],
  ['(3) 方法'],
  ['第三章 方法'],
  ['第四部分：门诊'],
  ['1. 背景'],
  ['2）方法'],
  ['3、结果'],
  ['Part 5: Results'],
  ['Chapter two'],
  ['IV. Discussion'],
  ['01 背景'],
])('%s is counted by its author', (title) => {
  expect(isCounted(title)).toBe(true)
})

test.each([
  ['有多少人'],
  ['一个问题'],
  ['三个成年人里就有一个'],
  ['第一代移民'],
  ['第三世界'],
  ['1.5亿人'],
  ['2013年的调查'],
  ['12:30开始'],
  ['3 个教训'],
  ['Partners'],
  ['I think'],
  ['2. 0'.replace(' ', '')],
])('%s is not', (title) => {
  expect(isCounted(title)).toBe(false)
})
