import { parse, parseFragment, type Token, Tokenizer, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { type Locale, namesLocale } from '../model/locale.ts'
import type { Passage, PassagePart } from '../model/passage.ts'
import { referencePart } from './character-reference.ts'

/** The passages of an HTML text, and which of its parts are kept as they are. */
export interface HtmlReading {
  readonly passages: readonly Passage[]
  /** True for an offset inside an element that is not to be converted. */
  readonly isKept: (offset: number) => boolean
}

/** Elements whose text is no prose. */
const kept = 'script style code pre kbd samp var textarea svg math iframe noembed noframes xmp plaintext listing'
/** Elements inside a line of text; every other one begins and ends a passage. */
const inline =
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark math q rb rp rt ruby s samp script small span strike strong sub sup svg time tt u var wbr br'
/** What stands in a line in place of text. */
const replaced = 'img input svg math'
/** Remarks above or beside the line, which do not part the words of the line. */
const aside = 'rt rp'
/** Attributes that are shown or read out on any element, and on those that have them alone. */
const attributes = [
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
]
const ownAttributes: Readonly<Record<string, readonly string[]>> = {
  optgroup: ['label'],
  option: ['label'],
  track: ['label'],
  table: ['summary'],
  th: ['abbr'],
}
/** What a document says of itself to search engines and to those who share it. */
const metadata =
  /^(?:description|keywords|application-name|apple-mobile-web-app-title|dc(?:terms)?\.(?:title|subject|description)|(?:og|twitter):(?:title|description|site_name|image:alt))$/i

const isOneOf = (names: string, name: string) => ` ${names} `.includes(` ${name} `)

/** The passages of an HTML document or fragment, in the order of the text. */
export function readHtmlPassages(text: string, from: Locale): readonly Passage[] {
  return readHtml(text, from).passages
}

/** Reads HTML as a browser does; offsets count in the text. */
export function readHtml(text: string, from: Locale): HtmlReading {
  const whole = /<(?:!doctype|html|head|body)\b/i.test(text)
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false }
  const root = whole ? parse(text, options) : parseFragment(text, options)
  const reading: Reading = { text, from, passages: [], open: [[]], switches: [] }
  const steps: Step[] = [...root.childNodes]
    .reverse()
    .map((node) => ({ node, state: { still: false, foreign: false } }))
  // A stack of its own instead of recursion: documents may be nested deeper than calls can be.
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) step.leave()
    else if (step.node.nodeName === '#text') addText(reading, step.node as Tree.TextNode, step.state)
    else if ('tagName' in step.node) enter(reading, step.node, step.state, steps)
  }
  closePassage(reading)
  reading.passages.sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0))
  return { passages: reading.passages, isKept: findKept(reading.switches) }
}

interface Reading {
  readonly text: string
  readonly from: Locale
  readonly passages: Passage[]
  /** The passage being read, and those around it that wait for a remark to end. */
  readonly open: PassagePart[][]
  /** Where text begins to be kept, and where no longer. */
  readonly switches: Switch[]
}

type Switch = readonly [offset: number, keep: boolean]

/** Why a text is kept: it is not to be translated, or in another language. */
interface State {
  readonly still: boolean
  readonly foreign: boolean
}

/** A node to visit, or what to do after the last child of one. */
type Step = { readonly node: Tree.ChildNode; readonly state: State } | { readonly leave: () => void }

/** Begins an element, and puts what is to be done next on the steps. */
function enter(reading: Reading, element: Tree.Element, inherited: State, steps: Step[]): void {
  const name = element.tagName
  const own = stateOf(element, reading.from, inherited)
  const state = { ...own, still: own.still || isOneOf(kept, name) }
  const span = element.sourceCodeLocation
  if (!isKept(own)) addAttributes(reading, element)
  if (!isOneOf(inline, name)) closePassage(reading)
  if (isOneOf(aside, name)) reading.open.push([])
  const line = reading.open.at(-1)
  if (span && name === 'br') line?.push({ kind: 'break', start: span.startOffset, end: span.endOffset })
  if (span && isOneOf(replaced, name)) line?.push({ kind: 'mark', start: span.startOffset, end: span.endOffset })
  if (span) reading.switches.push([span.startOffset, isKept(state)])
  const leave = () => {
    if (span) reading.switches.push([span.endOffset, isKept(inherited)])
    if (isOneOf(aside, name)) reading.passages.push(...[reading.open.pop() ?? []].filter((line) => line.length > 0))
    else if (!isOneOf(inline, name)) closePassage(reading)
  }
  steps.push({ leave })
  if (isOneOf('script style svg math', name)) return
  const children = name === 'template' ? (element as Tree.Template).content.childNodes : element.childNodes
  for (const node of children.toReversed()) steps.push({ node, state })
}

function isKept({ still, foreign }: State): boolean {
  return still || foreign
}

/** What an element says about its text; what it does not say it has from its parent. */
function stateOf({ attrs }: Tree.Element, from: Locale, inherited: State): State {
  const read = (name: string) => attrs.find((attribute) => attribute.name === name)?.value.trim()
  const translate = read('translate')?.toLowerCase()
  const language = read('lang') || read('xml:lang')
  const still = /(?:^|\s)notranslate(?:\s|$)/.test(read('class') ?? '') || translate === 'no'
  return {
    still: still || (inherited.still && translate !== 'yes' && translate !== ''),
    foreign: language ? !namesLocale(language, from) : inherited.foreign,
  }
}

function closePassage({ passages, open }: Reading): void {
  const line = open.at(-1)
  if (line && line.length > 0) passages.push(line.splice(0))
}

function addText({ text, open }: Reading, node: Tree.TextNode, state: State): void {
  const span = node.sourceCodeLocation
  const line = open.at(-1)
  if (!span || !line) return
  for (const [start, end] of charactersIn(text, span.startOffset, span.endOffset)) {
    if (isKept(state)) line.push({ kind: 'code', start, end })
    else for (const part of partsOf(text, start, end)) line.push(part)
  }
}

/** Where characters stand in a stretch: a browser ignores stray tags, which lie inside of one text then. */
function charactersIn(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const stretch = text.slice(from, to)
  if (!/<[a-z/!?]/i.test(stretch)) return [[from, to]]
  const found: (readonly [number, number])[] = []
  const ignore = () => undefined
  const add = ({ location }: Token.CharacterToken) => {
    if (location) found.push([from + location.startOffset, from + location.endOffset])
  }
  const handler = { onCharacter: add, onWhitespaceCharacter: add, onNullCharacter: add, onEof: ignore }
  const tags = { onStartTag: ignore, onEndTag: ignore, onComment: ignore, onDoctype: ignore }
  new Tokenizer({ sourceCodeLocationInfo: true }, { ...handler, ...tags, onParseError: null }).write(stretch, true)
  return found
}

/** Entities are kept as they are written, but for those that are Han. */
function partsOf(text: string, start: number, end: number): readonly PassagePart[] {
  const parts: PassagePart[] = []
  let done = start
  const addUpTo = (to: number) => {
    if (done < to) parts.push({ kind: 'text', start: done, end: to })
  }
  for (const { 0: entity, index } of text.slice(start, end).matchAll(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/gi)) {
    addUpTo(start + index)
    done = start + index + entity.length
    parts.push(referencePart(text, start + index, done))
  }
  addUpTo(end)
  return parts
}

/** The attributes of an element that hold a text. */
function textAttributes({ tagName, attrs }: Tree.Element): readonly string[] {
  const attributeOf = (...names: readonly string[]) =>
    attrs.find(({ name }) => names.includes(name))?.value.trim() ?? ''
  const isButton = tagName === 'input' && /^(?:submit|button|reset)$/i.test(attributeOf('type'))
  const isSaid = tagName === 'meta' && metadata.test(attributeOf('name', 'property'))
  const own = Object.hasOwn(ownAttributes, tagName) ? (ownAttributes[tagName] ?? []) : []
  return [...attributes, ...own, ...(isButton ? ['value'] : []), ...(isSaid ? ['content'] : [])]
}

function addAttributes({ text, passages }: Reading, element: Tree.Element): void {
  for (const name of textAttributes(element)) {
    const value = attributeValue(text, element, name)
    if (value) passages.push(partsOf(text, value.start, value.end))
  }
}

/** Where the value of an attribute is written, without its quotes; undefined if it has none. */
export function attributeValue(
  text: string,
  { sourceCodeLocation }: Tree.Element,
  name: string,
): { readonly start: number; readonly end: number } | undefined {
  const span = sourceCodeLocation?.attrs?.[name]
  const written = span && /^[^=]*=\s*(["']?)([\s\S]*?)\1$/.exec(text.slice(span.startOffset, span.endOffset))
  if (!written) return undefined
  const end = span.endOffset - (written[1]?.length ?? 0)
  return { start: end - (written[2]?.length ?? 0), end }
}

function findKept(switches: readonly Switch[]): (offset: number) => boolean {
  const sorted = [...switches].sort(([one], [other]) => one - other)
  return (offset) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.[0] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return sorted[low - 1]?.[1] ?? false
  }
}
