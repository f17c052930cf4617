import type { Deck, Slide } from '../../model/deck.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { Variant } from '../../model/locale.ts'
import type { LocalizedDeck, LocalizedQuote, LocalizedSegment, LocalizedSlide } from '../../model/localized.ts'
import { segmentsIn } from '../../model/runs.ts'
import type { Section, SectionDrawer, SlideTarget } from '../sections.ts'
import { pack, unpack } from './codec.ts'
import { isStillTrue, packSuppressions, type Remembered, type SlideMemory } from './slide-memory.ts'
import type { KeptSection, KeptSlide, SlidePack } from './slide-pack.ts'
import { createStub } from './stub.ts'

/** What a run will ask of every slide. */
export interface Needs {
  readonly variants: readonly Variant[]
  readonly sections: readonly (readonly [Variant, SlideTarget])[]
  readonly fit: boolean
}

/** A slide of which all is kept that a run needs. */
interface Kept {
  readonly slide: Slide
  readonly remembered: Remembered
  readonly kept: KeptSlide
}

/** The slides of a deck, parted by whether they must be made. */
export interface PartedDeck {
  readonly missing: readonly Slide[]
  readonly kept: ReadonlyMap<Slide, Kept>
}

/** Parts the slides of a validated deck. */
export function partDeck(deck: Deck, memory: SlideMemory, needs: Needs): PartedDeck {
  const kept = new Map<Slide, Kept>()
  for (const slide of deck.slides) {
    const remembered = memory.slideAt(slide.number)
    const one = remembered?.kept
    if (remembered && one && isStillTrue(one, slide) && hasAll(one, needs)) {
      kept.set(slide, { slide, remembered, kept: one })
    }
  }
  return { missing: deck.slides.filter((slide) => !kept.has(slide)), kept }
}

function hasAll({ sections, texts, fit }: KeptSlide, needs: Needs): boolean {
  if (needs.fit && fit === undefined) return false
  if (!needs.variants.every((variant) => texts[viewKey(variant)] !== undefined)) return false
  return needs.sections.every(([variant, target]) => sections[sectionKey(variant, target)] !== undefined)
}

/** Gives the section of a slide that was drawn before. */
export type RecalledSections = WeakMap<LocalizedSlide, (target: SlideTarget) => Section | undefined>

/** A deck of which some slides were localized, with the others as they are kept. */
export function joinDeck(
  part: LocalizedDeck,
  deck: Deck,
  { kept }: PartedDeck,
  given: { readonly pack: SlidePack; readonly recalled: RecalledSections },
): LocalizedDeck {
  const made = new Map(part.slides.map((slide) => [slide.source, slide]))
  const slides = deck.slides.flatMap((slide) => {
    const one = kept.get(slide)
    return one ? recallSlide(one, part.variant, given) : (made.get(slide) ?? [])
  })
  return { ...part, slides, source: deck }
}

function recallSlide(
  { slide, kept, remembered: { origin } }: Kept,
  variant: Variant,
  { pack: { blob }, recalled }: { readonly pack: SlidePack; readonly recalled: RecalledSections },
): LocalizedSlide {
  const view = viewKey(variant)
  let texts: readonly LocalizedSegment[] | undefined
  const read = () => {
    const at = kept.texts[view]
    texts ??= at === undefined ? [] : (unpack(JSON.parse(decode(blob(at))), origin) as LocalizedSegment[])
    return texts
  }
  const packed = kept.quotes?.[view]
  const quote = packed === undefined ? undefined : (unpack(packed, origin) as LocalizedQuote)
  const stub = createStub(slide, { texts: read, ...(quote && { quote }) })
  recalled.set(stub, (target) => {
    const section = kept.sections[sectionKey(variant, target)]
    const diagnostics = section && (unpack(section.diagnostics, origin) as readonly Diagnostic[])
    return section && { html: blob(section.blob), texts: section.texts, diagnostics: diagnostics ?? [] }
  })
  return stub
}

/** What was found on the slides that are kept. */
export function recallFindings({ kept }: PartedDeck, what: 'findings' | 'fit'): readonly Diagnostic[] {
  return [...kept.values()].flatMap(({ kept: one, remembered: { origin } }) => {
    return unpack(one[what] ?? [], origin) as readonly Diagnostic[]
  })
}

/** What is to be kept of a run. */
export interface MadeDeck {
  readonly deck: Deck
  readonly parted: PartedDeck
  /** With all slides; those of the variants, then those with swapped lines. */
  readonly variants: readonly LocalizedDeck[]
  readonly swapped: readonly LocalizedDeck[]
  /** Of rules about slides by themselves, those of the head and the data aside; undefined if it cannot be told whose they are. */
  readonly findings: ReadonlyMap<Slide, readonly Diagnostic[]> | undefined
  readonly fit: ReadonlyMap<string, readonly Diagnostic[]> | undefined
  readonly machineMade: boolean
}

/** The pack of a deck that was made without errors, with its blobs. */
export function packDeck(
  made: MadeDeck,
  memory: SlideMemory,
  last: SlidePack | undefined,
  drawer: Pick<SectionDrawer, 'drawn'>,
): { readonly pack: Omit<SlidePack, 'blob'>; readonly blobs: readonly Uint8Array[] } {
  const blobs: Uint8Array[] = []
  const add = (bytes: Uint8Array) => blobs.push(bytes) - 1
  const drawn = [...made.variants, ...made.swapped].map((deck) => ({ deck, targets: drawer.drawn(deck) }))
  const slides = made.deck.slides.map((slide, at): KeptSlide | undefined => {
    const one = made.parted.kept.get(slide)
    if (one && last) return copyKept(one.kept, last, add)
    const remembered = memory.slideAt(slide.number)
    const findings = made.findings?.get(slide)
    if (!remembered || !findings) return undefined
    return packSlide(slide, at, { remembered, findings, made, memory, drawn, add })
  })
  // A slide stands at its number: there is none for one that is not kept.
  const dense = Array.from({ length: made.deck.slides.at(-1)?.number ?? 0 }, (_, at) => {
    return slides.find((slide) => slide?.number === at + 1) ?? nothing
  })
  return { pack: { machineMade: made.machineMade, slides: dense }, blobs }
}

const nothing: KeptSlide = {
  ...{ key: '', id: '', number: 0, images: [], suppressions: [], loading: [], steps: {}, findings: [] },
  ...{ sections: {}, texts: {} },
}

function copyKept(kept: KeptSlide, last: SlidePack, add: (bytes: Uint8Array) => number): KeptSlide {
  const sections = Object.entries(kept.sections).map(([key, section]): [string, KeptSection] => {
    return [key, { ...section, blob: add(last.blob(section.blob)) }]
  })
  const texts = Object.entries(kept.texts).map(([key, blob]) => [key, add(last.blob(blob))] as const)
  return { ...kept, sections: Object.fromEntries(sections), texts: Object.fromEntries(texts) }
}

interface Packing {
  readonly remembered: Remembered
  readonly findings: readonly Diagnostic[]
  readonly made: MadeDeck
  readonly memory: SlideMemory
  readonly drawn: readonly {
    readonly deck: LocalizedDeck
    readonly targets: ReadonlyMap<SlideTarget, readonly Section[]>
  }[]
  readonly add: (bytes: Uint8Array) => number
}

function packSlide(slide: Slide, at: number, { remembered, findings, made, memory, drawn, add }: Packing): KeptSlide {
  const { key, origin, images, loading, suppressions, yamlSuppressions, steps } = remembered
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
  const fit = made.fit?.get(slide.id) ?? (made.fit && [])
  return {
    ...{ key, id: slide.id, number: slide.number },
    ...(slide.seconds !== undefined && { seconds: slide.seconds }),
    images: images.map((written) => [written, memory.digestOf(origin.file, written)] as const),
    suppressions: packSuppressions(suppressions, origin),
    ...(yamlSuppressions && { yamlSuppressions: packSuppressions(yamlSuppressions, origin) }),
    loading: pack(loading, origin),
    steps: Object.fromEntries(steps),
    findings: pack(findings, origin),
    ...(fit && { fit: pack(fit, origin) }),
    sections: Object.fromEntries(sections),
    texts: Object.fromEntries(texts),
    ...(quotes.length > 0 && { quotes: Object.fromEntries(quotes) }),
  }
}

/**
 * Says whose findings are: of which of the slides that were checked. Those of the head and of the data, which were
 * found without slides too, are nobody's. Undefined if some cannot be told.
 */
export function shareOut(
  found: readonly Diagnostic[],
  ofHead: readonly Diagnostic[],
  slides: readonly Slide[],
  deck: Deck,
  memory: SlideMemory,
): ReadonlyMap<Slide, readonly Diagnostic[]> | undefined {
  const known = new Set(ofHead.map((finding) => JSON.stringify(finding)))
  const shares = new Map<Slide, Diagnostic[]>(slides.map((slide) => [slide, []]))
  const starts = deck.slides.map((slide) => [slide, memory.slideAt(slide.number)?.origin.line ?? 0] as const)
  let shownAt: ReadonlyMap<Slide, readonly Place[]> | undefined
  for (const finding of found) {
    if (known.has(JSON.stringify(finding))) continue
    const { place } = finding
    const holder = place?.file === deck.file ? starts.findLast(([, line]) => line < place.line)?.[0] : undefined
    shownAt ??= new Map(slides.map((slide) => [slide, placesOn(slide)]))
    const shown = shownAt
    const owners = holder
      ? [holder]
      : slides.filter((slide) => place && shown.get(slide)?.some((one) => holds(one, place)))
    if (owners.length === 0) return undefined
    for (const owner of owners) {
      const share = shares.get(owner)
      if (!share) return undefined
      share.push(finding)
    }
  }
  return shares
}

function holds(outer: Place, { file, line }: Place): boolean {
  return outer.file === file && outer.line <= line && line <= outer.endLine
}

/** The places of all texts that a slide shows, also of those of the data. */
function placesOn({ slots, citations, notes }: Slide): readonly Place[] {
  const places: Place[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('texts' in value && 'language' in value && 'place' in value) {
      places.push(value.place as Place, ...Object.values(value.texts as object).flatMap((text) => text?.place ?? []))
    } else for (const inner of Object.values(value)) visit(inner)
  }
  visit([slots, citations, notes])
  return places
}

function viewKey({ locale, caption }: Variant): string {
  return `${locale}/${caption ?? ''}`
}

function sectionKey(variant: Variant, target: SlideTarget): string {
  return `${viewKey(variant)} ${target}`
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
