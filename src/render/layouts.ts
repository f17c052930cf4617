import type { LayoutSpec } from '../model/deck.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.ts'
import type { Cache } from '../model/effects.ts'
import { diagnoseSyntax } from './fault.ts'
import { keyOfTemplates, packTemplates, unpackTemplates } from './kept-templates.ts'
import { findReferenceFaults } from './references.ts'
import { readSlots } from './slots.ts'
import { createTemplate, type ReadTemplates, type Template, type TemplateFiles } from './template.ts'

/**
 * Reads every template once, before any slide is rendered. Reports `template-syntax`, `template-partial` for
 * partials that do not exist, and `template-field` for unknown helpers and `slide.…` or `deck.…` names.
 * With a cache, templates without errors are parsed and compiled once and for all.
 */
export async function readLayouts(files: TemplateFiles, cache?: Cache): Promise<Outcome<ReadTemplates>> {
  if (!cache) return parseLayouts(files)
  const key = keyOfTemplates(files)
  const kept = await cache.get(key)
  if (kept) return { value: unpackTemplates(kept, files), diagnostics: [] }
  const parsed = parseLayouts(files)
  if (!hasErrors(parsed.diagnostics)) await cache.set(key, packTemplates(parsed.value))
  return parsed
}

function parseLayouts(files: TemplateFiles): Outcome<ReadTemplates> {
  const diagnostics: Diagnostic[] = []
  const templates = new Map<string, Template>()
  for (const [name, file] of files) {
    if (name.endsWith('.css')) continue
    const template = createTemplate(name, file)
    try {
      template.program()
      templates.set(name, template)
    } catch (error) {
      diagnostics.push(diagnoseSyntax(error, file))
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
