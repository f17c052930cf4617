import type { Locale } from './locale.ts'

/** What a stretch of code is, as far as it has a colour of its own. */
export const tokenKinds = ['comment', 'keyword', 'string', 'number', 'function', 'type', 'inserted', 'deleted'] as const
export type TokenKind = (typeof tokenKinds)[number]

export interface Token {
  readonly text: string
  readonly kind?: TokenKind
  /** Of a comment that is converted, beside text that is not. */
  readonly locale?: Locale
}

/** The tokens of each line of code; undefined for a language without a grammar. */
export type TokensOf = (code: string, syntax: string) => readonly (readonly Token[])[] | undefined
