import { collectUses, type DrawnText, textsOfUses } from '../fonts/usage.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LocalizedDeck, LocalizedSlide } from '../model/localized.ts'
import type { Renderer } from '../render/render.ts'
import { imageMark } from './splice.ts'

/** Slides are drawn to be moved through, or as pages. */
export type SlideTarget = 'deck' | 'print'

/** A slide as one view of a deck shows it. */
export interface Section {
  /** Its HTML as UTF-8, with marks for the addresses of its images. */
  readonly html: Uint8Array
  /** The characters it draws. */
  readonly texts: readonly DrawnText[]
  /** What its template lacks, and what is wrong with its chart. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The sections of the slides of a deck with these images, in order. */
export type DrawSections = (deck: LocalizedDeck, target: SlideTarget, images: Images) => readonly Section[]

type Images = ReadonlyMap<string, unknown>

/** A section that was drawn before; undefined if it was not. */
export type RecallSection = (deck: LocalizedDeck, slide: LocalizedSlide, target: SlideTarget) => Section | undefined

/** Draws sections, and tells which it has drawn. */
export interface SectionDrawer {
  readonly draw: DrawSections
  readonly drawn: (deck: LocalizedDeck) => ReadonlyMap<SlideTarget, readonly Section[]>
}

/** Draws each slide of a deck once for each target, but for those that can be recalled. */
export function createSectionDrawer(renderer: Renderer, recall: RecallSection): SectionDrawer {
  const drawn = new WeakMap<LocalizedDeck, Map<SlideTarget, readonly Section[]>>()
  const draw: DrawSections = (deck, target, images) => {
    const targets = drawn.get(deck) ?? new Map<SlideTarget, readonly Section[]>()
    drawn.set(deck, targets)
    const known = targets.get(target)
    if (known) return known
    const made = deck.slides.map(
      (slide) => recall(deck, slide, target) ?? drawSection(renderer, { deck, slide, target, images }),
    )
    targets.set(target, made)
    return made
  }
  return { draw, drawn: (deck) => drawn.get(deck) ?? new Map() }
}

interface Drawn {
  readonly deck: LocalizedDeck
  readonly slide: LocalizedSlide
  readonly target: SlideTarget
  readonly images: Images
}

function drawSection(renderer: Renderer, { deck, slide, target, images }: Drawn): Section {
  const urlOf = (path: string) => (images.has(path) ? imageMark(path) : undefined)
  const { value, diagnostics } = renderer.renderSection(deck, slide, target, urlOf)
  return { html: Buffer.from(value), texts: textsOfUses(collectUses(value, deck.variant.locale)), diagnostics }
}
