import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { didYouMean } from '../model/suggest.ts'
import { deckFields, helperNames, slideFields } from './fields.ts'
import { argumentsOf, childNodes, partialName, pathOf, placeOfNode, type Template } from './template.ts'

/** Names in templates that mean nothing: `template-partial` for partials, `template-field` for helpers and fields. */
export function findReferenceFaults(templates: ReadonlyMap<string, Template>): readonly Diagnostic[] {
  const partials = [...templates.keys()].map(partialName).filter((name) => name !== undefined)
  return [...templates.values()].flatMap((template) => checkNode(template.program(), template.file, partials))
}

function checkNode(node: hbs.AST.Node, file: string, partials: readonly string[]): Diagnostic[] {
  const fault = faultOf(node, file, partials)
  return [...(fault ? [fault] : []), ...childNodes(node).flatMap((child) => checkChild(node, child, file, partials))]
}

/** The name of a call is no path to a value, so it is not checked as one. */
function checkChild(node: hbs.AST.Node, child: hbs.AST.Node, file: string, partials: readonly string[]): Diagnostic[] {
  return pathOf(child) && isNameOfCall(node, child) ? [] : checkNode(child, file, partials)
}

function faultOf(node: hbs.AST.Node, file: string, partials: readonly string[]): Diagnostic | undefined {
  switch (node.type) {
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return checkPartial((node as hbs.AST.PartialStatement).name, file, partials)
    case 'MustacheStatement':
    case 'BlockStatement':
    case 'SubExpression':
      return checkHelper(node as hbs.AST.MustacheStatement, file)
    case 'PathExpression':
      return checkField(node as hbs.AST.PathExpression, file)
    default:
      return undefined
  }
}

function checkPartial(node: hbs.AST.Node, file: string, partials: readonly string[]): Diagnostic | undefined {
  const path = pathOf(node)
  if (!path || path.data || partials.includes(path.original)) return undefined
  const message = `There is no partial "${path.original}".`
  return diagnose('template-partial', placeOfNode(file, path.loc), message, nearestOf(path.original, partials))
}

function checkHelper(call: hbs.AST.MustacheStatement, file: string): Diagnostic | undefined {
  const path = pathOf(call.path)
  if (!path || !isNameOfCall(call, path) || helperNames.some((name) => name === path.original)) return undefined
  const message = `There is no helper "${path.original}".`
  return diagnose('template-field', placeOfNode(file, path.loc), message, nearestOf(path.original, helperNames))
}

function checkField(path: hbs.AST.PathExpression, file: string): Diagnostic | undefined {
  const parts = path.data && path.parts[0] === 'root' ? path.parts.slice(1) : path.parts
  const [owner, field] = parts
  const fields: readonly string[] | undefined =
    owner === 'slide' ? slideFields : owner === 'deck' ? deckFields : undefined
  if (!fields || field === undefined || fields.includes(field)) return undefined
  const message = `A ${owner} has no "${field}".`
  return diagnose('template-field', placeOfNode(file, path.loc), message, nearestOf(field, fields))
}

/** True if `child` is what `node` calls rather than a value it uses: `{{name}}` alone is a value. */
function isNameOfCall(node: hbs.AST.Node, child: hbs.AST.Node): boolean {
  if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') {
    return (node as hbs.AST.PartialStatement).name === child
  }
  if (node.type !== 'MustacheStatement' && node.type !== 'BlockStatement' && node.type !== 'SubExpression') return false
  const call = node as hbs.AST.MustacheStatement
  return call.path === child && (node.type !== 'MustacheStatement' || argumentsOf(call).length > 0)
}

function nearestOf(name: string, known: readonly string[]): string {
  return didYouMean(name, known, `Known are ${known.join(', ')}.`)
}
