import { type HelperInfo, type HelperName, helpers } from '../../model/expression.ts'
import type { Expression } from '../../model/segment.ts'
import { didYouMean } from '../../model/suggest.ts'

/** What is wrong with an expression, and what to write instead. */
export interface Problem {
  readonly message: string
  readonly hint: string
}

const nouns: Readonly<Record<HelperInfo['names'], string>> = {
  figure: 'figure id',
  term: 'glossary id',
  address: 'address',
  date: 'date',
}

/** What an argument looks like that is no id. */
const examples: Readonly<Partial<Record<HelperInfo['names'], string>>> = {
  date: ' "2025-03-26"',
  address: ' "https://example.org"',
}

/** Checks the number and types of a helper's arguments and options against the table of helpers. */
export function checkCall(helper: HelperName, { args, options }: Expression): Problem[] {
  const info: HelperInfo = helpers[helper]
  return [...checkArguments(helper, info, args), ...checkOptions(helper, info, options)]
}

function checkArguments(helper: HelperName, { names, min, max }: HelperInfo, args: Expression['args']): Problem[] {
  const example = examples[names] ?? [' "one-id"', ' "other-id"'].slice(0, min).join('')
  const hint = `Write {{${helper}${example}}}.`
  if (args.some((arg) => typeof arg !== 'string')) {
    return [{ message: `"${helper}" takes its arguments between quotation marks.`, hint }]
  }
  if (args.length >= min && args.length <= max) return []
  const count = `${min === max ? '' : 'at least '}${min} ${nouns[names]}${min === 1 ? '' : 's'}`
  return [{ message: `"${helper}" takes ${count}, not ${args.length}.`, hint }]
}

function checkOptions(helper: HelperName, { options: known }: HelperInfo, options: Expression['options']): Problem[] {
  return Object.entries(options).flatMap(([name, value]): Problem[] => {
    if (!known.some((option) => option === name)) {
      const are = known.length > 1 ? 'Its options are' : 'Its option is'
      const otherwise = known.length > 0 ? `${are} "${known.join('", "')}".` : 'Leave it out.'
      return [{ message: `"${helper}" has no option "${name}".`, hint: didYouMean(name, known, otherwise) }]
    }
    if (name === 'sign') {
      const hint = 'Write sign=false, and the minus sign is left out: 下降{{growth "a" "b" sign=false}}.'
      return typeof value === 'boolean' ? [] : [{ message: `"sign" cannot be ${value}.`, hint }]
    }
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6
    return fits ? [] : [{ message: `"digits" cannot be ${value}.`, hint: 'Give a whole number from 0 to 6.' }]
  })
}
