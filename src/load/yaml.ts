import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml'
import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.ts'
import type { Path, RawYaml } from '../model/raw.ts'
import { placeAt, type SourceText } from './source.ts'
import { findYamlSuppressions } from './suppressions.ts'

/** Parses the part of a file between two offsets as YAML; reports `yaml-syntax`, with all problems at once. */
export function parseYaml(source: SourceText, from = 0, to = source.text.length): Outcome<RawYaml> {
  const text = source.text.slice(from, to)
  // What is missing at the end is shown at the last character there is, not on the line after the block.
  const last = Math.max(0, text.trimEnd().length - 1)
  const document = parseDocument(text, { prettyErrors: false })
  const whole = placeAt(source, from, from)
  const placeOfNode = (node: unknown): Place | undefined => {
    const range = (node as Node | null | undefined)?.range
    return range ? placeAt(source, from + range[0], from + range[1]) : undefined
  }
  const problems: Diagnostic[] = [...document.errors, ...document.warnings].map((error) => {
    const [start, end] = error.pos
    if (error.code === 'DUPLICATE_KEY') return duplicateKey(source, from + start)
    const place = placeAt(source, from + Math.min(start, last), from + Math.min(end, last + 1))
    const hint = 'Put texts that hold ": ", "#", "{" or "[" between quotation marks, and indent with spaces.'
    return diagnose('yaml-syntax', place, `This YAML cannot be read: ${sentence(error.message)}`, hint)
  })
  const find = (path: Path) => findNodes(document.contents, path)
  const unclear = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY')
  const wrongFrom = Math.min(...unclear.map(({ pos }) => pos[0]))
  return {
    value: {
      value: unclear.length > 0 ? readBefore(document, wrongFrom) : document.toJS({ maxAliasCount: 100 }),
      ...(problems.length > 0 && { isPartial: true }),
      suppressions: findYamlSuppressions(source, from, to),
      placeOf: (path) => placeOfNode(find(path).value) ?? whole,
      keyPlaceOf: (path) => placeOfNode(find(path).key) ?? placeOfNode(find(path).value) ?? whole,
    },
    diagnostics: problems,
  }
}

/** What a list or map holds before an offset from which nothing is sure; undefined if there is nothing whole. */
function readBefore(document: Document.Parsed, end: number): unknown {
  const { contents } = document
  const isWhole = (node: unknown) => ((node as Node | null)?.range?.[2] ?? end) < end
  if (isSeq(contents)) {
    const whole = contents.items.filter(isWhole)
    // The last one may go on where it is wrong.
    return whole.slice(0, -1).map((item) => (item as Node).toJS(document, { maxAliasCount: 100 }))
  }
  if (!isMap(contents)) return undefined
  const pairs = contents.items.filter(({ key, value }) => isScalar(key) && value !== null && isWhole(value))
  return Object.fromEntries(
    pairs.map(({ key, value }) => [
      String((key as Scalar).value),
      (value as Node).toJS(document, { maxAliasCount: 100 }),
    ]),
  )
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
