import type { LocalizedDeck, LocalizedSlide } from '../../../model/localized.ts'
import type { Paragraph } from '../base/model.ts'
import { citationsOf } from '../text/citations.ts'
import { footnoteParagraphs } from '../text/paragraphs.ts'

/** What the foot of a slide says: its footnotes, and below them its sources, which the list of sources has above. */
export function toldAtFoot(slide: LocalizedSlide, { labels }: LocalizedDeck): readonly Paragraph[] {
  const { footnotes = [], citations, layout, quote } = slide
  const cited = layout === 'sources' ? [] : citationsOf(citations, labels.source, quote?.scriptNote)
  return [...footnoteParagraphs(footnotes), ...cited]
}
