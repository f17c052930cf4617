import { formats } from '../formats/formats.ts'
import type { Deck } from '../model/deck.ts'
import { swapLines } from '../model/locale.ts'
import type { Needs } from './memory/kept-deck.ts'
import type { BuildRequest } from './request.ts'
import type { SlideTarget } from './sections.ts'

/** What of a request decides what is made of each slide. */
export type Asked = Pick<BuildRequest, 'locales' | 'formats' | 'fit'>

/** True if decks are printed or measured. */
export function needsBrowser(request: BuildRequest): boolean {
  return request.formats.some((name) => formats[name].needsBrowser === true) || isOnlyMeasured(request)
}

export function isOnlyMeasured({ formats: asked, fit = false }: Pick<BuildRequest, 'formats' | 'fit'>): boolean {
  return fit && asked.length === 0
}

/** What a request asks of every slide. */
export function needsOf(deck: Deck, request: Asked): Needs {
  const { formats: asked } = request
  const { wanted, turned } = variantsOf(deck, request)
  const isPrinted = isPrintedIn(request)
  const isMain = asked.length === 0 || asked.includes('html')
  const targets: SlideTarget[] = [
    ...(isMain || asked.includes('index') ? (['deck'] as const) : []),
    ...(isPrinted || !isMain ? (['print'] as const) : []),
  ]
  const turnedTargets: SlideTarget[] = isPrinted && request.fit ? ['deck', 'print'] : ['deck']
  const sections = [
    ...wanted.flatMap((variant) => targets.map((target) => [variant, target] as const)),
    ...turned.flatMap((variant) => turnedTargets.map((target) => [variant, target] as const)),
  ]
  return { variants: wanted, sections, fit: isPrinted && request.fit === true }
}

/** True if the print document is made: to be printed, pictured or measured. */
function isPrintedIn(request: Asked): boolean {
  return request.formats.some((name) => formats[name].target === 'print') || isOnlyMeasured(request)
}

/** The variants that are asked for, and those with swapped lines if they are shown or measured. */
export function variantsOf(deck: Deck, { locales, formats: asked, fit = false }: Asked) {
  const wanted = deck.variants.filter(({ locale }) => locales.length === 0 || locales.includes(locale))
  const isTurned = asked.includes('index') || isOnlyMeasured({ formats: asked, fit })
  return { wanted, turned: isTurned ? wanted.flatMap((variant) => swapLines(variant) ?? []) : [] }
}
