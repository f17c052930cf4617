import type { Transition } from '../model/arrangement.ts'
import type { LayoutSpec, Slide, Slots } from '../model/deck.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { figuresUsed } from '../model/expression.ts'
import { halvesOf, namedHalves } from '../model/halves.ts'
import type { RawDeck, RawSlide, RawYaml } from '../model/raw.ts'
import type { Source } from '../model/records.ts'
import type { Expression, Segment } from '../model/segment.ts'
import { inlinesOf, textsOfBlocks, textsOfSlots } from '../model/walk.ts'
import { backdropOf, placeOfPictures, readArrangement } from './arrangement.ts'
import { readChart } from './chart.ts'
import { withCuts } from './cut.ts'
import { withoutForeign } from './foreign.ts'
import { locateImages } from './images.ts'
import { findLayout } from './layout.ts'
import { addMotion } from './motion.ts'
import { parseWith } from './parse.ts'
import { listSources, lookUp } from './registry.ts'
import { addressRoomCodes } from './room-codes.ts'
import { type RawSlideFields, slideSchema } from './schemas/slide-schema.ts'
import { addSections } from './sections.ts'
import type { SlideContext } from './slide-context.ts'
import { assignIds } from './slide-ids.ts'
import { checkLinks, linksOf } from './slide-links.ts'
import { checkRequired, fillSlots, leadOf, shows, slotHints } from './slots.ts'
import { readStatistics } from './statistics.ts'
import { layoutOf } from './usual-layout.ts'

/** Resolves the slides of a deck: layouts, slots, ids, citations. Reports everything that does not resolve. */
export function validateSlides(raw: RawDeck, context: SlideContext, transition?: Transition): Slide[] {
  const { memo, diagnostics } = context
  const fields = raw.slides.map((slide) =>
    memo(slide, 'fields', '', (found) => readFields(slide.frontMatter, found), diagnostics),
  )
  const ids = assignIds(
    raw.slides,
    fields.map((own) => own ?? {}),
    context,
  )
  const known = new Set(ids)
  // An address that could not be read has been reported where it stands, or what stands before it.
  const isAddressUnread = context.url === undefined && mayNameAddress(raw)
  const made = raw.slides.flatMap((slide, index) => {
    const at = { id: ids[index] ?? '', number: index + 1 }
    const make = (found: Diagnostic[]) => {
      const own = { ...context, diagnostics: found }
      const addressed = (blocks: RawSlide['blocks']) =>
        addressRoomCodes(blocks, context.url, isAddressUnread ? [] : found)
      const blocks = locateImages(addressed(slide.blocks), raw.file, own)
      const located = { ...slide, blocks, notes: addressed(slide.notes) }
      return validateSlide(located, fields[index], { ...at, file: raw.file }, own)
    }
    const validated = memo(slide, 'slide', `${at.number === 1} ${at.id}`, make, diagnostics)
    const links = memo(slide, 'links', '', () => linksOf(textsOfRaw(slide)), diagnostics)
    checkLinks(links, { known, isPartial: raw.isPartial === true }, diagnostics)
    if (!validated) return []
    // A slide that only moved is the same slide under another number.
    const moved = () => ({ ...validated, number: at.number })
    const own =
      validated.number === at.number ? validated : memo(slide, 'moved', `${at.number} ${at.id}`, moved, diagnostics)
    return [{ raw: slide, slide: own, fields: fields[index] }]
  })
  return addSections(addMotion(made, transition, context), raw.isPartial === true, context)
}

/** True for a deck whose head has an address, right or not, or cannot be read as a whole. */
function mayNameAddress({ frontMatter, isPartial }: RawDeck): boolean {
  const { value } = frontMatter ?? {}
  return isPartial === true || frontMatter?.isPartial === true || (value instanceof Object && 'url' in value)
}

/** The keys of a slide; undefined if some of them are wrong, and what they ask for can only be guessed at. */
function readFields(yaml: RawYaml | undefined, diagnostics: Diagnostic[]): RawSlideFields | undefined {
  if (yaml?.isPartial) return undefined
  if (yaml?.value === undefined || yaml.value === null) return {}
  return parseWith(slideSchema, withoutForeign(yaml.value, 'slide', yaml, diagnostics), yaml, diagnostics)
}

/** A slide that can be shown, even if something on it is wrong; undefined if what its layout needs is not known. */
function validateSlide(
  raw: RawSlide,
  read: RawSlideFields | undefined,
  { id, number, file }: { readonly id: string; readonly number: number; readonly file: string },
  context: SlideContext,
): Slide | undefined {
  const { diagnostics } = context
  for (const expression of expressionsIn(textsOfRaw(raw))) diagnostics.push(...context.checkExpression(expression))
  if (!read) return undefined
  const layout = layoutOf(read, number, raw, context)
  const place = raw.frontMatter && read.layout ? raw.frontMatter.placeOf(['layout']) : raw.place
  const spec = findLayout(layout, place, context)
  const named = raw.frontMatter ? readNamed(read, raw.frontMatter, spec, context) : {}
  const bibliography = listSources(context.sources)
  const filled = spec ? fillSlots(spec, raw.blocks, diagnostics, read.place) : {}
  const slots: Slots = {
    ...filled,
    ...named,
    ...(spec && shows(spec, 'bibliography') && bibliography.length > 0 && { bibliography }),
    // Which sections there are is known when all slides are.
    ...(spec && shows(spec, 'agenda') && { agenda: [] }),
  }
  const notes = raw.notes.map(({ block }) => block)
  const vocabulary = read.vocabulary && { vocabulary: read.vocabulary }
  const content = { slots, ...vocabulary, citations: [], notes }
  const arrangement = {
    ...leadOf(raw.blocks, filled),
    ...(raw.frontMatter && readArrangement(read, raw.frontMatter, { spec, file }, context)),
  }
  const placed = placeOfPictures(slots, arrangement, context)
  const behind = arrangement.background ?? backdropOf(layout, slots, { ...arrangement, ...placed }, context)
  const background = behind && { background: behind }
  const slide: Slide = {
    id,
    number,
    layout,
    ...content,
    slots: { ...slots, ...withCuts(slots, { ...arrangement, ...placed }, context) },
    ...arrangement,
    ...background,
    ...placed,
    ...timeOf(read),
    place: raw.place,
  }
  // A part that could not be made has been reported.
  const lacksHalf = namedHalves.some((name) => name in read && slots[name] === undefined)
  if (spec?.name === 'split' && !lacksHalf) checkHalves(slide, diagnostics)
  const citations = findCitations(slide, read, raw.frontMatter, context)
  if (!spec) return undefined
  // A key that did not resolve has been reported; it is not missing on top of that.
  const asked = (slot: keyof Slots) => slot in read
  const required = spec.required.filter((slot) => !asked(slot))
  // Neither are sources that are faulty, or that could not be read.
  const isTold = (slot: keyof Slots) => slot === 'bibliography' && (context.sources.size > 0 || context.sources.has(''))
  // Nor are dates that could not be read.
  const isDated = raw.blocks.some(({ block }) => block.kind === 'list')
  const lacking = required.filter((slot) => !isTold(slot) && !(slot === 'timeline' && isDated))
  diagnostics.push(...checkRequired({ ...spec, required: lacking }, slots, place))
  return spec.required.every((slot) => slots[slot] !== undefined) ? { ...slide, citations } : undefined
}

function textsOfRaw({ blocks, notes }: RawSlide): Segment[] {
  return textsOfBlocks([...blocks, ...notes].map(({ block }) => block))
}

/** Two parts stand side by side, neither more nor fewer. */
function checkHalves({ slots, picturePlace, place }: Slide, diagnostics: Diagnostic[]): void {
  const count = halvesOf(slots.body ?? [], slots, picturePlace === 'left').length
  if (count === 2) return
  const hint =
    'Parts are what stands under each "## " heading; without such headings a picture, a table, code, a quotation, a formula beside text alone, all text, and what YAML names.'
  diagnostics.push(
    diagnose(
      'layout-count',
      slots.title?.place ?? place,
      `The layout "split" shows two parts; this slide has ${count}.`,
      hint,
    ),
  )
}

function timeOf({ duration }: RawSlideFields): Pick<Slide, 'seconds'> {
  return duration === undefined ? {} : { seconds: Math.round(duration * 60) }
}

/** What the YAML of a slide names by id; a slot that the layout does not show is refused. */
function readNamed(
  fields: RawSlideFields,
  yaml: RawYaml,
  spec: LayoutSpec | undefined,
  context: SlideContext,
): Pick<Slots, 'quote' | 'figure' | 'chart' | 'figures'> {
  const { diagnostics } = context
  for (const slot of ['quote', 'figure', 'chart', 'figures'] as const) {
    if (fields[slot] === undefined || !spec || shows(spec, slot)) continue
    const showing = [...context.layouts.values()].flatMap((other) => (other && shows(other, slot) ? [other.name] : []))
    const message = `The layout "${spec.name}" does not show ${slot === 'figures' ? slot : `a ${slot}`}.`
    const hint = showing.length > 0 ? `Layouts that do: ${showing.join(', ')}.` : slotHints.body
    diagnostics.push(diagnose('layout-ignores', yaml.keyPlaceOf([slot]), message, hint))
  }
  const quote = fields.quote && lookUp(context.quotes, fields.quote, yaml.placeOf(['quote']), 'quote', diagnostics)
  const figure =
    fields.figure && lookUp(context.figures, fields.figure, yaml.placeOf(['figure']), 'figure', diagnostics)
  const chart = fields.chart && readChart(fields.chart, yaml, context)
  const figures = fields.figures && readStatistics(fields.figures, yaml, context)
  return { ...(quote && { quote }), ...(figure && { figure }), ...(chart && { chart }), ...(figures && { figures }) }
}

function findCitations(
  slide: Slide,
  fields: RawSlideFields,
  yaml: RawYaml | undefined,
  context: SlideContext,
): Source[] {
  const { slots } = slide
  const expressions = expressionsIn(textsOfSlots(slide.slots))
  const used = expressions.flatMap((expression) => figuresUsed(expression).map((id) => context.figures.get(id)))
  const statistics = (slots.figures ?? []).flatMap(({ figure, since }) => [figure, since])
  const shown = [slots.figure, ...(slots.chart?.figures ?? []), ...statistics, ...used].map((figure) => figure?.source)
  const named = (fields.sources ?? []).map((id, index) => {
    const place = yaml?.placeOf(['sources', index]) ?? slide.place
    return lookUp(context.sources, id, place, 'source', context.diagnostics)
  })
  return [...new Set([slots.quote?.source, ...shown, ...named])].filter((source) => source !== undefined)
}

function expressionsIn(texts: readonly Segment[]): Expression[] {
  return texts.flatMap(inlinesOf).flatMap((inline) => (inline.kind === 'expression' ? [inline.expression] : []))
}
