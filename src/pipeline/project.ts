import { settleConflicts } from '../load/conflicts.ts'
import { parseCsv } from '../load/csv.ts'
import { type DeckReader, readDeck } from '../load/deck.ts'
import { listDecks } from '../load/deck-names.ts'
import { htmlReaderFor } from '../load/html-reader.ts'
import { includeSlides, type OtherDeck } from '../load/includes.ts'
import { removeInvisible } from '../load/invisible.ts'
import { parseJson } from '../load/json.ts'
import { findMisnamed, registryNames } from '../load/misnamed.ts'
import { decodeSource, findLongLines, type Sources, type SourceText } from '../load/source.ts'
import { parseVtt, type RawCue } from '../load/vtt.ts'
import { parseYaml } from '../load/yaml.ts'
import { type Diagnostic, diagnose, type Outcome, RefusedFile } from '../model/diagnostic.ts'
import type { Cache, Folder } from '../model/effects.ts'
import {
  type RawData,
  type RawDeck,
  type RawTable,
  type RawYaml,
  type RegistryName,
  registryFiles,
} from '../model/raw.ts'
import { createLightMeter, type LightMeter, standsOnPicture } from '../validate/light.ts'
import { type DeckImages, readImages } from '../validate/read-images.ts'
import { createPdfReader, type PdfReader, readCopies } from './source-copies.ts'

/** Bytes a deck and a data file may have: some ten times the largest that anyone presented. */
const limits = { deck: 2_000_000, data: 5_000_000 } as const

/** The files of one deck, loaded. */
export interface LoadedDeck extends DeckImages {
  readonly name: string
  readonly raw: RawDeck
  readonly data: RawData
  /** Files that are there and were not read, which has been reported. */
  readonly refused?: readonly string[]
  /** Captions of films and sounds, by the path of their file. */
  readonly tracks?: ReadonlyMap<string, readonly RawCue[]>
  /** Texts of local copies of sources that exist, by path inside the project. */
  readonly documents: ReadonlyMap<string, string>
}

/** How texts become raw values. A session gives its own, which remember what has not changed. */
export interface Readers {
  readonly readDeck: DeckReader
  readonly parseCsv: (source: SourceText) => Outcome<RawTable>
  readonly parseYaml: (source: SourceText) => Outcome<RawYaml>
  readonly parseJson: typeof parseJson
  readonly readPdf: PdfReader
  readonly meterLight: LightMeter
}

/** Readers that remember nothing but what a cache keeps for them. */
export function createReaders(cache?: Cache): Readers {
  return {
    readDeck: (source, readPassages) => readDeck(source, undefined, { readPassages }),
    parseCsv,
    parseYaml,
    parseJson,
    readPdf: createPdfReader(cache),
    meterLight: createLightMeter(cache),
  }
}

/** Reads a deck with its data and images. `sources` receives every text read. */
export async function loadDeck(
  name: string,
  folder: Folder,
  sources: Sources,
  readers: Readers = createReaders(),
): Promise<Outcome<LoadedDeck>> {
  const path = `slides/${name}.md`
  const misnomers = checkName(name)
  if (misnomers.length > 0) {
    const nothing = { data: {}, images: new Map(), light: new Map(), pictures: [], documents: new Map() }
    return { value: { name, raw: nothingOf(path), ...nothing }, diagnostics: misnomers }
  }
  const diagnostics: Diagnostic[] = []
  const project = refusing(folder, diagnostics)
  const take: Take = ({ value, diagnostics: found }) => {
    diagnostics.push(...found)
    return value
  }
  const texts = openTexts(project, sources, diagnostics)
  const [deck, files] = await Promise.all([
    texts.ofDeck(name),
    texts.ofData(name, [...Object.values(registryFiles), acceptedFile]),
  ])
  const isText = ({ file }: SourceText) =>
    !diagnostics.some(({ code, place }) => notText.includes(code) && place?.file === file)
  const isRefused = diagnostics.some(({ file }) => file === path)
  // A deck that is gone meanwhile is as good as empty.
  const text = deck ?? (isRefused ? undefined : { file: path, text: '', lineStarts: [0] })
  const own = text && isText(text) ? take(readers.readDeck(text, await htmlReaderFor(text))) : nothingOf(path)
  const whole = { raw: own, data: readData(files.filter(isText), readers, take) }
  const isIncluding = /^[ \t]*["']?include["']?[ \t]*:/m.test(text?.text ?? '')
  const shelf = { names: () => listDecks(project), open: (other: string) => openOther(other, texts, readers) }
  const { raw, data } = isIncluding ? take(await includeSlides(whole, name, shelf)) : whole
  const misnamed = take(await findMisnamed(name, project))
  const unread = new Set([...unreadIn(name, diagnostics), ...misnamed])
  const [images, documents] = await Promise.all([
    readImages(raw, project, standsOnPicture.test(text?.text ?? '') ? readers.meterLight : undefined),
    readCopies(data.sources, project, readers.readPdf),
  ])
  const tracks = take(readTracks(images.images, sources))
  return {
    value: {
      name,
      raw,
      ...(tracks.size > 0 && { tracks }),
      data: { ...data, ...(unread.size > 0 && { unread }) },
      ...images,
      refused: diagnostics.flatMap(({ file }) => file ?? []),
      documents: take(documents),
    },
    diagnostics,
  }
}

/** Takes what came of reading, and notes what was found. */
type Take = <T>(outcome: Outcome<T>) => T

/** What a person has signed off. */
const acceptedFile = 'accepted.json'

/** Opens the texts of decks, without what nobody sees or means in them. */
function openTexts(project: Folder, sources: Sources, diagnostics: Diagnostic[]) {
  const open = async (file: string, limit: number): Promise<SourceText | undefined> => {
    const bytes = await project.read(file)
    if (!bytes) return undefined
    const { value: written, diagnostics: decoding } = decodeSource(file, bytes, limit)
    sources.set(file, written.text)
    const settled = settleConflicts(written)
    const { source, diagnostics: found } = removeInvisible(settled.source)
    diagnostics.push(...decoding, ...settled.diagnostics, ...found)
    // It is duilian's own and has a line for each decision, however long its sentence is.
    if (!file.endsWith(`/${acceptedFile}`)) diagnostics.push(...findLongLines(source))
    return source
  }
  return {
    ofDeck: (name: string) => open(`slides/${name}.md`, limits.deck),
    ofData: async (name: string, files: readonly string[]) =>
      (await Promise.all(files.map((file) => open(`data/${name}/${file}`, limits.data)))).filter(
        (text) => text !== undefined,
      ),
  }
}

function readData(texts: readonly SourceText[], { parseCsv, parseYaml, parseJson }: Readers, take: Take): RawData {
  const read = <T>(file: string, parse: (source: SourceText) => Outcome<T>): T | undefined => {
    const source = texts.find((text) => text.file.endsWith(`/${file}`))
    return source && take(parse(source))
  }
  const [figures, glossary] = [read(registryFiles.figures, parseCsv), read(registryFiles.glossary, parseCsv)]
  const [quotes, sources] = [read(registryFiles.quotes, parseYaml), read(registryFiles.sources, parseYaml)]
  const accepted = read(acceptedFile, parseJson)
  return {
    ...(figures && { figures }),
    ...(glossary && { glossary }),
    ...(quotes && { quotes }),
    ...(sources && { sources }),
    ...(accepted && { accepted }),
  }
}

/** Another deck with its data. What is wrong with these is said when it is made itself. */
async function openOther(
  name: string,
  texts: ReturnType<typeof openTexts>,
  readers: Readers,
): Promise<OtherDeck | undefined> {
  const source = checkName(name).length > 0 ? undefined : await texts.ofDeck(name)
  if (!source) return undefined
  const files = await texts.ofData(name, Object.values(registryFiles))
  return { source, data: readData(files, readers, ({ value }) => value) }
}

/** The captions among the files of a deck. Reports what of them cannot be read. */
function readTracks(images: LoadedDeck['images'], sources: Sources): Outcome<ReadonlyMap<string, readonly RawCue[]>> {
  const diagnostics: Diagnostic[] = []
  const value = new Map<string, readonly RawCue[]>()
  for (const [path, bytes] of images) {
    if (!path.endsWith('.vtt')) continue
    const decoded = decodeSource(path, bytes, limits.data)
    sources.set(path, decoded.value.text)
    const { value: cues, diagnostics: found } = parseVtt(decoded.value)
    diagnostics.push(...decoded.diagnostics, ...found)
    value.set(path, cues)
  }
  return { value, diagnostics }
}

/** The folder that a deck is written to has its name, which must mean the same on every machine; index.html lists the decks. */
function checkName(name: string): Diagnostic[] {
  if (name !== 'index.html' && !/[\\:\p{Cc}]/u.test(name)) return []
  const message = `The deck ${JSON.stringify(name)} has a name that cannot be the name of its folder.`
  const hint = 'Give slides/….md a name without ":", "\\" and control characters, other than "index.html".'
  return [diagnose('deck-name', undefined, message, hint)]
}

/** Reports files that are refused, and gives them as missing. */
function refusing(folder: Folder, diagnostics: Diagnostic[]): Folder {
  return {
    list: (path) => folder.list(path),
    read: (path) =>
      folder.read(path).catch((error: unknown) => {
        if (!(error instanceof RefusedFile)) throw error
        const { code, fault, hint } = error
        diagnostics.push({ ...diagnose(code, undefined, `${path} ${fault}.`, hint), file: path })
        return undefined
      }),
  }
}

/** A deck of which nothing could be read. */
function nothingOf(file: string): RawDeck {
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return { file, language: 'zh-Hant-TW', chinese: 'zh-Hant-TW', slides: [], suppressions: [], place, isPartial: true }
}

/** Codes of a file in which nothing can be found. */
const notText: readonly Diagnostic['code'][] = ['encoding', 'too-large', 'file-unreadable']

/** Data files of which some entries may not have been read. */
function unreadIn(name: string, diagnostics: readonly Diagnostic[]): RegistryName[] {
  const codes: readonly Diagnostic['code'][] = [...notText, 'yaml-syntax', 'csv-syntax']
  const broken = new Set(
    diagnostics.flatMap(({ code, place, file }) => (codes.includes(code) ? (place?.file ?? file ?? []) : [])),
  )
  return registryNames.filter((one) => broken.has(`data/${name}/${registryFiles[one]}`))
}
