import type { Term } from './records.ts'
import type { Expression } from './segment.ts'

/** What a helper takes: how many ids or texts, what they name, and which options. */
export interface HelperInfo {
  readonly names: 'figure' | 'term' | 'date' | 'address'
  readonly min: number
  readonly max: number
  readonly options: readonly ('digits' | 'sign')[]
}

/** Every helper an expression may call. Adding one starts with a row here. */
export const helpers = {
  figure: { names: 'figure', min: 1, max: 1, options: ['sign'] },
  ratio: { names: 'figure', min: 2, max: 2, options: ['digits', 'sign'] },
  sum: { names: 'figure', min: 2, max: Number.POSITIVE_INFINITY, options: ['sign'] },
  difference: { names: 'figure', min: 2, max: 2, options: ['sign'] },
  growth: { names: 'figure', min: 2, max: 2, options: ['digits', 'sign'] },
  term: { names: 'term', min: 1, max: 1, options: [] },
  date: { names: 'date', min: 1, max: 1, options: [] },
  /** A block, not a text. */
  qr: { names: 'address', min: 1, max: 1, options: [] },
} as const satisfies Record<string, HelperInfo>

export type HelperName = keyof typeof helpers

/** True for the name of a helper. */
export function isHelper(name: string): name is HelperName {
  return Object.hasOwn(helpers, name)
}

/** True if a number is shown without its sign, for a word before it says that it fell: 下降6%. */
export function isUnsigned({ options }: Expression): boolean {
  return options.sign === false
}

/** What was to be an expression and is none, and how it is written. */
export interface MangledExpression {
  readonly index: number
  readonly written: string
  readonly meant: string
}

const openQuote = `["'“”„‘’＂＇「『]`
const closeQuote = `["'“”‘’＂＇」』]`

/** A helper and a quoted id between braces that are not two and two of half width; `{{…}}` itself is read elsewhere. */
const mangled = new RegExp(
  String.raw`(?<![\\{])(?!\{\{)(?:[{｛](?:\s?[{｛])?|[<＜])\s*(${Object.keys(helpers).join('|')})\s*(${openQuote}[^{}｛｝<>＜＞\n]*${closeQuote}(?:\s+\w+=\w+)*|(?<=qr\s+)follow)\s*(?:[}｝](?:\s?[}｝])?|[>＞])`,
  'g',
)

/** Finds expressions whose braces a Chinese keyboard or a translator's program changed, so that they would be shown. */
export function findMangledExpressions(text: string): readonly MangledExpression[] {
  if (!/[{｛<＜]/.test(text)) return []
  return Array.from(text.matchAll(mangled), ({ 0: written, 1: helper, 2: args = '', index }) => {
    const plain = args.replace(new RegExp(`${openQuote}|${closeQuote}`, 'g'), '"')
    return { index, written, meant: `{{${helper} ${plain}}}` }
  })
}

/** The ids of the figures an expression names, whether they exist or not; none if the helper is unknown. */
export function figuresUsed(expression: Expression): readonly string[] {
  return idsIn(expression).figures
}

/** The ids an expression names, whether they exist or not; none if the helper is unknown. */
export function idsIn({ helper, args }: Expression): Readonly<Record<'figures' | 'terms', readonly string[]>> {
  const names = isHelper(helper) ? helpers[helper].names : undefined
  const ids = args.filter((arg) => typeof arg === 'string')
  return { figures: names === 'figure' ? ids : [], terms: names === 'term' ? ids : [] }
}

/** What `{{term …}}` looks its ids up in. */
export function termsById(glossary: readonly Term[]): ReadonlyMap<string, Term> {
  return new Map(glossary.map((term) => [term.id, term]))
}
