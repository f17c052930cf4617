import type { PhrasingContent } from 'mdast'
import { unopenable } from '../model/address.ts'
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { type Inline, type InlineTag, inlineTags, type RawHtml } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import { findDemands, type HtmlDemand } from './html-demands.ts'
import { expressionMark, formulaMark } from './mask.ts'
import type { Span } from './slide-lines.ts'
import { placeAt, type SourceText } from './source.ts'

/** Other names of what duilian has, and names of what Markdown has signs for. */
const kinds: Readonly<Record<string, 'strong' | 'emphasis' | InlineTag>> = {
  ...Object.fromEntries(inlineTags.map((tag) => [tag, tag])),
  del: 's',
  strike: 's',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
}
const simpleTag = /^<(\/?)([a-z]+)\s*>$/i
/** Says which language a few words are in, for conversion to leave them alone; every deck may hold it. */
const languageTag = /^<(?:\/span|span lang=(["'])[A-Za-z\d-]+\1)>$/

/** Where an element ends that needs no permission, if a node begins one that ends among its neighbours. */
export function closingTag(nodes: readonly PhrasingContent[], at: number): number | undefined {
  const name = tagOf(nodes[at])
  if (name === undefined || name.startsWith('/') || kinds[name] === undefined) return undefined
  let depth = 0
  for (let next = at; next < nodes.length; next += 1) {
    const tag = tagOf(nodes[next])
    if (tag === name) depth += 1
    else if (tag === `/${name}`) depth -= 1
    if (depth === 0) return next
  }
  return undefined
}

function tagOf(node: PhrasingContent | undefined): string | undefined {
  const tag = node?.type === 'html' ? simpleTag.exec(node.value) : null
  return tag ? `${tag[1]}${tag[2]?.toLowerCase()}` : undefined
}

/** What stands in an element that needs no permission; `tag` opens it. */
export function wrapInline(tag: string, children: readonly Inline[]): Inline {
  const kind = kinds[simpleTag.exec(tag)?.[2]?.toLowerCase() ?? ''] ?? 'emphasis'
  return kind === 'strong' || kind === 'emphasis' ? { kind, children } : { kind: 'element', tag: kind, children }
}

type HtmlInline = RawHtml | Extract<Inline, { kind: 'break' }>

/** Raw HTML in a line: as it stands, a line break, or a diagnostic. */
export function readHtml(context: MarkdownContext, span: Span, value: string): HtmlInline[] {
  if (/^<br\s*\/?>$/i.test(value)) return [{ kind: 'break' }]
  if (value.startsWith('<!--')) {
    context.diagnostics.push(describeComment(context.source, span, value))
    return []
  }
  return readHtmlBlock(context, span, value)
}

/** Raw HTML as it stands, or an `html-forbidden` diagnostic that names what duilian has for it. */
export function readHtmlBlock(context: MarkdownContext, span: Span, value: string): RawHtml[] {
  const { source, html, forbidden, diagnostics } = context
  reportDemands(context, span, value)
  if (html || languageTag.test(value)) return [holdHtml(context, span, restore(source, span, value))]
  const [tag = value, closes = '', name = ''] = /^<(\/?)([A-Za-z][\w-]*)/.exec(value.trimStart()) ?? []
  const message = `This is raw HTML${name ? ` (<${closes}${name}>)` : ''}, which the deck does not allow.`
  if (closes && forbidden.has(name)) return []
  if (!closes) forbidden.add(name)
  const place = placeAt(source, span.from, span.to)
  diagnostics.push(diagnose('html-forbidden', place, message, hintFor(tag, name.toLowerCase(), value)))
  return []
}

/** Raw HTML with what a locale may have to convert in it: its texts, and attributes such as `alt`. */
function holdHtml({ source, chinese, readPassages }: MarkdownContext, span: Span, html: string): RawHtml {
  const place = placeAt(source, span.from, span.to)
  const said = /\p{Script=Han}|&#/u.test(html) ? readPassages?.(html, chinese) : undefined
  return { kind: 'html', html, ...(said && { said }), place }
}

/** What duilian has in place of elements that other programs' decks use. */
const counterparts: readonly (readonly [names: RegExp, hint: string])[] = [
  [/^v-/, 'Write a list with "*": its items appear one by one.'],
  [/^(?:div|section|columns?|grid|article|main)$/, 'Columns are "layout: compare", each under a "## " heading.'],
  [/^(?:img|figure|picture|svg|image)$/, 'Put the image on a line of its own: ![description](images/a.png).'],
  [/^(?:style|font|center|link)$/, 'Colours and type are a theme: templates/themes/<name>.css.'],
  [/^(?:aside|notes?)$/, 'Presenter notes are the last comment of the slide: <!-- … -->.'],
  [/^(?:iframe|video|audio|youtube|tweet|object|embed)$/, 'Show a picture of it with a link: [text](https://…).'],
  [/^(?:table|t[dhr]|thead|tbody|[uo]l|li|h[1-6]|p|a|blockquote|pre|code)$/, 'Markdown has a sign for it.'],
  [/^(?:details|summary)$/, 'Put what is hidden on a slide of its own, or in the notes.'],
]

function hintFor(tag: string, name: string, value: string): string {
  if (/class=["']?notes\b/.test(value)) return 'Presenter notes are the last comment of the slide: <!-- … -->.'
  if (kinds[name]) return `Close it in the same text, and give it no attributes: <${name}>…</${name}>.`
  if (name === 'br') return 'A line ends with "\\", or with <br> inside of it; the room between blocks is the layout’s.'
  const known = counterparts.find(([names]) => names.test(name))?.[1]
  const component = /^<\/?[A-Z][a-z]/.test(tag) ? 'Components of Slidev are not there.' : undefined
  const first = known ?? component ?? 'Write Markdown instead.'
  return `${first} Put a "<" that is text as "\\<", or say "html: allow" at the top of the deck.`
}

/** A comment in a line is neither shown nor said. */
function describeComment(source: SourceText, { from, to }: Span, value: string): Diagnostic {
  const hint = /^<!--\s*duilian-/.test(value)
    ? 'Put it on a line of its own, above the block.'
    : /^<!--\s*\.element/.test(value)
      ? 'Items of a list with "*" appear one by one; how texts look is a matter of layouts and themes.'
      : /^<!--\s*fit\b/.test(value)
        ? 'A title takes the room it has; "layout: statement" sets a sentence large.'
        : 'Put notes on lines of their own, as the last comment of the slide.'
  const message = 'A comment inside a line is left out, and is no presenter note.'
  return diagnose('markdown-foreign', placeAt(source, from, to), message, hint)
}

/** Slides hold all they show: what raw HTML would fetch is not there, a link to a file leads nowhere, no script runs. */
function reportDemands({ source, html, diagnostics }: MarkdownContext, span: Span, value: string): void {
  for (const { written, kind } of html ? findDemands(value) : []) {
    const at = source.text.indexOf(written, span.from)
    const place =
      at >= 0 && at < span.to ? placeAt(source, at, at + written.length) : placeAt(source, span.from, span.to)
    diagnostics.push(diagnoseDemand[kind](written, place))
  }
}

const diagnoseDemand: Readonly<Record<HtmlDemand['kind'], (written: string, place: Place) => Diagnostic>> = {
  resource: (written, place) =>
    diagnose(
      'resource-outside',
      place,
      `This HTML asks for "${written}", which the slides do not hold.`,
      'Write an image as ![…](…), put a small picture or sound in as a data: address, or link to it where it is published.',
    ),
  link: (written, place) => unopenable(written, place),
  script: (written, place) =>
    diagnose(
      'html-script',
      place,
      `Scripts of a deck do not run, "${written}${written.startsWith('<') ? '>' : '=…'}" included.`,
      'Take it out. What slides do is a matter of templates, whose scripts run.',
    ),
}

function restore(source: SourceText, span: Span, value: string): string {
  return value.includes(expressionMark) || value.includes(formulaMark) ? source.text.slice(span.from, span.to) : value
}
