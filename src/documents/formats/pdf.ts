import type { Format } from './format.ts'

/** The slides of each variant as pages. */
export const pdf: Format = {
  per: 'locale',
  byDefault: true,
  needs: ['printed'],
  files: [{ ending: '.pdf', label: 'PDF' }],
  make: async (decks, { printed }) => ({
    value: decks.flatMap((deck) => {
      const bytes = printed.get(deck)
      return bytes ? [{ name: `${deck.variant.locale}.pdf`, bytes }] : []
    }),
    diagnostics: [],
  }),
}
