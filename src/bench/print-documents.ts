import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../build.ts'
import { createEffects } from '../commands/effects.ts'

/** Writes the static documents of a project's only deck, one for each variant: `<locale>.print.html`. */
export async function writePrintDocuments(project: string): Promise<void> {
  const documents: string[] = []
  const printer = {
    start: () => undefined,
    print: async () => [],
    capture: async () => [],
    measure: async (given: readonly string[]) => void documents.push(...given),
  }
  const effects = createEffects({ project, printer })
  await build({ decks: [], locales: [], formats: [], strict: false, fit: true }, effects)
  for (const [at, locale] of ['zh-Hant-TW', 'zh-Hans-CN', 'zh-Hant-HK'].entries()) {
    writeFileSync(join(project, `${locale}.print.html`), documents[at] ?? '')
  }
}
