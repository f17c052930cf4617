import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TemplateFile } from '../../src/render/template.ts'

const folder = join(import.meta.dirname, '../../templates')

/** The built-in templates and style sheets, with some replaced or added. */
export function builtInTemplates(replaced: Readonly<Record<string, string>> = {}): Map<string, TemplateFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(hbs|css)$/.test(name))
  const texts = Object.fromEntries(
    names.map((name) => [name.replace(/\.hbs$/, ''), readFileSync(join(folder, name), 'utf8')]),
  )
  return new Map(Object.entries({ ...texts, ...replaced }).map(([name, text]) => [name, fileOf(name, text)]))
}

/** Only the templates given. */
export function templatesOf(texts: Readonly<Record<string, string>>): Map<string, TemplateFile> {
  return new Map(Object.entries(texts).map(([name, text]) => [name, fileOf(name, text)]))
}

function fileOf(name: string, text: string): TemplateFile {
  return { file: `templates/${name}${name.endsWith('.css') ? '' : '.hbs'}`, text }
}
