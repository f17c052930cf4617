import type { ChineseLocale } from '../../model/locale.ts'
import { isAtHome } from './characters.ts'
import type { Library } from './library.ts'

/** Characters of a text that are looked at: more would change nothing. */
const enough = 20_000

/**
 * The script a text is in, by the characters that only one script writes; undefined if it has none, or as many of both.
 * Loads what it needs.
 */
export async function detectScript(text: string, library: Library): Promise<'Hans' | 'Hant' | undefined> {
  const pairs: readonly (readonly [ChineseLocale, ChineseLocale])[] = [
    ['zh-Hans-CN', 'zh-Hant-TW'],
    ['zh-Hant-TW', 'zh-Hans-CN'],
  ]
  await Promise.all(pairs.map(([from, to]) => library.load(from, to, 'script')))
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
  if (counts.Hans === counts.Hant) return undefined
  return counts.Hans > counts.Hant ? 'Hans' : 'Hant'
}
