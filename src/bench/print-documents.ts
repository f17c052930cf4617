import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../build.ts'
import { createEffects } from '../commands/effects.ts'

/** Writes the static documents of a project's only deck, one for each variant: `<locale>.print.html`. */
export async function writePrintDocuments(project: string): Promise<void> {
  const documents: string[] = []
  const printer = {
    start: () => undefined,
    print: async (given: readonly string[]) => {
      documents.push(...given)
      return given.map(() => new Uint8Array())
    },
  }
  // Nothing is printed here, so finishing the empty PDFs fails: the documents are all that is wanted.
  await build({ decks: [], locales: [], formats: ['pdf'], strict: false }, createEffects({ project, printer })).catch(
    () => undefined,
  )
  for (const [at, locale] of ['zh-Hant-TW', 'zh-Hans-CN', 'zh-Hant-HK'].entries()) {
    writeFileSync(join(project, `${locale}.print.html`), documents[at] ?? '')
  }
}
