import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { placeAt, type SourceText } from './source.ts'

/** A stretch of the source, from one offset up to another. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Where a slide's YAML block and its Markdown stand in the deck file. */
export interface SlideSpan {
  readonly frontMatter?: Span
  readonly body: Span
}

export interface DeckSpans {
  readonly frontMatter?: Span
  readonly slides: readonly SlideSpan[]
}

const separator = /^---+[ \t]*$/
const yamlStart = /^["']?[A-Za-z][\w-]*["']?[ \t]*:(\s|$)/

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
  const readYaml = (opened: number): Span => {
    const from = lines[opened + 1]?.from ?? source.text.length
    let end = opened + 1
    while (end < lines.length && !separator.test(lines[end]?.text ?? '')) end++
    const opening = lines[opened]
    if (end >= lines.length && opening) diagnostics.push(unclosedFrontMatter(source, opening))
    next = end + 1
    return { from, to: lines[end]?.from ?? source.text.length }
  }
  const readBody = (): Span => {
    const from = lines[next]?.from ?? source.text.length
    const end = findBodyEnd(source, lines, next, diagnostics)
    next = end
    return { from, to: lines[end]?.from ?? source.text.length }
  }
  const startsYaml = (at: number) => yamlStart.test(lines[at + 1]?.text ?? '')
  const frontMatter = separator.test(lines[0]?.text ?? '') ? readYaml(0) : undefined
  slides.push({ body: readBody() })
  while (next < lines.length) {
    const block = startsYaml(next) ? readYaml(next) : undefined
    if (!block) next++
    slides.push({ ...(block && { frontMatter: block }), body: readBody() })
  }
  const written = slides.filter(
    (slide) => slide.frontMatter || source.text.slice(slide.body.from, slide.body.to).trim(),
  )
  return { spans: { ...(frontMatter && { frontMatter }), slides: written }, diagnostics }
}

export interface Line extends Span {
  readonly text: string
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

const fenceStart = /^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})/

/** The fence a line opens, if it opens one. */
export function openedFence(line: string): string | undefined {
  const fence = fenceStart.exec(line)?.[1]
  // A run of backticks with more backticks after it is a code span, not a fence.
  if (fence?.startsWith('`') && line.slice(line.indexOf(fence) + fence.length).includes('`')) return undefined
  return fence
}

/** True if a line closes the fence. */
export function closesFence(line: string, fence: string): boolean {
  const text = line.replace(/^[ \t>]*/, '').trimEnd()
  return text.length >= fence.length && text === (fence[0] ?? '').repeat(text.length)
}

function findBodyEnd(source: SourceText, lines: readonly Line[], start: number, diagnostics: Diagnostic[]): number {
  let fence: { mark: string; line: Line } | undefined
  let comment: Line | undefined
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (fence) {
      if (closesFence(line.text, fence.mark)) fence = undefined
      continue
    }
    if (!comment && /^[ \t]*<!--/.test(line.text)) comment = line
    if (comment) {
      if (line.text.includes('-->')) comment = undefined
      continue
    }
    if (separator.test(line.text)) return at
    const mark = openedFence(line.text)
    if (mark) fence = { mark, line }
  }
  const open = fence?.line ?? comment
  if (open) diagnostics.push(unclosed(source, open, fence ? fence.mark : '-->'))
  return lines.length
}

function unclosedFrontMatter(source: SourceText, line: Line): Diagnostic {
  return diagnose(
    'front-matter-unclosed',
    placeAt(source, line.from, line.to),
    'The YAML block that starts here is never closed.',
    'End it with a line "---"; for a slide that starts with text, leave a blank line after its "---".',
  )
}

function unclosed(source: SourceText, line: Line, mark: string): Diagnostic {
  const what = mark === '-->' ? 'comment' : 'code block'
  const message = `The ${what} that starts here is never closed, so it swallows the slides after it.`
  return diagnose('comment-unclosed', placeAt(source, line.from, line.to), message, `Close it with "${mark}".`)
}
