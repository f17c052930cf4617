import type { Diagnostic } from '../model/diagnostic.ts'
import type { ChineseLocale } from '../model/locale.ts'
import type { LinkTargets } from './definitions.ts'
import type { SlideFootnotes } from './footnotes.ts'
import type { HtmlReader } from './html-reader.ts'
import type { SourceText } from './source.ts'

/** What one parse of a deck needs to know and fills. */
export interface MarkdownContext {
  readonly source: SourceText
  /** Whether the deck says `html: allow`. */
  readonly html: boolean
  /** Finds the Chinese in raw HTML; needed where the deck allows that. */
  readonly readPassages?: HtmlReader
  /** True if the deck says `breaks: true`: a line that ends in the source ends on the slide. */
  readonly breaks?: true
  /** The Chinese of the deck: its own, or that of its counterparts. */
  readonly chinese: ChineseLocale
  /** What the tag `zh:` stands for; absent in a Chinese deck, whose own lines are what it would tag. */
  readonly zh?: ChineseLocale
  /** Where links by reference lead, anywhere in the deck. */
  readonly targets: LinkTargets
  /** Of a slide whose texts refer to footnotes. */
  readonly footnotes?: SlideFootnotes
  /** Names of the elements whose beginning has been reported: their ends are no second mistake. */
  readonly forbidden: Set<string>
  /** In the text of a link, where an address is no link of its own. */
  readonly inLink?: true
  readonly diagnostics: Diagnostic[]
}
