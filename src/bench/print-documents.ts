import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCollector } from '../commands/collect.ts'
import { createEffects } from '../commands/effects.ts'
import { build } from '../pipeline/build.ts'

/** Writes the static documents of a project's only deck, one for each variant: `<locale>.print.html`. */
export async function writePrintDocuments(project: string): Promise<void> {
  const { printer, documents } = createCollector()
  const effects = createEffects({ project, printer })
  await build({ decks: [], locales: [], formats: [], strict: false, fit: true }, effects)
  for (const [at, locale] of ['zh-Hant-TW', 'zh-Hans-CN', 'zh-Hant-HK'].entries()) {
    writeFileSync(join(project, `${locale}.print.html`), documents[at] ?? '')
  }
}
