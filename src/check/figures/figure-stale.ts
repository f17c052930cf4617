import type { Deck } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import { type Derivation, explain, type Typed, valueMade } from './data/explain.ts'
import { earlierFigures, hasChanged, typedIn } from './data/signed.ts'
import { isContradicted } from './figure-dataset.ts'
import { inChinese, inEnglish } from './numbers/describe.ts'
import { type Couplet, placeOfNumber, readCouplets } from './numbers/read.ts'

/** Numbers typed by hand that were those of the dataset when they were signed off, and are not any more. */
export const figureStale: Rule = {
  why: 'Data is brought up to date in one file, and what was typed for it stays. `duilian accept` keeps the figures that typed numbers say, and those computed of figures on their slide.',
  limits: {},
  checkWhole: (checked) => {
    const { deck, accepted } = checked
    const earlier = earlierFigures(deck.figures, accepted.figures ?? [])
    if (earlier.length === 0) return []
    return shared(checked, readCouplets).flatMap((couplet) => findStale(checked, couplet, earlier))
  },
}

interface Stale extends Typed {
  readonly derivation: Derivation
}

/** One finding for a couplet: whoever mends its first line mends the other. */
function findStale(checked: CheckedDeck, couplet: Couplet, earlier: readonly Deck['figures'][]): readonly Diagnostic[] {
  if (couplet.segment.kind === 'quote') return []
  const { deck } = checked
  const stale = typedIn(couplet, deck.figures).flatMap((typed) => whatItWas(typed, earlier, deck.figures))
  const [first] = stale
  if (!first || isContradicted(checked, couplet)) return []
  const ofLine = stale.filter(({ line }) => line === first.line)
  const parts = ofLine.map((one) => {
    return `${one.quantity.written} was ${written(one)}, now ${valueNow(one, deck.figures)}`
  })
  const target = couplet.slide ? `${deck.name}#${couplet.slide.id}` : deck.name
  const message = `When this was signed off, ${parts.join('; ')}.`
  const hint = `Write the expression in both lines, and it follows the data; if the text is right as it is, run "duilian accept ${target}".`
  return [diagnose('figure-stale', placeOfNumber(checked, first.line, first.quantity), message, hint)]
}

function whatItWas(typed: Typed, earlier: readonly Deck['figures'][], figures: Deck['figures']): readonly Stale[] {
  if (explain(typed, figures)) return []
  for (const before of earlier) {
    const derivation = explain(typed, before)
    if (derivation && hasChanged(derivation, before, figures)) return [{ ...typed, derivation }]
  }
  return []
}

function written({ derivation: { helper, args } }: Stale): string {
  return `{{${[helper, ...args.map((id) => `"${id}"`)].join(' ')}}}`
}

/** What the data makes of it now, in the words of its line. */
function valueNow({ derivation, line: { locale } }: Stale, figures: Deck['figures']): string {
  const now = valueMade(derivation, figures)
  if (!now) return 'nothing'
  const rounded = { ...now, value: Number(now.value.toPrecision(derivation.helper === 'figure' ? 12 : 3)) }
  return rounded.kind === 'number' && isChinese(locale) ? inChinese(rounded, locale) : inEnglish(rounded)
}
