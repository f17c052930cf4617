import type { ChineseLocale } from '../../model/locale.ts'
import { isAtHome } from './characters.ts'
import type { Library } from './library.ts'

/** Characters of a text that are looked at: more would change nothing. */
const enough = 20_000

/** How many characters of a text only one script writes. */
export type ScriptCounts = Readonly<Record<'Hans' | 'Hant', number>>

/** Loads what counting characters of scripts needs. */
export async function loadScripts(library: Library): Promise<void> {
  const pairs: readonly (readonly [ChineseLocale, ChineseLocale])[] = [
    ['zh-Hans-CN', 'zh-Hant-TW'],
    ['zh-Hant-TW', 'zh-Hans-CN'],
  ]
  await Promise.all(pairs.map(([from, to]) => library.load(from, to, 'script')))
}

/** Counts the characters that only one script writes; `loadScripts` must have been. */
export function countScripts(text: string, library: Library): ScriptCounts {
  const counts = { Hans: 0, Hant: 0 }
  for (const [character] of text.slice(0, enough).matchAll(/\p{Script=Han}/gu)) {
    for (const [script, other] of [
      ['Hans', 'Hant'],
      ['Hant', 'Hans'],
    ] as const) {
      const isOwn = library.characterIn(other, character) !== character && !isAtHome(character, other)
      if (isOwn) counts[script] += 1
    }
  }
  return counts
}

/** The script a text is in by its counts; undefined if it has none, or as many of both. */
export function scriptOf({ Hans, Hant }: ScriptCounts): 'Hans' | 'Hant' | undefined {
  if (Hans === Hant) return undefined
  return Hans > Hant ? 'Hans' : 'Hant'
}

/** The script a text is in, by the characters that only one script writes. Loads what it needs. */
export async function detectScript(text: string, library: Library): Promise<'Hans' | 'Hant' | undefined> {
  await loadScripts(library)
  return scriptOf(countScripts(text, library))
}
