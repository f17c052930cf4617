import type { LocalizedFigure, LocalizedSegment, LocalizedText } from './localized.ts'
import { textOfRuns } from './runs.ts'

/** A number with what is counted, which is set smaller beside it; empty where there is nothing to set smaller. */
export interface BigNumber {
  readonly number: string
  readonly unit: string
}

/** The size of a unit to that of its number, as `layouts.css` has it. */
export const unitShare = 0.55

/** A number in a row of others, parted from its unit in Chinese, which is often longer than it: 3.86 | 亿元人民币. */
export function bigNumber({ runs }: LocalizedText): BigNumber {
  const text = textOfRuns(runs)
  const isPlain = runs.every(({ kind }) => kind === 'text' || kind === 'nobreak')
  const unit = isPlain ? (/(?<=[\d%％])\p{Script=Han}{2,}$/u.exec(text)?.[0] ?? '') : ''
  return { number: text.slice(0, text.length - unit.length), unit }
}

/** What all numbers of a row are about, which is then said once over them; undefined if they are about several things. */
export function sharedSubject(figures: readonly LocalizedFigure[] = []): LocalizedSegment | undefined {
  const [first, ...others] = figures
  const nameOf = ({ subject }: LocalizedFigure) => textOfRuns(subject.line.runs)
  const isShared = first && others.length > 0 && others.every((one) => nameOf(one) === nameOf(first))
  return isShared ? first.subject : undefined
}
