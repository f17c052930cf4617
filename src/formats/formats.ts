import type { Locale } from '../model/locale.ts'

/** What a format needs and where it goes: to add one is a row here and the file that makes it. */
export interface Format {
  /** One file for each locale of a deck, or one for all of them. */
  readonly per: 'locale' | 'deck'
  /** Which shell the slides are put into. */
  readonly target: 'deck' | 'print'
  readonly needsBrowser: boolean
  readonly extension: string
}

export const formats = {
  index: { per: 'deck', target: 'deck', needsBrowser: false, extension: 'html' },
  html: { per: 'locale', target: 'deck', needsBrowser: false, extension: 'html' },
  pdf: { per: 'locale', target: 'print', needsBrowser: true, extension: 'pdf' },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]

/** The file of a format in a locale; a file for all locales is named after its format. */
export function fileNameOf(name: FormatName, locale: Locale): string {
  const { per, extension } = formats[name]
  return `${per === 'deck' ? name : locale}.${extension}`
}
