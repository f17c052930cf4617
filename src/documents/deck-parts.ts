import { escapeScript, type RevealParts, readReveal } from '../formats/reveal.ts'
import { joinModules } from '../formats/script.ts'
import type { RenderEffects } from '../model/build-effects.ts'
import { EnvironmentError } from '../model/diagnostic.ts'

/** What a document of slides embeds to be moved through. */
export interface DeckParts {
  readonly reveal: RevealParts
  readonly browser: { readonly early: string; readonly script: string }
}

/** Reads reveal.js and joins the scripts of a deck, or those of a deck as `dev` shows it. */
export async function readDeckParts(
  effects: Omit<RenderEffects, 'cache'>,
  script: 'deck' | 'dev' = 'deck',
): Promise<DeckParts> {
  const readText = async (specifier: string): Promise<string> => {
    const path = effects.resolve(specifier)
    const bytes = path === undefined ? undefined : await effects.files.read(path)
    if (!bytes) throw new EnvironmentError(`${specifier} is not installed.`, 'Install the packages again with npm ci.')
    return new TextDecoder().decode(bytes)
  }
  const [reveal, early, joined] = await Promise.all([
    readReveal(readText),
    joinModules('early', effects.browserScript),
    joinModules(script, effects.browserScript),
  ])
  return { reveal, browser: { early: escapeScript(early), script: escapeScript(joined) } }
}
