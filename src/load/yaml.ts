import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml'
import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.ts'
import { tooDeep } from '../model/limits.ts'
import type { Path, RawYaml } from '../model/raw.ts'
import { placeAt, type SourceText } from './source.ts'
import { findYamlSuppressions } from './suppressions.ts'
import { findCutTexts, tightCommentOf } from './yaml-comments.ts'

/** Parses the part of a file between two offsets as YAML; reports `yaml-syntax`, with all problems at once. */
export function parseYaml(source: SourceText, from = 0, to = source.text.length): Outcome<RawYaml> {
  const text = source.text.slice(from, to)
  // What is missing at the end is shown at the last character there is, not on the line after the block.
  const last = Math.max(0, text.trimEnd().length - 1)
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const whole = placeAt(source, from, from)
  const placeOfNode = (node: unknown): Place | undefined => {
    const range = (node as Node | null | undefined)?.range
    return range ? placeAt(source, from + range[0], from + range[1]) : undefined
  }
  // What is said twice of one place says the same, and lines behind a tab are not where they seem to be.
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0] ?? text.length
  const told = [...document.errors, ...document.warnings].filter(
    ({ pos: [at], code }, index, all) =>
      all.findIndex(({ pos: [other] }) => other === at) === index && (at <= tab || code === 'TAB_AS_INDENT'),
  )
  const problems: Diagnostic[] = told.map((error) => {
    const [start, end] = error.pos
    if (error.code === 'DUPLICATE_KEY') return duplicateKey(source, from + start)
    const place = placeAt(source, from + Math.min(start, last), from + Math.min(end, last + 1))
    if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(place)
    const open = findOpen(text, start, error.message)
    if (open) return unclosed(placeAt(source, from + open.at, from + open.at + 1), open.end)
    const [line = '', below = ''] = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 2)
    return diagnose('yaml-syntax', place, `This YAML cannot be read: ${sentence(error.message)}`, hintFor(line, below))
  })
  const { contents } = document
  if (isScalar(contents) && typeof contents.value === 'string' && tightKey.test(contents.value)) {
    const message = 'This YAML is a text: it has no keys with values.'
    problems.push(diagnose('yaml-syntax', placeOfNode(contents) ?? whole, message, hintFor(text.trimStart(), '')))
  }
  const find = (path: Path) => findNodes(document.contents, path)
  const unclear = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY')
  const wrongFrom = Math.min(...unclear.map(({ pos }) => pos[0]))
  const value =
    unclear.length > 0
      ? readBefore(document, wrongFrom)
      : readValue(document, (node) => placeOfNode(node) ?? whole, problems)
  return {
    value: {
      value,
      ...(problems.length > 0 && { isPartial: true }),
      suppressions: findYamlSuppressions(source, from, to),
      placeOf: (path) => placeOfNode(find(path).value) ?? whole,
      keyPlaceOf: (path) => placeOfNode(find(path).key) ?? placeOfNode(find(path).value) ?? whole,
      commentAt: (path) => tightCommentOf(find(path).value),
    },
    diagnostics: [...problems, ...findCutTexts(document, source, from)],
  }
}

/** What a list or map holds before an offset from which nothing is sure; undefined if there is nothing whole. */
function readBefore(document: Document.Parsed, end: number): unknown {
  const { contents } = document
  const isWhole = (node: unknown) => ((node as Node | null)?.range?.[2] ?? end) < end
  if (isSeq(contents)) {
    const whole = contents.items.filter(isWhole)
    // The last one may go on where it is wrong.
    return whole.slice(0, -1).map((item) => toValue(item as Node, document))
  }
  if (!isMap(contents)) return undefined
  const pairs = contents.items.filter(({ key, value }) => isScalar(key) && value !== null && isWhole(value))
  return Object.fromEntries(
    pairs.map(({ key, value }) => [String((key as Scalar).value), toValue(value as Node, document)]),
  )
}

/** The value of a part; undefined if its aliases or levels are out of all proportion. */
function toValue(node: Node, document: Document): unknown {
  try {
    return node.toJS(document, { maxAliasCount })
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return undefined
    throw error
  }
}

/** How much more than once what aliases stand for may be read: the guard of the parser against bombs. */
const maxAliasCount = 100

/** The value of a document without errors; undefined, and reported, for aliases and levels out of all proportion. */
function readValue(document: Document, placeOf: (node: unknown) => Place, problems: Diagnostic[]): unknown {
  let first: Alias | undefined
  let own: Alias | undefined
  visit(document, {
    Alias: (_, alias, path) => {
      first ??= alias
      const meant = alias.resolve(document)
      if (meant && path.includes(meant)) own ??= alias
    },
  })
  const report = (node: unknown, what: string) => {
    const hint = 'Write the values themselves in place of "*" and "&".'
    problems.push(diagnose('yaml-syntax', placeOf(node), `This YAML cannot be read: ${what}.`, hint))
  }
  if (own) {
    report(own, 'this alias stands within what it is to stand for')
    return undefined
  }
  try {
    return document.toJS({ maxAliasCount })
  } catch (error) {
    // A ReferenceError is how the parser refuses aliases, a RangeError how the stack ends.
    if (error instanceof RangeError) problems.push(tooDeep(placeOf(document.contents)))
    else if (error instanceof ReferenceError) {
      report(first, error.message.startsWith('Unresolved') ? 'nothing has this name' : 'its aliases stand for too much')
    } else throw error
    return undefined
  }
}

function findNodes(root: unknown, path: Path): { key?: unknown; value: unknown } {
  let found: { key?: unknown; value: unknown } = { value: root }
  for (const step of path) {
    const node = found.value
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      if (!pair) return { value: node }
      found = { key: pair.key, value: pair.value ?? pair.key }
    } else if (isSeq(node)) {
      const item = node.items[Number(step)]
      if (item === undefined) return { value: node }
      found = { value: item }
    } else if (isAlias(node)) return { value: node }
    else return found
  }
  return found
}

/** A key whose colon lacks its space, or is of full width. */
const tightKey = /^\s*(?:- )?([\w-]+)(?::(?![:/\s])|：(?!：)[ \t]*)(.*)$/m

/** What to do about a line that YAML cannot read, and the line below it. */
function hintFor(line: string, below: string): string {
  const [written, key, value] = tightKey.exec(line) ?? []
  if (key && written?.includes('：')) return `Write a half-width colon and a space: "${key}: ${value}".`
  if (key) return `Write a space after the colon: "${key}: ${value}".`
  if (/^[\w-]+:[ \t]+\S/.test(line) && /^[ \t]+[\w-]+:[ \t]/.test(below))
    return 'The line below is indented, as if it belonged to this one: begin both alike.'
  return 'Put texts that hold ": ", "#", "{" or "[" between quotation marks, and indent with spaces.'
}

/** What is still open where the parser misses its end: the last bracket of its kind that has none. */
function findOpen(
  text: string,
  before: number,
  message: string,
): { readonly at: number; readonly end: string } | undefined {
  const end = /^Flow (?:map|sequence) .* end with a ([}\]])/.exec(message)?.[1]
  if (!end) return undefined
  const start = end === '}' ? '{' : '['
  let depth = 0
  for (let at = before - 1; at >= 0; at--) {
    if (text[at] === end) depth += 1
    else if (text[at] === start && depth-- === 0) return { at, end }
  }
  return undefined
}

function unclosed(place: Place, end: string): Diagnostic {
  return diagnose(
    'yaml-syntax',
    place,
    'This YAML cannot be read: what opens here is never closed.',
    `Write "${end}" where it ends.`,
  )
}

/** YAML ends a map silently where the next entry of a list lacks its hyphen, and then finds its keys a second time. */
function duplicateKey(source: SourceText, at: number): Diagnostic {
  const key = /^[^:\n]*/.exec(source.text.slice(at, at + 200))?.[0].trimEnd() ?? ''
  const place = placeAt(source, at, at + key.length)
  const name = key.replace(/^(["'])(.*)\1$/, '$2')
  const hint = `Keep one of the two lines "${name}: …"; if another entry of a list begins here, write "- " before its first key, as in "- id: a".`
  return diagnose('yaml-syntax', place, `This YAML cannot be read: the key "${name}" is given twice.`, hint)
}

function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  return first.endsWith('.') ? first : `${first}.`
}
