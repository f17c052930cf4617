import type { Place } from './diagnostic.ts'
import type { ChineseLocale } from './locale.ts'
import type { Segment } from './segment.ts'

export type FontWeight = 400 | 700
/** Which text a font is for: a Chinese locale, Latin letters, code, emoji, or formulas. */
export type FontRole = ChineseLocale | 'latin' | 'code' | 'emoji' | 'math' | FallbackRole
/** Text that all other fonts lack: the author's fonts for it, from 1 on. */
export type FallbackRole = `fallback-${number}`
/** Font files the author named, paths inside the project. */
export type FontFiles = OfFonts<string>
export type OfFonts<T> = Readonly<Partial<Record<FontRole, Readonly<Partial<Record<FontWeight, T>>>>>>

/** Fonts that a theme is set in, as far as they are installed. */
export interface Typeface {
  /** What people call it. */
  readonly title: string
  /** Of those that are installed, the files inside packages, each after "npm:". */
  readonly fonts: FontFiles
  /** The package of each. */
  readonly packages: Readonly<Partial<Record<FontRole, string>>>
}

/** What makes a deck that of an organisation. */
export interface Brand {
  /** Colours by the names of the theme's custom properties, in place of the theme's own. */
  readonly palette?: Readonly<Record<string, string>>
  /** Paths inside the project. */
  readonly logo?: string
  /** For dark surfaces. */
  readonly logoDark?: string
  /** Where the author named the logo. */
  readonly logoPlace?: Place
  /** What stands at the foot of every slide. */
  readonly footer?: Segment
  /** Whether slides show their numbers. */
  readonly numbers: boolean
}

export interface Theme {
  /** The name of a style sheet in `templates/themes/`. */
  readonly name: string
  readonly variant: 'light' | 'dark'
  readonly fonts: FontFiles
  /** Where the author named them. */
  readonly fontPlaces: OfFonts<Place>
  readonly brand?: Brand
}
