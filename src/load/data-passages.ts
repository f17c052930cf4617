import type { Passage, PassagePart } from '../model/passage.ts'

/**
 * The passages of a table of cells: each cell but formulas. Cells are parted by comma, semicolon, tab or bar, whichever most
 * of the first lines hold; a quoted cell may hold it, and line ends (RFC 4180).
 */
export function readCsvPassages(text: string): readonly Passage[] {
  const separator = separatorOf(text)
  const passages: Passage[] = []
  const mark = separator === '|' ? '\\|' : separator
  const cell = new RegExp(`"([^"]*(?:""[^"]*)*)"|[^${mark}\\r\\n]+`, 'gy')
  for (let at = 0; at < text.length; ) {
    cell.lastIndex = at
    const match = cell.exec(text)
    if (!match) {
      at += 1
      continue
    }
    const [whole, quoted] = match
    // The marks of a formula are read by the program that computes it, and its words may be names.
    if (!/^=[A-Z("+\-$\d]/i.test(quoted ?? whole))
      passages.push([quoted === undefined ? plain(at, whole) : doubled(at + 1, quoted)])
    at += whole.length
  }
  return passages
}

/** A cell in CSV, as it stood: quotation marks are doubled in a quoted one, and one that gains any is quoted. */
export function writeCsv(text: string, written: string, isQuoted: boolean): string {
  if (isQuoted) return text.replaceAll('"', '""')
  return /["\r\n]/.test(text) && !/["\r\n]/.test(written) ? `"${text.replaceAll('"', '""')}"` : text
}

function plain(start: number, text: string): PassagePart {
  return { kind: 'text', start, end: start + text.length }
}

function doubled(start: number, written: string): PassagePart {
  const text = written.replaceAll('""', '"')
  return { ...plain(start, written), ...(text !== written && { text }) }
}

/**
 * The sign that stands in most of the first lines, outside of quotation marks and without a space after it, which marks
 * of a sentence have; of several the one there is most of.
 */
function separatorOf(text: string): string {
  const bare = text.slice(0, 100_000).replace(/"[^"]*(?:""[^"]*)*"/g, '')
  const lines = bare.split(/[\r\n]+/).slice(0, 50)
  // Nobody types a tab into a text: it comes first.
  const counted = ['\t', ',', ';', '|'].map((sign) => {
    const countIn = (line: string) => line.split(sign).filter((after, at) => at > 0 && !after.startsWith(' ')).length
    const counts = lines.map(countIn).filter((count) => count > 0)
    return { sign, lines: counts.length, all: counts.reduce((sum, count) => sum + count, 0) }
  })
  const [most] = counted.sort((one, other) => other.lines - one.lines || other.all - one.all)
  return most && most.lines > 0 ? most.sign : ','
}

/** The passages of JSON: each string that is a value. Names of members are in none. The text must be JSON. */
export function readJsonPassages(text: string): readonly Passage[] {
  const passages: Passage[] = []
  for (const { 0: whole, 1: written = '', index } of text.matchAll(/"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?/g)) {
    if (whole.endsWith('"')) passages.push([escaped(index + 1, written, (inner) => JSON.parse(`"${inner}"`) as string)])
  }
  return passages
}

/**
 * A text as it stands in a JSON string, escaped unit by unit where it was. One of another length, which tells nothing of
 * its units, is in ASCII if nothing else stood there.
 */
export function writeJson(text: string, written: string): string {
  const units = Array.from(written.matchAll(/\\u[\da-fA-F]{4}|\\?[\s\S]/g), ([unit]) => unit)
  const usual = /\\u/.test(written) && !/[^\p{ASCII}]/u.test(written) ? written : ''
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at)
    const former = units.length === text.length ? (units[at] ?? '') : unit > '\u007f' ? usual : ''
    if (former.startsWith('\\') && former.length <= 6 && JSON.parse(`"${former}"`) === unit) return former
    if (former.includes('\\u')) return escapeUnit(unit, former)
    return unit < ' ' || unit === '"' || unit === '\\' ? JSON.stringify(unit).slice(1, -1) : unit
  }).join('')
}

/** A UTF-16 unit as `\u5f8c`, with capital letters if another one has them. */
function escapeUnit(unit: string, other: string): string {
  const code = unit.charCodeAt(0).toString(16).padStart(4, '0')
  return `\\u${/\\u[\da-f]*[A-F]/.test(other) ? code.toUpperCase() : code}`
}

/**
 * The passages of a gettext catalogue: each `msgstr`, the lines it is written in joined. The header, whose `msgid` is
 * empty, and obsolete entries are in none.
 */
export function readPoPassages(text: string): readonly Passage[] {
  const passages: Passage[] = []
  const field = /^(msgid|msgstr(?:\[\d+\])?)((?:[ \t]*(?:\r?\n)?[ \t]*"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*")+)/gm
  let isHeader = false
  for (const { 0: whole, 1: name = '', 2: strings = '', index } of text.matchAll(field)) {
    const start = index + whole.length - strings.length
    const parts = Array.from(
      strings.matchAll(/"([^"\\\r\n]*(?:\\.[^"\\\r\n]*)*)"/g),
      ({ 1: written = '', index: at }) => escaped(start + at + 1, written, readPoString),
    )
    if (name === 'msgid') isHeader = parts.every(({ start: from, end }) => from === end)
    else if (!isHeader) passages.push(parts.filter(({ start: from, end }) => from < end))
  }
  return passages.filter((passage) => passage.length > 0)
}

/** Where the header of a catalogue names its language, `Language: zh_CN`; undefined if it does not. */
export function poLanguage(text: string): { readonly start: number; readonly end: number } | undefined {
  const found = /^"Language:[ \t]*([\w-]+)\\n"/m.exec(text)
  const end = found ? found.index + found[0].length - '\\n"'.length : 0
  return found ? { start: end - (found[1]?.length ?? 0), end } : undefined
}

function escaped(start: number, written: string, read: (written: string) => string): PassagePart {
  const text = written.includes('\\') ? read(written) : written
  return { ...plain(start, written), ...(text !== written && { text }) }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' }

function readPoString(written: string): string {
  return written.replace(/\\(["\\ntr])/g, (_, sign: string) => escapes[sign] ?? sign)
}

/** A text as it stands in a string of a catalogue. */
export function writePo(text: string): string {
  const signs = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' } as const
  return text.replace(/["\\\n\t\r]/g, (sign) => signs[sign as keyof typeof signs])
}
