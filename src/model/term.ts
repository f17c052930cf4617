import { isChinese, type Locale } from './locale.ts'
import type { Term } from './records.ts'

/** A term as a text in a language names it: the form given for it, in English singular or plural, or else as written. */
export function formIn({ forms, written }: Term, language: Locale, plural = false): string {
  const form = forms[language] ?? written
  const [singular = form, several = singular] = isChinese(language) ? [] : form.split('|')
  return plural ? several : singular
}
