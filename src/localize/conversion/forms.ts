import { compileDictionary, type Dictionary, findLongest, stackDictionaries } from './dictionary.ts'
import { loadCharacters } from './opencc.ts'
import { keptIn, variantsFor } from './variants.ts'

/** The form of a character in a script, by itself: the character where the script has no other. */
export type FormIn = (character: string) => string

/** Finds forms in a script by OpenCC's serialized dictionary of its characters; a variant has that of what it stands for. */
export function formsBy(
  script: 'Hans' | 'Hant',
  serialized: string,
  open: (serialized: string) => Dictionary = compileDictionary,
): FormIn {
  const steps =
    script === 'Hant' ? [[serialized]] : [[variantsFor('zh-Hans-CN')], [...keptIn('zh-Hans-CN'), serialized]]
  const stacks = steps.map((group) => stackDictionaries(group.map(open)))
  return (character) =>
    stacks.reduce((form, stack) => findLongest(stack, form, 0, form.length)?.value ?? form, character)
}

/** The form of each character in a script, by itself. */
export async function formsInScript(
  script: 'Hans' | 'Hant',
  characters: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const formIn = formsBy(script, await loadCharacters(script))
  return new Map(characters.map((character) => [character, formIn(character)]))
}
