import { settleConflicts } from '../load/conflicts.ts'
import { parseCsv } from '../load/csv.ts'
import { readDeck } from '../load/deck.ts'
import { includeSlides, type Shelf } from '../load/includes.ts'
import { removeInvisible } from '../load/invisible.ts'
import { parseJson } from '../load/json.ts'
import { decodeSource, findLongLines, type Sources, type SourceText } from '../load/source.ts'
import { parseVtt, type RawCue } from '../load/vtt.ts'
import { parseYaml } from '../load/yaml.ts'
import { type Diagnostic, diagnose, type Outcome, RefusedFile } from '../model/diagnostic.ts'
import type { Cache, Folder } from '../model/effects.ts'
import { filesIn } from '../model/image-files.ts'
import { imageType, resolveInside } from '../model/path.ts'
import {
  type RawData,
  type RawDeck,
  type RawTable,
  type RawYaml,
  type RegistryName,
  registryFiles,
} from '../model/raw.ts'
import { createLightMeter, type LightMeter, standsOnPicture } from '../validate/light.ts'
import type { Light } from '../validate/scrim.ts'
import { findMisnamed, registryNames } from './misnamed.ts'
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
  /** How bright those are that text stands on, as far as their formats can be read. */
  readonly light: ReadonlyMap<string, Light>
  /** If some are missing, the paths of all that are there. */
  readonly pictures: readonly string[]
  /** Files that are there and were not read, which has been reported. */
  readonly refused?: readonly string[]
  /** Captions of films and sounds, by the path of their file. */
  readonly tracks?: ReadonlyMap<string, readonly RawCue[]>
  /** Texts of local copies of sources that exist, by path inside the project. */
  readonly documents: ReadonlyMap<string, string>
}

/** How texts become raw values. A session gives its own, which remember what has not changed. */
export interface Readers {
  readonly readDeck: (source: SourceText) => Outcome<RawDeck>
  readonly parseCsv: (source: SourceText) => Outcome<RawTable>
  readonly parseYaml: (source: SourceText) => Outcome<RawYaml>
  readonly parseJson: typeof parseJson
  readonly readPdf: PdfReader
  readonly meterLight: LightMeter
}

/** Readers that remember nothing but what a cache keeps for them. */
export function createReaders(cache?: Cache): Readers {
  return {
    readDeck: (source) => readDeck(source),
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
  const misnomers = checkName(name)
  if (misnomers.length > 0) {
    const nothing = { data: {}, images: new Map(), light: new Map(), pictures: [], documents: new Map() }
    return { value: { name, raw: nothingOf(`slides/${name}.md`), ...nothing }, diagnostics: misnomers }
  }
  const diagnostics: Diagnostic[] = []
  const project = refusing(folder, diagnostics)
  const take = <T>({ value, diagnostics: found }: Outcome<T>): T => {
    diagnostics.push(...found)
    return value
  }
  const open = async (file: string, limit: number): Promise<SourceText | undefined> => {
    const bytes = await project.read(file)
    if (!bytes) return undefined
    const written = take(decodeSource(file, bytes, limit))
    sources.set(file, written.text)
    const settled = settleConflicts(written)
    const { source, diagnostics: found } = removeInvisible(settled.source)
    diagnostics.push(...settled.diagnostics, ...found)
    // accepted.json is duilian's own and has a line for each decision, however long its sentence is.
    if (!file.endsWith('.json')) diagnostics.push(...findLongLines(source))
    return source
  }
  const openOf = (deckName: string) => (file: string) => open(`data/${deckName}/${file}`, limits.data)
  const openData = openOf(name)
  const [deck, figures, glossary, quotes, cited, accepted] = await Promise.all([
    open(`slides/${name}.md`, limits.deck),
    openData('figures.csv'),
    openData('glossary.csv'),
    openData('quotes.yaml'),
    openData('sources.yaml'),
    openData('accepted.json'),
  ])
  const isText = (source: SourceText | undefined): source is SourceText =>
    source !== undefined &&
    !diagnostics.some(({ code, place }) => notText.includes(code) && place?.file === source.file)
  const path = `slides/${name}.md`
  const isRefused = diagnostics.some(({ file }) => file === path)
  // A deck that is gone meanwhile is as good as empty.
  const text = deck ?? (isRefused ? undefined : { file: path, text: '', lineStarts: [0] })
  const own = isText(text) ? take(readers.readDeck(text)) : nothingOf(path)
  const ownData: RawData = {
    ...(isText(figures) && { figures: take(readers.parseCsv(figures)) }),
    ...(isText(glossary) && { glossary: take(readers.parseCsv(glossary)) }),
    ...(isText(quotes) && { quotes: take(readers.parseYaml(quotes)) }),
    ...(isText(cited) && { sources: take(readers.parseYaml(cited)) }),
    ...(isText(accepted) && { accepted: take(readers.parseJson(accepted)) }),
  }
  const shelf: Shelf = {
    names: async () => (await project.list('slides')).flatMap((file) => /^([^/]+)\.md$/.exec(file)?.[1] ?? []),
    open: async (other) => {
      const source = checkName(other).length > 0 ? undefined : await open(`slides/${other}.md`, limits.deck)
      if (!source) return undefined
      const files = await Promise.all(Object.values(registryFiles).map(openOf(other)))
      const readable = (file: string) => files.find((one) => one?.file.endsWith(`/${file}`))
      // What is wrong with them is said when their own deck is made.
      const table = (file: string) => {
        const found = readable(file)
        return found && parseCsv(found).value
      }
      const list = (file: string) => {
        const found = readable(file)
        return found && parseYaml(found).value
      }
      const [figures, glossary] = [table(registryFiles.figures), table(registryFiles.glossary)]
      const [quotes, sources] = [list(registryFiles.quotes), list(registryFiles.sources)]
      const others = { ...(quotes && { quotes }), ...(sources && { sources }) }
      return { source, data: { ...(figures && { figures }), ...(glossary && { glossary }), ...others } }
    },
  }
  const isIncluding = /^[ \t]*["']?include["']?[ \t]*:/m.test(text?.text ?? '')
  const whole = { raw: own, data: ownData }
  const { raw, data } = isIncluding ? take(await includeSlides(whole, name, shelf)) : whole
  const misnamed = await findMisnamed(name, project)
  diagnostics.push(...misnamed.diagnostics)
  const unread = new Set([...unreadIn(name, diagnostics), ...misnamed.value])
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

async function readImages(
  raw: RawDeck,
  project: Folder,
  meterLight: LightMeter | undefined,
): Promise<Pick<LoadedDeck, 'images' | 'light' | 'pictures'>> {
  const inside = (written: readonly string[]) => written.flatMap((path) => resolveInside(raw.file, path) ?? [])
  const shown = raw.slides.map((slide) => slide.images ?? slide.blocks.flatMap(({ block }) => filesIn(block)))
  // What is kept of a slide says which images it has, and is of none that stands on one.
  const overPictures = (slide: RawDeck['slides'][number], at: number) =>
    slide.images ? [] : behindText(slide, shown[at] ?? [])
  const behind = meterLight ? inside(raw.slides.flatMap(overPictures)) : []
  const paths = new Set([...inside(shown.flat()), ...behind, ...inside(logosOf(raw))])
  const found = await Promise.all([...paths].map(async (path) => [path, await project.read(path)] as const))
  const images = new Map(found.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])))
  const metered = [...new Set(behind)].map(async (path) => {
    const bytes = images.get(path)
    const found = bytes && (await meterLight?.(path, bytes))
    return found ? [[path, found] as const] : []
  })
  const light = new Map((await Promise.all(metered)).flat())
  if (images.size === paths.size) return { images, light, pictures: [] }
  const files = await project.list('slides')
  return {
    images,
    light,
    pictures: files.map((file) => `slides/${file}`).filter((path) => imageType(path) !== undefined),
  }
}

/** The pictures of a slide that its text may stand on. */
function behindText({ frontMatter }: RawDeck['slides'][number], shown: readonly string[]): readonly string[] {
  const { background, layout, place } = fieldsOf(frontMatter?.value)
  const named = typeof background === 'string' && /[./]/.test(background) ? [background] : []
  return layout === 'cover' || place === 'full' ? [...named, ...shown.slice(0, 1)] : named
}

/** The logos of a deck's brand. */
function logosOf({ frontMatter }: RawDeck): readonly string[] {
  const brand = fieldsOf(fieldsOf(fieldsOf(frontMatter?.value).theme).brand)
  return [brand.logo, brand['logo-dark']].filter((path) => typeof path === 'string')
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
