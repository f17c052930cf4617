import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { childNodes, pathOf, placeOfNode, type Template, type TemplateFile } from './template.ts'

/** A template asked for something that is not there; `place` is known once the template that asked has seen it. */
export class TemplateFault extends Error {
  readonly place: Place | undefined
  /** Where in its template a helper was called, before the template is known. */
  readonly loc: hbs.AST.SourceLocation | undefined
  constructor(message: string, place?: Place, loc?: hbs.AST.SourceLocation) {
    super(message)
    this.name = 'TemplateFault'
    this.place = place
    this.loc = loc
  }
}

/** A partial was called with a value that is not there. Only its caller knows where. */
export class EmptyContext extends Error {
  readonly partial: string
  constructor(partial: string) {
    super(`The partial "${partial}" is given a value that does not exist.`)
    this.name = 'EmptyContext'
    this.partial = partial
  }
}

/** What Handlebars throws: its own errors carry a line (1-based) and a column (0-based), others do not. */
interface HandlebarsError extends Error {
  readonly lineNumber?: number
  readonly column?: number
  readonly endLineNumber?: number
  readonly endColumn?: number
}

/** Gives an error that was thrown while `template` ran the place in that template; a placed one stays as it is. */
export function locateFault(error: unknown, template: Template): TemplateFault {
  if (error instanceof TemplateFault && error.place) return error
  const { file } = template
  if (error instanceof TemplateFault && error.loc) return new TemplateFault(error.message, placeOfNode(file, error.loc))
  if (error instanceof EmptyContext) {
    const call = findNode(template.program(), (node) => isCallOf(node, error.partial))
    return new TemplateFault(error.message, call ? placeOfNode(file, call.loc) : startOf(file))
  }
  const thrown = error as HandlebarsError
  if (thrown.lineNumber !== undefined) return new TemplateFault(sentence(thrown), placeOfError(file, thrown))
  const property = /reading '(.+)'/.exec(thrown.message)?.[1]
  const path = findNode(template.program(), (node) => (pathOf(node)?.parts.indexOf(property ?? '') ?? 0) > 0)
  if (path) return new TemplateFault(`Nothing holds "${property}" here.`, placeOfNode(file, path.loc))
  return new TemplateFault(thrown.message, startOf(file))
}

/** Turns a fault into a diagnostic `template-field`; the hint names the slide that showed it. */
export function diagnoseFault(fault: TemplateFault, slide?: { id: string; place: Place }): Diagnostic {
  const hint = slide
    ? `The slide "${slide.id}" (${slide.place.file}:${slide.place.line}) showed it; put {{#if …}} around what a slide may lack.`
    : undefined
  return diagnose('template-field', fault.place, fault.message, hint)
}

/** Turns what the Handlebars parser throws into a diagnostic `template-syntax`. */
export function diagnoseSyntax(error: unknown, template: TemplateFile): Diagnostic {
  const thrown = error as HandlebarsError
  const hint = 'Check that every {{#…}} has its {{/…}} and every {{ its }}.'
  if (thrown.lineNumber !== undefined) {
    return diagnose('template-syntax', placeOfError(template.file, thrown), sentence(thrown), hint)
  }
  const message = 'The template cannot be read from here on.'
  return diagnose('template-syntax', placeOfParseError(thrown.message, template), message, hint)
}

/** A parse error names its line in the message; its column is under the end of an excerpt without line breaks. */
function placeOfParseError(message: string, template: TemplateFile): Place {
  const [head = '', excerpt = '', pointer = ''] = message.split('\n')
  const line = Number(/on line (\d+)/.exec(head)?.[1] ?? 1)
  const text = template.text.split('\n')[line - 1] ?? ''
  const before = excerpt.slice(0, pointer.indexOf('^')).replace(/^\.\.\./, '')
  for (let start = 0; start < before.length; start++) {
    const found = text.indexOf(before.slice(start))
    if (found >= 0) return pointAt(template.file, line, found + before.length - start + 1)
  }
  return pointAt(template.file, line, 1)
}

function placeOfError(file: string, error: HandlebarsError): Place {
  const { lineNumber: line = 1, column = 0, endLineNumber = line, endColumn = column } = error
  return { file, line, column: column + 1, endLine: endLineNumber, endColumn: endColumn + 1 }
}

function startOf(file: string): Place {
  return pointAt(file, 1, 1)
}

function pointAt(file: string, line: number, column: number): Place {
  return { file, line, column, endLine: line, endColumn: column }
}

/** Handlebars ends its messages with the position, which the place already says. */
function sentence(error: Error): string {
  const text = error.message.replace(/ - \d+:\d+$/, '').replace(/ in (\[object Object\]|undefined|null)$/, '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function isCallOf(node: hbs.AST.Node, partial: string): boolean {
  if (node.type !== 'PartialStatement' && node.type !== 'PartialBlockStatement') return false
  return pathOf((node as hbs.AST.PartialStatement).name)?.original === partial
}

function findNode(node: hbs.AST.Node, wanted: (node: hbs.AST.Node) => boolean): hbs.AST.Node | undefined {
  if (wanted(node)) return node
  for (const child of childNodes(node)) {
    const found = findNode(child, wanted)
    if (found) return found
  }
  return undefined
}
