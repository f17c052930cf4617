import { escapeScript, type RevealParts, readReveal } from '../formats/reveal.ts'
import { joinModules } from '../formats/script.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { RenderEffects } from './effects.ts'
/** What a document of slides embeds to be moved through. */
export interface DeckParts {
  readonly reveal: RevealParts
  readonly browser: { readonly early: string; readonly script: string }
}

/** reveal.js is read once, when the first deck is made. */
export async function readDeckParts(effects: RenderEffects): Promise<DeckParts> {
  const readText = async (specifier: string): Promise<string> => {
    const path = effects.resolve(specifier)
    const bytes = path === undefined ? undefined : await effects.files.read(path)
    if (!bytes) throw new EnvironmentError(`${specifier} is not installed.`, 'Install the packages again with npm ci.')
    return new TextDecoder().decode(bytes)
  }
  const [reveal, early, script] = await Promise.all([
    readReveal(readText),
    joinModules('early', effects.browserScript),
    joinModules('deck', effects.browserScript),
  ])
  return { reveal, browser: { early: escapeScript(early), script: escapeScript(script) } }
}
