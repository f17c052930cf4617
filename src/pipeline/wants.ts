import type { Wanted } from '../documents/documents.ts'
import { needsOfFormats } from '../documents/formats/formats.ts'
import type { SlideTarget } from '../documents/sections.ts'
import type { Deck } from '../model/deck.ts'
import { swapLines } from '../model/locale.ts'
import type { Needs } from './memory/kept-deck.ts'
import type { BuildRequest } from './request.ts'

/** What of a request decides what is made of each slide. */
export type Asked = Pick<BuildRequest, 'locales' | 'formats' | 'fit'>

/** True if decks are printed or measured. */
export function needsBrowser(request: BuildRequest): boolean {
  return needsOfFormats(request.formats).has('browser') || isOnlyMeasured(request)
}

/** True if a format looks into slides for more than their texts. */
export function needsWhole({ formats }: Pick<BuildRequest, 'formats'>): boolean {
  return needsOfFormats(formats).has('whole')
}

export function isOnlyMeasured({ formats: asked, fit = false }: Pick<BuildRequest, 'formats' | 'fit'>): boolean {
  return fit && asked.length === 0
}

/** What a request asks of each variant. */
export function wantedOf(request: Asked): Wanted {
  const needs = needsOfFormats(request.formats)
  const isStaged = needs.has('slides') || !needs.has('print')
  return { document: needs.has('document'), print: isPrintedIn(request), main: isStaged ? 'deck' : 'print' }
}

/** What a request asks of every slide. */
export function needsOf(deck: Deck, request: Asked): Needs {
  const { wanted, turned } = variantsOf(deck, request)
  const { print, main } = wantedOf(request)
  const targets: SlideTarget[] = [...new Set<SlideTarget>([main, ...(print ? (['print'] as const) : [])])]
  const turnedTargets: SlideTarget[] = print && request.fit ? ['deck', 'print'] : ['deck']
  const sections = [
    ...wanted.flatMap((variant) => targets.map((target) => [variant, target] as const)),
    ...turned.flatMap((variant) => turnedTargets.map((target) => [variant, target] as const)),
  ]
  return { variants: wanted, sections, fit: print && request.fit === true }
}

/** True if the print document is made: to be printed, pictured or measured. */
function isPrintedIn(request: Asked): boolean {
  return needsOfFormats(request.formats).has('print') || isOnlyMeasured(request)
}

/** The variants that are asked for, and those with swapped lines if they are shown or measured. */
export function variantsOf(deck: Deck, { locales, formats: asked, fit = false }: Asked) {
  const wanted = deck.variants.filter(({ locale }) => locales.length === 0 || locales.includes(locale))
  const isTurned = needsOfFormats(asked).has('swapped') || isOnlyMeasured({ formats: asked, fit })
  return { wanted, turned: isTurned ? wanted.flatMap((variant) => swapLines(variant) ?? []) : [] }
}
