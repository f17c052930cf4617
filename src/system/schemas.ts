import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownFile } from './packages.ts'

/** Writes JSON files into lib/schemas, from where they are published. */
export function writeSchemas(schemas: Readonly<Record<string, object>>): void {
  const folder = ownFile('lib/schemas')
  mkdirSync(folder, { recursive: true })
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, undefined, 2)}\n`)
  }
}
