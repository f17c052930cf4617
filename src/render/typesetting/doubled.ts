const commands =
  'frac|sum|prod|int|sqrt|text|mathbf|mathrm|mathbb|mathcal|left|right|begin|end|quad|qquad|alpha|beta|gamma|delta|theta|lambda|sigma|cdot|times|infty|partial|forall|exists|leq|geq|neq|vec|hat|bar|operatorname|cdots|vdots|ldots'
const doubled = new RegExp(String.raw`(?:^|[^\\])\\\\(?:(?:${commands})(?![a-zA-Z])|[;,:{}]|\\\\)`)

/**
 * True if a formula doubles the backslashes of its commands, as programs ask for that read them as Markdown first:
 * TeX breaks the line there, and sets the names as letters.
 */
export function hasDoubledBackslashes(tex: string): boolean {
  return doubled.test(tex)
}
