import { type Line, textPart } from './line.ts'
import { decodeXml } from './xml.ts'

/** A word in Chinese between quotation marks in a formula. */
export interface FormulaWord {
  /** What is converted of it, without the signs in it that ask for something; none of a word that must stay. */
  readonly lines: readonly Line[]
  /** What it says. */
  readonly text: string
  /** Whether it is looked for inside of longer texts. */
  readonly isPart: boolean
}

/**
 * Functions to which a word is an address, the name of something, a format or a value that Excel reads: all their
 * arguments, or those with the numbers, from 0.
 */
const readers: Readonly<Record<string, readonly number[] | 'all'>> = {
  INDIRECT: 'all',
  HYPERLINK: [0],
  IMAGE: [0],
  WEBSERVICE: [0],
  FILTERXML: [1],
  RTD: 'all',
  CALL: 'all',
  'REGISTER.ID': 'all',
  'SQL.REQUEST': 'all',
  EVALUATE: 'all',
  TEXT: [1],
  DATEDIF: [2],
  DATEVALUE: 'all',
  TIMEVALUE: 'all',
  VALUE: 'all',
  NUMBERVALUE: 'all',
}

/** Functions in whose words “*”, “?” and “~” stand for other characters, and those that begin with a comparison compare. */
const matchers = new Set([
  ...['COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS', 'AVERAGEIF', 'AVERAGEIFS', 'MAXIFS', 'MINIFS'],
  ...['MATCH', 'XMATCH', 'VLOOKUP', 'HLOOKUP', 'XLOOKUP', 'SEARCH', 'SEARCHB'],
])

/** Functions that look for a word inside of longer texts. */
const finders = new Set(['SEARCH', 'SEARCHB', 'FIND', 'FINDB', 'SUBSTITUTE', 'TEXTBEFORE', 'TEXTAFTER', 'TEXTSPLIT'])

const between = (mark: string) => `${mark}(?:(?!${mark})[\\s\\S]|${mark}${mark})*${mark}`

/** What a formula is made of, as far as it says where words are: names of sheets and of columns hold marks too. */
const token = new RegExp(
  [
    `(?<word>${between('(?:"|&quot;)')})`,
    between("(?:'|&apos;)"),
    /\[(?:'[\s\S]|[^[\]']|\[(?:'[\s\S]|[^[\]'])*\])*\]/.source,
    '(?<called>[\\p{L}_][\\p{L}\\p{N}_.]*)?(?<opening>[({])',
    '(?<closing>[)}])',
    '(?<comma>,)',
  ].join('|'),
  'gu',
)

/** A function whose arguments are being read; a bracket alone has no name. */
interface Call {
  readonly name: string
  argument: number
}

/**
 * The words in Chinese of a formula that is written between two offsets. A formula goes on computing the same if its
 * words change as cells do, each as a text of its own.
 */
export function wordsOfFormula(xml: string, start: number, end: number): readonly FormulaWord[] {
  const written = xml.slice(start, end)
  // Nobody writes sections and comments into formulas; if somebody does, offsets do not count.
  const isPlain = !written.includes('<')
  const calls: Call[] = []
  return Array.from((isPlain ? written : decodeXml(written)).matchAll(token)).flatMap((match): FormulaWord[] => {
    const { word, called = '', opening, closing, comma } = match.groups ?? {}
    const innermost = calls.at(-1)
    if (opening) calls.push({ name: called.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, ''), argument: 0 })
    else if (closing) calls.pop()
    else if (comma && innermost) innermost.argument += 1
    if (!word || !/\p{Script=Han}/u.test(word)) return []
    const text = decodeXml(word).slice(1, -1).replaceAll('""', '"')
    if (!isPlain || calls.some(isReader)) return [{ lines: [], text, isPart: false }]
    const from = start + match.index + (word.startsWith('&') ? 6 : 1)
    const to = start + match.index + word.length - (word.endsWith(';') ? 6 : 1)
    const isMatched = matchers.has(innermost?.name ?? '')
    const isPart = finders.has(innermost?.name ?? '') || (isMatched && /[*?]/.test(text))
    return [{ lines: linesOf(xml, from, to, isMatched), text, isPart }]
  })
}

function isReader({ name, argument }: Call): boolean {
  if (name.startsWith('CUBE')) return true
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined
  return read === 'all' || read?.includes(argument) === true
}

/** A word as lines: two quotation marks in it are one, and where words are matched others stand for characters. */
function linesOf(xml: string, start: number, end: number, isMatched: boolean): readonly Line[] {
  const lines: Line[] = [[]]
  const signs = isMatched ? /(?:"|&quot;){2}|[*?~]|^(?:=|&lt;|&gt;)+/g : /(?:"|&quot;){2}/g
  let done = start
  const put = (until: number) => void (done < until && lines.at(-1)?.push(textPart(xml, done, until)))
  for (const { 0: sign, index } of xml.slice(start, end).matchAll(signs)) {
    const at = start + index
    put(at)
    done = at + sign.length
    if (/["q]/.test(sign)) lines.at(-1)?.push({ kind: 'code', start: at, end: done, text: '"' })
    else lines.push([])
  }
  put(end)
  return lines.filter((line) => line.length > 0)
}
