import type { TokensOf } from '../../../model/code-tokens.ts'
import type { LocalizedDeck, LocalizedSegment, LocalizedSlide } from '../../../model/localized.ts'
import type { ComposedLayout, ComposedSlide, Item, Loss, PlacedPicture, Slot, Surface } from '../base/model.ts'
import { noteParagraphs, startReading } from '../text/paragraphs.ts'
import { arrangeAgenda } from './agenda.ts'
import { behindOf } from './backdrop.ts'
import { arrangeChart, arrangeTable } from './charted.ts'
import { classesOf } from './classes.ts'
import { arrangeCompare } from './columns.ts'
import { isCrowded } from './crowded.ts'
import { arrangeSection, arrangeTitle } from './face.ts'
import { footOf } from './foot.ts'
import { type Draft, gatherLayouts } from './gather.ts'
import { logoOn } from './logo.ts'
import { lostFormulas, lostOfBlocks, lostSlot } from './lost.ts'
import { knownLayouts } from './names.ts'
import { arrangeFigure } from './numbers.ts'
import { hasBand, isCovered, ornamentsOf } from './ornaments.ts'
import { arrangeCode } from './panels.ts'
import type { PictureSizes } from './picture-item.ts'
import { arrangeImage } from './pictures.ts'
import { arrangeBullets, arrangeSources, arrangeStatement } from './running.ts'
import type { Arranged, Placed, Scene } from './scene.ts'
import { arrangeSplit } from './split.ts'
import { arrangeQuote } from './spoken.ts'
import { arrangeFigures } from './statistics.ts'
import type { Surfaces, ThemeColors } from './surfaces.ts'
import { arrangeTimeline } from './timeline.ts'

/** A deck as slides and the layouts they stand on. */
export interface Composed {
  readonly slides: readonly ComposedSlide[]
  readonly layouts: readonly ComposedLayout[]
  /** That of a slide of running text: what the master and the theme have. */
  readonly surface: Surface
}

const arrangers: Readonly<Record<string, (scene: Scene) => Arranged>> = {
  title: arrangeTitle,
  cover: arrangeTitle,
  section: arrangeSection,
  closing: arrangeSection,
  statement: arrangeStatement,
  bullets: arrangeBullets,
  code: arrangeCode,
  quote: arrangeQuote,
  figure: arrangeFigure,
  figures: arrangeFigures,
  compare: arrangeCompare,
  split: arrangeSplit,
  agenda: arrangeAgenda,
  sources: arrangeSources,
  chart: arrangeChart,
  table: arrangeTable,
  image: arrangeImage,
  timeline: arrangeTimeline,
}

/** What a slide may be about, with what arranges it; what comes first is taken. */
const subjects = [
  ['columns', arrangeCompare],
  ['quote', arrangeQuote],
  ['figures', arrangeFigures],
  ['figure', arrangeFigure],
  ['chart', arrangeChart],
  ['table', arrangeTable],
  ['pictures', arrangeImage],
  ['timeline', arrangeTimeline],
  ['agenda', arrangeAgenda],
  ['bibliography', arrangeSources],
] as const

/** A slide with what arranges it, and what of it PowerPoint has no place for. */
interface Planned {
  readonly slide: LocalizedSlide
  readonly arrange: (scene: Scene) => Arranged
  readonly lost: readonly Loss[]
}

/**
 * How a slide is arranged: as its layout asks, or in a layout of a project's own by what it holds. There its subtitle and
 * its picture are set into the text, as nobody knows where they stand.
 */
function planSlide(slide: LocalizedSlide): Planned {
  const own = arrangers[slide.layout]
  const lost = lostOfBlocks(slide)
  if (own) return { slide, arrange: own, lost }
  const [first, ...others] = subjects.filter(([slot]) => slide[slot] !== undefined)
  const subtitle = slide.subtitle && { kind: 'paragraph' as const, text: slide.subtitle }
  const image = first?.[0] === 'quote' ? undefined : slide.image
  const added = [subtitle, image].filter((block) => block !== undefined)
  const body = [...added, ...(slide.body ?? [])]
  return {
    slide: body.length > 0 ? { ...slide, body } : slide,
    arrange: first?.[1] ?? arrangeBullets,
    lost: [...lost, ...others.map(([slot]) => lostSlot(slot))],
  }
}

/**
 * Composes a deck: each slide as the texts and objects of its layout's placeholders. Layouts that no slide uses are there
 * too, so that slides can be added in PowerPoint.
 */
export function composeDeck(
  deck: LocalizedDeck,
  { surfaces, token }: ThemeColors,
  sizes: PictureSizes,
  tokensOf: TokensOf = () => undefined,
): Composed {
  const strong = { deep: token('--deep') ?? '000000', bright: token('--bright') ?? '000000' }
  const composing = { surfaces, strong, theme: deck.theme.name, sizes, tokensOf }
  const made = deck.slides.map((slide) => composeSlide(slide, deck, composing))
  const used = new Set(deck.slides.map(({ layout }) => layout))
  const samples = knownLayouts
    .filter((layout) => !used.has(layout))
    .map((layout) => composeSlide(sampleOf(layout, deck), deck, composing))
  const { layouts, keyOf } = gatherLayouts(
    [...made, ...samples].map(({ draft }) => draft),
    deck.variant.locale,
  )
  return {
    slides: made.map(({ slide, draft }) => ({ ...slide, layout: keyOf(draft) })),
    layouts,
    surface: surfaces(['layout-bullets']),
  }
}

interface Composing {
  readonly surfaces: Surfaces
  /** The strong colours of the theme. */
  readonly strong: { readonly deep: string; readonly bright: string }
  readonly theme: string
  readonly sizes: PictureSizes
  readonly tokensOf: TokensOf
}

function composeSlide(
  given: LocalizedSlide,
  deck: LocalizedDeck,
  { surfaces, strong, theme, sizes, tokensOf }: Composing,
) {
  const { slide, arrange, lost } = planSlide(given)
  const classes = classesOf(slide)
  const surface = surfaces(classes)
  const sceneIn = (isTight: boolean): Scene => {
    return { slide, deck, surface, sizes, reading: startReading(tokensOf), isTight }
  }
  const usual = arrange(sceneIn(false))
  const isTight = slide.title !== undefined && isCrowded(usual)
  const scene = sceneIn(isTight)
  const arranged = isTight ? arrange(scene) : usual
  const band = hasBand(theme, slide) ? surfaces(['ground-deep']) : undefined
  const foot = footOf(scene)
  const placed = [...arranged.placed.map((one) => onBand(one, band)), ...foot]
  const slots = placed.map(({ slot }) => slot)
  const drawn = ornamentsOf(theme, slide, surface, { ...strong, isTight })
  const ornaments = isCovered(slide) ? [] : drawn
  const logo = logoOn(scene, classes.includes('on-picture') ? 'picture' : (band ?? surface))
  const [, ground] = classes
  const { picturePlace: place } = slide
  const draft: Draft = {
    layout: slide.layout,
    traits: { ...(ground && { ground }), ...(place && { place }), isTight, isTitled: slide.title !== undefined },
    surface,
    slots: slots.map(withBand(band)),
    ornaments,
    ...(logo && { logo }),
  }
  const picture = slide.background && 'path' in slide.background ? sizes.get(slide.background.path) : undefined
  const alt = slide.image?.alt ?? slide.pictures?.[0]?.image.alt
  const behind = behindOf(scene, alt, picture ?? { width: 1280, height: 720 })
  const composed: Omit<ComposedSlide, 'layout'> = {
    id: slide.id,
    hidden: 'hidden' in slide && slide.hidden === true,
    // A picture lies over what the layout has.
    behind: isCovered(slide) ? [...behind, ...drawn, ...(logo ? [logoItem(logo)] : [])] : behind,
    items: placed.flatMap(({ items }) => items),
    before: arranged.strokes ?? [],
    notes: noteParagraphs(slide.notes),
    ...(slide.transition && { transition: slide.transition }),
    lost: [...lost, ...lostFormulas(slide, placed)],
  }
  return { slide: composed, draft }
}

function logoItem({ path, box }: PlacedPicture): Item {
  return { box, content: { kind: 'picture', path, alt: '' } }
}

/** The title on the band of a theme takes the colours of that. */
function onBand(placed: Placed, band: Surface | undefined): Placed {
  if (!band || !isHead(placed.slot)) return placed
  const slot = withBand(band)(placed.slot)
  return { slot, items: placed.items.map((item): Item => ({ ...item, slot })) }
}

function withBand(band: Surface | undefined) {
  return (slot: Slot): Slot => (band && isHead(slot) ? { ...slot, surface: band } : slot)
}

function isHead({ idx }: Slot): boolean {
  return idx === 0 || idx === 13
}

/** A slide with nothing on it, to see what placeholders its layout has. */
function sampleOf(layout: string, { slides }: LocalizedDeck): LocalizedSlide {
  const nothing: LocalizedSegment = { id: '', kind: 'text', line: { locale: 'en', runs: [] }, decisions: [] }
  const source = slides[0]?.source
  if (!source) throw new Error('A deck without slides has no layouts')
  return { id: layout, number: 0, layout, title: nothing, citations: [], notes: [], source }
}
