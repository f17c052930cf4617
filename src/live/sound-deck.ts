import type { Library } from '../documents/templates.ts'
import type { RenderEffects } from '../model/build-effects.ts'
import type { Deck, Slide } from '../model/deck.ts'
import type { Folder } from '../model/effects.ts'
import type { MeasuredSlide } from '../model/fit.ts'
import { type Locale, swapLines, type Variant } from '../model/locale.ts'
import type { LocalizedDeck, LocalizedSlide } from '../model/localized.ts'
import type { LoadedDeck } from '../pipeline/project.ts'
import type { Renderer } from '../render/render.ts'
import type { SlideMemo } from '../validate/memo.ts'

/** The world outside, as a session sees it. */
export interface SessionEffects extends RenderEffects {
  readonly project: Folder
  /** The folder of built-in templates. */
  readonly templates: Folder
  /** Another text whenever duilian itself may make another page of the same files; pages are not kept without one. */
  readonly edition?: string
}

/** Templates, compiled; another object whenever one of them has changed. */
export interface Templates {
  readonly library: Library
  readonly renderer: Renderer
}

/** A deck that loaded and validated without errors, with everything made of it so far. */
export interface SoundDeck {
  readonly deck: Deck
  readonly loaded: LoadedDeck
  readonly templates: Templates
  /** The URL of each image, which changes with its bytes. */
  readonly images: ReadonlyMap<string, string>
  readonly memo: SlideMemo
  /** `@font-face` rules. */
  readonly fonts: string
  /** The deck as it was when something but slides had changed: what it was localized with is used from then on. */
  readonly first: Deck
  readonly localized: Made<Slide, LocalizedSlide>
  readonly sections: Made<LocalizedSlide, string>
  /** What an open page has measured. */
  readonly measured: Made<Slide, MeasuredSlide | undefined>
}

/** What was made of things in each view, for as long as they are there. */
export type Made<K extends object, V> = Map<string, WeakMap<K, V>>

/** One way to show a deck: in a variant, or with the lines of that variant swapped. */
export interface ViewName {
  /** Names the view among those of its deck. */
  readonly key: string
  readonly variant: Locale
  readonly swapped: boolean
  /** What is shown in it. */
  readonly shown: Variant
}

/** A deck in one view, with the `<section>` of each slide. */
export interface Sections {
  readonly deck: LocalizedDeck
  readonly html: readonly string[]
}

/** The views of a deck in the order of its variants, those with swapped lines last, as the one document of all has them. */
export function viewsOf({ variants }: Pick<Deck, 'variants'>): readonly ViewName[] {
  const usual = variants.map((shown) => ({ key: shown.locale, variant: shown.locale, swapped: false, shown }))
  const turned = variants.flatMap((variant) => {
    const shown = swapLines(variant)
    return shown ? [{ key: `${variant.locale}~`, variant: variant.locale, swapped: true, shown }] : []
  })
  return [...usual, ...turned]
}
