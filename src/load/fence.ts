import { meantLanguage } from '../model/code-languages.ts'
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { CodeBlockOf, LitLines } from '../model/segment.ts'

/** Languages of which other programs draw a picture. */
const drawn =
  /^(?:mermaid|plantuml|puml|dot|graphviz|d2|vega(?:-lite)?|echarts|chart(?:js|view)?|flow(?:chart)?|sequence|gantt|markmap|mindmap|wavedrom|ditaa|nomnoml|pikchr|abc|tikz|infographic)$/i

/** Steps a block of code may have: what the style sheet tells apart. */
export const mostSteps = 9

export type FenceParts = Pick<CodeBlockOf<never>, 'syntax' | 'firstNumber' | 'steps'>

/**
 * The language of a code fence without what other programs write around it, and what its first line asks for:
 * `numbers`, `numbers=5`, `{2,4-5}` for lines that stand out, `{1|3-5|all}` for such as do in turn.
 * Reports what is not used.
 */
export function readFence(
  lang: string,
  meta: string,
  { place, lines }: { readonly place: Place; readonly lines: number },
): FenceParts & { readonly diagnostics: readonly Diagnostic[] } {
  const syntax = lang.replace(/^\{\s*[.=]?/, '').replace(/[\s{}[\],:=].*$/s, '')
  const tail = `${lang.slice(lang.indexOf(syntax) + syntax.length)} ${meta}`.trim()
  // The brace at its end belongs to the one before the language.
  const asked = readAsked(lang.startsWith('{') ? tail.replace(/\s*\}$/, '') : tail)
  const diagnostics: Diagnostic[] = []
  if (drawn.test(syntax)) {
    const hint =
      'Numbers are drawn by "layout: chart"; export anything else as SVG and put it in as an image: ![description](images/a.svg).'
    diagnostics.push(diagnose('markdown-foreign', place, `This ${syntax} is not drawn: its source is shown.`, hint))
  }
  const meant = drawn.test(syntax) ? undefined : meantLanguage(syntax)
  if (meant !== undefined) {
    const message = `"${syntax}" is no language that can be coloured.`
    const hint = `Did you mean "${meant}"? For code of no language write "text".`
    diagnostics.push(diagnose('markdown-slip', place, message, hint))
  }
  if (asked.rest) {
    const message = `"${asked.rest}" behind the language of the code is not used.`
    const hint =
      'Lines are numbered by "numbers", marked by "{2,4-5}" and stepped through by "{1|3-5|all}"; a name of the file stands in a text above the code.'
    diagnostics.push(diagnose('markdown-foreign', place, message, hint))
  }
  const steps = asked.steps?.slice(0, mostSteps)
  diagnostics.push(...checkSteps(asked.steps ?? [], lines, place))
  const { firstNumber } = asked
  return { syntax, ...(firstNumber !== undefined && { firstNumber }), ...(steps && { steps }), diagnostics }
}

interface Asked {
  readonly firstNumber?: number
  readonly steps?: readonly LitLines[]
  /** What is not understood. */
  readonly rest: string
}

/** Lines in braces as Slidev and VitePress have them, or in brackets as reveal.js does. */
const stepsPattern = /[{[]((?:\s*(?:\d+(?:\s*-\s*\d+)?|all|\*)\s*[,|]?)+)[}\]]/
const numbersPattern =
  /(?<![\w.-])(?:\.?(?:numbers|numberLines|line-?numbers)(?:\s*=\s*"?(\d+)"?)?|\{lines:\s*true\s*(?:,\s*startLine:\s*(\d+)\s*)?\})(?![\w-])/i

function readAsked(tail: string): Asked {
  const numbers = numbersPattern.exec(tail)
  const without = numbers ? tail.replace(numbers[0], ' ') : tail
  const steps = stepsPattern.exec(without)
  const rest = (steps ? without.replace(steps[0], ' ') : without).replace(/\s+/g, ' ').trim()
  return {
    ...(numbers && { firstNumber: Number(numbers[1] ?? numbers[2] ?? 1) }),
    ...(steps && { steps: (steps[1] ?? '').split('|').map(readLines) }),
    rest,
  }
}

function readLines(group: string): LitLines {
  if (/all|\*/.test(group)) return 'all'
  return group.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((number) => Number(number.trim()))
    const length = Math.max(0, Math.min(last - first + 1, 10_000))
    return part.trim() === '' ? [] : Array.from({ length }, (_, at) => first + at)
  })
}

function checkSteps(steps: readonly LitLines[], lines: number, place: Place): Diagnostic[] {
  const beyond = steps.flatMap((step) => (step === 'all' ? [] : step)).find((line) => line < 1 || line > lines)
  const found: Diagnostic[] = []
  if (beyond !== undefined) {
    const message = `There is no line ${beyond} in this code: it has ${lines}.`
    found.push(diagnose('markdown-slip', place, message, 'Lines of a block count from 1, whatever numbers they show.'))
  }
  if (steps.length > mostSteps) {
    const message = `This code has ${steps.length} steps, of which the first ${mostSteps} are shown.`
    found.push(diagnose('markdown-slip', place, message, 'Show the rest on a slide of its own.'))
  }
  return found
}
