import type { LayoutSpec } from '../model/deck.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.ts'
import { diagnoseSyntax } from './fault.ts'
import { findReferenceFaults } from './references.ts'
import { readSlots } from './slots.ts'
import type { Template, TemplateFiles } from './template.ts'

/** Templates that were read, and what each layout among them shows. */
export interface ReadTemplates {
  /** By layout name, `quote`. */
  readonly specs: ReadonlyMap<string, LayoutSpec>
  /** By template name, `layouts/quote`. */
  readonly templates: ReadonlyMap<string, Template>
}

/**
 * Reads every template once, before any slide is rendered. Reports `template-syntax`, `template-partial` for
 * partials that do not exist, and `template-field` for unknown helpers and `slide.…` or `deck.…` names.
 */
export async function readLayouts(files: TemplateFiles): Promise<Outcome<ReadTemplates>> {
  const { default: Handlebars } = await import('handlebars')
  const diagnostics: Diagnostic[] = []
  const templates = new Map<string, Template>()
  for (const [name, { file, text }] of files) {
    if (name.endsWith('.css')) continue
    try {
      templates.set(name, { name, file, program: Handlebars.parse(text) })
    } catch (error) {
      diagnostics.push(diagnoseSyntax(error, { file, text }))
    }
  }
  // A template that cannot be read would make every call of it look unknown.
  if (!hasErrors(diagnostics)) diagnostics.push(...findReferenceFaults(templates))
  const specs = new Map<string, LayoutSpec>()
  for (const [name, template] of templates) {
    if (!name.startsWith('layouts/')) continue
    const layout = name.slice('layouts/'.length)
    specs.set(layout, { name: layout, ...readSlots(template, templates) })
  }
  return { value: { specs, templates }, diagnostics }
}
