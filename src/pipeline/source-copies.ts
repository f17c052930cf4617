import { createHash } from 'node:crypto'
import { withOrdinaryForms } from '../fonts/ordinary-form.ts'
import { type PdfRefusal, readPdfText } from '../formats/pdf-read.ts'
import { decodeSource, tooLarge } from '../load/source.ts'
import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.ts'
import type { Cache, Folder } from '../model/effects.ts'
import { isPdf, resolveInside } from '../model/path.ts'
import { fieldsOf, type RawYaml } from '../model/raw.ts'

/** Bytes a copy may have: pages and books, as text or as PDF. */
const limits = { text: 5_000_000, pdf: 100_000_000 } as const

/** Gives the text of a PDF, a form feed between pages, or says why it has none. */
export type PdfReader = (bytes: Uint8Array) => Promise<string | PdfRefusal>

/** Makes a reader that reads the same bytes once; a cache keeps their text for later runs, as a page takes some 20 ms. */
export function createPdfReader(cache?: Cache): PdfReader {
  const known = new WeakMap<Uint8Array, ReturnType<PdfReader>>()
  const read = async (bytes: Uint8Array) => {
    const key = `pdf-text 1 ${createHash('sha256').update(bytes).digest('hex')}`
    const kept = await cache?.get(key)
    if (kept) return new TextDecoder().decode(kept)
    const text = await readPdfText(bytes)
    if (typeof text === 'string') await cache?.set(key, new TextEncoder().encode(text))
    return text
  }
  return (bytes) => {
    const text = known.get(bytes) ?? read(bytes)
    known.set(bytes, text)
    return text
  }
}

/**
 * The texts of the local copies that sources name, by path, of those that are there. Reports `too-large`, `encoding`
 * for a text that is not UTF-8, and `file-unreadable` for a PDF without text.
 */
export async function readCopies(
  sources: RawYaml | undefined,
  project: Folder,
  readPdf: PdfReader,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const diagnostics: Diagnostic[] = []
  const read = async (path: string, place: Place): Promise<readonly [string, string][]> => {
    const bytes = await project.read(path)
    if (!bytes) return []
    const { value, diagnostics: found } = isPdf(path)
      ? await readPdfCopy(path, bytes, place, readPdf)
      : readTextCopy(path, bytes)
    diagnostics.push(...found)
    return [[path, value]]
  }
  const texts = await Promise.all([...copiesIn(sources)].map(([path, place]) => read(path, place)))
  return { value: new Map(texts.flat()), diagnostics }
}

/** The paths that sources name, each with the first place that names it. */
function copiesIn(sources: RawYaml | undefined): ReadonlyMap<string, Place> {
  const entries: readonly unknown[] = Array.isArray(sources?.value) ? sources.value : []
  const named = entries.flatMap((entry, index) => {
    const { file } = fieldsOf(entry)
    const place = sources?.placeOf([index, 'file'])
    const path = typeof file === 'string' && place ? resolveInside(place.file, file) : undefined
    return path === undefined || !place ? [] : [[path, place] as const]
  })
  return new Map(named.reverse())
}

/** A saved page may hold private-use characters, such as those of icon fonts: nothing of it is shown. */
function readTextCopy(path: string, bytes: Uint8Array): Outcome<string> {
  const { value, diagnostics } = decodeSource(path, bytes, limits.text)
  return { value: value.text, diagnostics: diagnostics.filter(({ code }) => code !== 'private-use') }
}

async function readPdfCopy(
  path: string,
  bytes: Uint8Array,
  place: Place,
  readPdf: PdfReader,
): Promise<Outcome<string>> {
  if (bytes.length > limits.pdf) return { value: '', diagnostics: [tooLarge(path, bytes.length, limits.pdf)] }
  const text = await readPdf(bytes)
  // Programs write radicals for Han characters into PDFs, as nobody sees the difference.
  if (typeof text === 'string') return { value: withOrdinaryForms(text), diagnostics: [] }
  const hint = 'Put a copy with text there: the page saved as HTML, or its words in a file .txt.'
  return { value: '', diagnostics: [diagnose('file-unreadable', place, `"${path}" ${text.refused}.`, hint)] }
}
