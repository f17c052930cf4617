import Handlebars from 'handlebars'
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { Expression } from '../model/segment.ts'

/** The shape of an expression in a text: no braces inside, on one line. */
export const expressionPattern = /\{\{[^{}\n]*\}\}/g

/** Parses `{{helper "argument" option=1}}` and `{{qr follow}}`; reports `expression-syntax`. */
export function parseExpression(text: string, place: Place): Expression | Diagnostic {
  try {
    const [statement, ...rest] = Handlebars.parse(text).body
    if (statement?.type !== 'MustacheStatement' || rest.length > 0) return unreadable(text, place)
    const { path, params, hash } = statement as hbs.AST.MustacheStatement
    const helper = path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : undefined
    // The one word that is no text: it stands for what is not known yet.
    const args = params.map((param) => (helper === 'qr' && isWord(param, 'follow') ? 'follow' : literalValue(param)))
    const options = (hash?.pairs ?? []).map((pair) => [pair.key, literalValue(pair.value)] as const)
    if (helper === undefined || !args.every(isArgument)) return unreadable(text, place)
    if (!options.every((option): option is [string, string | number | boolean] => option[1] !== undefined)) {
      return unreadable(text, place)
    }
    return { helper, args, options: Object.fromEntries(options), place }
  } catch {
    return unreadable(text, place)
  }
}

function isWord(node: hbs.AST.Expression, word: string): boolean {
  return node.type === 'PathExpression' && (node as hbs.AST.PathExpression).original === word
}

function isArgument(value: string | number | boolean | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function literalValue(node: hbs.AST.Expression): string | number | boolean | undefined {
  if (node.type === 'StringLiteral') return (node as hbs.AST.StringLiteral).value
  if (node.type === 'NumberLiteral') return (node as hbs.AST.NumberLiteral).value
  if (node.type === 'BooleanLiteral') return (node as hbs.AST.BooleanLiteral).value
  return undefined
}

function unreadable(text: string, place: Place): Diagnostic {
  const hint = /^\{\{\s*qr\b/.test(text)
    ? 'Write {{qr "https://example.org/talk"}}, or for the room {{qr follow}}.'
    : 'Write the helper, then its ids between double quotation marks: {{ratio "us-vc" "cn-vc"}}.'
  return diagnose('expression-syntax', place, `${text} is not an expression duilian can read.`, hint)
}
