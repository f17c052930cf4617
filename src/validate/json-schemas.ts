import { z } from 'zod'
import { publishedSchemas } from './schemas.ts'

/** JSON Schemas (draft 2020-12) of the YAML blocks and data files, made from what validates them. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(publishedSchemas).map(([name, schema]) => {
      return [name, { title: `duilian ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) }]
    }),
  )
}
