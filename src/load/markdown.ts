import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmTable } from 'micromark-extension-gfm-table'
import { combineExtensions } from 'micromark-util-combine-extensions'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { Inline } from '../model/segment.ts'
import { expressionPattern, parseExpression } from './expression.ts'
import { droppedMark, expressionMark, expressionsIn, maskText } from './mask.ts'
import type { Span } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'
import { isWide } from './wide.ts'

/** What one parse of a deck needs to know and fills. */
export interface MarkdownContext {
  readonly source: SourceText
  /** Whether the deck says `html: allow`. */
  readonly html: boolean
  readonly diagnostics: Diagnostic[]
}

const blockOptions: Options = {
  // With `**` beside Han punctuation CommonMark leaves the asterisks in the text. Extensions are combined here,
  // once, because the parser would do it again for every slide.
  extensions: [
    combineExtensions([gfmTable(), cjkFriendlyExtension(), { disable: { null: ['codeIndented', 'setextUnderline'] } }]),
  ],
  mdastExtensions: [gfmTableFromMarkdown()],
}

const lineOptions: Options = {
  extensions: [
    combineExtensions([
      cjkFriendlyExtension(),
      {
        disable: {
          null: [
            'codeIndented',
            'setextUnderline',
            'list',
            'headingAtx',
            'blockQuote',
            'thematicBreak',
            'codeFenced',
            'htmlFlow',
            'definition',
          ],
        },
      },
    ]),
  ],
}

/** Parses a stretch of Markdown into blocks; blanks are left out, code fences keep their expressions as text. */
export function parseBlocks(
  source: SourceText,
  span: Span,
  hidden: { blanks: readonly Span[]; fences: readonly Span[]; escapes: readonly number[] },
): readonly RootContent[] {
  const text = maskText(source, span, hidden.blanks, hidden.fences, hidden.escapes)
  return text.trim() ? fromMarkdown(text, blockOptions).children : []
}

/** Parses one line of text, in which nothing is the start of a block. */
export function parseLine(context: MarkdownContext, span: Span): readonly Inline[] {
  const { source } = context
  const text = source.text.slice(span.from, span.to)
  // Most captions hold no markup; they are spared the parser.
  if (!/[*_`[\]<>\\&!~\n]/.test(text)) return readPlain(context, span, text)
  const root = fromMarkdown(maskText(source, span, [], [], []), lineOptions)
  return root.children.flatMap((node) => ('children' in node ? readInlines(context, span.from, node as Parent) : []))
}

/** A line without markup: text and expressions. */
function readPlain(context: MarkdownContext, span: Span, text: string): readonly Inline[] {
  if (!text.includes('{{')) return text.trim() ? [{ kind: 'text', text: text.trimEnd() }] : []
  const masked = text.replace(expressionPattern, (found) => expressionMark.repeat(found.length))
  return readText(context, span, masked.trimEnd())
}

/** Turns the phrasing content of a parsed block into inlines; `base` is the offset at which the parsed text starts. */
export function readInlines(context: MarkdownContext, base: number, parent: Parent): readonly Inline[] {
  const children = parent.children as readonly PhrasingContent[]
  return children.flatMap((node) => readInline(context, base, node))
}

function readInline(context: MarkdownContext, base: number, node: PhrasingContent): readonly Inline[] {
  const span = spanOf(node, base)
  switch (node.type) {
    case 'text':
      return readText(context, span, node.value)
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: readInlines(context, base, node) }]
    case 'link':
      return [
        {
          kind: 'link',
          url: readUrl(context, span, node.url),
          children: readInlines(context, base, node),
          place: placeAt(context.source, span.from, span.to),
        },
      ]
    case 'inlineCode':
      return [{ kind: 'code', text: node.value.includes(expressionMark) ? sourceCode(context, span) : node.value }]
    case 'break':
      return [{ kind: 'break' }]
    case 'html':
      return readHtml(context, span, node.value)
    case 'image':
      context.diagnostics.push(
        diagnose(
          'image-inline',
          placeAt(context.source, span.from, span.to),
          'An image inside a line of text cannot be laid out.',
          'Put the image on a line of its own, with a blank line before and after it.',
        ),
      )
      return []
    default:
      context.diagnostics.push(unsupported(context.source, span, node.type))
      return []
  }
}

/** The diagnostic for Markdown that duilian has no layout for. */
export function unsupported(source: SourceText, span: Span, type: string): Diagnostic {
  const names: Readonly<Record<string, readonly [string, string]>> = {
    thematicBreak: ['A rule', 'Slides are separated by a line "---"; draw nothing else.'],
    definition: ['A link definition', 'Write the address in the link itself: [text](https://…).'],
    linkReference: ['A link by reference', 'Write the address in the link itself: [text](https://…).'],
    imageReference: ['An image by reference', 'Write the path in the image itself: ![text](images/a.png).'],
  }
  const footnote = [
    'A footnote',
    'Say it in the text, or cite a source: "sources: [<id>]" in the YAML block of the slide.',
  ] as const
  const known = source.text.startsWith('[^', span.from) ? footnote : names[type]
  const [name, hint] = known ?? [`Markdown of the kind "${type}"`, 'Use headings, lists, paragraphs, tables.']
  return diagnose('markdown-unsupported', placeAt(source, span.from, span.to), `${name} cannot be shown.`, hint)
}

/** Says which language a few words are in, for conversion to leave them alone; every deck may hold it. */
const languageTag = /^<(?:\/span|span lang=(["'])[A-Za-z\d-]+\1)>$/

/** Raw HTML as it stands, or an `html-forbidden` diagnostic; comments are left out. */
export function readHtml(context: MarkdownContext, span: Span, value: string): { kind: 'html'; html: string }[] {
  if (value.startsWith('<!--')) return []
  if (context.html || languageTag.test(value)) return [{ kind: 'html', html: restore(context.source, span, value) }]
  const place = placeAt(context.source, span.from, span.to)
  const hint = 'Write Markdown instead, put a "<" that is text as "\\<", or say "html: allow" at the top of the deck.'
  context.diagnostics.push(diagnose('html-forbidden', place, 'This is raw HTML, which the deck does not allow.', hint))
  return []
}

/** Where a parsed node stands in the source. */
export function spanOf(node: Nodes, base: number): Span {
  return { from: base + (node.position?.start.offset ?? 0), to: base + (node.position?.end.offset ?? 0) }
}

function readText(context: MarkdownContext, span: Span, value: string): Inline[] {
  const text = joinLines(value.replaceAll(droppedMark, ''))
  if (!text.includes(expressionMark)) return findUnclosed(context, span, text)
  const inlines: Inline[] = []
  const expressions = expressionsIn(context.source, span)
  for (const part of text.split(/(\ue000+)/)) {
    if (!part.startsWith(expressionMark)) {
      if (part) inlines.push(...findUnclosed(context, span, part))
      continue
    }
    for (let left = part.length; left > 0; ) {
      const next = expressions.shift()
      if (!next) break
      left -= next.to - next.from
      inlines.push(...readExpression(context, next))
    }
  }
  return inlines
}

function readExpression(context: MarkdownContext, span: Span): Inline[] {
  const { source } = context
  const parsed = parseExpression(source.text.slice(span.from, span.to), placeAt(source, span.from, span.to))
  if ('helper' in parsed) return [{ kind: 'expression', expression: parsed }]
  context.diagnostics.push(parsed)
  return []
}

function findUnclosed(context: MarkdownContext, span: Span, text: string): Inline[] {
  const found = context.source.text.slice(span.from, span.to).search(/(?<!\\)\{\{(?![^{}\n]*\}\})/)
  if (text.includes('{{') && found >= 0) {
    const place = placeAt(context.source, span.from + found, span.from + found + 2)
    const hint = 'End it with "}}" on the same line, or write "\\{{" for two braces.'
    context.diagnostics.push(diagnose('expression-syntax', place, 'This expression is never closed.', hint))
  }
  return [{ kind: 'text', text }]
}

function readUrl(context: MarkdownContext, span: Span, url: string): string {
  if (url.includes(expressionMark) || url.includes(encodeURIComponent(expressionMark))) {
    const place = placeAt(context.source, span.from, span.to)
    const message = 'An expression cannot stand in the address of a link.'
    context.diagnostics.push(diagnose('expression-syntax', place, message, 'Write the whole address.'))
  }
  return url
}

/** Line ends inside a paragraph: nothing between Han characters, a space between words. */
function joinLines(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, (_, at: number) => {
    const before = text.slice(0, at).trimEnd().at(-1) ?? ''
    const after = text.slice(at).trimStart().at(0) ?? ''
    return isWide(before) || isWide(after) ? '' : ' '
  })
}

function sourceCode(context: MarkdownContext, span: Span): string {
  const code = context.source.text.slice(span.from, span.to)
  return code.replace(/^(`+) ?([\s\S]*?) ?\1$/, '$2')
}

function restore(source: SourceText, span: Span, value: string): string {
  return value.includes(expressionMark) ? source.text.slice(span.from, span.to) : value
}
