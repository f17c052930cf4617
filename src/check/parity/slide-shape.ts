import { filesOfImage, imagesOfSlots } from '../../model/image-files.ts'
import type { LocalizedBlock, LocalizedSegment, LocalizedSlide, Run } from '../../model/localized.ts'
import { visitTexts } from '../../model/walk.ts'

/** What of a slide must be the same in every variant, each as text, by what it is called. */
export type SlideShape = Readonly<Record<string, string>>

/** Describes a slide but for what stands in its texts. */
export function shapeOf(slide: LocalizedSlide): SlideShape {
  const blocks = blocksOf(slide)
  const files = new Map(imagesOfSlots(slide.source.slots).map((image) => [image.alt.id, filesOfImage(image)]))
  const describe = (block: LocalizedBlock) => describeBlock(block, files)
  const { chart, figure, figures, timeline, quote, bibliography = [], citations, notes } = slide
  const points = chart?.points.map(({ series, category, value, max }) => [series, category, value, max].join('/')) ?? []
  const cited = [...bibliography.map(({ id }) => id), '|', ...citations.map(({ id }) => id)]
  return {
    id: slide.id,
    layout: slide.layout,
    blocks: blocks.map(describe).join(),
    notes: notes.map(describe).join(),
    segments: segmentsOf(slide)
      .map(({ id, kind }) => `${id}/${kind}`)
      .join(),
    data: [
      chart?.kind,
      ...points,
      figure && 'figure',
      quote && 'quote',
      figures?.length,
      timeline?.map(({ date }) => date).join('/'),
    ].join(),
    sources: cited.join(),
  }
}

function blocksOf({ image, pictures = [], table, body = [], columns = [] }: LocalizedSlide): readonly LocalizedBlock[] {
  const alone = [image, ...pictures.map((picture) => picture.image), table].filter((block) => block !== undefined)
  return [...alone, ...body, ...columns.flatMap((column) => column.body)]
}

/** Every text of a slide and of its notes but for those of its data, in the same order in every variant. */
export function segmentsOf(slide: LocalizedSlide): readonly LocalizedSegment[] {
  const {
    title,
    subtitle,
    image,
    pictures = [],
    table,
    body = [],
    columns = [],
    timeline = [],
    footnotes = [],
    quote,
    notes,
  } = slide
  const found: LocalizedSegment[] = []
  const add = (text: LocalizedSegment | undefined) => {
    if (text) found.push(text)
  }
  add(title)
  add(subtitle)
  for (const { heading } of columns) add(heading)
  for (const { text } of timeline) add(text)
  add(quote?.text)
  add(quote?.speaker)
  add(quote?.role)
  if (image) visitTexts(image, add)
  for (const picture of pictures) {
    add(picture.image.alt)
    add(picture.caption)
  }
  if (table) visitTexts(table, add)
  for (const block of body) visitTexts(block, add)
  for (const column of columns) for (const block of column.body) visitTexts(block, add)
  for (const { text } of footnotes) add(text)
  for (const block of notes) visitTexts(block, add)
  return found
}

/** The files that an image may show, by the id of its description; the first stands for all. */
type Files = ReadonlyMap<string, readonly string[]>

/** Kinds, steps and images, with what is inside. */
function describeBlock(block: LocalizedBlock, files: Files): string {
  const describe = (inner: LocalizedBlock) => describeBlock(inner, files)
  if (block.kind === 'image' || block.kind === 'media') {
    const shown = files.get(block.alt.id)
    return `${block.kind} ${shown?.includes(block.path) ? shown[0] : block.path}`
  }
  if (block.kind === 'quotation') return `quotation(${block.blocks.map(describe).join()})`
  if (block.kind === 'code') return `code ${block.code}`
  if (block.kind === 'qr') return `qr ${block.follow ? 'follow' : block.url}`
  if (block.kind !== 'list') return block.kind
  const items = block.items.map(({ blocks }) => blocks.map(describe).join())
  return `${block.steps ? 'steps' : 'list'}(${items.join(';')})`
}

/** The numbers in digits of a text that is shown, without grouping, sorted. */
export function numbersIn(shown: string): string {
  if (!/[\d０-９]/.test(shown)) return ''
  const text = changing.test(shown) ? shown.normalize('NFKC') : shown
  const found = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []
  if (found.length === 1 && /^[1-9]\d*$/.test(found[0])) return found[0]
  return found
    .map((digits) => digits.replaceAll(',', '').replace(/^0+(?=\d)/, ''))
    .sort()
    .join(' ')
}

/**
 * What compatibility normalization, which costs more than all the rest, may make digits or parts of a number of:
 * anything but ASCII, Han, and the usual marks; a full-width comma only between digits.
 */
const changing = /[^ -~\n\t\u2014\u2018-\u201d\u3001-\u3003\u3008-\u3011\u4e00-\u9fff（），：；！？％]|[\d,，]，[\d,，]/

/** The addresses a line links to, sorted. */
export function linksIn({ line }: LocalizedSegment): string {
  const [only] = line.runs
  if (line.runs.length === 1 && only?.kind === 'text') return ''
  if (!line.runs.some((run) => 'runs' in run)) return ''
  const found: string[] = []
  addLinks(line.runs, found)
  return found.length < 2 ? (found[0] ?? '') : found.sort().join(' ')
}

function addLinks(runs: readonly Run[], found: string[]): void {
  for (const run of runs) {
    if (run.kind === 'link') found.push(run.url)
    else if ('runs' in run) addLinks(run.runs, found)
  }
}
