import { arrangementOf } from '../../localize/deck.ts'
import type { Slide } from '../../model/deck.ts'
import type { LocalizedQuote, LocalizedSegment, LocalizedSlide } from '../../model/localized.ts'

/** Somebody asks for a part of a slide that is not kept: the deck must be made as a whole. */
export class NotKept extends Error {}

/** What is kept of a localized slide. */
interface KeptTexts {
  /** All its texts, in order. */
  readonly texts: () => readonly LocalizedSegment[]
  readonly quote?: LocalizedQuote
}

const parts = [
  'subtitle',
  'image',
  'pictures',
  'table',
  'columns',
  'body',
  'figure',
  'chart',
  'figures',
  'timeline',
  'agenda',
  'bibliography',
  'footnotes',
  'citations',
  'notes',
]

/**
 * A localized slide of which only the texts are at hand, and the quote: whoever looks at all texts finds them, whoever
 * asks for a part gets a NotKept thrown.
 */
export function createStub(source: Slide, { texts, quote }: KeptTexts): LocalizedSlide {
  const { id, number, layout, seconds } = source
  const stub = { id, number, layout, ...arrangementOf(source), ...(seconds !== undefined && { seconds }), source }
  const hidden = (get: () => unknown) => ({ get, enumerable: false })
  Object.defineProperties(stub, {
    texts: { get: texts, enumerable: true },
    title: hidden(() => texts().find((text) => text.id === source.slots.title?.id)),
    quote: hidden(() => quote),
    ...Object.fromEntries(parts.map((part) => [part, hidden(() => refuse(part))])),
  })
  return stub as unknown as LocalizedSlide // What is not there refuses.
}

function refuse(part: string): never {
  throw new NotKept(`"${part}" is not kept`)
}
