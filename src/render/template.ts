/// <reference types="handlebars" preserve="true" />
import Handlebars from 'handlebars'
import type { LayoutSpec } from '../model/deck.ts'
import type { Place } from '../model/diagnostic.ts'

/** A template or style sheet as it stands on disk. */
export interface TemplateFile {
  /** Path as diagnostics show it. */
  readonly file: string
  readonly text: string
}

/** Templates by name: `layouts/quote`, `partials/runs`, `deck`, `print`; style sheets keep their `.css`. */
export type TemplateFiles = ReadonlyMap<string, TemplateFile>

/** A template without syntax errors. */
export interface Template {
  readonly name: string
  readonly file: string
  readonly text: string
  /** What its text means; parsed when first asked for. */
  readonly program: () => hbs.AST.Program
  /** The JavaScript it was compiled to; absent if that is not at hand. */
  readonly code?: string
}

/** Makes a template of a text that can be parsed. */
export function createTemplate(name: string, { file, text }: TemplateFile, code?: string): Template {
  let parsed: hbs.AST.Program | undefined
  const program = () => {
    parsed ??= Handlebars.parse(text)
    return parsed
  }
  return { name, file, text, program, ...(code !== undefined && { code }) }
}

/** The name by which templates call a partial: `partials/runs` is `runs`; undefined for other templates. */
export function partialName(templateName: string): string | undefined {
  return templateName.startsWith('partials/') ? templateName.slice('partials/'.length) : undefined
}

/** The place of a node of a template; Handlebars counts columns from 0. */
export function placeOfNode(file: string, loc: hbs.AST.SourceLocation): Place {
  const { start, end } = loc
  return { file, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 }
}

type Call = Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>

/** The parts of a node that stand in it directly, in source order. */
export function childNodes(node: hbs.AST.Node): readonly hbs.AST.Node[] {
  switch (node.type) {
    case 'Program':
      return (node as hbs.AST.Program).body
    case 'MustacheStatement':
    case 'SubExpression':
      return [(node as hbs.AST.MustacheStatement).path, ...argumentsOf(node as hbs.AST.MustacheStatement)]
    case 'BlockStatement':
    case 'DecoratorBlock': {
      const { path, program, inverse } = node as hbs.AST.BlockStatement
      return [path, ...argumentsOf(node as hbs.AST.MustacheStatement), program, inverse].filter(
        (child) => child !== undefined,
      )
    }
    case 'PartialStatement':
      return [(node as hbs.AST.PartialStatement).name, ...argumentsOf(node as hbs.AST.MustacheStatement)]
    case 'PartialBlockStatement': {
      const { name, program } = node as hbs.AST.PartialBlockStatement
      return [name, ...argumentsOf(node as hbs.AST.MustacheStatement), program]
    }
    default:
      return []
  }
}

/** The arguments of a call: positional ones, then the values of named ones. */
export function argumentsOf(call: Call): readonly hbs.AST.Expression[] {
  // The types call `hash` present, the parser leaves it out where there is none.
  const named = (call.hash as hbs.AST.Hash | undefined)?.pairs ?? []
  return [...call.params, ...named.map((pair) => pair.value)]
}

/** The name a node consists of, if it is a plain path: `slide.title`, `runs`. */
export function pathOf(node: hbs.AST.Node): hbs.AST.PathExpression | undefined {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression) : undefined
}

/** Templates that were read, and what each layout among them shows. */
export interface ReadTemplates {
  /** By layout name, `quote`. */
  readonly specs: ReadonlyMap<string, LayoutSpec>
  /** By template name, `layouts/quote`. */
  readonly templates: ReadonlyMap<string, Template>
}
