import { type ChineseLocale, locales } from './locale.ts'

/** Characters of everyday words that are written in one script only, pair by pair. */
const everyday = {
  Hans: /[们这来为国说时对会发过动开问没样现经进种还学实点业机见东车门长书话认让给应该数网图号软变简汉语电脑关术华]/gu,
  Hant: /[們這來為國說時對會發過動開問沒樣現經進種還學實點業機見東車門長書話認讓給應該數網圖號軟變簡漢語電腦關術華]/gu,
} as const

type Script = keyof typeof everyday

/** How many everyday characters of each script a text has; those that both scripts share do not count. */
export function countScripts(text: string): Readonly<Record<Script, number>> {
  const count = (script: Script) => text.match(everyday[script])?.length ?? 0
  return { Hans: count('Hans'), Hant: count('Hant') }
}

/**
 * The script a text is in, if it is not that of the locale it is said to be in: it has `least` everyday characters of
 * the other script, and ten times as many as of its own.
 */
export function otherScript(text: string, locale: ChineseLocale, least: number): Script | undefined {
  const { script } = locales[locale]
  const other = script === 'Hans' ? 'Hant' : 'Hans'
  const counts = countScripts(text)
  return counts[other] >= Math.max(least, counts[script] * 10) ? other : undefined
}

/** What a locale says of a text in the script: `zh-Hans-CN` for Simplified, `zh-Hant-TW` for Traditional. */
export const usualLocale: Readonly<Record<Script, ChineseLocale>> = { Hans: 'zh-Hans-CN', Hant: 'zh-Hant-TW' }

/** The name of a script in messages. */
export const scriptNames: Readonly<Record<Script, string>> = { Hans: 'Simplified', Hant: 'Traditional' }
