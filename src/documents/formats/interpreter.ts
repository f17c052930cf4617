import type { LocalizedDeck } from '../../model/localized.ts'
import { type Format, type Tools, textFile } from './format.ts'
import { makeHandouts } from './handout.ts'
import { takeThumbnails } from './pictures.ts'

/** Every pair of lines with what an interpreter looks up, as a page and printed. */
export const interpreter: Format = {
  per: 'locale',
  byDefault: false,
  needs: ['print', 'browser', 'whole'],
  files: [
    { ending: '.interpreter.html', label: 'Interpreter' },
    { ending: '.interpreter.pdf', label: 'Interpreter PDF' },
  ],
  async make(decks, tools) {
    const reference = await makeReference(decks, tools)
    const printable = decks.map((deck) => tools.documents.get(deck)?.print ?? new Uint8Array())
    const pictures = await takeThumbnails(printable, tools.printer())
    const beside = { reference, pictures: (deck: LocalizedDeck) => pictures[decks.indexOf(deck)] ?? [] }
    const { value, diagnostics } = await makeHandouts('interpreter', decks, tools, beside)
    const files = value.flatMap(({ deck: { variant }, html, pdf }) => {
      const name = `${variant.locale}.interpreter`
      return [textFile(`${name}.html`, html), { name: `${name}.pdf`, bytes: pdf }]
    })
    return { value: files, diagnostics }
  },
}

/** In the locales of all the deck's variants, also of those that are not made now. */
async function makeReference([first]: readonly LocalizedDeck[], { services }: Tools) {
  const deck = first?.source
  const { localizeReference } = await import('../../localize/reference.ts')
  return deck && services.remember(deck, deck.variants, () => localizeReference(deck, services))
}
