import type { PreparedFonts } from '../fonts/prepare.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { DeckReference } from '../model/reference.ts'
import { handoutPages } from '../render/handout.ts'
import type { HandoutTarget, Renderer } from '../render/render.ts'
import { whenReady } from '../render/typesetting/not-ready.ts'

/** A document that a browser can print. */
export interface PrintableDocument {
  readonly deck: LocalizedDeck
  readonly html: string
}

/** What a handout is made with. */
export interface HandoutParts {
  readonly renderer: Renderer
  /** The URL of each image, by path inside the project. */
  readonly images: ReadonlyMap<string, string>
  /** Only the interpreter's sheet shows it. */
  readonly reference: DeckReference | undefined
  /** A small picture of each slide as a URL, for the interpreter's sheet. */
  readonly pictures: readonly string[]
  /** The style sheets of a document that holds pieces of HTML. */
  readonly styles: (pieces: readonly Uint8Array[]) => string
  readonly prepareFonts: (html: string) => Promise<Outcome<PreparedFonts>>
}

/**
 * Renders a handout of a deck in one variant. It has fonts of its own, since it shows more than the slides do:
 * notes, and names in the characters of other locales. Reports what templates and fonts lack; the text is then empty.
 */
export async function renderHandout(
  target: HandoutTarget,
  deck: LocalizedDeck,
  { renderer, images, reference, pictures, styles, prepareFonts }: HandoutParts,
): Promise<Outcome<PrintableDocument>> {
  const none: Outcome<readonly string[]> = { value: [], diagnostics: [] }
  const sections = target === 'notes' ? await whenReady(() => renderer.renderSections(deck, 'print', images)) : none
  const pages = handoutPages(deck.slides, { sections: sections.value, pictures })
  const render = (fonts: string, sheets: string) => {
    const parts = { pages, ...(reference && { reference }), images, fonts, styles: sheets }
    return whenReady(() => renderer.renderDocument(deck, target, parts))
  }
  // Fonts are cut to what the document draws, so it is rendered without them first.
  const bare = await render('', '')
  const fonts = await prepareFonts(bare.value)
  const diagnostics: Diagnostic[] = [...sections.diagnostics, ...bare.diagnostics, ...fonts.diagnostics]
  const sheets = styles([Buffer.from(bare.value)])
  const html = hasErrors(diagnostics) ? '' : (await render(fonts.value.css, sheets)).value
  return { value: { deck, html }, diagnostics }
}
