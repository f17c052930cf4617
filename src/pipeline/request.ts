import type { FormatName } from '../formats/formats.ts'
import type { Folder, Printer } from '../model/effects.ts'
import type { Locale } from '../model/locale.ts'
import type { RenderEffects } from './render-effects.ts'

/** What is asked for. */
export interface BuildRequest {
  /** Deck names; all decks if empty. */
  readonly decks: readonly string[]
  /** Only these locales of each deck; all its variants if empty. */
  readonly locales: readonly Locale[]
  /** `duilian check` asks for none: everything is rendered and checked, nothing is made of it. */
  readonly formats: readonly FormatName[]
  /** Whether warnings keep a deck from being made. */
  readonly strict: boolean
  /** The width of pictures of slides in px; 1920 if absent. */
  readonly pictureWidth?: number
  /** Whether slides are measured in the browser: those that are printed, or all if no format is asked for. */
  readonly fit?: boolean
  /** Whether decks are made of which nothing has changed. */
  readonly force?: boolean
  /** The folder that finished files are written to, as it was asked for. */
  readonly out?: string
  /** Whether the reports hold every text and every decision, or what a person reads. */
  readonly trace?: boolean
}

/** The world outside, as the build sees it. */
export interface BuildEffects extends RenderEffects {
  readonly project: Folder
  /** The folder of built-in templates. */
  readonly templates: Folder
  /** The version of ICU, which tells where words end. */
  readonly icu: string
  /** Another text whenever duilian or the browser may make something else of the same files; undefined: every deck is made. */
  readonly edition?: string
  /** Where finished files are; undefined if none are written. */
  readonly outputs?: Folder
  /** Needed if a format is made by a browser, or if slides are measured. */
  readonly printer?: Printer
  /** The date inside PDFs, if the surroundings prescribe one (SOURCE_DATE_EPOCH). */
  readonly sourceDate?: Date
  /** Told what is being done, for people who wait. */
  readonly progress: (step: string) => void
}

export interface OutputFile {
  /** Name inside the deck's folder. */
  readonly name: string
  readonly bytes: Uint8Array
}
