import { settleFindings } from '../../check/settle.ts'
import type { OutputFile } from '../../model/build-effects.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { createHighlighter } from '../../render/typesetting/highlight.ts'
import { stylesFor } from '../styles.ts'
import type { Format } from './format.ts'

/** Each variant as a presentation that can be edited. */
export const pptx: Format = {
  per: 'locale',
  byDefault: false,
  needs: ['drawing', 'whole'],
  files: [{ ending: '.pptx', label: 'PowerPoint' }],
  async make(decks, { images, stage, effects }) {
    const { makePptx, mustBeDrawn } = await import('../pptx/pptx.ts')
    const value: OutputFile[] = []
    const found = new Map<string, Diagnostic>()
    const undrawn = new Map([...images].filter(([path]) => mustBeDrawn(path)))
    const { highlight } = createHighlighter()
    for (const deck of decks) {
      effects.progress(`${deck.name} ${deck.variant.locale}: PowerPoint`)
      const made = await makePptx(deck, {
        images,
        urls: await stage.imageUrls(deck, undrawn),
        styles: stylesFor(stage.library, deck, 'print', { content: ['code.css'] }),
        readFont: (path) => effects.files.read(effects.projectPath(path)),
        fontsFor: async (html) => (await stage.prepareFonts(html, deck)).value.css,
        formulaStyles: stage.library.styles.get('mathematics.css') ?? '',
        cache: effects.cache,
        printer: effects.printer,
        tokensOf: highlight,
        date: effects.sourceDate ?? new Date(deck.source.date ?? '2000'),
      })
      value.push({ name: `${deck.variant.locale}.pptx`, bytes: made.value })
      // What is so in several locales is said once.
      for (const one of made.diagnostics) found.set(JSON.stringify([one.message, one.place]), one)
    }
    const [first] = decks
    const own = first && { deck: first.source, accepted: first.source.accepted }
    return { value, diagnostics: own ? settleFindings(own, [...found.values()]) : [] }
  },
}
