import { describe, expect, test } from 'vitest'
import { wordsOfFormula } from '../../../src/formats/office/formula.ts'

/** The words of a formula: what is converted of each, parted by strokes; in brackets what stays. */
function wordsOf(formula: string): readonly string[] {
  return wordsOfFormula(`<f>${formula}</f>`, 3, 3 + formula.length).map(({ lines, text, isPart }) => {
    const converted = lines.map((line) => line.map((part) => part.text ?? formula.slice(part.start - 3, part.end - 3)))
    return `${lines.length > 0 ? converted.map((line) => line.join('')).join('|') : `[${text}]`}${isPart ? ' …' : ''}`
  })
}

describe('the words of a formula', () => {
  test.each([
    ['IF(A2="发布","有发布",B1)', ['发布', '有发布']],
    ['A1&amp;&quot;发布&quot;', ['发布']],
    ['{"市场","研发";"后","x"}', ['市场', '研发', '后']],
    ['"他说""发""。"', ['他说"发"。']],
    ['"发"&amp;"x"', ['发']],
    ['"x","y"', []],
    [`'发 "布"'!A1&amp;"后"`, ['后']],
    ['SUM(T[金"额]),T[[#All],[\'[发"]],"后"', ['后']],
    ['"发<!-- 后 -->"', ['[发]']],
  ])('in %s are what stands between quotation marks', (formula, words) => {
    expect(wordsOf(formula)).toEqual(words)
  })

  test.each([
    ['INDIRECT("发布!A1")', ['[发布!A1]']],
    ['INDIRECT(IF(A1,"发布","后")&amp;"!A1")', ['[发布]', '[后]']],
    ['HYPERLINK("#发布!A1","发布")', ['[#发布!A1]', '发布']],
    ['TEXT(A1,"0万")&amp;"万"', ['[0万]', '万']],
    ['TEXT(IF(A1="发",1,2),"0万")', ['发', '[0万]']],
    ['_xlfn.IMAGE("https://a.cn/发",{"发",1})', ['[https://a.cn/发]', '发']],
    ['CUBEVALUE("发")', ['[发]']],
    ['indirect("发")', ['[发]']],
  ])('in %s stay where they are addresses, names or formats', (formula, words) => {
    expect(wordsOf(formula)).toEqual(words)
  })

  test.each([
    ['COUNTIF(A:A,"*发*")', ['发 …']],
    ['COUNTIF(A:A,"发?后")', ['发|后 …']],
    ['COUNTIF(A:A,"&lt;&gt;市场")', ['市场']],
    ['COUNTIF(A:A,"发布")', ['发布']],
    ['NOT(ISERROR(SEARCH("研发",C1)))', ['研发 …']],
    ['IF(A1="发*","后?","")', ['发*', '后?']],
  ])('in %s have no signs that match others, and may be parts', (formula, words) => {
    expect(wordsOf(formula)).toEqual(words)
  })
})
