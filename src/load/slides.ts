import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { localeTags } from '../model/locale.ts'
import { findSwallowedSlide } from './open-fence.ts'
import { closesFence, heading, type Line, openedFence, type Span, separator } from './slide-lines.ts'
import { placeAt, type SourceText } from './source.ts'

/** Where a slide's YAML block and its Markdown stand in the deck file. */
export interface SlideSpan {
  readonly frontMatter?: Span
  readonly body: Span
}

export interface DeckSpans {
  readonly frontMatter?: Span
  readonly slides: readonly SlideSpan[]
  /** True if a YAML block runs to the end of the file: reading it says nothing more. */
  readonly isCut: boolean
}

const yamlStart = /^["']?[A-Za-z][\w-]*["']?[ \t]*:(\s|$)/
const commentStart = /^[ \t]*<!--/
/** What no line of a YAML block begins with at the margin, and a slide's may. */
const slideStart = /^(?:<!--|!\[|[*+>|][ \t]|\d+[.)][ \t]|\p{Script=Han}[^:]*$)/u
const captionStart = new RegExp(`^(?:${localeTags.join('|')}):(?:\\s|$)`)

/**
 * Divides a deck file at its `---` lines, which count neither inside code fences nor inside comments.
 * A line `key: …` right after `---` starts a YAML block that the next `---` ends.
 * Reports `front-matter-unclosed` and, for code fences and comments, `comment-unclosed`.
 */
export function splitSlides(source: SourceText): { spans: DeckSpans; diagnostics: readonly Diagnostic[] } {
  const lines = linesOf(source)
  const diagnostics: Diagnostic[] = []
  const slides: SlideSpan[] = []
  let next = 0
  let isCut = false
  const readYaml = (opened: number): Span => {
    const from = lines[opened + 1]?.from ?? source.text.length
    const end = findYamlEnd(lines, opened + 1)
    const isClosed = separator.test(lines[end]?.text ?? '')
    const opening = lines[opened]
    if (!isClosed && opening) diagnostics.push(unclosedFrontMatter(source, opening, lines[end]))
    isCut ||= end >= lines.length
    next = isClosed ? end + 1 : end
    return { from, to: lines[end]?.from ?? source.text.length }
  }
  const readBody = (): Span => {
    const from = lines[next]?.from ?? source.text.length
    const end = findBodyEnd(source, lines, next, diagnostics)
    next = end
    return { from, to: lines[end]?.from ?? source.text.length }
  }
  const startsYaml = (at: number) => yamlStart.test(lines[at + 1]?.text ?? '') || isTightYaml(lines, at + 1)
  const frontMatter = separator.test(lines[0]?.text ?? '') ? readYaml(0) : undefined
  slides.push({ body: readBody() })
  while (next < lines.length) {
    const block = startsYaml(next) ? readYaml(next) : undefined
    if (!block) next++
    slides.push({ ...(block && { frontMatter: block }), body: readBody() })
  }
  const written = slides.filter(
    ({ frontMatter, body }) => frontMatter || holdsMore(source.text.slice(body.from, body.to)),
  )
  return { spans: { ...(frontMatter && { frontMatter }), slides: written, isCut }, diagnostics }
}

/** A key without the space behind its colon: text like any other, unless nothing else stands up to the next `---`. */
const tightKey = new RegExp(`^(?!(?:zh|${localeTags.join('|')})[:：])[a-z][\\w-]*[ \\t]*[:：](?![/:：])`)

/** True if lines up to the next `---` are keys of YAML whose colons lack their spaces, or are of full width. */
function isTightYaml(lines: readonly Line[], start: number): boolean {
  let at = start
  while (tightKey.test(lines[at]?.text ?? '')) at++
  return at > start && separator.test(lines[at]?.text ?? '')
}

/** The lines of a source between two offsets, without their line ends. */
export function linesOf(source: SourceText, from = 0, to = source.text.length): Line[] {
  const lines: Line[] = []
  for (let at = from; at <= to; ) {
    const found = source.text.indexOf('\n', at)
    const end = found < 0 || found > to ? to : found
    if (end === to && at === to && lines.length > 0) break
    lines.push({ from: at, to: end, text: source.text.slice(at, end) })
    at = end + 1
  }
  return lines
}

/** The line that ends a YAML block: its `---`, or the first line of a slide that has none before it. */
function findYamlEnd(lines: readonly Line[], start: number): number {
  const textOf = (at: number) => lines[at]?.text ?? ''
  let end = start
  let key = ''
  while (end < lines.length && !separator.test(textOf(end))) {
    const text = textOf(end)
    // A heading alone would be a comment in YAML, and items may stand at the margin below a key without a value.
    const isHeading = heading.test(text) && captionStart.test(textOf(end + 1))
    const isItem = text.startsWith('- ') && /:[ \t]+[^\s#&!]/.test(key)
    if (end > start && (slideStart.test(text) || isHeading || isItem)) return end
    if (/^[^\s#-]/.test(text)) key = text
    end++
  }
  return end
}

function findBodyEnd(source: SourceText, lines: readonly Line[], start: number, diagnostics: Diagnostic[]): number {
  let fence: { mark: string; line: Line } | undefined
  let comment: { readonly line: Line; separatorAt?: number } | undefined
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (fence) {
      if (closesFence(line.text, fence.mark)) fence = undefined
      continue
    }
    if (commentStart.test(line.text)) {
      if (comment) diagnostics.push(unclosedComment(source, comment.line, line))
      if (comment?.separatorAt !== undefined) return comment.separatorAt
      comment = { line }
    }
    if (comment) {
      if (separator.test(line.text)) comment.separatorAt ??= at
      if (line.text.includes('-->')) comment = undefined
      continue
    }
    if (separator.test(line.text)) return at
    const mark = openedFence(line.text)
    const swallowed = mark && findSwallowedSlide(lines, at, mark)
    if (swallowed) {
      diagnostics.push(unclosedFence(source, line, { mark, next: lines[swallowed] ?? line }))
      return swallowed
    }
    if (mark) fence = { mark, line }
  }
  const open = fence?.line ?? comment?.line
  if (open) diagnostics.push(unclosed(source, open, fence ? fence.mark : '-->'))
  return lines.length
}

const leavingOut = 'A slide is left out by "hidden: true" in its YAML.'

function unclosedFrontMatter(source: SourceText, line: Line, slide: Line | undefined): Diagnostic {
  const when = slide ? `not closed before the slide's text in line ${placeAt(source, slide.from).line}` : 'never closed'
  return diagnose(
    'front-matter-unclosed',
    placeAt(source, line.from, line.to),
    `The YAML block that starts here is ${when}.`,
    'End it with a line "---"; for a slide that starts with text, leave a blank line after its "---".',
  )
}

/** A comment holds no other: what ends it is the end of the next one. */
function unclosedComment(source: SourceText, line: Line, next: Line): Diagnostic {
  const message = `The comment that starts here is not closed before the one in line ${placeAt(source, next.from).line}.`
  const hint = `Close it with "-->" where it ends, before the "---" of the next slide. ${leavingOut}`
  return diagnose('comment-unclosed', placeAt(source, line.from, line.to), message, hint)
}

/** The code of a block may be no slides: what is wrong is said where it begins, and the slides are read. */
function unclosedFence(
  source: SourceText,
  line: Line,
  { mark, next }: { readonly mark: string; readonly next: Line },
): Diagnostic {
  const message = `The code block that starts here is not closed before the slide in line ${placeAt(source, next.from).line}.`
  const hint = `Close it with "${mark}" where it ends, before the "---" of the next slide.`
  return diagnose('comment-unclosed', placeAt(source, line.from, line.to), message, hint)
}

/** What a comment begins with that leaves out a slide, or slides from a `---` on. */
const leftOutStart = /^\s*(?:---+[ \t]*(?:\n|$)|#{1,6}[ \t])/

/** True for a comment around whole slides, or from one `---` on: everything in it is left out. */
export function leavesOutSlides(comment: string): boolean {
  return leftOutStart.test(comment) && /^[ \t]*---+[ \t]*$/m.test(comment)
}

/** False for a slide in which there is nothing, or nothing but slides that are left out. */
function holdsMore(body: string): boolean {
  if (!body.includes('<!--')) return body.trim() !== ''
  return (
    body.replace(/<!--([\s\S]*?)-->/g, (comment, inner: string) => (leftOutStart.test(inner) ? '' : comment)).trim() !==
    ''
  )
}

/** The diagnostic for notes that hold the separator of slides; undefined if they do not. */
export function findSwallowed(source: SourceText, notes: Span): Diagnostic | undefined {
  const swallowed = linesOf(source, notes.from, notes.to).find(({ text }) => separator.test(text))
  const [line] = linesOf(source, notes.from - '<!--'.length, notes.to)
  if (!swallowed || !line) return undefined
  const message = `The notes that start here are not closed before the slide in line ${placeAt(source, swallowed.from).line}.`
  const hint = `Close them with "-->" before the "---". ${leavingOut}`
  return diagnose('comment-unclosed', placeAt(source, line.from, line.to), message, hint)
}

function unclosed(source: SourceText, line: Line, mark: string): Diagnostic {
  const what = mark === '-->' ? 'comment' : 'code block'
  const message = `The ${what} that starts here is never closed, so it swallows the slides after it.`
  return diagnose('comment-unclosed', placeAt(source, line.from, line.to), message, `Close it with "${mark}".`)
}
