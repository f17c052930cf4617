import { localeTags } from '../model/locale.ts'
import type { LineForm } from './line-form.ts'
import type { Line } from './slide-lines.ts'

const notesHint = 'Presenter notes are the last comment of the slide: <!-- … -->.'
const privateNote = 'Presenter notes would be shown on the slide.'
const toShow = 'To show the line, put a backslash before its colon.'
const englishNote = /^notes?\s*:\s+\S.*/i
const shown = 'This line is shown as it stands.'

/** Lines by which other programs lay out slides, with what duilian has for them. */
export const foreignLines: readonly LineForm[] = [
  ...['Nn', '?', '^', ':'].map((first, at) => ({
    first,
    pattern:
      [
        /^notes?\s*[:：](?=\s*$|.*\p{Script=Han})/iu,
        /^\?{3}\s*$/,
        /^\^ +\S/,
        /^:{3,}\s*(?:\{\.)?(?:notes?|speaker-?notes)\b/i,
      ][at] ?? /$^/,
    code: 'markdown-unsupported' as const,
    slidesOnly: true,
    message: privateNote,
    hint: first === 'Nn' ? `${notesHint} ${toShow}` : notesHint,
  })),
  {
    first: 'Nn',
    pattern: englishNote,
    code: 'markdown-unsupported',
    slidesOnly: true,
    message: privateNote,
    hint: `${notesHint} ${toShow}`,
    when: isAloneInEnglish,
  },
  { ...foreign('Nn', englishNote, `${notesHint} ${toShow}`, isUnpaired), slidesOnly: true },
  foreign(
    ':',
    /^\s*:{3,}.*/,
    'Columns are "layout: compare", each under a "## " heading; for what stands out use "> " or "**".',
  ),
  foreign(':', /^\s*::[\w-]+::\s*$/, 'Columns are "layout: compare", each under a "## " heading.'),
  foreign('.', /^\s*\. \. \.\s*$/, 'Items of a list with "*" appear one by one; "---" begins another slide.'),
  foreign('<', /^\s*<<<\s*\S.*/, 'Put the code itself between lines of three backticks.'),
  foreign('[', /^\s*\[(?:toc|\[_?toc_?\])\]\s*$/i, 'Write the list yourself, with links such as [text](#slide-id).'),
  foreign('[', /^\s*\[\.[\w-]+:?.*\]\s*$/, 'How a slide looks is said by "layout: …" in its YAML and by the theme.'),
  foreign('%', /^% \S.*/, 'The title and the author belong in the YAML at the top of the deck.'),
  foreign('+', /^\s*\+{3,}\s*$/, 'Slides are separated by "---".'),
  foreign('!', /^\s*!{3}\s+\w+.*/, 'For what stands out use "> " or "**".'),
  foreign(
    '@',
    /^\s*(?:@import\b|@start\w+|@\[\w+\]\().*/,
    'Put a picture in as an image: ![description](images/a.svg).',
  ),
  foreign(
    '\\',
    /^\s*\\(?:pause|newpage|pagebreak|clearpage|columnbreak|vspace|hspace|vfill|hfill|centering|begin|end|(?:big|med|small)skip|tiny|scriptsize|footnotesize|small|large|huge)\b.*/i,
    'Slides are separated by "---"; how they look is a matter of layouts and themes.',
  ),
  foreign('i', /^import\s.+\sfrom\s+['"].+/, 'Components are not there: write Markdown.'),
]

function foreign(first: string, pattern: RegExp, hint: string, when?: LineForm['when']): LineForm {
  return { first, pattern, code: 'markdown-foreign', message: shown, hint, ...(when && { when }) }
}

const tagged = new RegExp(String.raw`^\s*(?:${['zh', ...localeTags].join('|')}):`)

/** English that ends a slide with Chinese on it and has none itself: as a text of the slide it would have its counterpart. */
function isAloneInEnglish(lines: readonly Line[], at: number): boolean {
  const isChinese = lines.slice(0, at).some(({ text }) => /\p{Script=Han}/u.test(text))
  return isChinese && !lines.slice(at).some(({ text }) => tagged.test(text))
}

function isUnpaired(lines: readonly Line[], at: number): boolean {
  return !tagged.test(lines[at + 1]?.text ?? '')
}
