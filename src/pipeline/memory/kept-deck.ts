import type { Section, SlideTarget } from '../../documents/sections.ts'
import type { Deck, Slide } from '../../model/deck.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Variant } from '../../model/locale.ts'
import type { LocalizedDeck, LocalizedQuote, LocalizedSegment, LocalizedSlide } from '../../model/localized.ts'
import { once } from '../../model/once.ts'
import { unpack } from './codec.ts'
import { isStillTrue, type Remembered, type SlideMemory } from './slide-memory.ts'
import type { KeptSlide } from './slide-pack.ts'
import { createStub } from './stub.ts'

/** What a run will ask of every slide. */
export interface Needs {
  readonly variants: readonly Variant[]
  readonly sections: readonly (readonly [Variant, SlideTarget])[]
  readonly fit: boolean
}

/** A slide of which all is kept that a run needs. */
interface Kept {
  readonly slide: Slide
  readonly remembered: Remembered
  readonly kept: KeptSlide
}

/** The slides of a deck, parted by whether they must be made. */
export interface PartedDeck {
  readonly missing: readonly Slide[]
  readonly kept: ReadonlyMap<Slide, Kept>
}

/** Parts the slides of a validated deck. */
export function partDeck(deck: Deck, memory: SlideMemory, needs: Needs): PartedDeck {
  const kept = new Map<Slide, Kept>()
  for (const slide of deck.slides) {
    const remembered = memory.slideAt(slide.number)
    const one = remembered?.kept
    if (remembered && one && isStillTrue(one, slide, remembered) && hasAll(one, needs)) {
      kept.set(slide, { slide, remembered, kept: one })
    }
  }
  const missing = () => deck.slides.filter((slide) => !kept.has(slide))
  // An agenda shows the very titles of the sections: what is found on them is found once, on both.
  if (missing().some(({ slots }) => slots.agenda))
    for (const slide of deck.slides) if (slide.progress) kept.delete(slide)
  return { missing: missing(), kept }
}

function hasAll({ sections, texts, fit }: KeptSlide, needs: Needs): boolean {
  if (needs.fit && fit === undefined) return false
  if (!needs.variants.every((variant) => texts[viewKey(variant)] !== undefined)) return false
  return needs.sections.every(([variant, target]) => sections[sectionKey(variant, target)] !== undefined)
}

/** Gives the section of a slide that was drawn before. */
export type RecalledSections = WeakMap<LocalizedSlide, (target: SlideTarget) => Section | undefined>

/** A deck of which some slides were localized, with the others as they are kept. */
export function joinDeck(
  part: LocalizedDeck,
  deck: Deck,
  { kept }: PartedDeck,
  recalled: RecalledSections,
): LocalizedDeck {
  const made = new Map(part.slides.map((slide) => [slide.source, slide]))
  const slides = deck.slides.flatMap((slide) => {
    const one = kept.get(slide)
    return one ? recallSlide(one, part.variant, recalled) : (made.get(slide) ?? [])
  })
  return { ...part, slides, source: deck }
}

function recallSlide(
  { slide, kept, remembered: { origin } }: Kept,
  variant: Variant,
  recalled: RecalledSections,
): LocalizedSlide {
  const view = viewKey(variant)
  const texts = once(() => {
    const at = kept.texts[view]
    return at === undefined ? [] : (unpack(JSON.parse(decode(kept.blob(at))), origin) as LocalizedSegment[])
  })
  const packed = kept.quotes?.[view]
  const quote = packed === undefined ? undefined : (unpack(packed, origin) as LocalizedQuote)
  const stub = createStub(slide, { texts, ...(quote && { quote }) })
  recalled.set(stub, (target) => {
    const section = kept.sections[sectionKey(variant, target)]
    const diagnostics = section && (unpack(section.diagnostics, origin) as readonly Diagnostic[])
    return section && { html: kept.blob(section.blob), texts: section.texts, diagnostics: diagnostics ?? [] }
  })
  return stub
}

/** What was found on the slides that are kept. */
export function recallFindings({ kept }: PartedDeck, what: 'findings' | 'fit'): readonly Diagnostic[] {
  return [...kept.values()].flatMap(({ kept: one, remembered: { origin } }) => {
    return unpack(one[what] ?? [], origin) as readonly Diagnostic[]
  })
}

/** Names a view of a deck. */
export function viewKey({ locale, caption }: Variant): string {
  return `${locale}/${caption ?? ''}`
}

/** Names the sections of a view. */
export function sectionKey(variant: Variant, target: SlideTarget): string {
  return `${viewKey(variant)} ${target}`
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
