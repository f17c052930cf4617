import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { type ChineseLocale, isChinese, isLocale, type Locale, localeTags, meantLocale } from '../model/locale.ts'
import { countScripts, otherScript, scriptNames, usualLocale } from '../model/script.ts'

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
  const { Hans, Hant } = countScripts(text)
  return usualLocale[Hans > Hant ? 'Hans' : 'Hant']
}

/** So many everyday characters of the other script are no slip. */
const fewest = 5

/** Reports `language-script` if a deck is not in the script of the language that its YAML names. */
export function checkScript(language: Locale, text: string, place: Place): readonly Diagnostic[] {
  const other = isChinese(language) && otherScript(text, language, fewest)
  if (!other) return []
  const message = `The deck is written in ${scriptNames[other]} characters, but "language" says ${language}.`
  return [diagnose('language-script', place, message, `Write "language: ${usualLocale[other]}".`)]
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
