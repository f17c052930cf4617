import type { Format } from './format.ts'
import { makeHandouts } from './handout.ts'

/** A sheet for each slide with what is said to it. */
export const notes: Format = {
  per: 'locale',
  byDefault: false,
  needs: ['browser', 'whole'],
  files: [{ ending: '.notes.pdf', label: 'Notes' }],
  async make(decks, tools) {
    const { value, diagnostics } = await makeHandouts('notes', decks, tools)
    const files = value.map(({ deck, pdf }) => ({ name: `${deck.variant.locale}.notes.pdf`, bytes: pdf }))
    return { value: files, diagnostics }
  },
}
