const ones = 'one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const values: Readonly<Record<string, number>> = Object.fromEntries([
  ...ones.map((word, at) => [word, at + 1] as const),
  ...teens.map((word, at) => [word, at + 10] as const),
  ...tens.map((word, at) => [word, at * 10 + 20] as const),
  ['a', 1],
  ['zero', 0],
  ['dozen', 12],
])

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  t: 1e12,
}

/** Any of these words, the first letter in either case. */
function anyOf(words: readonly string[]): string {
  return words.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')
}

const word = anyOf([...tens, ...teens, ...ones])
const scaled = '(?= (?:hundred|thousand|million|billion|trillion|dozen)\\b)'

/**
 * A pattern of numbers in words up to 999,999: thirty-five, two hundred and five, two thousand five hundred. What may
 * follow is told by what stands before it: with a branch for each place of each word it was four times as long, and took
 * a tenth of a second to be compiled.
 */
export const wordPattern = [
  `(?:(?:[Aa]${scaled}|${word})`,
  `(?:(?<=ty)[ -](?:${anyOf(ones)})|(?<!hundred) hundred`,
  `|(?:(?<=hundred)(?: and)?| thousand,?(?: and)?) (?:[Aa](?= hundred\\b)|${word}))*(?: dozen)?|[Hh]alf a dozen|dozen)`,
].join('')

/** A pattern of the words, one of which ends or is every number in words. */
export const lastWordPattern = ['a', 'dozen', 'hundred', ...tens, ...teens, ...ones].join('|')

/** What every match of `wordPattern` holds. */
export const numberWord = new RegExp(
  `\\b(?:a (?:hundred|thousand|million|billion|trillion|dozen)|dozen|${[...tens, ...teens, ...ones].join('|')})`,
  'i',
)

/** A pattern of scale words; the short ones stand right after the digits. */
export const scalePattern = '(?:[ -]?(?:thousand|million|billion|trillion|hundred|bn|mn|tn)\\b|[mkbtMKBT]\\b)'

/** The value of an English number in words, without a scale word above thousand; undefined if it is none. */
export function parseEnglishWords(text: string): number | undefined {
  let total = 0
  let section = 0
  for (const word of text.toLowerCase().split(/[ ,-]+/)) {
    if (word === 'and' || word === '') continue
    // Said of a dozen alone; what it halves has added one to it.
    if (word === 'half') section = -0.5
    else if (word === 'hundred') section = (section || 1) * 100
    else if (word === 'thousand') {
      total += (section || 1) * 1000
      section = 0
    } else if (word === 'dozen') section = (section || 1) * 12
    else if (Object.hasOwn(values, word)) section += values[word] ?? 0
    else return undefined
  }
  return total + section
}

/** What a scale word multiplies by: billion, bn, k. */
export function scaleNamed(word: string): number {
  return scales[word.trim().replace('-', '').toLowerCase()] ?? 1
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const laterOrdinals: Readonly<Record<string, number>> = Object.fromEntries([
  ...teens.slice(3).map((word, at) => [`${word}th`, at + 13] as const),
  ...tens.flatMap((word, at) => {
    const ten = at * 10 + 20
    const after = ordinals.slice(0, 9).map((one, digit) => [`${word}-${one}`, ten + digit + 1] as const)
    return [...after, [`${word.slice(0, -1)}ieth`, ten] as const]
  }),
])

/** A pattern of ordinals in words. */
export const ordinalPattern = [...Object.keys(laterOrdinals), ...ordinals].join('|')

/** The value of an ordinal in words; undefined if it is none. */
export function parseOrdinal(word: string): number | undefined {
  const at = ordinals.indexOf(word.toLowerCase())
  return at < 0 ? laterOrdinals[word.toLowerCase()] : at + 1
}
