import { scaleLinear } from 'd3-scale'
import { domainOf } from '../model/axis.ts'
import type { Variant } from '../model/locale.ts'
import type { LocalizedTick, PlainPair } from '../model/localized.ts'
import type { Figure } from '../model/records.ts'
import { pairIn } from './chart-pair.ts'
import { type Quantity, sharedUnit, type TermForm } from './values/figure.ts'
import { roundTo } from './values/number.ts'

/** About so many values are written along an axis. */
const wanted = 4

/** What the values of a chart share, said once, and how they are written without it. */
export interface ChartUnit {
  /** 億美元 and US$ billion; absent if the numbers need none. */
  readonly name?: PlainPair
  /** A value without the unit; undefined where no unit suits all values of the chart. */
  readonly write?: (quantity: Quantity) => PlainPair
}

/** The unit of figures, in both languages of a variant: each has the scale words of its own. */
export function chartUnit(quantities: readonly Quantity[], variant: Variant, termForm: TermForm): ChartUnit {
  const round = rounderFor(quantities)
  const rounded = quantities.map(round)
  const line = sharedUnit(rounded, variant.locale, termForm)
  const caption = variant.caption && sharedUnit(rounded, variant.caption, termForm)
  if (!line || (variant.caption && !caption)) return {}
  const name = pairIn(variant, (locale) => (locale === variant.locale ? line : (caption ?? line)).name)
  return {
    ...((name.line !== '' || (name.caption ?? '') !== '') && { name }),
    write(quantity) {
      const pair = pairIn(variant, (locale) =>
        (locale === variant.locale ? line : (caption ?? line)).write(round(quantity)),
      )
      // 1000 over 1,000 says nothing twice.
      return pair.caption?.replaceAll(',', '') === pair.line.replaceAll(',', '') ? { line: pair.line } : pair
    },
  }
}

/** More digits than these are for the table: 1313851 stands at its bar as 131.4, in 萬. */
const digits = { most: 5, rounded: 4, error: 0.05 }

/** Rounds exact counts to what is read at a glance, all to the same place; leaves alone what is short as it is. */
function rounderFor(quantities: readonly Quantity[]): (quantity: Quantity) => Quantity {
  const values = quantities.flatMap(({ value, max }) => [Math.abs(value), Math.abs(max ?? value)])
  const whole = Math.floor(Math.log10(Math.max(1, ...values))) + 1
  const isShort = (value: number) => Math.abs(value - roundTo(value, digits.most - whole)) <= value * 1e-9
  if (whole < digits.most || values.every(isShort)) return (quantity) => quantity
  const round = (value: number) => {
    const rounded = roundTo(value, digits.rounded - whole)
    if (Math.abs(rounded - value) <= Math.abs(value) * digits.error) return rounded
    // Beside much larger ones a value keeps its own first digits: 17 is not 0.
    return roundTo(value, 1 - Math.floor(Math.log10(Math.abs(value))))
  }
  return ({ value, max, unit, approximate }) => ({
    unit,
    approximate,
    value: round(value),
    ...(max !== undefined && { max: round(max) }),
  })
}

/** Round values along the scale that the figures will have, with what is written there. */
export function ticksOf(
  values: readonly number[],
  unit: Figure['unit'],
  write: (quantity: Quantity) => PlainPair,
  fromZero: boolean,
): readonly LocalizedTick[] {
  if (values.length === 0) return []
  const [least, most] = domainOf(values, fromZero)
  if (!(least < most)) return []
  return scaleLinear([least, most], [0, 1])
    .ticks(wanted)
    .map((value) => ({ value, label: write({ value, unit, approximate: false }) }))
}

/** A round value at or below the lower of two, as those along an axis between them are. */
export function roundBelow(least: number, most: number): number {
  const [start = least] = scaleLinear([least, most], [0, 1]).nice(wanted).domain()
  return start
}
