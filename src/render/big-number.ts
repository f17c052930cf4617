import { bigNumber, unitShare } from '../model/big-number.ts'
import type { LocalizedText } from '../model/localized.ts'
import { widthOf } from './measure.ts'

/** The width of a number in a row in em, its unit smaller. */
export function bigNumberWidth(text: LocalizedText): number {
  const { number, unit } = bigNumber(text)
  if (unit === '') return widthOf(text)
  const widthOfPart = (part: string) => widthOf({ ...text, runs: [{ kind: 'text', text: part }] })
  // The gap between digits and Han.
  return widthOfPart(number) + (widthOfPart(unit) + 0.15) * unitShare
}
