import { numberIn, openPdf, type PdfFile, referencesIn } from './pdf-file.ts'
import { actualTexts, codePointsOfCMap } from './pdf-text.ts'

/** A font as a PDF embeds it. */
export interface PdfFont {
  /** CIDFontType2 is TrueType, Type3 is shapes without a font. */
  readonly type: string
  /** The code points that its glyphs are mapped to. */
  readonly characters: ReadonlySet<number>
}

/** What there is in a PDF. */
export interface PdfFacts {
  readonly pages: number
  /** Width and height of each page, in points. */
  readonly pageSizes: readonly { readonly width: number; readonly height: number }[]
  /** All code points that readers see glyphs mapped to. */
  readonly characters: ReadonlySet<number>
  /** The kinds of fonts, each once: CIDFontType2 is TrueType, Type3 is shapes without a font. */
  readonly fontTypes: readonly string[]
  /** The numbers of the pages that draw with a font of a kind, from 1. Slow: it is asked only when something is wrong. */
  readonly pagesWith: (test: (font: PdfFont) => boolean) => readonly number[]
  /** Addresses of links to files, which a reader on another machine cannot follow. */
  readonly fileLinks: readonly string[]
  /** Names of fonts that are not in the file. */
  readonly unembedded: readonly string[]
  readonly hasOutline: boolean
  readonly hasTitle: boolean
  readonly tagged: boolean
  /** BCP 47 tag, or undefined. */
  readonly language: string | undefined
}

/** Looks into a PDF printed by Chromium. Throws an EnvironmentError if it has no classic cross-reference table. */
export function inspectPdf(bytes: Uint8Array): PdfFacts {
  const file = openPdf(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const catalog = file.textOf(file.trailer.root)
  const pageSizes = readPages(file).map(({ size }) => size)
  const fonts = dictionariesWith(buffer, '/Type /Font\n')
  const maps = new Set(fonts.flatMap((font) => numberIn(font, 'ToUnicode') ?? []))
  return {
    pages: pageSizes.length,
    pageSizes,
    characters: new Set([...maps].flatMap((map) => [...codePointsOfCMap(file.streamOf(map).toString('latin1'))])),
    // A composite font (Type0) only names the font proper, which is in the list as well.
    fontTypes: [...new Set(fonts.flatMap((font) => /\/Subtype \/(\w+)/.exec(font)?.[1] ?? []))].filter(
      (type) => type !== 'Type0',
    ),
    pagesWith: (test) => pagesWith(file, test),
    fileLinks: dictionariesWith(buffer, '/URI (file:').flatMap(
      (link) => /\/URI \((file:[^)]*)\)/.exec(link)?.[1] ?? [],
    ),
    unembedded: [], // Chromium embeds whatever it draws with.
    hasTitle: file.trailer.info !== undefined && file.textOf(file.trailer.info).includes('/Title'),
    hasOutline: numberIn(catalog, 'Outlines') !== undefined,
    tagged: /\/Marked true/.test(catalog),
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1],
  }
}

/** The texts that stand in place of glyphs on all pages. Slower than `inspectPdf`: it reads every page. */
export function readActualTexts(bytes: Uint8Array): readonly string[] {
  const file = openPdf(bytes)
  return readPages(file)
    .flatMap(({ contents }) => contents)
    .flatMap((content) => [...actualTexts(file.streamOf(content).toString('latin1'))])
}

interface Page {
  readonly size: { readonly width: number; readonly height: number }
  /** Object numbers of its content streams. */
  readonly contents: readonly number[]
  /** Object numbers of what it names among its resources. */
  readonly resources: readonly number[]
}

type Box = readonly [number, number, number, number]

/** All pages in order: the leaves of the page tree, which hands the size of the paper down (ISO 32000-1, 7.7.3). */
function readPages(file: PdfFile): readonly Page[] {
  const visit = (object: number, inherited: Box): readonly Page[] => {
    const text = file.textOf(object)
    const box = boxIn(text) ?? inherited
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1]
    if (kids !== undefined) return referencesIn(kids).flatMap((kid) => visit(kid, box))
    const contents = /\/Contents\s*(\[[^\]]*\]|\d+ \d+ R)/.exec(text)?.[1] ?? ''
    const resources = resourcesIn(text)
    return [{ size: { width: box[2] - box[0], height: box[3] - box[1] }, contents: referencesIn(contents), resources }]
  }
  const root = numberIn(file.textOf(file.trailer.root), 'Pages')
  return root === undefined ? [] : visit(root, [0, 0, 0, 0])
}

/** What an object's resource dictionary refers to: fonts, and forms and patterns with resources of their own. */
function resourcesIn(text: string): readonly number[] {
  const start = text.indexOf('/Resources')
  if (start < 0) return []
  const reference = /^\/Resources\s+(\d+) \d+ R/.exec(text.slice(start))
  if (reference) return [Number(reference[1])]
  let depth = 0
  for (const { 0: bracket, index } of text.slice(start).matchAll(/<<|>>/g)) {
    depth += bracket === '<<' ? 1 : -1
    if (depth === 0) return referencesIn(text.slice(start, start + index))
  }
  return []
}

function pagesWith(file: PdfFile, test: (font: PdfFont) => boolean): readonly number[] {
  const known = new Map<number, boolean>()
  const draws = (object: number): boolean => {
    const answer = known.get(object)
    if (answer !== undefined) return answer
    known.set(object, false) // Should an object refer to itself.
    const text = file.textOf(object)
    const found = text.includes('/Type /Font\n')
      ? test(readFont(file, text))
      : (text.includes('/Resources') ? resourcesIn(text) : text.includes('/Font') ? referencesIn(text) : []).some(draws)
    known.set(object, found)
    return found
  }
  return readPages(file).flatMap(({ resources }, at) => (resources.some(draws) ? [at + 1] : []))
}

function readFont(file: PdfFile, text: string): PdfFont {
  const map = numberIn(text, 'ToUnicode')
  const inner = referencesIn(/\/DescendantFonts\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '')[0]
  const type = /\/Subtype \/(\w+)/.exec(inner === undefined ? text : file.textOf(inner))?.[1] ?? ''
  const characters = map === undefined ? [] : codePointsOfCMap(file.streamOf(map).toString('latin1'))
  return { type, characters: new Set(characters) }
}

function boxIn(text: string): Box | undefined {
  const [left, bottom, right, top] = (/\/MediaBox\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '').trim().split(/\s+/).map(Number)
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined
  return [left, bottom, right, top]
}

/** The objects in which a string occurs. Faster than to read them all: there are tens of thousands. */
function dictionariesWith(buffer: Buffer, text: string): readonly string[] {
  const found: string[] = []
  for (let at = buffer.indexOf(text); at >= 0; at = buffer.indexOf(text, at + 1)) {
    found.push(buffer.toString('latin1', buffer.lastIndexOf(' obj', at), buffer.indexOf('endobj', at)))
  }
  return found
}
