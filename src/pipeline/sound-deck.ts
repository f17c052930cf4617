import type { Deck, Slide } from '../model/deck.ts'
import type { Folder } from '../model/effects.ts'
import type { Locale } from '../model/locale.ts'
import type { LocalizedDeck, LocalizedSlide } from '../model/localized.ts'
import type { Renderer } from '../render/render.ts'
import type { SlideMemo } from '../validate/memo.ts'
import type { RenderEffects } from './effects.ts'
import type { LoadedDeck } from './project.ts'
import type { Library } from './templates.ts'

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
}

/** What was made of things in each locale, for as long as they are there. */
export type Made<K extends object, V> = Map<Locale, WeakMap<K, V>>

/** A deck in one variant, with the `<section>` of each slide. */
export interface Sections {
  readonly deck: LocalizedDeck
  readonly html: readonly string[]
}
