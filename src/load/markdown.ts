import type { Nodes, Parent, RootContent } from 'mdast'
import { type Extension, fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { combineExtensions } from 'micromark-util-combine-extensions'
import { deepestNesting, tooDeep } from '../model/limits.ts'
import type { Inline } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import { expressionPattern } from './expression.ts'
import { expressionMark, maskText } from './mask.ts'
import { readInlines, readText, spanOf } from './phrasing.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/** Marks of a line. With `**` beside Han punctuation CommonMark leaves the asterisks in the text; one `~` is a range. */
const lineMarks = [cjkFriendlyExtension(), gfmStrikethroughCjkFriendly({ singleTilde: false })]

/** The tree of `~~…~~`. */
const strikethrough: Extension = {
  canContainEols: ['delete'],
  enter: {
    strikethrough(token) {
      this.enter({ type: 'delete', children: [] }, token)
    },
  },
  exit: {
    strikethrough(token) {
      this.exit(token)
    },
  },
}

const blockOptions: Options = {
  // Extensions are combined here, once, because the parser would do it again for every slide.
  extensions: [
    combineExtensions([
      gfmTable(),
      gfmTaskListItem(),
      gfmFootnote(),
      ...lineMarks,
      { disable: { null: ['codeIndented', 'setextUnderline'] } },
    ]),
  ],
  mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), gfmFootnoteFromMarkdown(), strikethrough],
}

/** In one line nothing is the start of a block. */
const noBlocks = [
  'codeIndented',
  'setextUnderline',
  'list',
  'headingAtx',
  'blockQuote',
  'thematicBreak',
  'codeFenced',
  'htmlFlow',
]

const lineOptions: Options = {
  extensions: [combineExtensions([...lineMarks, { disable: { null: [...noBlocks, 'definition'] } }])],
  mdastExtensions: [strikethrough],
}

/** A line in a deck that has links by reference, or footnotes: their definitions stand below it. */
const referringOptions: Options = {
  extensions: [combineExtensions([...lineMarks, gfmFootnote(), { disable: { null: noBlocks } }])],
  mdastExtensions: [strikethrough, gfmFootnoteFromMarkdown()],
}

/** Parses a stretch of Markdown into blocks; blanks are left out, code fences keep their expressions as text. */
export function parseBlocks(
  context: MarkdownContext,
  span: Span,
  hidden: { blanks: readonly Span[]; fences: readonly Span[]; escapes: readonly number[] },
): readonly RootContent[] {
  const text = maskText(context.source, span, hidden.blanks, hidden.fences, hidden.escapes)
  return text.trim() ? parseWithTargets(text, context, blockOptions) : []
}

function parseWithTargets(text: string, context: MarkdownContext, options: Options): readonly RootContent[] {
  const targets = targetsOf(context)
  if (!targets) return fromMarkdown(text, options).children
  const { children } = fromMarkdown(`${text}\n\n${targets}`, options)
  return children.filter(({ position }) => (position?.start.offset ?? 0) < text.length)
}

/** What texts may refer to, as Markdown. */
function targetsOf({ targets, footnotes }: MarkdownContext): string {
  return [targets.text, footnotes?.text ?? ''].filter(Boolean).join('\n\n')
}

/** Reports nodes that stand too deep in one another for anything that calls itself for each level. */
export function isTooDeep(context: MarkdownContext, node: Nodes, base: number): boolean {
  // An item is two nodes in one another: itself and its list.
  const deepest = 2 * deepestNesting
  let level: readonly Nodes[] = [node]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) {
      const { from, to } = spanOf(node, base)
      context.diagnostics.push(tooDeep(placeAt(context.source, from, to)))
      return true
    }
    level = level.flatMap((inner) => ('children' in inner ? inner.children : []))
  }
  return false
}

/** Parses one line of text, in which nothing is the start of a block. */
export function parseLine(context: MarkdownContext, span: Span): readonly Inline[] {
  const text = context.source.text.slice(span.from, span.to)
  // Most captions hold no markup; they are spared the parser.
  if (!/[*_`[\]<>\\&!~$\n]/.test(text)) return readPlain(context, span, text)
  const nodes = parseLineNodes(context, span)
  if (nodes.some((node) => isTooDeep(context, node, span.from))) return []
  return nodes.flatMap((node) => ('children' in node ? readInlines(context, span.from, node as Parent) : []))
}

/** What one line of text is to Markdown. */
export function parseLineNodes(context: MarkdownContext, span: Span): readonly RootContent[] {
  const refers = context.source.text.slice(span.from, span.to).includes(']') && targetsOf(context)
  const masked = maskText(context.source, span, [], [], [])
  return parseWithTargets(masked, context, refers ? referringOptions : lineOptions)
}

/** A line without markup: text and expressions. */
function readPlain(context: MarkdownContext, span: Span, text: string): readonly Inline[] {
  if (!/[{=:^%]/.test(text)) return text.trim() ? [{ kind: 'text', text: text.trimEnd() }] : []
  const masked = text.replace(expressionPattern, (found) => expressionMark.repeat(found.length))
  return readText(context, span, masked.trimEnd())
}
