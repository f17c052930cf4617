import { parseCsv } from '../load/csv.ts'
import { readDeck } from '../load/deck.ts'
import { removeInvisible } from '../load/invisible.ts'
import { parseJson } from '../load/json.ts'
import { decodeSource, type SourceText } from '../load/source.ts'
import { parseYaml } from '../load/yaml.ts'
import type { Diagnostic, Outcome } from '../model/diagnostic.ts'
import type { Cache, Folder } from '../model/effects.ts'
import { resolveInside } from '../model/path.ts'
import type { RawData, RawDeck, RawTable, RawYaml } from '../model/raw.ts'
import { imagesIn } from '../model/walk.ts'
import { createPdfReader, type PdfReader, readCopies } from './source-copies.ts'

/** Bytes a deck and a data file may have: some ten times the largest that anyone presented. */
const limits = { deck: 2_000_000, data: 5_000_000 } as const

/** The files of one deck, loaded. */
export interface LoadedDeck {
  readonly name: string
  readonly raw: RawDeck
  readonly data: RawData
  /** Image files that exist, by path inside the project. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Texts of local copies of sources that exist, by path inside the project. */
  readonly documents: ReadonlyMap<string, string>
}

/** The texts that diagnostics point into, by file name. */
export type Sources = Map<string, string>

/** How texts become raw values. A session gives its own, which remember what has not changed. */
export interface Readers {
  readonly readDeck: (source: SourceText) => Outcome<RawDeck>
  readonly parseCsv: (source: SourceText) => Outcome<RawTable>
  readonly parseYaml: (source: SourceText) => Outcome<RawYaml>
  readonly parseJson: typeof parseJson
  readonly readPdf: PdfReader
}

/** Readers that remember nothing but what a cache keeps for them. */
export function createReaders(cache?: Cache): Readers {
  return { readDeck: (source) => readDeck(source), parseCsv, parseYaml, parseJson, readPdf: createPdfReader(cache) }
}

/** Reads a deck with its data and images. `sources` receives every text read. */
export async function loadDeck(
  name: string,
  project: Folder,
  sources: Sources,
  readers: Readers = createReaders(),
): Promise<Outcome<LoadedDeck>> {
  const diagnostics: Diagnostic[] = []
  const take = <T>({ value, diagnostics: found }: Outcome<T>): T => {
    diagnostics.push(...found)
    return value
  }
  const open = async (file: string, limit: number): Promise<SourceText | undefined> => {
    const bytes = await project.read(file)
    if (!bytes) return undefined
    const written = take(decodeSource(file, bytes, limit))
    sources.set(file, written.text)
    const { source, diagnostics: found } = removeInvisible(written)
    diagnostics.push(...found)
    return source
  }
  const openData = (file: string) => open(`data/${name}/${file}`, limits.data)
  const [deck, figures, glossary, quotes, cited, accepted] = await Promise.all([
    open(`slides/${name}.md`, limits.deck),
    openData('figures.csv'),
    openData('glossary.csv'),
    openData('quotes.yaml'),
    openData('sources.yaml'),
    openData('accepted.json'),
  ])
  // A file that is not text gives no sense to anything found in it.
  if (diagnostics.some(({ code }) => code === 'encoding' || code === 'too-large')) {
    const raw: RawDeck = {
      file: `slides/${name}.md`,
      slides: [],
      suppressions: [],
      place: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
    }
    return { value: { name, raw, data: {}, images: new Map(), documents: new Map() }, diagnostics }
  }
  const raw = take(readers.readDeck(deck ?? { file: `slides/${name}.md`, text: '', lineStarts: [0] }))
  const data: RawData = {
    ...(figures && { figures: take(readers.parseCsv(figures)) }),
    ...(glossary && { glossary: take(readers.parseCsv(glossary)) }),
    ...(quotes && { quotes: take(readers.parseYaml(quotes)) }),
    ...(cited && { sources: take(readers.parseYaml(cited)) }),
    ...(accepted && { accepted: take(readers.parseJson(accepted)) }),
  }
  const [images, documents] = await Promise.all([
    readImages(raw, project),
    readCopies(data.sources, project, readers.readPdf),
  ])
  return { value: { name, raw, data, images, documents: take(documents) }, diagnostics }
}

async function readImages(raw: RawDeck, project: Folder): Promise<ReadonlyMap<string, Uint8Array>> {
  const blocks = raw.slides.flatMap((slide) => slide.blocks.flatMap(({ block }) => imagesIn(block)))
  const paths = new Set(blocks.flatMap((image) => resolveInside(raw.file, image.path) ?? []))
  const found = await Promise.all([...paths].map(async (path) => [path, await project.read(path)] as const))
  return new Map(found.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])))
}

/** Codes after which what else is wrong with a deck can only be guessed at. */
const blocking: readonly Diagnostic['code'][] = [
  'encoding',
  'too-large',
  'yaml-syntax',
  'csv-syntax',
  'front-matter-unclosed',
  'comment-unclosed',
]

/** True if validating would only repeat, in other words, what loading has reported. */
export function isUnreadable(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ code }) => blocking.includes(code))
}
