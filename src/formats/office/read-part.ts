import type { Passage } from '../../model/passage.ts'
import type { Relocation } from './attributes.ts'
import { wordsOfFormula } from './formula.ts'
import { choiceLines, formatLines, type Line, marginLine, neighbourOf, passageOf, textOf, textPart } from './line.ts'
import type { Splice } from './splice.ts'
import {
  asides,
  faceAttributes,
  formatAttributes,
  formatElements,
  formulas,
  inLine,
  paragraphs,
  sheetMargins,
  stretches,
  tagAttributes,
  textAttributes,
  texts,
} from './vocabulary.ts'
import { decodeXml, scanXml, type XmlAttribute, type XmlAttributes } from './xml.ts'

/** What a part of a document holds that conversion changes, or must not change. */
export interface PartReading {
  /** What is converted, each as one text. Those without Han are left out. Offsets count in the XML. */
  readonly passages: readonly Passage[]
  /** What follows the locale: tags of languages, faces, numbering. In order. */
  readonly splices: readonly Splice[]
  /** Words in formulas that stay, or that are looked for inside of longer texts. */
  readonly words: readonly PlacedWord[]
}

/** A word of a formula, with its place in the part: a cell, the range of a rule, or a name; empty if that is unknown. */
export interface PlacedWord {
  readonly text: string
  readonly place: string
  readonly stays: boolean
}

export interface PartOptions {
  readonly relocation: Relocation
  /** Texts that stay where they are all of a passage: names of columns that formulas use. */
  readonly held: ReadonlySet<string>
  /** Where texts begin that are not held. */
  readonly heldUntil?: number
  /** Whether it is a store of data, of which every text is one. */
  readonly isStore?: boolean
  /** Whether it is of a workbook, whose properties list its sheets by the names they keep. */
  readonly isWorkbook?: boolean
}

/** An element that is open. */
interface Frame {
  readonly name: string
  /** Its attributes as they are written. */
  readonly written: string
  readonly contentStart: number
  /** Whether its formula is a list of choices. */
  readonly isChoice: boolean
  hasChildren: boolean
}

interface Reading extends PartOptions {
  readonly xml: string
  readonly frames: Frame[]
  /** The line being read, and those it stands in. */
  readonly lines: Line[]
  readonly passages: Passage[]
  readonly splices: Splice[]
  readonly words: PlacedWord[]
  /** Of the run being read, as `LinePart` has it. */
  language: string | undefined
}

/** Reads a part of a document, of whatever kind it is. Throws an XmlFault for what is not well-formed. */
export function readPart(xml: string, options: PartOptions): PartReading {
  const found = { passages: [], splices: [], words: [] }
  const reading: Reading = { ...options, ...found, xml, frames: [], lines: [], language: undefined }
  scanXml(xml, {
    open: (name, attributes, contentStart) => open(reading, name, attributes, contentStart),
    close: (name, contentEnd) => close(reading, name, contentEnd),
  })
  reading.splices.sort((one, other) => one.start - other.start)
  return reading
}

const isLine = (name: string) => paragraphs.has(name) || asides.has(name)

function open(reading: Reading, name: string, attributes: XmlAttributes, contentStart: number): void {
  const { frames, lines } = reading
  const parent = frames.at(-1)
  if (parent) parent.hasChildren = true
  const kind = inLine[name]
  // A stop among the properties of a paragraph is no tab.
  if (kind && parent?.name !== 'w:tabs') lines.at(-1)?.push({ kind, start: contentStart, end: contentStart })
  if (isLine(name)) lines.push([])
  if (name === 'a:r' || name === 'w:r' || name === 'a:fld') reading.language = undefined
  const isList = () => /\stype\s*=\s*["']list["']/.test(attributes.written)
  const isChoice = name.endsWith(':dataValidation') ? isList() : parent?.isChoice === true
  frames.push({ name, written: attributes.written, contentStart, isChoice, hasChildren: false })
  if (attributes.written !== '' && (isAsked(name) || /lang/i.test(attributes.written)))
    readAttributes(reading, name, attributes.read())
}

function isAsked(name: string): boolean {
  return namesAsked.has(name) || namesAsked.has(name.replace(/^.*:/, '*:'))
}

const namesAsked = new Set([
  ...[textAttributes, formatAttributes, faceAttributes, tagAttributes].flatMap((table) => [...table.keys()]),
  'w:numFmt',
  'x:charset',
])

function readAttributes(reading: Reading, name: string, attributes: readonly XmlAttribute[]): void {
  const { xml } = reading
  reading.splices.push(...reading.relocation.ofElement(xml, name, attributes))
  const named = textAttributes.get(name) ?? textAttributes.get(name.replace(/^.*:/, '*:'))
  for (const { name: attribute, value, start, end } of attributes) {
    if (named?.includes(attribute)) finish(reading, [textPart(xml, start, end)])
    else if (formatAttributes.get(name) === attribute) addFormat(reading, start, end)
    else if (attribute === 'lang' || attribute === 'w:eastAsia') reading.language = neighbourOf(value)
  }
}

function close(reading: Reading, name: string, contentEnd: number): void {
  const frame = reading.frames.at(-1)
  if (frame) closeFrame(reading, frame, name, contentEnd)
  reading.frames.pop()
}

function closeFrame(reading: Reading, frame: Frame, name: string, contentEnd: number): void {
  const { lines, xml } = reading
  if (isLine(name)) finish(reading, lines.pop() ?? [])
  else if (!frame.hasChildren && contentEnd > frame.contentStart) {
    const { contentStart: start, isChoice } = frame
    if (stretches.has(name)) addStretch(reading, start, contentEnd)
    else if (reading.isWorkbook && reading.frames.some((outer) => outer.name === 'ep:TitlesOfParts')) return
    else if (texts.has(name) || reading.isStore) finish(reading, [textPart(xml, start, contentEnd)])
    else if (sheetMargins.has(name)) finish(reading, marginLine(xml, start, contentEnd))
    else if (formatElements.has(name)) addFormat(reading, start, contentEnd)
    else if (formulas.has(name)) readFormula(reading, isChoice, start, contentEnd)
    else if (name === 'dc:language') {
      const value = decodeXml(xml.slice(start, contentEnd))
      reading.splices.push(
        ...reading.relocation.ofElement(xml, name, [{ name: 'xml:lang', value, start, end: contentEnd }]),
      )
    }
  }
}

/** A stretch belongs to the line around it; without one it stands alone. */
function addStretch(reading: Reading, start: number, end: number): void {
  const { language, lines, xml } = reading
  const part = { ...textPart(xml, start, end), ...(language !== undefined && { language }) }
  const line = lines.at(-1)
  if (line) line.push(part)
  else finish(reading, [part])
}

function addFormat(reading: Reading, start: number, end: number): void {
  reading.splices.push(...reading.relocation.ofFormat(reading.xml, start, end))
  for (const line of formatLines(reading.xml, start, end)) finish(reading, line)
}

function readFormula(reading: Reading, isChoice: boolean, start: number, end: number): void {
  const { xml, held, words, frames } = reading
  const choices = isChoice ? choiceLines(xml, start, end) : []
  for (const line of choices) finish(reading, line)
  if (choices.length > 0) return
  for (const { lines, text, isPart } of wordsOfFormula(xml, start, end)) {
    const stays = lines.length === 0 || held.has(text)
    if (!stays) for (const line of lines) finish(reading, line)
    if (stays || isPart) words.push({ text, place: placeIn(frames), stays })
  }
}

/** Attributes that say where a formula is, by element. */
const placing: Readonly<Record<string, RegExp>> = {
  'x:c': /\sr\s*=\s*["']([^"']*)/,
  'x:conditionalFormatting': /\ssqref\s*=\s*["']([^"']*)/,
  'x:dataValidation': /\ssqref\s*=\s*["']([^"']*)/,
  'x:definedName': /\sname\s*=\s*["']([^"']*)/,
  'x:tableColumn': /\sname\s*=\s*["']([^"']*)/,
}

function placeIn(frames: readonly Frame[]): string {
  const places = frames.map(({ name, written }) => placing[name]?.exec(written)?.[1])
  return decodeXml(places.findLast((place) => place !== undefined) ?? '')
}

function finish({ xml, passages, held, heldUntil = xml.length }: Reading, line: Line): void {
  const [first] = line
  if (!first) return
  const passage = passageOf(xml, line)
  if (passage && !(first.start < heldUntil && held.has(textOf(xml, passage)))) passages.push(passage)
}
