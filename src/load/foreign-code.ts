import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'

/** Languages of which other programs draw a picture. */
const drawn =
  /^(?:mermaid|plantuml|puml|dot|graphviz|d2|vega(?:-lite)?|echarts|chart(?:js|view)?|flow(?:chart)?|sequence|gantt|markmap|mindmap|wavedrom|ditaa|nomnoml|pikchr|abc|tikz|infographic)$/i
const mathematics = /^(?:math|latex|tex|katex)$/i

/** The language of a code fence without what other programs write around it, and what of its first line is not used. */
export function readFence(
  lang: string,
  meta: string,
  place: Place,
): { readonly syntax: string; readonly diagnostics: readonly Diagnostic[] } {
  const syntax = lang.replace(/^\{\s*[.=]?/, '').replace(/[\s{}[\],:=].*$/s, '')
  const tail = `${lang.slice(lang.indexOf(syntax) + syntax.length)} ${meta}`.trim()
  // The brace at its end belongs to the one before the language.
  const rest = lang.startsWith('{') ? tail.replace(/\s*\}$/, '') : tail
  const diagnostics: Diagnostic[] = []
  if (drawn.test(syntax)) {
    const hint =
      'Numbers are drawn by "layout: chart"; export anything else as SVG and put it in as an image: ![description](images/a.svg).'
    diagnostics.push(diagnose('markdown-foreign', place, `This ${syntax} is not drawn: its source is shown.`, hint))
  } else if (mathematics.test(syntax)) {
    const hint = 'Put it in as an SVG image on a line of its own.'
    diagnostics.push(diagnose('markdown-foreign', place, 'This formula is not set: its source is shown.', hint))
  }
  if (rest) {
    const steps = /[{[][\d,|\s*-]+[}\]]?/.test(rest)
    const message = `"${rest}" behind the language of the code is not used.`
    const hint = steps
      ? 'Lines of code are not stepped through or marked: show the lines that matter, one part a slide.'
      : 'Leave it out; a name of the file stands in a text above the code.'
    diagnostics.push(diagnose('markdown-foreign', place, message, hint))
  }
  return { syntax, diagnostics }
}
