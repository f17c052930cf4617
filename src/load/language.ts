import { type ChineseLocale, isChinese, isLocale, type Locale, localeTags, meantLocale } from '../model/locale.ts'

/** Characters of everyday words that are written in one script only, pair by pair. */
const simplified =
  /[们这来为国说时对会发过动开问没样现经进种还学实点业机见东车门长书话认让给应该数网图号软变简汉语电脑关术华]/gu
const traditional =
  /[們這來為國說時對會發過動開問沒樣現經進種還學實點業機見東車門長書話認讓給應該數網圖號軟變簡漢語電腦關術華]/gu

/**
 * The locale a deck says it is written in; if it names none duilian knows, the one its tag stands for or its text looks
 * written in: the script of its everyday characters, and English if it has hardly any Han.
 */
export function readLanguage(written: unknown, text: string): Locale {
  if (typeof written === 'string') {
    const named = isLocale(written) ? written : meantLocale(written)
    if (named) return named
  }
  const count = (form: RegExp) => text.match(form)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  if (han * 20 < count(/[A-Za-z]+/g)) return 'en'
  return count(simplified) > count(traditional) ? 'zh-Hans-CN' : 'zh-Hant-TW'
}

/**
 * What `zh` stands for in a deck: its language, or if that is not Chinese the first Chinese locale among its variants
 * and their captions, as they are written in its YAML; that of the variants made without being named if there is none.
 */
export function readChinese(language: Locale, variants: unknown): ChineseLocale {
  if (isChinese(language)) return language
  const named = (Array.isArray(variants) ? variants : []).flatMap((entry: unknown) =>
    entry instanceof Object ? ['locale', 'caption'].map((key) => (entry as Record<string, unknown>)[key]) : [entry],
  )
  const known = named.filter((tag) => typeof tag === 'string').filter(isLocale)
  return known.find(isChinese) ?? firstChinese
}

const firstChinese = localeTags.find(isChinese) ?? 'zh-Hans-CN'
