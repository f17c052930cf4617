import { type LayoutSpec, type SlotName, slotNames } from '../model/deck.ts'
import { argumentsOf, pathOf, type Template } from './template.ts'

/** What a template's bare names refer to at some point: the root context, the slide, or anything else. */
type Context = 'root' | 'slide' | 'other'

interface Reading {
  readonly templates: ReadonlyMap<string, Template>
  readonly required: Set<SlotName>
  readonly optional: Set<SlotName>
  /** Partials with what they were called with: to read one again would find the same again. */
  readonly known: Set<string>
}

interface Scope {
  readonly context: Context
  /** Slots known to be present here. */
  readonly present: ReadonlySet<SlotName>
}

/**
 * The slots a layout shows, read from its template, in the order of `slotNames`. A slot is optional if every
 * use stands inside `{{#if slide.slot}}` (or the else of `{{#unless}}`); one that is read anywhere else,
 * `{{#each}}` included, is required. Partials called with the layout's own context or with `slide` are part of it.
 */
export function readSlots(template: Template, templates: ReadonlyMap<string, Template>): Omit<LayoutSpec, 'name'> {
  const reading: Reading = { templates, required: new Set(), optional: new Set(), known: new Set() }
  readNodes(template.program().body, { context: 'root', present: new Set() }, reading)
  const required = slotNames.filter((slot) => reading.required.has(slot))
  const optional = slotNames.filter((slot) => reading.optional.has(slot) && !reading.required.has(slot))
  return { required, optional }
}

function readNodes(nodes: readonly hbs.AST.Node[], scope: Scope, reading: Reading): void {
  for (const node of nodes) readNode(node, scope, reading)
}

function readNode(node: hbs.AST.Node, scope: Scope, reading: Reading): void {
  if (node.type === 'PathExpression') readPath(node as hbs.AST.PathExpression, scope, reading)
  else if (node.type === 'BlockStatement') readBlock(node as hbs.AST.BlockStatement, scope, reading)
  else if (node.type.startsWith('Partial')) readPartial(node as hbs.AST.PartialBlockStatement, scope, reading)
  else if (node.type === 'MustacheStatement' || node.type === 'SubExpression') {
    const call = node as hbs.AST.MustacheStatement
    const given = argumentsOf(call)
    // `{{name}}` alone is a value; with arguments, the name is that of a helper.
    readNodes(given.length > 0 ? given : [call.path], scope, reading)
  }
}

function readPath(path: hbs.AST.PathExpression, scope: Scope, reading: Reading): void {
  const slot = slotOf(path, scope)
  if (slot && !scope.present.has(slot)) reading.required.add(slot)
}

function readBlock(block: hbs.AST.BlockStatement, scope: Scope, reading: Reading): void {
  const helper = pathOf(block.path)?.original
  const [subject] = block.params
  const tested = subject && pathOf(subject)
  const slot = tested && slotOf(tested, scope)
  const body = block.program?.body ?? []
  const otherwise = block.inverse?.body ?? []
  if (slot && (helper === 'if' || helper === 'unless')) {
    reading.optional.add(slot)
    const guarded = { ...scope, present: new Set([...scope.present, slot]) }
    readNodes(body, helper === 'if' ? guarded : scope, reading)
    readNodes(otherwise, helper === 'if' ? scope : guarded, reading)
    return
  }
  readNodes(argumentsOf(block), scope, reading)
  const entered = helper === 'each' || helper === 'with' ? enter(tested, scope) : scope
  readNodes(body, entered, reading)
  readNodes(otherwise, scope, reading)
}

function readPartial(call: hbs.AST.PartialBlockStatement, scope: Scope, reading: Reading): void {
  const [given] = call.params
  readNodes(argumentsOf(call), scope, reading)
  readNodes(call.program?.body ?? [], scope, reading)
  const name = pathOf(call.name)?.original ?? ''
  const partial = reading.templates.get(`partials/${name}`)
  const entered = given ? enter(pathOf(given), scope) : scope
  const key = [name, entered.context, ...entered.present].join(' ')
  if (!partial || reading.known.has(key)) return
  reading.known.add(key)
  readNodes(partial.program().body, entered, reading)
}

/** The scope inside a block or partial whose context is `path`. */
function enter(path: hbs.AST.PathExpression | undefined, scope: Scope): Scope {
  if (path && isThis(path)) return scope
  const isSlide = path?.parts.length === 1 && path.parts[0] === 'slide'
  return { ...scope, context: isSlide ? 'slide' : 'other' }
}

function isThis(path: hbs.AST.PathExpression): boolean {
  return path.parts.length === 0 && path.depth === 0
}

/** The slot a path reads. `slide.…` counts at any depth: a path that climbs out of a block still means the slide. */
function slotOf(path: hbs.AST.PathExpression, scope: Scope): SlotName | undefined {
  const parts = path.data && path.parts[0] === 'root' ? path.parts.slice(1) : path.parts
  const outside = path.data || path.depth > 0
  if (parts[0] === 'slide' && (outside || scope.context === 'root')) return slotNamed(parts[1])
  return scope.context === 'slide' && !outside ? slotNamed(parts[0]) : undefined
}

function slotNamed(name: string | undefined): SlotName | undefined {
  return slotNames.find((slot) => slot === name)
}
