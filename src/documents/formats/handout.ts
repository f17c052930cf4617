import { type Diagnostic, hasErrors, type Outcome } from '../../model/diagnostic.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import { whenReady } from '../../model/not-ready.ts'
import type { DeckReference } from '../../model/reference.ts'
import { handoutPages } from '../../render/handout.ts'
import type { HandoutTarget } from '../../render/render.ts'
import { contentSheetsOf, stylesFor } from '../styles.ts'
import type { Tools } from './format.ts'

/** A handout of one variant, as a page and printed. */
interface Handout {
  readonly deck: LocalizedDeck
  readonly html: string
  readonly pdf: Uint8Array
}

/** What the interpreter's sheet shows beside the texts. */
interface Beside {
  readonly reference: DeckReference | undefined
  /** A small picture of each slide as a URL. */
  readonly pictures: (deck: LocalizedDeck) => readonly string[]
}

/** Renders and prints a handout of every variant. Reports what templates and fonts lack, and `pdf-faulty`. */
export async function makeHandouts(
  target: HandoutTarget,
  decks: readonly LocalizedDeck[],
  tools: Tools,
  beside: Beside = { reference: undefined, pictures: () => [] },
): Promise<Outcome<readonly Handout[]>> {
  const made = await Promise.all(decks.map((deck) => renderHandout(target, deck, tools, beside)))
  const diagnostics = made.flatMap((outcome) => outcome.diagnostics)
  if (hasErrors(diagnostics)) return { value: [], diagnostics }
  tools.effects.progress(`${tools.name}: print ${target}`)
  const { printDocuments } = await import('../print.ts')
  const pages = made.map(({ value: html }, at) => ({ deck: decks[at] as LocalizedDeck, html })) // One for each.
  const printed = await printDocuments(pages, 'handout', tools)
  const value = pages.map((page, at) => ({ ...page, pdf: printed.value[at] ?? new Uint8Array() }))
  return { value, diagnostics: [...diagnostics, ...printed.diagnostics] }
}

/**
 * A handout has fonts of its own, since it shows more than the slides do: notes, and names in the characters of other
 * locales. The text is empty if something is lacking.
 */
async function renderHandout(
  target: HandoutTarget,
  deck: LocalizedDeck,
  { stage, images: files }: Tools,
  { reference, pictures }: Beside,
): Promise<Outcome<string>> {
  const { renderer, library } = stage
  const images = await stage.imageUrls(deck, files)
  const none: Outcome<readonly string[]> = { value: [], diagnostics: [] }
  const sections = target === 'notes' ? await whenReady(() => renderer.renderSections(deck, 'print', images)) : none
  const pages = handoutPages(deck.slides, { sections: sections.value, pictures: pictures(deck) })
  const render = (fonts: string, styles: string) => {
    const parts = { pages, ...(reference && { reference }), images, fonts, styles }
    return whenReady(() => renderer.renderDocument(deck, target, parts))
  }
  // Fonts are cut to what the document draws, so it is rendered without them first.
  const bare = await render('', '')
  const fonts = await stage.prepareFonts(bare.value, deck)
  const diagnostics: Diagnostic[] = [...sections.diagnostics, ...bare.diagnostics, ...fonts.diagnostics]
  if (hasErrors(diagnostics)) return { value: '', diagnostics }
  const content = contentSheetsOf([Buffer.from(bare.value)])
  const whole = await render(fonts.value.css, stylesFor(library, deck, target, { images, content }))
  return { value: whole.value, diagnostics }
}
