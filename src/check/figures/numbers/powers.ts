import { type UnitName, unitNamed, unitPatterns } from '../../../model/units/units.ts'
import { parseHanNumeral } from './han-numeral.ts'
import { type Draft, type Found, type Quantity, quantityOf } from './quantity.ts'
import { claim, type Scan } from './scan.ts'

const raised = '[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+'
const mantissa = String.raw`(?<![\d.,])(?:(?<mantissa>\d+(?:\.\d+)?) ?[×✕x·⋅*] ?)?10`

const patterns = {
  chinese: new RegExp(
    `${mantissa}(?:(?<raised>${raised})|\\^(?<typed>[-−+]?\\d+)|的(?<said>负?[\\d一二两三四五六七八九十]+)次[方幂])(?:[ ]?(?<unit>${unitPatterns.chinese}|[ms](?![A-Za-z])))?`,
    'g',
  ),
  english: new RegExp(
    `${mantissa}(?:(?<raised>${raised})|\\^(?<typed>[-−+]?\\d+)| to the (?:power of (?<said>(?:minus )?\\d+)|(?<nth>(?:minus )?\\d+)(?:st|nd|rd|th) power))(?: ?(?<unit>(?:${unitPatterns.english}|[ms])(?![\\w])))?`,
    'g',
  ),
} as const

type Language = keyof typeof patterns

/** Takes numbers in powers of ten, such as 3.00 × 10⁸ m/s, 10^8 and 10的8次方, with what `surround` says of each. */
export function findPowers(
  scan: Scan,
  language: Language,
  surround: (said: Draft<Found>, match: RegExpExecArray, scan: Scan) => void,
): void {
  if (!/10(?:[⁻⁺⁰¹²³⁴-⁹^的]| to the )/.test(scan.rest)) return
  claim(scan, patterns[language], (match) => {
    const { mantissa: before = '1', raised: small, typed, said, nth, unit = '' } = match.groups ?? {}
    const exponent = readExponent(small ?? typed ?? said ?? nth ?? '')
    if (exponent === undefined) return undefined
    const behind = lettersAt(scan.text, match.index + match[0].length)
    const value = inPowers(before, exponent)
    const found: Draft<Found> = { kind: 'number', value, unit: unitOf(unit, language), behind }
    surround(found, match, scan)
    return found
  })
}

/** The number of each formula that has one in powers of ten, and no other; `text` has a character for each formula. */
export function findInFormulas(
  formulas: readonly { readonly at: number; readonly tex: string }[],
  text: string,
): readonly Quantity[] {
  return formulas.flatMap(({ at, tex }) => {
    const [match, ...others] = tex.matchAll(powerInTex)
    const [all = '', before = '1', braced, single] = match ?? []
    const exponent = readExponent(braced ?? single ?? '')
    if (!match || exponent === undefined || others.length > 0) return []
    const rest = tex.slice(match.index + all.length).replace(/\\(?:text|mathrm|quad|[,;: ])|[{}~\\\s]/g, '')
    const found: Found = { kind: 'number', value: inPowers(before, exponent), behind: rest || lettersAt(text, at + 1) }
    return [{ ...quantityOf(found, at, at + 1, text), written: tex }]
  })
}

const powerInTex = /(?<![\d.])(?:(\d+(?:\.\d+)?)\s*\\(?:times|cdot)\s*)?10\s*\^\s*(?:\{\s*([-−+]?\d+)\s*\}|(\d))/g

/** A sign of a unit, not a word. */
function lettersAt(text: string, at: number): string | undefined {
  return /^ ?((?:[A-Za-zΩμ]{1,3}(?![A-Za-z])|[/·])[\w/·⁻⁺⁰¹²³⁴-⁹]*)/.exec(text.slice(at, at + 16))?.[1]
}

function readExponent(text: string): number | undefined {
  // NFKC makes digits of raised ones.
  const plain = text.normalize('NFKC').replace(/^(?:负|minus |−)/, '-')
  if (/^[-+]?\d{1,3}$/.test(plain)) return Number(plain)
  const sign = plain.startsWith('-') ? -1 : 1
  const numeral = plain === '' ? undefined : parseHanNumeral(plain.replace('-', ''))
  return numeral === undefined ? undefined : sign * numeral
}

/** Read as a whole: a product would have digits of its own at its end. */
function inPowers(before: string, exponent: number): number {
  return Number(`${before}e${exponent}`)
}

function unitOf(word: string, language: Language): UnitName | undefined {
  if (word === 'm') return 'metre'
  return word === 's' ? 'second' : unitNamed(word, language)
}
