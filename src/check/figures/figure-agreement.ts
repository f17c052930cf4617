import { type Diagnostic, diagnose, type Place } from '../../model/diagnostic.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import type { Disagreement } from './numbers/compare.ts'
import { describe, inChinese, inEnglish, inScriptOf, toldIn } from './numbers/describe.ts'
import { slipOf } from './numbers/differ.ts'
import {
  type ComparedLines,
  type Couplet,
  hasTooMany,
  mostCompared,
  placeOfNumber,
  readCouplets,
} from './numbers/read.ts'

/** A number that the line and its caption do not share: an error if there is no doubt what both say, else a warning. */
export const figureAgreement: Rule = {
  why: 'An interpreter and a bilingual listener hear both lines; 億 and billion are the commonest slip between them. Small numbers that one language says without a number are left alone.',
  limits: {},
  check: (checked) => [
    ...findDisagreements(checked, ({ kind }) => kind !== 'bound').map((disagreement) => {
      const { couplet, lines, found } = disagreement
      const diagnostic = diagnose('figure-agreement', placeOf(checked, disagreement), ...explain(lines, found))
      return found.certain ? softened(couplet, diagnostic) : { ...diagnostic, severity: 'warning' as const }
    }),
    ...findUncompared(checked),
  ],
}

/** Lines with more numbers than are compared. */
function findUncompared(checked: CheckedDeck): readonly Diagnostic[] {
  return shared(checked, readCouplets).flatMap(({ lines }) => {
    const line = lines.find(hasTooMany)
    if (!line) return []
    const message = `This text has ${line.quantities.length} numbers; duilian compares up to ${mostCompared} with the other line.`
    const hint = 'Divide it, so that each part has its own caption.'
    return [{ ...diagnose('figure-agreement', line.place, message, hint), severity: 'warning' as const }]
  })
}

export interface FoundDisagreement {
  readonly couplet: Couplet
  readonly lines: ComparedLines
  readonly found: Disagreement
}

/** The disagreements of all couplets of which `wanted` is true; one that an override repeats is left out. */
export function findDisagreements(
  checked: CheckedDeck,
  wanted: (found: Disagreement) => boolean,
): readonly FoundDisagreement[] {
  return shared(checked, readCouplets).flatMap((couplet) => {
    const seen = new Set<string>()
    return couplet.compared.flatMap((lines) =>
      lines.disagreements.filter(wanted).flatMap((found) => {
        const { kind, chinese, english } = found
        const key = [kind, chinese?.text, chinese?.value, english?.start].join(' ')
        if (seen.has(key)) return []
        seen.add(key)
        return [{ couplet, lines, found }]
      }),
    )
  })
}

/** Nobody but the speaker reads a note: what is wrong there is a warning. */
export function softened({ segment }: Couplet, diagnostic: Diagnostic): Diagnostic {
  return segment.kind === 'note' && diagnostic.severity === 'error'
    ? { ...diagnostic, severity: 'warning' }
    : diagnostic
}

/** The number to mend: that of the caption, or of an override that differs from it. */
export function placeOf(checked: CheckedDeck, { couplet, lines, found }: FoundDisagreement): Place {
  const override = lines.chinese.locale !== couplet.segment.language && lines.chinese !== couplet.compared[0]?.chinese
  const [line, quantity] =
    found.english && !(override && found.chinese) ? [lines.english, found.english] : [lines.chinese, found.chinese]
  return quantity ? placeOfNumber(checked, line, quantity) : line.place
}

const same = 'Make both lines say the same, or let {{figure …}} write the number in both.'

function explain(lines: ComparedLines, { kind, chinese, english }: Disagreement): [string, string] {
  const [one, other] = [lines.chinese.locale, lines.english.locale]
  if (!chinese || !english) {
    const [alone, at, missing] = chinese ? [chinese, one, other] : [english, other, one]
    const message = `${alone ? describe(alone) : ''} in "${at}" has no counterpart in "${missing}".`
    return [message, `Say it in "${missing}" too, or take it out of "${at}".`]
  }
  const both = `"${one}" says ${describe(chinese)}, "${other}" says ${describe(english)}`
  switch (kind) {
    case 'scale': {
      const [there, here] = [toldIn(english, chinese), toldIn(chinese, english)]
      const mend = `${chinese.written} is ${inEnglish(there.quantity)}${there.unit && ` ${there.unit}`}; ${english.written} is ${inChinese(here.quantity, one)}${here.unit}.`
      return [`${both}: a scale slip, by a factor of ${slipOf(chinese, english)?.toLocaleString('en')}.`, mend]
    }
    case 'currency':
      return [`${both}: that is not the same money.`, 'Name the same currency in both lines, or convert the amount.']
    case 'range':
      return [`${both}: one end of the range is lost or differs.`, same]
    case 'unit':
      if (chinese.currency && english.currency)
        return [
          `${both}, but for another amount.`,
          `Let both lines say for how much it is: ${inScriptOf(one, '元/噸')} is “yuan per tonne”.`,
        ]
      return [
        `${both}: the same digits of something else.`,
        `Write the same unit in both; a percentage point is ${inScriptOf(one, '百分點')}.`,
      ]
    case 'swapped':
      return [`${both}, but at another date.`, 'Let each value stand at its date in both lines.']
    case 'reversed':
      return [`${both}: the two numbers have changed places.`, 'Let both lines go from the same number to the same.']
    case 'direction':
      return [`${both}: one of them goes the other way.`, 'Let both rise or both fall.']
    default:
      return [`${both}.`, same]
  }
}
