import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { Span } from './slide-lines.ts'
import { leavesOutSlides } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'

/** Directives of Marp, with what duilian has for them. */
const directives: readonly (readonly [keys: RegExp, hint: string])[] = [
  [/^class$/, 'How a slide is laid out is said by "layout: …" in its YAML.'],
  [/^(?:backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|image)$/, 'A picture is "layout: image".'],
  [/^(?:backgroundColor|color|style|theme|size|math)$/, 'Colours and type are a theme: templates/themes/<name>.css.'],
  [/^(?:header|footer)$/, 'What stands on every slide is "theme: { brand: { footer: … } }" in the YAML of the deck.'],
  [/^(?:title|author|description|keywords|url|lang)$/, 'It belongs in the YAML at the top of the deck.'],
  [/^(?:paginate|marp|transition|inlineSVG|page|auto-scaling|fragment)$/, 'Leave it out.'],
  [/^headingDivider$/, 'Delete it, and start each slide with a line "---".'],
]
/** What other programs look for in a comment. */
const commands: readonly (readonly [command: RegExp, hint: string])[] = [
  [/^(?:[vhs]|--+)$/, 'Slides are separated by "---", in one row: write that in its place.'],
  [
    /^\.slide:.*\bdata-background/s,
    'A picture behind the slide is "background: images/name.jpg" in its YAML; colours are a matter of themes.',
  ],
  [/^\.slide:/, 'Say "layout: …" in the YAML of the slide; transitions are "transition: fade" there.'],
  [/^\.(?:slide|element)\b/, 'Say "layout: …" in the YAML of the slide; items of a list with "*" appear one by one.'],
  [
    /^(?:pause|incremental|incremental_lists\b.*|stop|end_slide|slide\b.*|new_lines?\b.*|jump_to_middle|column_layout\b.*|column:.*|reset_layout|cmd:.*|fit|more)$/i,
    'Slides are separated by "---"; items of a list with "*" appear one by one; columns are "layout: compare".',
  ],
]
/** Remarks for programs that check or sort Markdown: they are nobody's notes. */
const forTools =
  /^(?:prettier-|markdownlint-|textlint-|vale\b|cspell|spell-checker|eslint-|lint\b|toc\b|omit |START |END |TOC\b)/i

/** The comment that holds the presenter notes, and what of the others is left out without being for a program. */
export function findNotes(
  source: SourceText,
  comments: readonly Span[],
): { readonly notes: Span | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const prose = comments.filter((comment) => {
    const text = source.text.slice(comment.from, comment.to).trim()
    if (/^duilian-/.test(text) || forTools.test(text) || leavesOutSlides(text)) return false
    const hint = foreignHint(text)
    if (hint === undefined) return true
    const message = 'This comment is for another program: it does nothing here, and is no presenter note.'
    diagnostics.push(diagnose('markdown-foreign', placeOf(source, comment), message, hint))
    return false
  })
  const notes = prose.at(-1)
  for (const comment of prose.slice(0, -1)) {
    if (!isProse(source.text.slice(comment.from, comment.to))) continue
    const message = 'Only the last comment of a slide is its presenter notes: this one is left out.'
    diagnostics.push(diagnose('markdown-foreign', placeOf(source, comment), message, 'Put the notes into one comment.'))
  }
  return { notes, diagnostics }
}

function placeOf(source: SourceText, { from, to }: Span) {
  return placeAt(source, from - '<!--'.length, Math.min(to + '-->'.length, source.text.length))
}

/** What duilian has in place of a comment that speaks to another program; undefined for any other comment. */
function foreignHint(text: string): string | undefined {
  const command = commands.find(([pattern]) => pattern.test(text))
  if (command) return command[1]
  const lines = text.split('\n').filter((line) => line.trim() && !/^[\s-]/.test(line))
  const keys = lines.map((line) => /^_?([A-Za-z][\w-]*)[ \t]*:(?:\s|$)/.exec(line)?.[1])
  const hints = keys.map((key) => directives.find(([names]) => key !== undefined && names.test(key))?.[1])
  return hints.length > 0 && hints.every((hint) => hint !== undefined) ? hints[0] : undefined
}

/** What is commented out, such as a list, a picture or a slide, is meant to be left out; words may be meant as notes. */
function isProse(text: string): boolean {
  return !/^\s*(?:$|[-*+>|#<!]|\d+[.)]\s|`{3}|~{3})|^---+\s*$|^[\w-]+:/m.test(text.trim())
}
