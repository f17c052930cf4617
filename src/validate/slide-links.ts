import { isLinkAddress, unopenable } from '../model/address.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { Inline, Segment } from '../model/segment.ts'
import { didYouMean, suggest } from '../model/suggest.ts'
import { inlinesOf } from '../model/walk.ts'

type Link = Extract<Inline, { kind: 'link' }>

/** All links in texts. */
export function linksOf(texts: readonly Segment[]): readonly Link[] {
  return texts.flatMap(inlinesOf).filter((inline) => inline.kind === 'link')
}

/** Reports links that lead to no slide of the deck, and addresses that no browser opens. */
export function checkLinks(
  links: readonly Link[],
  { known, isPartial }: { readonly known: ReadonlySet<string>; readonly isPartial: boolean },
  diagnostics: Diagnostic[],
): void {
  for (const inline of links) {
    if (!inline.url.startsWith('#')) {
      if (!isLinkAddress(inline.url)) diagnostics.push(unopenable(inline.url, inline.place))
      continue
    }
    const id = inline.url.slice(1)
    // What cannot be read may hold the slide; a slip is one all the same.
    if (known.has(id) || (isPartial && suggest(id, known) === undefined)) continue
    const message = id === '' ? 'This link leads to no slide.' : `There is no slide with the id "${id}".`
    const hint = didYouMean(id, known, anchorHint(id, known))
    diagnostics.push(diagnose('slide-unknown', inline.place, message, hint))
  }
}

/** A slide is often meant by its number, counted from one or, as an address in reveal.js and Slidev, by a path. */
function anchorHint(id: string, known: ReadonlySet<string>): string {
  const [first = 'results'] = known
  if (id === '' || id === '/') return `Name the slide that is meant: "#${first}" is the first one.`
  const isNumber = /^\/?\d+$/.test(id)
  const instead = isNumber ? `Slides are not linked by number. ` : ''
  return `${instead}Give the slide an "id" in its YAML block, as in "id: results", and link to "#results".`
}
