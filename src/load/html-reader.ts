import type { Locale } from '../model/locale.ts'
import type { Passage } from '../model/passage.ts'
import type { SourceText } from './source.ts'

/** Finds what can be converted in HTML; `from` is the locale it is written in. */
export type HtmlReader = (html: string, from: Locale) => readonly Passage[]

/** What reads the raw HTML of a deck: it is loaded for those alone that may hold any. */
export async function htmlReaderFor({ text }: SourceText): Promise<HtmlReader | undefined> {
  const mayAllow = /\bhtml["']?[ \t]*:/.test(text)
  return mayAllow ? (await import('./html-passages.ts')).readHtmlPassages : undefined
}
