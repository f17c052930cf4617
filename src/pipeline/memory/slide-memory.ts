import type { MarkdownContext } from '../../load/context.ts'
import { type DeckReader, readDeck, readSlide, type SlideReader } from '../../load/deck.ts'
import type { SlideSpan } from '../../load/slides.ts'
import { placeAt, type SourceText } from '../../load/source.ts'
import type { Suppression } from '../../model/check.ts'
import type { Slide } from '../../model/deck.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { filesIn } from '../../model/image-files.ts'
import type { Locale } from '../../model/locale.ts'
import { once } from '../../model/once.ts'
import { resolveInside } from '../../model/path.ts'
import type { RawSlide, RawYaml } from '../../model/raw.ts'
import { standsOnPicture } from '../../validate/light.ts'
import type { SlideMemo } from '../../validate/memo.ts'
import { type Origin, type References, referencesOf, type SharedData, unpack, unpackSuppressions } from './codec.ts'
import { digest } from './digest.ts'
import type { KeptSlide, SlidePack } from './slide-pack.ts'

/** What a step of validation made of a slide in this run. */
interface MadeStep {
  readonly key: string
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
}

/** A slide of this run, with what is kept of it. */
export interface Remembered {
  readonly key: string
  readonly origin: Origin
  readonly images: readonly string[]
  readonly loading: readonly Diagnostic[]
  readonly suppressions: readonly Suppression[]
  readonly yamlSuppressions: readonly Suppression[] | undefined
  /** What was kept of it, as long as that is true. */
  kept: KeptSlide | undefined
  /** Steps of its validation that were taken, of which what is kept was used if it was still true. */
  readonly taken: Set<string>
  readonly steps: Map<string, MadeStep>
}

/** What is remembered of the slides of one deck while it is read and validated. */
export interface SlideMemory {
  readonly readDeck: DeckReader
  /** Tells which image files there are: what was made with others is forgotten. */
  readonly seeImages: (deckFile: string, images: ReadonlyMap<string, Uint8Array>) => void
  readonly createMemo: (data: SharedData) => SlideMemo
  /** By the number of the slide. */
  readonly slideAt: (number: number) => Remembered | undefined
  readonly digestOf: (deckFile: string, written: string) => string
  readonly references: () => References | undefined
}

/** Remembers slides by what a pack keeps. `surroundings` is all a slide depends on beside its deck's file. */
export function createSlideMemory(kept: SlidePack | undefined, surroundings: () => string): SlideMemory {
  const slides = new Map<number, Remembered>()
  const bySlide = new WeakMap<RawSlide, Remembered>()
  let digests: ReadonlyMap<string, string> = new Map()
  let references: References | undefined
  const digestImage = (deckFile: string, written: string) => digests.get(resolveInside(deckFile, written) ?? '') ?? ''
  return {
    readDeck: (source, readPassages) => {
      let shared: string | undefined
      const isWhole = !includesSlides.test(source.text)
      // What is kept for questions counts from the closing slide.
      const closing = [...source.text.matchAll(/^layout:[ \t]*["']?closing\b/gm)].at(-1)?.index ?? source.text.length
      let closed: number | undefined
      const readOne: SlideReader = (context, span, number, language) => {
        shared ??= digest(
          surroundings(),
          headOf(source, span),
          language,
          `${context.html} ${context.breaks === true}`,
          context.targets.text,
        )
        if (startOf(span) <= closing && closing < span.body.to) closed = number
        const backup = closed === undefined ? '' : String(number - closed)
        const text = source.text.slice(startOf(span), span.body.to)
        const key = digest(shared, String(number), backup, text)
        const last = isWhole && !standsOnPicture.test(text) ? kept?.find(number, key) : undefined
        const at = { context, span, number, language, key }
        const read = last ? recall(last, at) : readFresh(at)
        slides.set(number, read.remembered)
        bySlide.set(read.slide, read.remembered)
        return { slide: read.slide, suppressions: read.remembered.suppressions }
      }
      return readDeck(source, readOne, { readPassages })
    },
    seeImages: (deckFile, images) => {
      digests = new Map([...images].map(([path, bytes]) => [path, digest(bytes)]))
      for (const remembered of slides.values()) {
        const isSame = remembered.kept?.images.every(([written, was]) => digestImage(deckFile, written) === was)
        if (!isSame) remembered.kept = undefined
      }
    },
    createMemo: (data) => {
      references = referencesOf(data)
      return createPackedMemo(bySlide, references)
    },
    slideAt: (number) => slides.get(number),
    digestOf: digestImage,
    references: () => references,
  }
}

/** What stands in other decks may have changed: decks that show it are made anew. */
const includesSlides = /^[ \t]*include:/m

interface At {
  readonly context: MarkdownContext
  readonly span: SlideSpan
  readonly number: number
  readonly language: Locale
  readonly key: string
}

interface ReadOne {
  readonly slide: RawSlide
  readonly remembered: Remembered
}

function readFresh({ context, span, number, language, key }: At): ReadOne {
  const loading: Diagnostic[] = []
  const { slide, suppressions } = readSlide({ ...context, diagnostics: loading }, span, number, language)
  context.diagnostics.push(...loading)
  const images = [...new Set(slide.blocks.flatMap(({ block }) => filesIn(block)))]
  const yamlSuppressions = slide.frontMatter?.suppressions
  const origin = originOf(context, span)
  const remembered = {
    key,
    origin,
    images,
    loading,
    suppressions,
    yamlSuppressions,
    kept: undefined,
    ...nothingTaken(),
  }
  return { slide, remembered }
}

function nothingTaken(): Pick<Remembered, 'taken' | 'steps'> {
  return { taken: new Set(), steps: new Map() }
}

/** A slide that is read only if somebody asks for what is not kept of it. */
function recall(kept: KeptSlide, at: At): ReadOne {
  const { context, span, number, language, key } = at
  const origin = originOf(context, span)
  const loading = unpack(kept.loading, origin) as readonly Diagnostic[]
  context.diagnostics.push(...loading)
  const slide = once(() => readSlide({ ...context, diagnostics: [] }, span, number, language).slide)
  const images = kept.images.map(([written]) => written)
  const suppressions = unpackSuppressions(kept.suppressions, origin)
  const packed = kept.yamlSuppressions
  const yamlSuppressions = packed === undefined ? undefined : unpackSuppressions(packed, origin)
  const raw: RawSlide = {
    get blocks() {
      return slide().blocks
    },
    get notes() {
      return slide().notes
    },
    get place() {
      return slide().place
    },
    ...(yamlSuppressions && { frontMatter: readLater(() => slide().frontMatter, yamlSuppressions) }),
    images,
  }
  const remembered = { key, origin, images, loading, suppressions, yamlSuppressions, kept, ...nothingTaken() }
  return { slide: raw, remembered }
}

function readLater(read: () => RawYaml | undefined, suppressions: readonly Suppression[]): RawYaml {
  const yaml = () => {
    const found = read()
    if (!found) throw new Error('A slide had YAML when it was kept, and has none')
    return found
  }
  return {
    get value() {
      return yaml().value
    },
    get isPartial() {
      return yaml().isPartial ?? false
    },
    placeOf: (path) => yaml().placeOf(path),
    keyPlaceOf: (path) => yaml().keyPlaceOf(path),
    commentAt: (path) => yaml().commentAt(path),
    suppressions,
  }
}

function createPackedMemo(bySlide: WeakMap<RawSlide, Remembered>, references: References): SlideMemo {
  return <T>(
    slide: RawSlide,
    step: string,
    key: string,
    make: (found: Diagnostic[]) => T,
    diagnostics: Diagnostic[],
  ): T => {
    const remembered = bySlide.get(slide)
    remembered?.taken.add(step)
    const last = remembered?.kept?.steps[step]
    if (remembered && last?.key === key) {
      try {
        const value = unpack(last.value, remembered.origin, references) as T // The same step always makes the same type.
        diagnostics.push(...(unpack(last.diagnostics, remembered.origin) as Diagnostic[]))
        return value
      } catch {
        // It names an entry that is no longer there: what is wrong now is found by making it again.
      }
    }
    if (remembered) remembered.kept = undefined
    const found: Diagnostic[] = []
    const value = make(found)
    diagnostics.push(...found)
    remembered?.steps.set(step, { key, value, diagnostics: found })
    return value
  }
}

function originOf({ source }: MarkdownContext, span: SlideSpan): Origin {
  return { file: source.file, line: placeAt(source, startOf(span)).line - 1 }
}

function startOf({ frontMatter, body }: SlideSpan): number {
  return frontMatter?.from ?? body.from
}

/** What stands before the first slide: the YAML of the deck. */
function headOf({ text }: SourceText, first: SlideSpan): string {
  return text.slice(0, startOf(first))
}

/** True if what is kept of a slide is true of it as it stands now: no step may have fallen away, as with what no longer moves. */
export function isStillTrue(kept: KeptSlide, { id, number, seconds }: Slide, { taken }: Remembered): boolean {
  const isSame = kept.id === id && kept.number === number && kept.seconds === seconds
  return isSame && Object.keys(kept.steps).every((step) => taken.has(step))
}
