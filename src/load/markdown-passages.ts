import type { Locale } from '../model/locale.ts'
import type { Passage, PassagePart } from '../model/passage.ts'
import { referencePart } from './character-reference.ts'
import { endOfFrontMatter, readFrontMatter } from './front-matter.ts'
import { parseEvents, readRawHtml, type Token } from './markdown-events.ts'
import { isWide } from './wide.ts'

/**
 * The passages of a Markdown text (CommonMark, GFM tables, footnotes and strikethrough), in the order of the text:
 * titles and descriptions in front matter, paragraphs, headings, cells, alternative texts, titles of links, and the
 * text inside of raw HTML. The rest of front matter, code, addresses, definitions and labels of references are in none.
 */
export function readMarkdownPassages(text: string, from: Locale): readonly Passage[] {
  const start = endOfFrontMatter(text)
  const body = text.slice(start)
  const events = parseEvents(body)
  const html = readRawHtml(body, events, from)
  const reading: Reading = { text: body, isKept: html.isKept, passages: [], open: [], links: [], hidden: 0 }
  for (const [direction, token] of events) {
    if (direction === 'enter') enter(reading, token)
    else leave(reading, token)
  }
  const passages = [...reading.passages, ...html.passages].filter((passage) => passage.length > 0)
  const moved = passages.map((parts) =>
    parts.map((part) => ({ ...part, start: part.start + start, end: part.end + start })),
  )
  moved.push(...readFrontMatter(text, start).map((parts) => [...parts]))
  return moved.sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0))
}

interface Reading {
  readonly text: string
  readonly isKept: (offset: number) => boolean
  readonly passages: Passage[]
  /** The passage being read, and those around it. */
  readonly open: PassagePart[][]
  /** Links and images being read: where their parts begin, and whether their text is not also the label of a reference. */
  readonly links: { readonly line: PassagePart[]; readonly first: number; free: boolean }[]
  /** How many tokens around hold no text. */
  hidden: number
  /** A line end whose part depends on what comes next. */
  lineEnd?: PassagePart
}

/** Tokens whose text is a passage. */
const passageTokens = ['paragraph', 'atxHeadingText', 'setextHeadingText', 'tableHeader', 'tableData']
/** Tokens in a line that are kept, with the part that stands for each. */
const keptTokens: Readonly<Record<string, PassagePart['kind']>> = {
  codeText: 'code',
  autolink: 'code',
  characterEscape: 'mark',
  characterReference: 'mark',
  gfmFootnoteCall: 'mark',
}
/** Tokens that hold no text. */
const hiddenTokens = [
  ...Object.keys(keptTokens),
  'htmlText',
  'htmlFlow',
  'codeFenced',
  'codeIndented',
  'definition',
  'reference',
  'resourceDestination',
  'gfmFootnoteDefinitionLabel',
]

function enter(reading: Reading, token: Token): void {
  const { type } = token
  if (type === 'resource' || type === 'reference') freeLabel(reading, token)
  if (hiddenTokens.includes(type)) {
    if (reading.hidden === 0) addKept(reading, token)
    reading.hidden += 1
  } else if (reading.hidden > 0) return
  else if (passageTokens.includes(type) || type === 'resourceTitleString') open(reading)
  else if (type === 'link' || type === 'image') enterLink(reading, token)
  else if (type === 'data') addText(reading, token)
  else if (type === 'lineEnding' || type === 'hardBreakTrailing' || type === 'hardBreakEscape')
    addLineEnd(reading, token)
}

function leave(reading: Reading, { type }: Token): void {
  if (hiddenTokens.includes(type)) reading.hidden -= 1
  else if (reading.hidden > 0) return
  else if (passageTokens.includes(type) || type === 'resourceTitleString') close(reading)
  else if (type === 'link' || type === 'image') leaveLink(reading, type)
}

function open(reading: Reading): void {
  delete reading.lineEnd
  reading.open.push([])
}

function close(reading: Reading): void {
  reading.passages.push(reading.open.pop() ?? [])
  delete reading.lineEnd
}

/** An image's text is a passage of its own. */
function enterLink(reading: Reading, { type, start, end }: Token): void {
  if (type === 'image') {
    add(reading, { kind: 'mark', start: start, end: end })
    open(reading)
  }
  const line = reading.open.at(-1) ?? []
  reading.links.push({ line, first: line.length, free: false })
}

/** The text of `[后](address)` and `[后][label]` is free; that of `[后]` and `[后][]` is a label too. */
function freeLabel({ links }: Reading, { type, start, end }: Token): void {
  const link = links.at(-1)
  if (link && (type === 'resource' || end - start > '[]'.length)) link.free = true
}

function leaveLink(reading: Reading, type: string): void {
  const link = reading.links.pop()
  if (!link) return
  if (!link.free) {
    for (const part of link.line.splice(link.first)) {
      link.line.push(part.kind === 'text' ? { ...part, kind: 'code' } : part)
    }
  }
  if (type === 'image') close(reading)
}

function addText(reading: Reading, { start, end }: Token): void {
  const kind = reading.isKept(start) ? 'code' : 'text'
  add(reading, { kind, start: start, end: end })
}

function addKept(reading: Reading, { type, start, end }: Token): void {
  const kind = type === 'htmlText' ? kindOfTag(reading.text.slice(start, end)) : keptTokens[type]
  const isReference = type === 'characterReference' && !reading.isKept(start)
  if (kind) add(reading, isReference ? referencePart(reading.text, start, end) : { kind, start, end })
}

/** Most tags only mark the text they stand in. */
function kindOfTag(tag: string): PassagePart['kind'] | undefined {
  if (/^<br\b/i.test(tag)) return 'break'
  return /^<(?:img|input|svg|math|video|audio|iframe)\b/i.test(tag) ? 'mark' : undefined
}

function addLineEnd(reading: Reading, { type, start, end }: Token): void {
  if (reading.lineEnd?.kind === 'break') return
  reading.lineEnd = { kind: type === 'lineEnding' ? 'space' : 'break', start: start, end: end }
}

/** Adds a part, and before it the line end that was waiting: beside Han it is not shown, and cuts no phrase. */
function add(reading: Reading, part: PassagePart): void {
  const line = reading.open.at(-1)
  const { lineEnd, text } = reading
  delete reading.lineEnd
  if (!line) return
  const last = line.at(-1)
  if (lineEnd && last) {
    const isHidden = isWide(text.charAt(last.end - 1)) || isWide(text.charAt(part.start))
    if (lineEnd.kind === 'break' || !isHidden) line.push(lineEnd)
  }
  line.push(part)
}
