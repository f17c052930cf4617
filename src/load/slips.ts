import type { LineForm } from './line-form.ts'
import type { Line } from './slide-lines.ts'

/** A list item without its space; what stands between two `*` is emphasis. */
const itemForm = /^\s*(?:-(?=[\p{L}「『《〈（“【]|\{\{|\*\*)|\*(?=[\p{L}「『《〈（“【{][^*]*$))/u

/** What begins an item in running text, each kind for itself; a line with it goes on from a line with it. */
const enumerators: readonly RegExp[] = [
  /^\s*\d{1,2}[、，．.)）]/,
  /^\s*[０-９]{1,2}[、，．.)）]/,
  /^\s*[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])\s*[)）]/,
  /^\s*[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩]/,
  /^\s*[一二三四五六七八九十]{1,3}[、．.]/,
  /^\s*(?:第[一二三四五六七八九十]{1,2}|其[一二三四五六七八九十])[，、：:]/,
  /^\s*[A-Da-d][、．.)）]\s*\p{Script=Han}/u,
  /^\s*[•·・●○◦■□◆◇▪▫►▶➤➢→✓✔√☑☐※★☆]/,
]

const shown = 'This line is shown as text, marks and all.'
const slip = (first: string, pattern: RegExp, hint: string, when?: LineForm['when']): LineForm => ({
  first,
  pattern,
  code: 'markdown-slip',
  message: shown,
  hint,
  ...(when && { when }),
})

/** Keys that no text begins a slide with. */
const slideKey =
  /^(?:layout|background|place|focus|whole|spacing|transition|hidden|include|chart|figures?|sources|quote|id):(?: |$)/

/** True for the first text of a slide up to a blank line or its end, if all its lines are keys with values. */
function isAllYaml(lines: readonly Line[], at: number): boolean {
  if (lines.slice(0, at).some(({ text }) => /\S/.test(text) && !/^---+\s*$/.test(text))) return false
  const end = lines.findIndex(({ text }, index) => index > at && /^(?:---+)?\s*$/.test(text))
  return lines.slice(at, end < 0 ? undefined : end).every(({ text }) => /^[A-Za-z][\w-]*:(?: |$)|^[ \t]+\S/.test(text))
}

/** What a Chinese keyboard, or a hurry, makes of Markdown, with what was meant. */
export const slips: readonly LineForm[] = [
  slip('#', /^#{1,6}(?=\p{Script=Han})/u, 'A heading needs a space after "#".'),
  slip('＃', /^\s*＃+/, 'A heading is written with a half-width "#" and a space.'),
  slip(
    '＊－•・',
    /^\s*[＊－•・](?=\s?\p{Script=Han}|\s[\p{L}\d])/u,
    'A list item is written with a half-width "-" or "*" and a space.',
  ),
  slip('-*', itemForm, 'A list item needs a space after "-" or "*".'),
  slip('—－–', /^\s*(?:—{2,}|－{2,}|–{2,})\s*$/, 'Slides are separated by three hyphens: "---".'),
  slip('-', /^\s*--\s*$/, 'Slides are separated by three hyphens: "---".'),
  slip(
    '0123456789',
    /^\s*\d{1,2}[.)](?=[\p{Script=Han}「『《〈“【])/u,
    'An item of a numbered list needs a space after its number: "1. …".',
  ),
  slip(
    '0123456789０１２３４５６７８９',
    /^\s*(?:\d{1,2}．|[０-９]{1,2}[.．])(?=\s*\p{Script=Han})/u,
    'An item of a numbered list is written with half-width signs: "1. …".',
  ),
  slip('＞', /^\s*＞/, 'A quotation is written with a half-width ">".'),
  slip('｜', /^\s*｜.*｜\s*$/, 'A table is written with half-width "|", and |---|---| under its first row.'),
  slip('·', /^\s*·{3}[\w-]*\s*$/, 'Code stands between lines of three backticks: "```".'),
  {
    first: '"\'abcdefghijklmnopqrstuvwxyz',
    pattern: slideKey,
    code: 'markdown-slip',
    message: 'This is YAML of a slide, and is shown as its text.',
    hint: 'Write it right under the "---" above its slide, with no blank line between, and another "---" below it. The first slide has a "---" of its own below the one that ends the YAML of the deck.',
    when: isAllYaml,
  },
  slip('=', /^\s*={3,}\s*$/, 'A title is written "# …".', (lines, at) => isText(lines[at - 1])),
  {
    first:
      '0123456789０１２３４５６７８９（(①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐❶❷❸❹❺❻❼❽❾㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩一二三四五六七八九十第其ABCDabcd•·・●○◦■□◆◇▪▫►▶➤➢→✓✔√☑☐※★☆',
    pattern: /^\s*\S{1,4}/,
    code: 'markdown-slip',
    message: 'This line is shown behind the one above, as one text with it.',
    hint: 'Write a list, "1. …" or "- …", or leave a blank line between texts.',
    when: goesOn,
  },
]

/** True for a line that its author meant to be an item of a list, and that is none for want of a space. */
export function isItemSlip(text: string): boolean {
  return itemForm.test(text)
}

/** True for a line that begins as an item does. */
export function isEnumerated(text: string): boolean {
  return enumerators.some((pattern) => pattern.test(text))
}

/** True for the second of several lines that each begin as an item does and end without a break. */
function goesOn(lines: readonly Line[], at: number): boolean {
  const [before, above, own] = [at - 2, at - 1, at].map((index) => lines[index]?.text ?? '')
  const kind = enumerators.find((pattern) => pattern.test(own ?? ''))
  if (!kind?.test(above ?? '') || / {2}$|\\$/.test(above ?? '')) return false
  // Markdown has lists of its own.
  if (/^\s*\d+[.)][ \t]/.test(above ?? '') && /^\s*\d+[.)][ \t]/.test(own ?? '')) return false
  return !kind.test(before ?? '')
}

function isText(line: Line | undefined): boolean {
  return line !== undefined && /^\s*[^\s#>|`~<-]/.test(line.text)
}
