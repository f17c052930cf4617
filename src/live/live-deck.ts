import { createHash } from 'node:crypto'
import { parseCsv } from '../load/csv.ts'
import { parseJson } from '../load/json.ts'
import { createKeepingReader } from '../load/kept.ts'
import type { SourceText } from '../load/source.ts'
import { parseYaml } from '../load/yaml.ts'
import { localizeDeck } from '../localize/deck.ts'
import type { LocalizeServices } from '../localize/services.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { Cache, Folder } from '../model/effects.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { whenReady } from '../model/not-ready.ts'
import { type LoadedDeck, loadDeck, type Readers } from '../pipeline/project.ts'
import { createPdfReader } from '../pipeline/source-copies.ts'
import { validateLoaded } from '../pipeline/validation.ts'
import { createLightMeter } from '../validate/light.ts'
import { createSlideMemo } from '../validate/memo.ts'
import { linkFonts } from './served-files.ts'
import type { Made, Sections, SessionEffects, SoundDeck, Templates, ViewName } from './sound-deck.ts'

/** What came of reading a deck again: it has errors, it is as it was, or something has changed. */
export type Refreshed = 'faulty' | 'same' | 'changed'

/** One deck that is read again and again: what does not depend on what has changed is not made again. */
export interface LiveDeck {
  /** Reads the deck. A deck with errors leaves the last sound one in its place. */
  refresh(templates: Templates): Promise<Refreshed>
  /** The last deck without errors, if there has been one. */
  sound(): SoundDeck | undefined
  /** Whether a file was asked for when the deck was last read, such as one of a deck from which it takes a slide. */
  isReadFrom(path: string): boolean
  /** A sound deck in a view; undefined if a template fails on a slide. */
  sections(sound: SoundDeck, view: ViewName): Promise<Sections | undefined>
}

/** Opens a deck, to be localized by `services`. Nothing is read before the first `refresh`. */
export function createLiveDeck(name: string, effects: SessionEffects, services: LocalizeServices): LiveDeck {
  const readers = createKeepingReaders(effects.cache)
  let sound: SoundDeck | undefined
  let faulty = false
  let asked = new Set<string>()
  const read = async (templates: Templates): Promise<SoundDeck | undefined> => {
    const noted = new Set<string>()
    const project: Folder = {
      list: (path) => effects.project.list(path),
      read(path) {
        noted.add(path)
        return effects.project.read(path)
      },
    }
    const loaded = await loadDeck(name, project, new Map(), readers)
    asked = noted
    if (hasErrors(loaded.diagnostics)) return undefined
    const kept = sound && isSame(sound, loaded.value, templates) ? sound : undefined
    const memo = kept?.memo ?? createSlideMemo()
    const { value: deck, diagnostics } = await validateLoaded(loaded.value, templates.library, () => memo)
    if (hasErrors(diagnostics)) return undefined
    const fonts = kept?.fonts ?? (await linkFonts(name, deck.theme.fonts, effects))
    return carryOver(kept, { deck, loaded: loaded.value, templates, memo, fonts })
  }
  return {
    sound: () => sound,
    isReadFrom: (path) => asked.has(path),
    async refresh(templates) {
      const before = faulty ? undefined : sound
      const now = await read(templates)
      faulty = now === undefined
      if (!now) return 'faulty'
      sound = now
      return before && isUnchanged(before, now) ? 'same' : 'changed'
    },
    async sections(of, view) {
      const deck = await localize(of, view, services)
      return whenReady(() => renderSections(of, deck, view))
    },
  }
}

/** Readers that give the same object for the same text. */
function createKeepingReaders(cache: Cache): Readers {
  const keep = <T>(read: (source: SourceText) => T) => {
    const known = new Map<string, { readonly text: string; readonly value: T }>()
    return (source: SourceText): T => {
      const last = known.get(source.file)
      const text = source.written ?? source.text
      if (last?.text === text) return last.value
      const value = read(source)
      known.set(source.file, { text, value })
      return value
    }
  }
  return {
    readDeck: createKeepingReader(),
    parseCsv: keep(parseCsv),
    parseYaml: keep(parseYaml),
    parseJson: keep(parseJson),
    readPdf: createPdfReader(cache),
    meterLight: createLightMeter(cache),
  }
}

/** A new sound deck, with what is still true of the last one: all that was made of slides, or nothing. */
function carryOver(
  kept: SoundDeck | undefined,
  now: Pick<SoundDeck, 'deck' | 'loaded' | 'templates' | 'memo' | 'fonts'>,
): SoundDeck {
  if (kept) return { ...kept, ...now, deck: { ...kept.deck, slides: now.deck.slides } }
  const urls = [...now.loaded.images].map(([path, bytes]) => [path, imageUrl(now.deck.name, path, bytes)] as const)
  return {
    ...now,
    images: new Map(urls),
    first: now.deck,
    localized: new Map(),
    sections: new Map(),
    measured: new Map(),
  }
}

function isUnchanged(before: SoundDeck, { first, deck: { slides } }: SoundDeck): boolean {
  const old = before.deck.slides
  return before.first === first && old.length === slides.length && old.every((slide, at) => slide === slides[at])
}

/** True if nothing has changed that a slide takes from outside of itself. */
function isSame(last: SoundDeck, { raw, data, images, documents }: LoadedDeck, templates: Templates): boolean {
  if (last.templates !== templates || last.loaded.raw.frontMatter !== raw.frontMatter) return false
  const files = (given: object) => new Map(Object.entries(given))
  return (
    isSameMap(files(last.loaded.data), files(data)) &&
    isSameMap(last.loaded.images, images) &&
    isSameMap(last.loaded.documents, documents)
  )
}

function isSameMap<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
}

function imageUrl(deck: string, path: string, bytes: Uint8Array): string {
  const version = createHash('sha1').update(bytes).digest('hex').slice(0, 12)
  return `/-/images/${[deck, ...path.split('/')].map(encodeURIComponent).join('/')}?v=${version}`
}

/** Localizes the slides that have not been, and puts them among the others. */
async function localize({ deck, first, localized }: SoundDeck, { key, shown }: ViewName, services: LocalizeServices) {
  await services.prepare(deck, [shown])
  const known = madeFor(localized, key)
  const missing = { ...deck, slides: deck.slides.filter((slide) => !known.has(slide)) }
  services.share(first, missing)
  const part = localizeDeck(missing, shown, services)
  for (const slide of part.slides) known.set(slide.source, slide)
  const slides = deck.slides.flatMap((slide) => known.get(slide) ?? [])
  return { ...part, slides, source: deck }
}

function renderSections(
  { templates: { renderer }, sections, images }: SoundDeck,
  deck: LocalizedDeck,
  { key }: ViewName,
): Sections | undefined {
  const known = madeFor(sections, key)
  let faulty = false
  const html = deck.slides.map((slide) => {
    const made = known.get(slide)
    if (made !== undefined) return made
    const { value, diagnostics } = renderer.renderSection(deck, slide, 'deck', (path) => images.get(path))
    if (hasErrors(diagnostics)) faulty = true
    else known.set(slide, value)
    return value
  })
  return faulty ? undefined : { deck, html }
}

/** What was made of things in a view, or nothing yet. */
export function madeFor<K extends object, V>(made: Made<K, V>, view: string): WeakMap<K, V> {
  const known = made.get(view) ?? new WeakMap<K, V>()
  made.set(view, known)
  return known
}
