import type { FormatName } from '../documents/formats/formats.ts'
import type { Locale } from '../model/locale.ts'

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
