import type { Term } from './deck.ts'
import { isChinese, type Locale } from './locale.ts'

/** A term as a text in a language names it: the form given for it, in English the singular, or else as written. */
export function formIn({ forms, written }: Term, language: Locale): string {
  const form = forms[language] ?? written
  return isChinese(language) ? form : (form.split('|')[0] ?? form)
}
