import { createHash } from 'node:crypto'
import Handlebars from 'handlebars'
import { type LayoutSpec, slotNames } from '../model/deck.ts'
import { deckFields, helperNames, slideFields } from './fields.ts'
import { createTemplate, type ReadTemplates, type TemplateFile, type TemplateFiles } from './template.ts'

/** The version of what `packTemplates` writes, and of what is found wrong with templates. */
const version = '1'

/** How templates are compiled, strictly: a missing value is a fault, never an empty string. */
export const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  // Else the lines of code inside a partial would take the indentation of its call.
  preventIndent: true,
  knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
}

interface Packed {
  readonly specs: readonly LayoutSpec[]
  /** JavaScript by the name of its template. */
  readonly code: Readonly<Record<string, string>>
}

/** The name under which what was made of these templates is kept: other texts, or names they may use, have another. */
export function keyOfTemplates(files: TemplateFiles): string {
  const texts = templatesIn(files).map(([name, { text }]) => [name, text])
  const known = [helperNames, slotNames, deckFields, slideFields]
  const digest = createHash('sha256')
    .update(JSON.stringify([texts, known]))
    .digest('hex')
  return ['templates', version, Handlebars.VERSION, digest].join(' ')
}

/** Templates without errors, compiled, as bytes to be kept. */
export function packTemplates({ specs, templates }: ReadTemplates): Uint8Array {
  const compile = (program: hbs.AST.Program) => String(Handlebars.precompile(program, compileOptions))
  const code = Object.fromEntries([...templates].map(([name, { program }]) => [name, compile(program())] as const))
  const packed: Packed = { specs: [...specs.values()], code }
  return new TextEncoder().encode(JSON.stringify(packed))
}

/** What `packTemplates` made of these files. */
export function unpackTemplates(bytes: Uint8Array, files: TemplateFiles): ReadTemplates {
  const { specs, code } = JSON.parse(new TextDecoder().decode(bytes)) as Packed // Written by `packTemplates`.
  const templates = templatesIn(files).map(([name, file]) => [name, createTemplate(name, file, code[name])] as const)
  return { specs: new Map(specs.map((spec) => [spec.name, spec])), templates: new Map(templates) }
}

/** All but style sheets, sorted: the order in which a disk lists files means nothing. */
function templatesIn(files: TemplateFiles): readonly (readonly [string, TemplateFile])[] {
  return [...files].filter(([name]) => !name.endsWith('.css')).sort(([one], [other]) => (one < other ? -1 : 1))
}
