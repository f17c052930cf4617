import type { Locale } from './locale.ts'

/** A term as it reads in one locale; empty if it has no form there. */
export interface TermForm {
  readonly locale: Locale
  readonly text: string
}

/** A figure as it reads in one locale: what it is, of when, and its value. */
export interface FigureForm extends TermForm {
  readonly value: string
}

/** What interpreters look up: every term of a deck and every figure it shows, each with one form for every locale, in their order. */
export interface DeckReference {
  /** Those that the deck's variants show, Chinese ones first, each with its name in itself. */
  readonly locales: readonly { readonly locale: Locale; readonly name: string }[]
  readonly terms: readonly { readonly id: string; readonly forms: readonly TermForm[] }[]
  readonly figures: readonly { readonly id: string; readonly forms: readonly FigureForm[] }[]
}
