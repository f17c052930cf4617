import { type Diagnostic, type DiagnosticCode, diagnose } from '../model/diagnostic.ts'
import { findMangledExpressions } from '../model/expression.ts'
import { expressionPattern } from './expression.ts'
import { findFormulas } from './formulas.ts'
import { formulasIn } from './mask.ts'
import type { Span } from './slide-lines.ts'
import { placeAt, type SourceText } from './source.ts'

/** What is shown as it stands though its author meant more by it. */
interface TextForm {
  readonly pattern: RegExp
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string
  /** True if a text that has one has many: the first is told. */
  readonly once?: true
}

const attribute = String.raw`(?:[.#][\w-]+|(?:width|height|style|class|data-[\w-]+)=(?:"[^"\n]*"|[\w%.-]+))`

/** Commands of TeX that no text has: letters, operators, and what sets signs. */
const commands = [
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|varphi|chi|psi|omega',
  'Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega|ell|hbar|infty|partial|nabla',
  'frac|dfrac|tfrac|sqrt|sum|prod|int|oint|lim|log|ln|exp|sin|cos|tan|max|min|times|div|cdot|cdots|ldots|pm|mp',
  'leq?|geq?|neq?|approx|sim|equiv|propto|ll|gg|in|notin|subset|cup|cap|forall|exists|to|rightarrow|Rightarrow|leftarrow',
  'text|mathrm|mathbf|mathbb|mathcal|operatorname|hat|bar|vec|tilde|overline|left|right|quad|qquad',
].join('|')

const forms: readonly TextForm[] = [
  {
    pattern: /(?<!\\)!\[\[[^\][\n]+\]\]/g,
    code: 'markdown-unsupported',
    message: 'An embedded file cannot be shown.',
    hint: 'Put an image on a line of its own: ![description](images/a.png).',
  },
  {
    pattern: /(?<![!\\[\w])\[\[(?![\d\s,.;-]*\]\])[^\][\n]+\]\](?!\()/g,
    code: 'markdown-foreign',
    message: 'This is the link of a wiki, which is shown as it stands.',
    hint: 'Write [text](https://…), or [text](#slide-id) for a slide of the deck.',
  },
  {
    pattern: /(?<!\\)!\[[^\][\n]*\]\([^()\n]+\)/g,
    code: 'markdown-unsupported',
    message: 'This image has no address that can be read.',
    hint: 'Write a path with spaces between < and >, and no size behind it: ![description](<images/a b.png>).',
  },
  {
    pattern: /(?<![!\\])\[[^\][\n]+\]\([^()\n]*\s[^()\n]*\)/g,
    code: 'markdown-slip',
    message: 'This is no link, as its address holds a space.',
    hint: 'Write the address between < and >: [text](<https://…>); a backslash before "[" shows it as text.',
  },
  {
    pattern: /(?<!\\)\[[^\][\n]+\]（\s*(?:https?:|mailto:|#|[\w./-]+\.\w{2,4}\s*）)[^）\n]*/g,
    code: 'markdown-slip',
    message: 'This is no link, as its address stands in full-width parentheses.',
    hint: 'Write it between half-width ones: [text](https://…).',
  },
  {
    pattern: /[!！]?［[^］\n]+］\s?[（(]\s*(?:https?:|mailto:|#|[\w./-]+\.\w{2,4}\s*[）)])[^）)\n]*/g,
    code: 'markdown-slip',
    message: 'This is neither a link nor an image, as its brackets are of full width.',
    hint: 'Write half-width ones: [text](https://…), ![description](images/a.png).',
  },
  {
    pattern: /(?<!\\)\[\^[^\]\s]+\]/g,
    code: 'markdown-slip',
    message: 'This footnote is shown as it stands: nothing on its slide says what it refers to.',
    hint: 'Write that on the same slide, on a line of its own: "[^1]: …", with its caption under it.',
  },
  {
    pattern: /(?<![\\\w])\[-?@[A-Za-z][\w:.-]*(?:[,;][^\][\n]*)?\]/g,
    code: 'markdown-foreign',
    message: 'A citation by key is shown as it stands.',
    hint: 'Name the source in the YAML of the slide: "sources: [id]".',
  },
  {
    pattern:
      /(?<![*\\])\*\*(?!\*)[^*\n]*(?<![*\\])\*\*(?!\*)|(?<![*\\\w\s])\*\*(?=\p{Script=Han})|^\*\*(?=\p{Script=Han})/gu,
    code: 'markdown-slip',
    message: 'These asterisks are shown.',
    hint: 'Strong words stand between "**" and "**", with no space inside of them.',
  },
  {
    pattern: /＊＊[^＊\n]+＊＊|｀[^｀\n]+｀|～～[^～\n]+～～/g,
    code: 'markdown-slip',
    message: 'These marks are shown, as they are full-width.',
    hint: 'Write "**", "`" and "~~" in half width.',
  },
  {
    pattern:
      /(?<![\w:：])(?<!\p{Script=Han}\d*):(?:[a-z][a-z\d_+-]+|[+-]1|100):(?![\w:])|(?<=\p{Script=Han}):[a-z]{2,}(?:_[a-z\d]+)*:(?![\w:])/gu,
    code: 'markdown-foreign',
    message: 'The name of an emoji is shown as it stands.',
    hint: 'Type the character itself.',
  },
  {
    pattern: new RegExp(String.raw`(?<![\\{$\w])\{:?\s*${attribute}(?:\s+${attribute})*\s*\}(?!\})`, 'g'),
    code: 'markdown-foreign',
    message: 'Attributes are shown as they stand.',
    hint: 'The address of a slide is "id: …" in its YAML; how things look is a matter of layouts and themes.',
  },
  {
    pattern: /(?<=[A-Za-z)\]])~(?:\d{1,3}[+-]?|[a-z]{1,3})~(?!~)|(?<=[\w)\]])\^[\w+−-]{1,8}\^/g,
    code: 'markdown-foreign',
    message: 'These marks are shown.',
    hint: 'Write <sub>…</sub> and <sup>…</sup>.',
  },
  {
    pattern: /(?<!%)%%(?!%)[^%\n]+%%(?!%)/g,
    code: 'markdown-unsupported',
    message: 'A comment between "%%" would be shown.',
    hint: 'Write it as a comment of HTML: <!-- … -->.',
  },
  {
    pattern: /(?<![\\!])\[click(?::[+-]?\d+)?\](?![([])/g,
    code: 'markdown-foreign',
    message: 'A click of Slidev is shown as it stands.',
    hint: 'Take it out: items of a list with "*" appear one by one.',
    once: true,
  },
  {
    pattern: /(?<!\\)\\(?:eq)?ref\{[^{}\n]+\}/g,
    code: 'markdown-foreign',
    message: 'A reference of LaTeX is shown as it stands.',
    hint: 'Write it as a formula, between dollar signs; the one that is meant has "\\tag{1}\\label{…}" at its end.',
  },
  {
    // What a formula has without its signs, or with one of them; no folder of a path: C:\log, \\server\text.
    pattern: new RegExp(
      String.raw`(?<![A-Za-z:.\\_])\\(?:${commands})(?![A-Za-z])|(?<!\\)(?<=[A-Za-z\d\p{Script=Greek})\]}])[\^_]\{[^{}\n]*\}?`,
      'gu',
    ),
    code: 'markdown-slip',
    message: 'TeX is shown as it stands.',
    hint: 'A formula stands between two dollar signs, with no space inside of them: $\\beta x_{t}$; what is to be shown as it stands is written between backticks.',
    once: true,
  },
  {
    pattern: /\{%.*?%\}/g,
    code: 'markdown-foreign',
    message: 'A tag of Jekyll or Liquid is shown as it stands.',
    hint: 'Write what it stands for.',
  },
]

/** Nothing else is looked at closely: most texts hold none of these. */
const suspicious = /[\]］]|\*\*|＊|｀|～～|:[a-z+\-1]|(?<!\{)\{[%.#:a-z\s]|[~^]|%%|[\^_]\{|\\[A-Za-z]{2}/

/** What in a text is Markdown to its author, or to another program, and is shown as it stands. */
export function findForeignText(source: SourceText, span: Span): readonly Diagnostic[] {
  const written = source.text.slice(span.from, span.to)
  if (!suspicious.test(written)) return []
  const text = withoutFormulas(written.replace(expressionPattern, (old) => ' '.repeat(old.length)))
  return [...forms.flatMap((form) => findForm(source, span.from, text, form)), ...findLooseTask(source, span, text)]
}

/** With spaces in place of formulas, whose signs mean something else. */
function withoutFormulas(text: string): string {
  return findFormulas(text).reduce((rest, { from, to }) => {
    return rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
  }, text)
}

function findForm(source: SourceText, base: number, text: string, { pattern, code, message, hint, once }: TextForm) {
  return [...text.matchAll(pattern)].slice(0, once ? 1 : undefined).map(({ 0: found, index }) => {
    const from = base + index
    return diagnose(code, placeAt(source, from, from + found.length), message, hint)
  })
}

/** What was to be an expression would be shown instead of its value. */
export function findMangled(source: SourceText, span: Span): readonly Diagnostic[] {
  const text = source.text.slice(span.from, span.to).replace(expressionPattern, (old) => ' '.repeat(old.length))
  return findMangledExpressions(text).flatMap(({ index, written, meant }) => {
    const from = span.from + index
    if (formulasIn(source, span).some((formula) => formula.from <= from && from < formula.to)) return []
    const message = `${written} is no expression: it is shown as it stands.`
    const hint = `Write ${meant}; what is to be shown as it stands is written between backticks.`
    return [diagnose('expression-syntax', placeAt(source, from, from + written.length), message, hint)]
  })
}

/** `[x]` is a box where an item of a list begins and a space follows; elsewhere it is text. */
function findLooseTask(source: SourceText, { from }: Span, text: string): readonly Diagnostic[] {
  const box = /^\[[ xX]\](?!\()/.exec(text)?.[0]
  const before = source.text.slice(source.text.lastIndexOf('\n', from - 1) + 1, from)
  if (!box || !/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(?:[a-z]{2}(?:-\w+)*:\s*)?$/i.test(before)) return []
  const hint = 'A task is an item of a list, with a space behind its box: "- [x] …".'
  const place = placeAt(source, from, from + box.length)
  return [diagnose('markdown-slip', place, 'This box is shown as text.', hint)]
}
