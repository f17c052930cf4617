import type { Code } from 'mdast'
import { diagnose, type Place } from '../model/diagnostic.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { BlockOf, CodeBlockOf, CommentOf, Inline, SegmentKind, SegmentText } from '../model/segment.ts'
import type { CaptionLine } from './captions.ts'
import { type FoundComment, findComments, findProse, holdsText, wordsIn } from './code-comments.ts'
import type { MarkdownContext } from './context.ts'
import type { DraftText } from './draft.ts'
import { readFence } from './fence.ts'
import { withReferences } from './formula-references.ts'
import { tellFormulaSteps } from './formulas.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/** A block of code whose comments may still get texts. */
export interface CodeDraft {
  readonly block: CodeBlockOf<DraftText>
}

/** Reads a fence. In a Chinese deck a comment with Chinese in it may have a caption, in an English one every comment. */
export function readCode(
  context: MarkdownContext,
  node: Code,
  { span, language, kind }: { readonly span: Span; readonly language: Locale; readonly kind: SegmentKind },
): CodeDraft {
  const { source } = context
  const end = source.text.indexOf('\n', span.from)
  const firstLine = placeAt(source, span.from, end < 0 ? span.to : Math.min(end, span.to))
  const lines = node.value.split('\n')
  const given = { place: firstLine, lines: lines.length }
  const { diagnostics, ...parts } = readFence(node.lang ?? '', node.meta ?? '', given)
  context.diagnostics.push(...diagnostics)
  const isWanted = (words: string) => (isChinese(language) ? /\p{Script=Han}/u.test(words) : /\p{L}/u.test(words))
  const withText = (comment: FoundComment): CommentOf<DraftText> => {
    const inlines = wordsIn(lines, comment.words).flatMap((text, at): Inline[] => {
      return [...(at > 0 ? [{ kind: 'break' as const }] : []), { kind: 'text', text }]
    })
    const place = placeOfWords(context, span, { lines, words: comment.words })
    return { ...comment, text: { kind: kind === 'note' ? kind : 'code', text: { inlines, place }, others: new Map() } }
  }
  const comments = findComments(node.value, parts.syntax, isWanted).map(withText)
  const prose = isChinese(language) ? findProse(node.value, parts.syntax) : undefined
  const texts = { ...(comments.length > 0 && { comments }), ...(prose && { prose: withText(prose) }) }
  return { block: { kind: 'code', ...parts, code: node.value, locale: language, ...texts } }
}

/** Where the words of a comment stand in a file, where the fence may be indented. */
function placeOfWords(
  { source }: MarkdownContext,
  span: Span,
  { lines, words }: { readonly lines: readonly string[]; readonly words: FoundComment['words'] },
): Place {
  const spans = words.map((one) => {
    let from = span.from
    for (let left = one.line + 1; left > 0; left--) from = source.text.indexOf('\n', from) + 1
    // Of the line in the file only its beginning may be longer.
    const end = source.text.indexOf('\n', from)
    const indent = (end < 0 ? source.text.length : end) - from - (lines[one.line] ?? '').length
    return { from: from + indent + one.from, to: from + indent + one.to }
  })
  return placeAt(source, spans[0]?.from ?? span.from, spans.at(-1)?.to ?? span.to)
}

/** Makes a line below code the text of its next comment without one. Reports `caption-shape` if there is none. */
export function captionComment(
  { source, diagnostics }: MarkdownContext,
  { locale, tag, text }: CaptionLine,
  { inlines, above }: { readonly inlines: readonly Inline[]; readonly above: CodeDraft },
): void {
  const comments = above.block.comments ?? []
  const next = comments.find((comment) => !comment.text.others.has(locale))
  if (next) {
    next.text.others.set(locale, { inlines, place: placeAt(source, text.from, text.to) })
    return
  }
  const message =
    comments.length === 0
      ? 'The code above has no comment that this line could be the text of.'
      : `The code above has ${comments.length} comments, and each has a text in "${locale}" already.`
  const hint = 'Each line under code is the text of its next comment with words, one for each, in their order.'
  diagnostics.push(diagnose('caption-shape', placeAt(source, tag.from, tag.to), message, hint))
}

/** Leaves out the comments of code none of which has a text in another language: they are code like the rest. */
export function dropUncaptioned(block: BlockOf<DraftText>): BlockOf<DraftText> {
  if (block.kind === 'code') {
    const { comments = [], prose, ...rest } = block
    if (comments.some(({ text }) => text.others.size > 0)) return { ...rest, comments }
    if (prose && holdsText(block)) return { ...rest, prose }
    const first = prose ?? comments[0]
    return { ...rest, ...(first && isChinese(block.locale) && { uncaptioned: first.text.text.place }) }
  }
  if (block.kind === 'quotation') return { ...block, blocks: block.blocks.map(dropUncaptioned) }
  if (block.kind !== 'list') return block
  return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(dropUncaptioned) })) }
}

/** True for a fence that holds mathematics, as GitHub has it; `tex` and `latex` are code. */
export function isFormulaFence({ lang }: Code): boolean {
  return /^\{?\.?(?:math|katex)\}?$/i.test(lang ?? '')
}

/** The text of such a fence; says what it has of another program's. */
export function readFormulaFence(
  { source, diagnostics }: MarkdownContext,
  { value, meta }: Code,
  span: Span,
): SegmentText {
  const place = placeAt(source, span.from, span.to)
  const steps = meta ? source.text.indexOf(meta, span.from) : -1
  if (meta && steps >= 0) diagnostics.push(tellFormulaSteps(placeAt(source, steps, steps + meta.length)))
  const tex = withReferences(value.replace(/\s*\n\s*/g, ' ').trim(), { source, place, diagnostics })
  return { inlines: [{ kind: 'formula', tex, display: true, place }], place }
}
