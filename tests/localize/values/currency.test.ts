import { describe, expect, test } from 'vitest'
import { currencyForm } from '../../../src/localize/values/currency.ts'
import { localeTags } from '../../../src/model/locale.ts'

describe('currencyForm', () => {
  test.each([
    ['USD', '9美元', '9美元', '9美元', 'US$9'],
    ['CNY', '9元人民币', '9元人民幣', '9元人民幣', 'RMB 9'],
    ['HKD', '9港元', '9港元', '9港元', 'HK$9'],
    ['TWD', '新台币9元', '新台幣9元', '新台幣9元', 'NT$9'],
    ['MOP', '9澳门元', '9澳門元', '9澳門元', 'MOP$9'],
    ['JPY', '9日元', '9日圓', '9日圓', '¥9'],
    ['EUR', '9欧元', '9歐元', '9歐元', '€9'],
    ['GBP', '9英镑', '9英鎊', '9英鎊', '£9'],
    ['KRW', '9韩元', '9韓元', '9韓元', '₩9'],
    ['SGD', '9新加坡元', '9新加坡元', '9新加坡元', 'S$9'],
    ['INR', '9印度卢比', '9印度盧比', '9印度盧比', '₹9'],
    ['AUD', '9澳元', '9澳元', '9澳元', 'A$9'],
    ['CAD', '9加元', '9加元', '9加元', 'C$9'],
    ['CHF', '9瑞士法郎', '9瑞士法郎', '9瑞士法郎', 'CHF 9'],
    ['NZD', '9新西兰元', '9紐西蘭元', '9新西蘭元', 'NZ$9'],
    ['BRL', '9BRL', '9BRL', '9BRL', 'BRL 9'],
  ])('%s has a form in every locale', (code, ...expected) => {
    const written = localeTags.map((locale) => {
      const { before, after } = currencyForm(code, locale)
      return `${before}9${after}`
    })
    expect(written).toEqual(expected)
  })

  test('a code that is the name of an object property is an unknown code', () => {
    expect(currencyForm('toString', 'en')).toEqual({ before: 'toString ', after: '' })
  })
})
