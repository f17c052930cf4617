import type { Format } from './format.ts'
import { slidePage } from './pictures.ts'

/** The first slide, 1280 × 720 px: the deck's face in lists and link previews. */
export const cover: Format = {
  per: 'deck',
  byDefault: false,
  needs: ['print', 'browser'],
  files: [{ ending: 'cover.png' }],
  async make([first], { documents, printer }) {
    const print = first && documents.get(first)?.print
    if (!print || first.slides.length === 0) return { value: [], diagnostics: [] }
    const request = { selector: 'section.slide', page: slidePage, scale: 1, count: 1 }
    const [pictures] = await printer().capture([new TextDecoder().decode(print)], request)
    const [bytes] = pictures ?? []
    return { value: bytes ? [{ name: 'cover.png', bytes }] : [], diagnostics: [] }
  },
}
