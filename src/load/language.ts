import { type Locale, localeTags } from '../model/locale.ts'

/**
 * True if a BCP 47 tag, as in an HTML `lang`, may stand for a locale: it has the same language and script, and not the
 * region of another locale duilian knows. `zh`, `zh-SG` and `zh-Hans` are zh-Hans-CN; `zh-TW` and `ja` are not.
 * An empty tag says nothing, and so is true.
 */
export function namesLocale(tag: string, locale: Locale): boolean {
  if (tag.trim() === '') return true
  try {
    const given = new Intl.Locale(tag.trim())
    const others = localeTags.filter((other) => other !== locale).map((other) => new Intl.Locale(other))
    return sameScript(given, new Intl.Locale(locale)) && !others.some((other) => isSame(given, other))
  } catch {
    return false
  }
}

function sameScript(one: Intl.Locale, other: Intl.Locale): boolean {
  const [a, b] = [one.maximize(), other.maximize()]
  return a.language === b.language && a.script === b.script
}

function isSame(given: Intl.Locale, other: Intl.Locale): boolean {
  return sameScript(given, other) && given.region !== undefined && given.region === other.region
}
