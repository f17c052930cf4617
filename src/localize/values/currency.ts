import { isChinese, type Locale } from '../../model/locale.ts'

/** What stands before and after an amount of money. */
export interface CurrencyForm {
  readonly before: string
  readonly after: string
}

/**
 * Amounts by ISO 4217 code, `#` being the number. Chinese names the currency in full, since a bare 元
 * means another currency in each region; English tells dollars apart, and calls China's money RMB.
 */
const currencies: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  USD: row('#美元', '#美元', '#美元', 'US$#'),
  CNY: row('#元人民币', '#元人民幣', '#元人民幣', 'RMB #'),
  HKD: row('#港元', '#港元', '#港元', 'HK$#'),
  TWD: row('新台币#元', '新台幣#元', '新台幣#元', 'NT$#'),
  MOP: row('#澳门元', '#澳門元', '#澳門元', 'MOP$#'),
  JPY: row('#日元', '#日圓', '#日圓', '¥#'),
  EUR: row('#欧元', '#歐元', '#歐元', '€#'),
  GBP: row('#英镑', '#英鎊', '#英鎊', '£#'),
  KRW: row('#韩元', '#韓元', '#韓元', '₩#'),
  SGD: row('#新加坡元', '#新加坡元', '#新加坡元', 'S$#'),
  INR: row('#印度卢比', '#印度盧比', '#印度盧比', '₹#'),
  AUD: row('#澳元', '#澳元', '#澳元', 'A$#'),
  CAD: row('#加元', '#加元', '#加元', 'C$#'),
  CHF: row('#瑞士法郎', '#瑞士法郎', '#瑞士法郎', 'CHF #'),
  NZD: row('#新西兰元', '#紐西蘭元', '#新西蘭元', 'NZ$#'),
}

/** How a locale writes amounts in a currency; one without a row here is written with its ISO 4217 code. */
export function currencyForm(code: string, locale: Locale): CurrencyForm {
  const known = Object.hasOwn(currencies, code) ? currencies[code]?.[locale] : undefined
  const pattern = known ?? (isChinese(locale) ? `#${code}` : `${code} #`)
  const [before = '', after = ''] = pattern.split('#')
  return { before, after }
}

function row(mainland: string, taiwan: string, hongKong: string, english: string): Record<Locale, string> {
  return { 'zh-Hans-CN': mainland, 'zh-Hant-TW': taiwan, 'zh-Hant-HK': hongKong, en: english }
}
