import type { LocalizedDeck } from '../model/localized.ts'
import type { Target } from '../render/render.ts'
import { logoRules } from './logo.ts'
import type { Library } from './templates.ts'

/**
 * The style sheets of a document of a deck, joined: the theme has the last word, and after it the deck's own brand.
 * `images` gives the URL of each image, `content` are the sheets for what only some decks hold.
 */
export function stylesFor(
  library: Library,
  deck: Pick<LocalizedDeck, 'theme'>,
  target: Target,
  {
    images = new Map(),
    content = [],
  }: { readonly images?: ReadonlyMap<string, string>; readonly content?: readonly ContentSheet[] } = {},
): string {
  const names = [...sheets[target], ...content, `themes/${deck.theme.name}.css`]
  const own = [...names.map((name) => library.styles.get(name) ?? ''), brandOf(deck, images)].join('\n')
  return deck.theme.brand?.logoDark ? own + logoRules(own, deck.theme.variant, [...library.specs.keys()]) : own
}

/** What a brand changes of its theme. The selector outweighs those of the theme's variants. */
function brandOf(
  { theme: { brand, variant } }: Pick<LocalizedDeck, 'theme'>,
  images: ReadonlyMap<string, string>,
): string {
  if (!brand) return ''
  const light = brand.logo === undefined ? undefined : images.get(brand.logo)
  const dark = brand.logoDark === undefined ? undefined : images.get(brand.logoDark)
  const declarations = [
    ...Object.entries(brand.palette ?? {}).map(([name, value]) => `--${name}:${value}`),
    ...(light === undefined ? [] : [`--logo:url("${(variant === 'dark' ? dark : undefined) ?? light}")`]),
    ...(light === undefined ? [] : [`--logo-light:url("${light}")`]),
    ...(light === undefined ? [] : [`--logo-dark:url("${dark ?? light}")`]),
  ]
  return declarations.length === 0 ? '' : `:root:root[data-variant]{${declarations.join(';')}}`
}

/** Style sheets of what few decks hold, with what tells that HTML holds it. */
const marks = {
  'code.css': ['class="code-', '<pre class="'],
  'mathematics.css': ['<span class="formula'],
  'footnotes.css': ['class="footnotes'],
  'definitions.css': ['<dl>'],
  'motion.css': ['data-transition="'],
  'qr.css': ['class="qr"'],
  'media.css': ['class="media ', 'class="image film"'],
} as const satisfies Readonly<Record<string, readonly string[]>>
type ContentSheet = keyof typeof marks
export const contentSheets = Object.keys(marks) as ContentSheet[] // Its own keys.

/** The sheets that pieces of HTML, as UTF-8, ask for. */
export function contentSheetsOf(pieces: readonly Uint8Array[]): readonly ContentSheet[] {
  const buffers = pieces.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))
  const holds = (mark: string) => buffers.some((piece) => piece.includes(mark))
  return contentSheets.filter((sheet) => marks[sheet].some(holds))
}

/** What every document needs that shows slides. */
const slides = ['base.css', 'layouts.css'] as const

/** The style sheets of a document, general ones first. */
const sheets: Readonly<Record<Target, readonly string[]>> = {
  deck: [...slides, 'deck.css', 'reading.css', 'interface.css', 'presenter.css'],
  print: [...slides, 'print.css'],
  notes: [...slides, 'notes.css'],
  interpreter: ['base.css', 'interpreter.css'],
}
