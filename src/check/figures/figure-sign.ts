import { diagnose } from '../../model/diagnostic.ts'
import { type Rule, shared } from '../rule.ts'
import { describe } from './numbers/describe.ts'
import type { Quantity, SignSlip } from './numbers/quantity.ts'
import { placeOfNumber, readCouplets } from './numbers/read.ts'

/** A computed number whose sign and the words before it do not go together. */
export const figureSign: Rule = {
  why: '下降−6% and “lost −US$2 billion” say twice that something fell, and a ratio of a loss to a profit is no multiple. With `sign=false` an expression shows the size alone; then the words must tell the way the data went. A difference is the first figure less the second; which of two figures of one subject and measure is the later one, their periods tell.',
  limits: {},
  check: (checked) =>
    shared(checked, readCouplets).flatMap(({ lines }) =>
      lines.flatMap((line) =>
        line.quantities.flatMap((quantity) =>
          quantity.slip
            ? [diagnose('figure-sign', placeOfNumber(checked, line, quantity), ...explain(quantity, quantity.slip))]
            : [],
        ),
      ),
    ),
}

function explain(quantity: Quantity, slip: SignSlip): [message: string, hint: string] {
  const what = describe(quantity)
  switch (slip) {
    case 'doubled':
      return [
        `${what} is shown with its minus sign, and the word before it says that it fell too.`,
        'Add sign=false inside its braces, which leaves the sign out, or take a word that says no direction.',
      ]
    case 'backward':
      return [
        `${what} is shown with a minus sign after a word that says it rose.`,
        'A "difference" is the first figure less the second: name the later one first, or take a word for a fall and add sign=false.',
      ]
    case 'contrary':
      return [
        `${what} is shown without a minus sign, but the word before it says the opposite of the data.`,
        quantity.unsigned
          ? 'Take a word for the way it went, or take out sign=false.'
          : 'Take a word for the way it went.',
      ]
    case 'multiple':
      return [
        `${what} is a multiple below zero, which says nothing.`,
        'Add sign=false inside its braces to compare the sizes alone, or give the "difference".',
      ]
  }
}
