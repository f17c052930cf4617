import type { Locale } from '../model/locale.ts'
import type { Passage, TextType } from '../model/passage.ts'
import { readCsvPassages, readJsonPassages, readPoPassages, writeCsv, writeJson, writePo } from './data-passages.ts'
import { mayEmbedHtml, readEmbedded } from './embedded-html.ts'
import { readXmlPassages } from './xml-passages.ts'
import { writeXml } from './xml-text.ts'

/** Finds what can be converted in a text of a type; `from` is the locale it is written in. */
type PassageReader = (text: string, from: Locale) => readonly Passage[]

const readers: Readonly<Record<TextType, () => Promise<PassageReader>>> = {
  text: async () => readLines,
  other: async () => readLines,
  markdown: async () => (await import('./markdown-passages.ts')).readMarkdownPassages,
  html: async () => (await import('./html-passages.ts')).readHtmlPassages,
  srt: async () => (await import('./subtitle-passages.ts')).readSrtPassages,
  vtt: async () => (await import('./subtitle-passages.ts')).readVttPassages,
  csv: async () => readCsvPassages,
  json: async () => readJsonPassages,
  po: async () => readPoPassages,
  xml: async () => readXmlPassages,
}

/** The passages of a file, in the order of its text. What no passage holds is never changed. */
export async function readPassages(text: string, type: TextType, from: Locale): Promise<readonly Passage[]> {
  const read = await readers[type]()
  const passages = read(text, from)
  if (!mayEmbedHtml(text, type)) return passages
  const { readHtmlPassages } = await import('./html-passages.ts')
  return passages.flatMap((passage) => readEmbedded(text, type, passage, (html) => readHtmlPassages(html, from)))
}

/** Each line of plain text is a passage of its own: what a line end means there, nobody knows. */
function readLines(text: string): readonly Passage[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => [
    { kind: 'text', start: index, end: index + line.length },
  ])
}

/** What a part of a file says now, as a file of that type writes it in the place from `start` up to `end`. */
export function writePart(type: TextType, text: string, source: string, start: number, end: number): string {
  if (type === 'csv') return writeCsv(text, source.slice(start, end), source[start - 1] === '"')
  if (type === 'json') return writeJson(text, source.slice(start, end))
  if (type === 'xml') return writeXml(text, source.slice(start, end))
  return type === 'po' ? writePo(text) : text
}

const endings: readonly (readonly [RegExp, TextType])[] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.srt$/i, 'srt'],
  [/\.vtt$/i, 'vtt'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.(?:json|jsonl|ndjson|arb|geojson|webmanifest)$/i, 'json'],
  [/\.pot?$/i, 'po'],
  [
    /\.(?:xml|xlf|xliff|mxliff|sdlxliff|svg|resx|rss|atom|plist|tmx|tbx|opml|dita|ditamap|ttml|kml|xaml|storyboard|xib)$/i,
    'xml',
  ],
  [/(?:^|[/\\])[^./\\]+$|\.(?:txt|text)$/i, 'text'],
]

/** What only XML begins with. */
const xmlStart = /^\ufeff?\s*(?:<\?xml\s|<!DOCTYPE\s+(?:TS|svg|plist)\b)/

/**
 * The type of a file by what its name ends in, and by how it begins where that tells nothing: prose is what has no
 * ending, and what calls itself text.
 */
export function typeOfFile(name: string, beginning = ''): TextType {
  const type = endings.find(([ending]) => ending.test(name))?.[1]
  return type ?? (xmlStart.test(beginning) ? 'xml' : 'other')
}
