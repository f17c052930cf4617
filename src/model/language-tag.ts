import { type ChineseLocale, locales } from './locale.ts'

/** A locale as Office and gettext name it: language and region, without a script (MS-LCID). */
export function officeTag(locale: ChineseLocale): string {
  return locale.replace(/-Han[st]/, '')
}

/**
 * The tag of a locale in the form of another tag of Chinese: zh_TW for zh_CN, zh-Hant-TW for zh-Hans. Undefined for a
 * language other than Chinese, and for a tag that is right as it is.
 */
export function retag(tag: string, to: ChineseLocale): string | undefined {
  const parts = /^zh(?:([-_])(.+))?$/i.exec(tag.trim())
  if (!parts) return undefined
  const [, separator = '-', rest = ''] = parts
  const made = /^han[st]\b/i.test(rest) ? (/[-_]/.test(rest) ? to : `zh-${locales[to].script}`) : officeTag(to)
  const written = made.replaceAll('-', separator)
  return written === tag ? undefined : written
}
