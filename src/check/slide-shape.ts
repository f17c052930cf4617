import type { LocalizedBlock, LocalizedSegment, LocalizedSlide, Run } from '../model/localized.ts'
import { visitTexts } from '../model/walk.ts'
import { shownText } from './shown.ts'

/** What of a slide must be the same in every variant. */
export interface SlideShape {
  readonly slide: LocalizedSlide
  /** Each as text, by what it is called. */
  readonly parts: Readonly<Record<string, string>>
  readonly segments: readonly SegmentShape[]
}

export interface SegmentShape {
  readonly segment: LocalizedSegment
  /** Addresses, sorted. */
  readonly links: string
  /** Numbers in digits without grouping, sorted. */
  readonly numbers: string
}

/** Reads the shape of a slide. */
export function shapeOf(slide: LocalizedSlide): SlideShape {
  const blocks = blocksOf(slide)
  const segments = segmentsOf(slide, blocks)
  const { chart, figure, quote, bibliography = [], citations, notes } = slide
  const points = chart?.points.map(({ series, category, value, max }) => [series, category, value, max].join('/')) ?? []
  const cited = [...bibliography.map(({ id }) => id), '|', ...citations.map(({ id }) => id)]
  return {
    slide,
    parts: {
      id: slide.id,
      layout: slide.layout,
      blocks: blocks.map(describeBlock).join(),
      notes: notes.map(describeBlock).join(),
      segments: segments.map(({ id, kind }) => `${id}/${kind}`).join(),
      data: [chart?.kind, ...points, figure && 'figure', quote && 'quote'].join(),
      sources: cited.join(),
    },
    segments: segments.map((segment) => ({
      segment,
      links: linksIn(segment.line.runs).sort().join(' '),
      numbers: numbersIn(segment),
    })),
  }
}

function blocksOf({ image, table, body = [], columns = [] }: LocalizedSlide): readonly LocalizedBlock[] {
  const alone = [image, table].filter((block) => block !== undefined)
  return [...alone, ...body, ...columns.flatMap((column) => column.body)]
}

function segmentsOf(slide: LocalizedSlide, blocks: readonly LocalizedBlock[]): readonly LocalizedSegment[] {
  const { title, subtitle, columns = [], quote, notes } = slide
  const texts = [title, subtitle, ...columns.map(({ heading }) => heading), quote?.text, quote?.speaker, quote?.role]
  const found = texts.filter((text) => text !== undefined)
  for (const block of [...blocks, ...notes]) visitTexts(block, (text) => found.push(text))
  return found
}

/** Kinds, steps and images, with what is inside. */
function describeBlock(block: LocalizedBlock): string {
  if (block.kind === 'image') return `image ${block.path}`
  if (block.kind === 'quotation') return `quotation(${block.blocks.map(describeBlock).join()})`
  if (block.kind === 'code') return `code ${block.code}`
  if (block.kind !== 'list') return block.kind
  const items = block.items.map(({ blocks }) => blocks.map(describeBlock).join())
  return `${block.steps ? 'steps' : 'list'}(${items.join(';')})`
}

function numbersIn({ line }: LocalizedSegment): string {
  const text = shownText(line.runs)
  if (!/[\d０-９]/.test(text)) return ''
  const found = text.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/g) ?? []
  return found
    .map((digits) => digits.replaceAll(',', '').replace(/^0+(?=\d)/, ''))
    .sort()
    .join(' ')
}

function linksIn(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => (run.kind === 'link' ? [run.url] : 'runs' in run ? linksIn(run.runs) : []))
}
