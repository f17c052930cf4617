import type { Section, SectionDrawer, SlideTarget } from '../../documents/sections.ts'
import type { Deck, Slide } from '../../model/deck.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import { segmentsIn } from '../../model/runs.ts'
import type { PreparedDeck } from '../prepare.ts'
import { pack, packSuppressions } from './codec.ts'
import { sectionKey, viewKey } from './kept-deck.ts'
import type { Remembered } from './slide-memory.ts'
import type { KeptSection, KeptStep, PackedSlide, Piece, SlideEntry, SlidePack } from './slide-pack.ts'

/** What is to be kept of a run. */
export interface MadeDeck extends Pick<PreparedDeck, 'parted' | 'variants' | 'swapped' | 'memory' | 'shares'> {
  readonly deck: Deck
  /** What was measured on slides, by their ids; undefined if none were. */
  readonly fit: ReadonlyMap<string, readonly Diagnostic[]> | undefined
}

/** The pack of a deck that was made without errors, with its blobs: those of kept slides as `last` has them. */
export function packDeck(
  made: MadeDeck,
  last: SlidePack | undefined,
  drawer: Pick<SectionDrawer, 'drawn'>,
): { readonly pack: Pick<SlidePack, 'slides'>; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = []
  const add = (piece: Piece) => pieces.push(piece) - 1
  const drawn = [...made.variants, ...made.swapped].map((deck) => ({ deck, targets: drawer.drawn(deck) }))
  const entries = made.deck.slides.flatMap((slide, at): (readonly [number, SlideEntry])[] => {
    const one = made.parted.kept.get(slide)
    if (one && last) {
      const { key, pieces: own } = one.kept.entry
      return [[slide.number, { key, pieces: own.map(add) }]]
    }
    const remembered = made.memory.slideAt(slide.number)
    const findings = made.shares?.get(slide)
    if (!remembered || !findings) return []
    const blobs: Uint8Array[] = []
    // After the slide itself.
    const addOwn = (bytes: Uint8Array) => blobs.push(bytes)
    const packed = packSlide(slide, at, { remembered, findings, made, drawn, add: addOwn })
    return [[slide.number, { key: remembered.key, pieces: [encode(JSON.stringify(packed)), ...blobs].map(add) }]]
  })
  // A slide stands at its number: there is none for one that is not kept.
  const byNumber = new Map(entries)
  const length = made.deck.slides.at(-1)?.number ?? 0
  const dense = Array.from({ length }, (_, at) => byNumber.get(at + 1) ?? { key: '', pieces: [] })
  return { pack: { slides: dense }, pieces }
}

interface Packing {
  readonly remembered: Remembered
  readonly findings: readonly Diagnostic[]
  readonly made: MadeDeck
  readonly drawn: readonly {
    readonly deck: LocalizedDeck
    readonly targets: ReadonlyMap<SlideTarget, readonly Section[]>
  }[]
  readonly add: (bytes: Uint8Array) => number
}

function packSlide(slide: Slide, at: number, { remembered, findings, made, drawn, add }: Packing): PackedSlide {
  const { origin, images, loading, suppressions, yamlSuppressions, steps } = remembered
  const sections = drawn.flatMap(({ deck, targets }) =>
    [...targets].flatMap(([target, all]) => {
      const section = all[at]
      if (!section) return []
      const { html, texts, diagnostics } = section
      const kept: KeptSection = { blob: add(html), texts, diagnostics: pack(diagnostics, origin) }
      return [[sectionKey(deck.variant, target), kept] as const]
    }),
  )
  const shown = made.variants.flatMap(({ variant, slides }) => {
    const localized = slides[at]
    return localized ? [{ view: viewKey(variant), localized }] : []
  })
  const texts = shown.map(({ view, localized: { source: _, ...parts } }) => {
    return [view, add(encode(JSON.stringify(pack(segmentsIn(parts), origin))))] as const
  })
  const quotes = shown.flatMap(({ view, localized: { quote } }) =>
    quote ? [[view, pack(quote, origin)] as const] : [],
  )
  const references = made.memory.references()
  const packed = Array.from(steps, ([name, step]): [string, KeptStep] => {
    const value = pack(step.value, origin, references)
    return [name, { key: step.key, value, diagnostics: pack(step.diagnostics, origin) }]
  })
  const fit = made.fit?.get(slide.id) ?? (made.fit && [])
  return {
    ...{ id: slide.id, number: slide.number },
    ...(slide.seconds !== undefined && { seconds: slide.seconds }),
    images: images.map((written) => [written, made.memory.digestOf(origin.file, written)] as const),
    suppressions: packSuppressions(suppressions, origin),
    ...(yamlSuppressions && { yamlSuppressions: packSuppressions(yamlSuppressions, origin) }),
    loading: pack(loading, origin),
    steps: Object.fromEntries(packed),
    findings: pack(findings, origin),
    ...(fit && { fit: pack(fit, origin) }),
    sections: Object.fromEntries(sections),
    texts: Object.fromEntries(texts),
    ...(quotes.length > 0 && { quotes: Object.fromEntries(quotes) }),
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
