/** What a locale is to the pipeline. Quotation marks are listed outermost first. */
export interface LocaleInfo {
  /** BCP 47 primary language subtag. */
  readonly language: 'zh' | 'en'
  /** ISO 15924 script. */
  readonly script: 'Hans' | 'Hant' | 'Latn'
  /** The locale's name in itself. */
  readonly name: string
  /** Opening and closing quotation marks: outer pair, then inner pair. */
  readonly quotationMarks: readonly [readonly [string, string], readonly [string, string]]
}

/**
 * Every locale duilian knows, keyed by its BCP 47 tag: adding a locale starts with a row here.
 * Quotation marks: GB/T 15834-2011 for the mainland, the 2008 punctuation handbook of
 * Taiwan's Ministry of Education for zh-Hant-TW, press practice for zh-Hant-HK.
 */
export const locales = {
  'zh-Hans-CN': {
    language: 'zh',
    script: 'Hans',
    name: '简体中文（中国大陆）',
    quotationMarks: [
      ['“', '”'],
      ['‘', '’'],
    ],
  },
  'zh-Hant-TW': {
    language: 'zh',
    script: 'Hant',
    name: '繁體中文（台灣）',
    quotationMarks: [
      ['「', '」'],
      ['『', '』'],
    ],
  },
  'zh-Hant-HK': {
    language: 'zh',
    script: 'Hant',
    name: '繁體中文（香港）',
    quotationMarks: [
      ['「', '」'],
      ['『', '』'],
    ],
  },
  en: {
    language: 'en',
    script: 'Latn',
    name: 'English',
    quotationMarks: [
      ['“', '”'],
      ['‘', '’'],
    ],
  },
} as const satisfies Record<string, LocaleInfo>

/** A BCP 47 tag that duilian knows. */
export type Locale = keyof typeof locales

/** A locale written in Han characters, that OpenCC converts from and to. */
export type ChineseLocale = {
  [L in Locale]: (typeof locales)[L]['language'] extends 'zh' ? L : never
}[Locale]

/** Every known tag, in table order. */
export const localeTags = Object.keys(locales) as readonly Locale[]

/** True for a tag that duilian knows. */
export function isLocale(tag: string): tag is Locale {
  return Object.hasOwn(locales, tag)
}

/** True for a locale written in Chinese. */
export function isChinese(locale: Locale): locale is ChineseLocale {
  return locales[locale].language === 'zh'
}

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

/**
 * The locale that a tag short of one, or written otherwise, stands for: zh-TW, zh_TW and zh-Hant are zh-Hant-TW, en-US
 * is en; undefined if there is none, and for zh alone, which says nothing of the script.
 */
export function meantLocale(tag: string): Locale | undefined {
  if (!/[-_]/.test(tag)) return undefined
  try {
    const given = new Intl.Locale(tag.trim().replaceAll('_', '-')).maximize()
    const same = localeTags.filter((locale) => sameScript(given, new Intl.Locale(locale)))
    return same.find((locale) => isSame(given, new Intl.Locale(locale))) ?? same[0]
  } catch {
    return undefined
  }
}

function sameScript(one: Intl.Locale, other: Intl.Locale): boolean {
  const [a, b] = [one.maximize(), other.maximize()]
  return a.language === b.language && a.script === b.script
}

function isSame(given: Intl.Locale, other: Intl.Locale): boolean {
  return sameScript(given, other) && given.region !== undefined && given.region === other.region
}

/** The locales a deck is written in. */
export interface DeckLanguages {
  /** Of its lines. */
  readonly language: Locale
  /** What `zh` stands for: the deck's language if that is Chinese, else its first Chinese variant or caption. */
  readonly chinese: ChineseLocale
}

/** A primary locale with the locale of its captions, if it has captions. */
export interface Variant {
  readonly locale: Locale
  readonly caption?: Locale
}

/** The variant with its two lines changing places; undefined if it has only one. */
export function swapLines({ locale, caption }: Variant): Variant | undefined {
  return caption && { locale: caption, caption: locale }
}
