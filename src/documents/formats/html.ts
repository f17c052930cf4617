import type { Format } from './format.ts'

/** Each variant as one document that opens anywhere, offline. */
export const html: Format = {
  per: 'locale',
  byDefault: true,
  needs: ['document'],
  files: [{ ending: '.html', label: 'HTML' }],
  make: async (decks, { documents }) => ({
    value: decks.flatMap((deck) => {
      const bytes = documents.get(deck)?.html
      return bytes ? [{ name: `${deck.variant.locale}.html`, bytes }] : []
    }),
    diagnostics: [],
  }),
}
