import type { LineForm } from './line-form.ts'

const notesHint = 'Presenter notes are the last comment of the slide: <!-- … -->.'
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
    message: 'Presenter notes would be shown on the slide.',
    hint: first === 'Nn' ? `${notesHint} To show the line, put a backslash before its colon.` : notesHint,
  })),
  {
    ...foreign('Nn', /^notes?\s*:\s+\S.*/i, `${notesHint} To show the line, put a backslash before its colon.`),
    slidesOnly: true,
  },
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
