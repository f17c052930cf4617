import { compileDictionary, formOf } from './dictionary.ts'
import { loadCharacters } from './opencc.ts'

/** The form of each character in a script, by itself: the character where the script has no other. */
export async function formsInScript(
  script: 'Hans' | 'Hant',
  characters: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const dictionary = compileDictionary(await loadCharacters(script))
  return new Map(characters.map((character) => [character, formOf(dictionary, character)]))
}
