import { readFileSync, writeFileSync } from 'node:fs'
import { ownFile } from './packages.ts'

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->` in a page of the manual, for each name. */
export function writePage(topic: string, parts: Readonly<Record<string, string>>): void {
  const file = ownFile(`src/manual/${topic}.md`)
  let text = readFileSync(file, 'utf8')
  for (const [name, content] of Object.entries(parts)) {
    const [opening, closing] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`]
    const from = text.indexOf(opening)
    const to = text.indexOf(closing)
    if (from < 0 || to < 0) throw new Error(`The page "${topic}" has no part "${name}".`)
    text = `${text.slice(0, from)}${opening}${content}\n${text.slice(to)}`
  }
  writeFileSync(file, text)
}
