import type { RawHtml } from '../../model/segment.ts'
import { convertPassage } from './passage.ts'
import type { TextRequest } from './request.ts'

/** Raw HTML as a locale shows it: what it says is converted like all other text, the rest stays as it is written. */
export function convertHtml({ kind, html, said = [], place }: RawHtml, request: TextRequest): RawHtml {
  const edits =
    request.from === request.to ? [] : said.flatMap((passage) => convertPassage(html, passage, request).edits)
  const fromTheEnd = edits.toSorted((one, other) => other.start - one.start)
  const converted = fromTheEnd.reduce(
    (text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end),
    html,
  )
  return { kind, html: converted, ...(place && { place }) }
}
