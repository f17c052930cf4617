import type { Limits } from '../rule.ts'
import { cureOfCode, type FitRule, limit, name, type ShownSlide, type ShownText } from './fit-rule.ts'

/** Text that those in the last row cannot read. */
export const fontSmall: FitRule = {
  why: 'Whole words are read at full speed from 24.2 arc minutes in Chinese and 20.7 in English (critical print size, measured with Chinese readers): `zh` and `en` px of a slide for each image height that the farthest seat is away (`room`). Labels of a chart and code are looked at one by one: `label` percent of that (judgement). Sources at the foot are looked up later: `source` px.',
  limits: { zh: 5.07, en: 4.34, label: 75, source: 18 },
  judge: (slide, limits) => {
    // What makes one text of a slide small makes the others small too: they are one finding.
    const small = slide.texts.flatMap((text) => judgeText(text, slide, limits))
    const [worst] = small.toSorted((one, other) => other.missing - one.missing)
    if (!worst) return []
    const others = small.length - 1
    const more =
      others > 0 ? `, as do${others > 1 ? '' : 'es'} ${others} more text${others > 1 ? 's' : ''} of the slide` : ''
    const hint = `${cureOfCode(slide) ?? 'Show less on the slide, so that it is set larger.'} ${smallerRoom}`
    return [{ at: worst.text, amount: worst.missing, says: `${worst.says}${more}`, hint, ofSlide: true }]
  },
}

interface SmallText {
  readonly text: ShownText
  /** How many px it lacks. */
  readonly missing: number
  readonly says: string
}

const smallerRoom = 'If the room is smaller, say so: "room: { farthest: 4 }".'

function judgeText(text: ShownText, { deck }: ShownSlide, limits: Limits): readonly SmallText[] {
  const { farthest } = deck.source.room
  const script = /\p{Script=Han}/u.test(text.text) ? 'zh' : 'en'
  const small = text.styles
    .map(({ size, code }) => {
      const share = code || text.role === 'chart' ? limit(limits, 'label') / 100 : 1
      return { size, needed: text.role === 'foot' ? limit(limits, 'source') : limit(limits, script) * farthest * share }
    })
    .filter(({ size, needed }) => size < needed - tolerance)
    .sort((one, other) => other.needed - other.size - (one.needed - one.size))
  const [worst] = small
  if (!worst) return []
  const reader = text.role === 'foot' ? 'sources need' : `a seat ${farthest} image heights away needs`
  const says = `${name(text)} is set in ${round(worst.size)} px, and ${reader} ${round(worst.needed)} px`
  return [{ text, missing: worst.needed - worst.size, says }]
}

/** Of sizes that are steps of a scale, half a px makes no difference. */
const tolerance = 0.5

function round(size: number): number {
  return Math.round(size * 10) / 10
}
