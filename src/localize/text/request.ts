import type { ChineseLocale, Locale } from '../../model/locale.ts'
import type { Expression, SegmentKind } from '../../model/segment.ts'
import type { Converter } from '../conversion/convert.ts'
import type { Glossary } from '../conversion/glossary.ts'

/** A text that is wanted in a locale, with what it takes to say it there. */
export interface TextRequest {
  /** The locale the text is written in. */
  readonly from: Locale
  /** The locale it is shown in: the same one, or another Chinese one. */
  readonly to: Locale
  readonly kind: SegmentKind
  /** True for words of others, as a `kind` of `quote` is: no term rewords them. */
  readonly isQuotation?: boolean
  /** True for the title of a published work. */
  readonly isTitle?: boolean
  /** The locale of Chinese in an English text, which stays as typed; absent if that is not known. */
  readonly chinese?: ChineseLocale
  /** Must be prepared for `from` and `to`. */
  readonly converter: Converter
  readonly glossary: Glossary
  readonly evaluate: (expression: Expression, locale: Locale) => string
  /** Which marks follow the locale; all if absent. A program may read those of ASCII, or any, in files that are no prose. */
  readonly marks?: 'all' | 'typographic' | 'none'
}
