import type { TokensOf } from '../../../model/code-tokens.ts'
import type { LocalizedBlock, LocalizedSegment } from '../../../model/localized.ts'
import { segmentsIn } from '../../../model/runs.ts'
import type { FootnoteOf } from '../../../model/segment.ts'
import type { Mark, Paragraph } from '../base/model.ts'
import { codeLines } from './code-paragraphs.ts'
import { pairOf } from './pairs.ts'
import { withoutTags } from './runs.ts'

/** How far the text of a list stands in, for each depth, in px. */
export const listIndent = 44
/** The same where numbers have two digits. */
const wideIndent = 60
/** The deepest level of lines; what lies deeper stands on it. */
const deepest = 4

/** What the text of a slide is read with. */
export interface Reading {
  /** The number of its next click. */
  nextStep(): number
  readonly tokensOf: TokensOf
}

/** Begins to read a slide: its clicks are counted from 1 on. */
export function startReading(tokensOf: TokensOf): Reading {
  let count = 0
  return {
    tokensOf,
    nextStep() {
      count += 1
      return count
    },
  }
}

/** The size of code among other text, in px. */
const codeSize = 26

/** Running text as paragraphs. What is no text (`table`, `image`) is left to the caller. */
export function paragraphsOf(blocks: readonly LocalizedBlock[], reading: Reading, indent = 0): readonly Paragraph[] {
  return blocks.flatMap((block) => paragraphsOfBlock(block, reading, indent))
}

function paragraphsOfBlock(block: LocalizedBlock, reading: Reading, indent: number): readonly Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return pairOf(block.text, { mark: 'none', indent })
    case 'heading':
      return pairOf(block.text, { mark: 'none', indent, form: { bold: true }, captionForm: {} })
    case 'quotation':
      return paragraphsOf(block.blocks, reading, indent + listIndent)
    case 'code':
      return codeLines(block, { size: codeSize, tokensOf: reading.tokensOf }).map((one, at) => ({
        mark: 'none' as const,
        ...one,
        indent: indent + (one.indent ?? 0),
        // The lines of one block stand close.
        ...(at > 0 && { before: 0 }),
      }))
    case 'html': {
      const text = withoutTags(block.html)
      return text === '' ? [] : [{ level: 0, mark: 'none', indent, runs: [{ text, locale: 'en' }] }]
    }
    case 'list':
      return listParagraphs(block, { reading, depth: 0, step: undefined, outer: indent })
    case 'footnote':
      return footnoteParagraphs([block])
    case 'table':
    case 'image':
    case 'media':
    case 'qr':
      return []
  }
}

/** Footnotes with their numbers, each with its caption below. */
export function footnoteParagraphs(footnotes: readonly FootnoteOf<LocalizedSegment>[]): readonly Paragraph[] {
  return footnotes.flatMap(({ number, text }) =>
    pairOf(text).map((one, at) => {
      const { locale } = at === 0 ? text.line : (text.caption ?? text.line)
      return { ...one, runs: [{ text: String(number), locale, baseline: 30 }, { text: ' ', locale }, ...one.runs] }
    }),
  )
}

/** Notes are text alone: of what is none they say what it shows. */
export function noteParagraphs(blocks: readonly LocalizedBlock[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'qr') {
      if (block.url === undefined) return []
      return [{ level: 0, runs: [{ text: block.url, locale: 'en' as const, link: { address: block.url } }] }]
    }
    const isText = block.kind !== 'table' && block.kind !== 'image' && block.kind !== 'media'
    return isText
      ? paragraphsOf(
          [block],
          startReading(() => undefined),
        )
      : segmentsIn(block).flatMap((segment) => pairOf(segment))
  })
}

type List = Extract<LocalizedBlock, { kind: 'list' }>

interface Nesting {
  readonly reading: Reading
  readonly depth: number
  /** The click that brings the item around it. */
  readonly step: number | undefined
  readonly outer: number
}

function listParagraphs(list: List, { reading, depth, step, outer }: Nesting): readonly Paragraph[] {
  const level = Math.min(depth * 2, deepest)
  const isWide = list.ordered && list.start + list.items.length > 10
  const indent = outer + listIndent * depth + (isWide ? wideIndent : listIndent)
  return list.items.flatMap((item): readonly Paragraph[] => {
    const own = list.steps ? reading.nextStep() : step
    const mark: Mark = list.definitions ? 'none' : (item.task ?? (list.ordered ? { start: list.start } : 'bullet'))
    let isFirst = true
    const stepped = own !== undefined && { step: own }
    const term = item.term
      ? pairOf(item.term, {
          level,
          mark: 'none',
          indent: indent - listIndent,
          form: { bold: true },
          captionForm: {},
          ...stepped,
        })
      : []
    const defined = item.blocks.flatMap((block): readonly Paragraph[] => {
      if (block.kind === 'list') return listParagraphs(block, { reading, depth: depth + 1, step: own, outer })
      const marked = isFirst ? mark : 'none'
      isFirst = false
      const placed = { level, indent, ...stepped }
      if (block.kind === 'paragraph') return pairOf(block.text, { ...placed, mark: marked })
      return paragraphsOfBlock(block, reading, indent).map((one) => ({ ...one, ...placed, level: one.level + level }))
    })
    return [...term, ...defined]
  })
}
