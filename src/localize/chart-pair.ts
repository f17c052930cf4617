import type { Locale, Variant } from '../model/locale.ts'
import type { PlainPair } from '../model/localized.ts'

/** A text in both languages of a variant; a caption that would only repeat the line is left out. */
export function pairIn({ locale, caption }: Variant, text: (locale: Locale) => string): PlainPair {
  const line = text(locale)
  const below = caption && text(caption)
  return { line, ...(below !== undefined && below !== line && { caption: below }) }
}
