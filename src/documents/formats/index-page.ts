import { hasErrors } from '../../model/diagnostic.ts'
import type { Format } from './format.ts'

/** All variants in one document, for the stage. */
export const index: Format = {
  per: 'deck',
  byDefault: true,
  needs: ['slides', 'swapped'],
  files: [{ ending: 'index.html' }],
  async make(decks, { stage, swapped, images }) {
    const { value, diagnostics } = await stage.renderAll(decks, swapped, images)
    return { value: hasErrors(diagnostics) ? [] : [{ name: 'index.html', bytes: value }], diagnostics }
  },
}
