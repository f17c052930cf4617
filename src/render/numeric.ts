import type { LocalizedSegment } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'

/** True for a text that is a number in each of its languages, whose digits may stand below those of another one. */
export function isNumeric({ line, caption }: LocalizedSegment): boolean {
  return [line, ...(caption ? [caption] : [])].every(({ runs }) => isNumber(textOfRuns(runs, ({ tex }) => tex)))
}

/** Signs and a currency, digits, and no more than two words: 約3.2億, US$1.5 billion, 80 mg/dL. */
function isNumber(text: string): boolean {
  const latin = text.replace(/\p{Script=Han}/gu, '')
  const words = latin.match(/[\p{L}\p{M}]+/gu) ?? []
  return /^(\p{Lu}+(?=\p{Sc}))?[^\p{L}\d]*\d/u.test(latin) && !/-\p{L}|\p{L}-/u.test(latin) && words.length <= 2
}
