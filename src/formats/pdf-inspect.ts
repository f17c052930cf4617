import { numberIn, openPdf, type PdfFile, referencesIn } from './pdf-file.ts'
import { actualTexts, codePointsOfCMap } from './pdf-text.ts'

/** What there is in a PDF. */
export interface PdfFacts {
  readonly pages: number
  /** Width and height of each page, in points. */
  readonly pageSizes: readonly { readonly width: number; readonly height: number }[]
  /** All code points that readers see glyphs mapped to. */
  readonly characters: ReadonlySet<number>
  /** The kinds of fonts, each once: CIDFontType2 is TrueType, Type3 is shapes without a font. */
  readonly fontTypes: readonly string[]
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
    return [{ size: { width: box[2] - box[0], height: box[3] - box[1] }, contents: referencesIn(contents) }]
  }
  const root = numberIn(file.textOf(file.trailer.root), 'Pages')
  return root === undefined ? [] : visit(root, [0, 0, 0, 0])
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
