import { join } from 'node:path'
import { pairsOf } from '../../src/check/captions/pairs.ts'
import { checkDeck, listRules } from '../../src/check/rules.ts'
import { type Library, readLibrary } from '../../src/documents/templates.ts'
import type { Sources } from '../../src/load/source.ts'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices, type LocalizeServices } from '../../src/localize/services.ts'
import { type Accepted, nothingAccepted } from '../../src/model/accepted.ts'
import type { Deck } from '../../src/model/deck.ts'
import { type Diagnostic, hasErrors } from '../../src/model/diagnostic.ts'
import type { Folder } from '../../src/model/effects.ts'
import type { LocalizedDeck } from '../../src/model/localized.ts'
import { narrowPlace } from '../../src/model/place.ts'
import { loadDeck } from '../../src/pipeline/project.ts'
import { openFolder } from '../../src/system/folder.ts'
import { readBrand } from '../../src/validate/brand.ts'
import { validateDeck } from '../../src/validate/deck.ts'
import type { Case } from './faults/case.ts'

export type Files = Readonly<Record<string, string>>

/** A deck taken through the real pipeline up to the rules, in memory. */
export interface CheckedFiles {
  readonly deck: Deck
  readonly variants: readonly LocalizedDeck[]
  /** Of loading, validating and checking. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What checking many small decks shares. */
export interface CheckTools {
  readonly library: Library
  readonly services: LocalizeServices
}

export async function createTools(): Promise<CheckTools> {
  const templates = openFolder(join(import.meta.dirname, '../../templates'))
  const library = await readLibrary({ templates, project: folderOf({}) }, new Map())
  return { library: library.value, services: createLocalizeServices() }
}

/** Checks the deck `talk` of files held in memory. Throws if it cannot be read. */
export async function checkFiles(files: Files, tools: CheckTools, accepted?: Accepted): Promise<CheckedFiles> {
  const sources: Sources = new Map()
  const loaded = await loadDeck('talk', folderOf(files), sources)
  const { raw, data, documents } = loaded.value
  const { value: deck, diagnostics } = validateDeck(raw, data, {
    layouts: tools.library.specs,
    themes: tools.library.themes,
    readBrand,
    rules: listRules(),
    images: new Map(),
    documents,
    pictures: [],
    checkExpression: () => [],
  })
  if (hasErrors([...loaded.diagnostics, ...diagnostics]))
    throw new Error(JSON.stringify([...loaded.diagnostics, ...diagnostics]))
  await tools.services.prepare(deck, deck.variants)
  const variants = deck.variants.map((variant) => localizeDeck(deck, variant, tools.services))
  const found = checkDeck({
    deck,
    variants,
    accepted: accepted ?? deck.accepted,
    locate: (place, words, occurrence) => narrowPlace(place, words, sources.get(place.file), occurrence),
  })
  return { deck, variants, diagnostics: [...loaded.diagnostics, ...diagnostics, ...found] }
}

export function folderOf(files: Files): Folder {
  return {
    read: async (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
    list: async (path) =>
      Object.keys(files).flatMap((file) => (file.startsWith(`${path}/`) ? [file.slice(path.length + 1)] : [])),
  }
}

/** What a case's rules find, and what its marks ask for: each `code file:line:column`, sorted. */
export async function runCase(
  planted: Case,
  code: string | undefined,
  tools: CheckTools,
): Promise<{ readonly found: readonly string[]; readonly wanted: readonly string[] }> {
  const marked = filesOf(planted, planted.slide, planted.files)
  const wanted = Object.entries(marked).flatMap(([file, text]) => marksIn(text).map((at) => `${code} ${file}:${at}`))
  const accepted = planted.signedOff === undefined ? undefined : await signOff(planted, planted.signedOff, tools)
  const { diagnostics } = await checkFiles(withoutMarks(marked), tools, accepted)
  // Rules on figures have tables of their own. What stands around a case is Traditional in a deck of any language,
  // and 檔 for funds, right in Taiwan, is asked about in Hong Kong.
  const aside = ['mixed-script', 'classifier']
  const told = diagnostics.filter(
    ({ code: own }) => !own.startsWith('figure-') && (!aside.includes(own) || code === own),
  )
  const found = told.map((found) => `${found.code} ${found.place?.file}:${found.place?.line}:${found.place?.column}`)
  return { found: found.sort(), wanted: wanted.sort() }
}

/** All pairs of a case as it was. */
async function signOff(planted: Case, slide: string, tools: CheckTools): Promise<Accepted> {
  const files = filesOf(planted, slide, planted.filesSignedOff ?? planted.files)
  const { deck } = await checkFiles(withoutMarks(files), tools)
  return { ...nothingAccepted, pairs: pairsOf(deck).map(({ key }) => key) }
}

function filesOf({ language = 'zh-Hant-TW', front = '' }: Case, slide = '', files: Files = {}): Files {
  const top = `---\ntitle: { zh: 測試, en: Test }\nlanguage: ${language}\n${front}---\n\n# 測試\nen: Test\n`
  return { 'slides/talk.md': `${top}${slide && `\n---\n${slide.startsWith('layout') ? '' : '\n'}${slide}`}`, ...files }
}

function withoutMarks(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(/[⟦⟧]/g, '')]))
}

/** The line and column of each opening mark, as if no mark stood there. */
function marksIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line, at) => {
    const parts = line.split('⟦').slice(0, -1)
    return parts.map((_, index) => {
      const before = parts
        .slice(0, index + 1)
        .join('')
        .replaceAll('⟧', '')
      return `${at + 1}:${before.length + 1}`
    })
  })
}
