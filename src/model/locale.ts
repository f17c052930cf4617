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

/** A primary locale with the locale of its captions, if it has captions. */
export interface Variant {
  readonly locale: Locale
  readonly caption?: Locale
}

/** The variant with its two lines changing places; undefined if it has only one. */
export function swapLines({ locale, caption }: Variant): Variant | undefined {
  return caption && { locale: caption, caption: locale }
}
