import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { type Locale, namesLocale } from '../model/locale.ts'
import type { Passage, PassagePart } from '../model/passage.ts'
import { placeAt, type SourceText } from './source.ts'
import { scanXmlText, type XmlToken } from './xml-scan.ts'
import { textParts } from './xml-text.ts'

/** Elements whose text is no prose, in whatever vocabulary. */
const kept = 'script style code pre kbd samp var math codeblock programlisting screen key'
/** Elements that say what is translated, and under what name a program asks for it: of XLIFF, and of Qt. */
const keptByRoot: Readonly<Record<string, string>> = {
  xliff: 'source skl',
  TS: 'source oldsource name location',
}
/** Attributes that people read. All others may be what a program calls something by. */
const attributes =
  'alt title label aria-label placeholder caption text hint tooltip description desc summary prompt subtitle contentDescription'

const isOneOf = (names: string, name: string) => ` ${names} `.includes(` ${name} `)

/** Reports `xml-syntax` for a text that is not well-formed XML. */
export function checkXml(source: SourceText): readonly Diagnostic[] {
  const text = source.text.replace(/^\ufeff/, ' ')
  const { fault } = scanXmlText(text)
  if (fault === undefined) return []
  const hint = 'Mend it, or convert it with --type other: characters and words change then, and no mark does.'
  return [diagnose('xml-syntax', placeAt(source, fault, fault + 1), 'This file is no XML from here on.', hint)]
}

type Open = Extract<XmlToken, { kind: 'open' }>

/** An element that is being read. */
interface Frame {
  /** Whether words stand in it beside elements: these are parts of a line then, and have no line of their own. */
  readonly isMixed: boolean
  readonly still: boolean
  readonly foreign: boolean
}

/**
 * The passages of XML of whatever vocabulary: texts, and attributes that people read. Elements that stand among words
 * are parts of their line. Entities stay as they are written, but in a text that says HTML. The text must be well-formed.
 */
export function readXmlPassages(text: string, from: Locale): readonly Passage[] {
  const { tokens } = scanXmlText(text)
  const mixed = findMixed(text, tokens)
  const passages: Passage[] = []
  const frames: Frame[] = []
  let line: PassagePart[] = []
  let keptNames = kept
  const finish = () => {
    if (line.length > 0) passages.push(line)
    line = []
  }
  for (const token of tokens) {
    const frame = frames.at(-1)
    if (token.kind === 'open') {
      if (!frame) keptNames += ` ${keptByRoot[token.name] ?? ''}`
      if (!frame?.isMixed) finish()
      const own = frameOf(token, from, frame, keptNames, mixed.has(token))
      for (const { name, start, end } of token.attributes)
        if (!own.foreign && !own.still && isOneOf(attributes, name)) passages.push(textParts(text, start, end))
      frames.push(own)
    } else if (token.kind === 'close') {
      frames.pop()
      if (!frames.at(-1)?.isMixed) finish()
    } else if (token.kind !== 'aside') {
      const { start, end } = token
      if (frame?.still || frame?.foreign) line.push({ kind: 'code', start, end })
      else if (token.kind === 'data') line.push({ kind: 'text', start, end })
      else line.push(...textParts(text, start, end))
    }
  }
  return passages.toSorted((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0))
}

function frameOf(
  { name, attributes: given }: Open,
  from: Locale,
  parent: Frame | undefined,
  keptNames: string,
  hasWords: boolean,
): Frame {
  const read = (key: string) => given.find((attribute) => attribute.name === key)?.value.trim()
  const translate = (read('translate') ?? read('translatable'))?.toLowerCase()
  const language = read('xml:lang') || read('lang')
  const isStill = isOneOf(keptNames, name) || translate === 'no' || translate === 'false'
  return {
    isMixed: hasWords || parent?.isMixed === true,
    still: isStill || (parent?.still === true && translate !== 'yes'),
    foreign: language ? !namesLocale(language, from) : parent?.foreign === true,
  }
}

/** The elements that hold words themselves. */
function findMixed(text: string, tokens: readonly XmlToken[]): ReadonlySet<Open> {
  const mixed = new Set<Open>()
  const open: Open[] = []
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token)
    else if (token.kind === 'close') open.pop()
    else if (token.kind !== 'aside') {
      const parent = open.at(-1)
      if (parent && !mixed.has(parent) && text.slice(token.start, token.end).trim() !== '') mixed.add(parent)
    }
  }
  return mixed
}

/** Attributes by which a translation names the language it is in, `target-language="zh-CN"`. */
export function languagesInXml(text: string): readonly { readonly start: number; readonly end: number }[] {
  const [root, ...rest] = scanXmlText(text).tokens.filter((token): token is Open => token.kind === 'open')
  const names = root?.name === 'xliff' ? 'target-language trgLang' : root?.name === 'TS' ? 'language' : ''
  if (!root || !names) return []
  return [root, ...rest].flatMap((token) => token.attributes.filter(({ name }) => isOneOf(names, name)))
}
