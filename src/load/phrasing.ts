import type { Image, Link, Nodes, Parent, PhrasingContent } from 'mdast'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { Inline } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import { parseExpression } from './expression.ts'
import { findForeignText, findMangled } from './foreign-text.ts'
import { readFormula } from './formulas.ts'
import { closingTag, readHtml, wrapInline } from './html.ts'
import { findJoined } from './joined-lines.ts'
import { markUp } from './mark-up.ts'
import { droppedMark, expressionMark, expressionsIn, formulaMark, formulasIn } from './mask.ts'
import type { Span } from './slide-lines.ts'
import { placeAt, type SourceText } from './source.ts'
import { isWide } from './wide.ts'

/** Turns the phrasing content of a parsed block into inlines; `base` is the offset at which the parsed text starts. */
export function readInlines(context: MarkdownContext, base: number, parent: Parent): readonly Inline[] {
  const nodes = withoutLastBreak(context.source, base, parent)
  const inlines = readNodes(context, base, nodes)
  return nodes.some(({ type }) => type === 'html') ? trimEnds(inlines) : inlines
}

/** A backslash at the end of a text breaks no line, and is left out as one that does is; C:\\ is a path. */
function withoutLastBreak({ text }: SourceText, base: number, parent: Parent): readonly PhrasingContent[] {
  const nodes = parent.children as readonly PhrasingContent[]
  const last = nodes.at(-1)
  if (last?.type !== 'text' || !last.value.endsWith('\\')) return nodes
  const { from, to } = spanOf(parent as Nodes, base)
  const isBreak = text.indexOf('\\', from) === to - 1 && text[to - 2] !== ':'
  return isBreak ? [...nodes.slice(0, -1), { ...last, value: last.value.slice(0, -1).trimEnd() }] : nodes
}

/** Where a comment stood at an end, the space beside it is left. */
function trimEnds(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline, at) => {
    if (inline.kind !== 'text') return inline
    const text = at === 0 ? inline.text.trimStart() : inline.text
    return { ...inline, text: at === inlines.length - 1 ? text.trimEnd() : text }
  })
}

function readNodes(context: MarkdownContext, base: number, nodes: readonly PhrasingContent[]): readonly Inline[] {
  const inlines: Inline[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (!node) break
    const closing = node.type === 'html' ? closingTag(nodes, at) : undefined
    if (node.type === 'html' && closing !== undefined) {
      inlines.push(wrapInline(node.value, readNodes(context, base, nodes.slice(at + 1, closing))))
      at = closing
    } else inlines.push(...readInline(context, base, node))
  }
  return inlines
}

function readInline(context: MarkdownContext, base: number, node: PhrasingContent): readonly Inline[] {
  const span = spanOf(node, base)
  switch (node.type) {
    case 'text':
      return readText(context, span, node.value)
    case 'emphasis':
    case 'strong': {
      const children = readInlines(context, base, node)
      const mark = context.source.text.slice(span.from, span.from + (node.type === 'strong' ? 2 : 1))
      if (!isArithmetic(context.source.text, span, mark)) return [{ kind: node.type, children }]
      return [{ kind: 'text', text: mark }, ...children, { kind: 'text', text: mark }]
    }
    case 'delete':
      return [{ kind: 'element', tag: 's', children: readInlines(context, base, node) }]
    case 'link':
      reportTitle(context, span, node)
      return readLink(context, base, node, node.url)
    case 'linkReference': {
      const url = context.targets.urls.get(node.identifier)
      if (url !== undefined) return readLink(context, base, node, url)
      break
    }
    case 'inlineCode':
      return [{ kind: 'code', text: hasMarks(node.value) ? sourceCode(context, span, node.value) : node.value }]
    case 'footnoteReference':
      return [{ kind: 'footnote', number: context.footnotes?.refer(node.identifier) ?? 1 }]
    case 'break':
      return [{ kind: 'break' }]
    case 'html':
      return readHtml(context, span, node.value)
    case 'image':
    case 'imageReference':
      context.diagnostics.push(
        diagnose(
          'image-inline',
          placeAt(context.source, span.from, span.to),
          'An image inside a line of text cannot be laid out.',
          'Put the image on a line of its own, with a blank line before and after it, and nothing behind it.',
        ),
      )
      return []
  }
  context.diagnostics.push(unsupported(context.source, span, node))
  return []
}

/** In 3*4*5, a*b*c and 2**3**4 the marks are what they are in arithmetic: Latin words are not emphasized in their middle; in ^_^ they are a mouth. */
function isArithmetic(text: string, { from, to }: Span, mark: string): boolean {
  const { length } = mark
  const [before, after] = mark.startsWith('*') ? [/[\w)\]]/, /[\w([]/] : [/[<>^=~;]/, /[<>^=~;]/]
  const isBetween = (at: number) => before.test(text.charAt(at - 1)) && after.test(text.charAt(at + length))
  return isBetween(from) && isBetween(to - length)
}

function readLink(context: MarkdownContext, base: number, node: Parent & Nodes, url: string): readonly Inline[] {
  const span = spanOf(node, base)
  const { source } = context
  if (source.text.charAt(span.from - 1) === '！' && /\.(?:png|jpe?g|gif|svg|webp)$/i.test(url)) {
    const place = placeAt(source, span.from - 1, span.to)
    const hint = 'An image is written with a half-width "!", on a line of its own.'
    context.diagnostics.push(diagnose('markdown-slip', place, 'This is a link, not an image.', hint))
  }
  const children = readInlines({ ...context, inLink: true }, base, node)
  const place = placeAt(source, span.from, span.to)
  return [{ kind: 'link', url: readUrl(context, span, url), children, place }]
}

/** Says that the title of a link or an image is not shown. */
export function reportTitle({ source, diagnostics }: MarkdownContext, span: Span, { type, title }: Link | Image): void {
  if (!title) return
  const place = placeAt(source, span.from, span.to)
  const hint = type === 'image' ? 'Write it below the image, as a text.' : 'Write it in the text of the link.'
  diagnostics.push(diagnose('markdown-foreign', place, `The title "${title}" of this ${type} is not shown.`, hint))
}

/** The diagnostic for Markdown that duilian has no layout for. */
export function unsupported(source: SourceText, span: Span, node: Nodes): Diagnostic {
  const names: Readonly<Record<string, readonly [string, string]>> = {
    thematicBreak: ['A rule', 'Slides are separated by a line "---"; draw nothing else.'],
    definition: ['A definition', 'Write an address in it, or, to show it as text, a backslash before the "[".'],
    footnoteDefinition: ['More than one paragraph of a footnote', 'Say it in one, or on a slide of its own.'],
    imageReference: ['An image by reference', 'Write the path in the image itself: ![text](images/a.png).'],
  }
  const [name, hint] = names[node.type] ?? [
    `Markdown of the kind "${node.type}"`,
    'Use headings, lists, paragraphs, tables.',
  ]
  return diagnose('markdown-unsupported', placeAt(source, span.from, span.to), `${name} cannot be shown.`, hint)
}

/** Where a parsed node stands in the source. */
export function spanOf(node: Nodes, base: number): Span {
  return { from: base + (node.position?.start.offset ?? 0), to: base + (node.position?.end.offset ?? 0) }
}

/** Text with the expressions, formulas, addresses and highlights in it; `value` is the span as the parser reads it. */
export function readText(context: MarkdownContext, span: Span, value: string): readonly Inline[] {
  const inlines = readJoined(context, span, joinLines(value.replaceAll(droppedMark, ''), context.breaks))
  context.diagnostics.push(...findMangled(context.source, span), ...findForeignText(context.source, span))
  if (!context.breaks && value.includes('\n')) context.diagnostics.push(...findJoined(context.source, span))
  return context.breaks ? inlines.flatMap(breakLines) : inlines
}

function breakLines(inline: Inline): readonly Inline[] {
  if ('children' in inline) return [{ ...inline, children: inline.children.flatMap(breakLines) }]
  if (inline.kind !== 'text') return [inline]
  return inline.text
    .split('\n')
    .flatMap((text, at): readonly Inline[] => [
      ...(at > 0 ? [{ kind: 'break' as const }] : []),
      ...(text === '' ? [] : [{ kind: 'text' as const, text }]),
    ])
}

function readJoined(context: MarkdownContext, span: Span, text: string): readonly Inline[] {
  if (!hasMarks(text)) return readWords(context, span, text)
  const inlines: Inline[] = []
  const formulas = formulasIn(context.source, span)
  // Braces in a formula are TeX: x^{{n}}.
  const isOutside = ({ from }: Span) => !formulas.some((formula) => formula.from <= from && from < formula.to)
  const expressions = expressionsIn(context.source, span).filter(isOutside)
  for (const part of text.split(/(\ue000+|\ue002+)/)) {
    if (!hasMarks(part)) {
      if (part) inlines.push(...readWords(context, span, part))
      continue
    }
    const isFormula = part.startsWith(formulaMark)
    for (let left = part.length; left > 0; ) {
      const next = (isFormula ? formulas : expressions).shift()
      if (!next) break
      left -= next.to - next.from
      inlines.push(...(isFormula ? [readFormula(context, next)] : readExpression(context, next)))
    }
  }
  return inlines
}

function hasMarks(text: string): boolean {
  return text.includes(expressionMark) || text.includes(formulaMark)
}

function readExpression(context: MarkdownContext, span: Span): Inline[] {
  const { source } = context
  const parsed = parseExpression(source.text.slice(span.from, span.to), placeAt(source, span.from, span.to))
  if ('helper' in parsed) return [{ kind: 'expression', expression: parsed }]
  context.diagnostics.push(parsed)
  return []
}

function readWords(context: MarkdownContext, span: Span, text: string): readonly Inline[] {
  const found = context.source.text.slice(span.from, span.to).search(/(?<!\\)\{\{(?![^{}\n]*\}\})/)
  if (text.includes('{{') && found >= 0) {
    const place = placeAt(context.source, span.from + found, span.from + found + 2)
    const hint = 'End it with "}}" on the same line, or write "\\{{" for two braces.'
    context.diagnostics.push(diagnose('expression-syntax', place, 'This expression is never closed.', hint))
  }
  return markUp(context, span, text)
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
function joinLines(text: string, keepsBreaks = false): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  const last = lines.length - 1
  let joined = ''
  let before = ''
  for (const [at, line] of lines.entries()) {
    const trimmed = trimBlanks(line, { start: at > 0, end: at < last })
    const shown = trimmed.trim()
    const isBlank = shown === '' && at < last
    if (at > 0 && !isBlank && keepsBreaks) joined += '\n'
    else if (at > 0 && !isBlank && !isWide(before) && !isWide(shown.charAt(0))) joined += ' '
    joined += trimmed
    before = shown.at(-1) ?? before
  }
  return joined
}

/** Without spaces and tabs at its ends; a pattern for them would try every space of a long run. */
function trimBlanks(text: string, ends: { readonly start: boolean; readonly end: boolean }): string {
  let [from, to] = [0, text.length]
  while (ends.start && from < to && ' \t'.includes(text.charAt(from))) from++
  while (ends.end && to > from && ' \t'.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** Code as it was written; `parsed` is without the backslashes that keep bars from parting the cells of a table. */
function sourceCode(context: MarkdownContext, span: Span, parsed: string): string {
  const code = context.source.text.slice(span.from, span.to).replace(/^(`+) ?([\s\S]*?) ?\1$/, '$2')
  return parsed.includes('\\|') ? code : code.replaceAll('\\|', '|')
}
