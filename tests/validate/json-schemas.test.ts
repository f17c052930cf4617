import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chartKinds } from '../../src/model/chart.ts'
import { jsonSchemas } from '../../src/validate/json-schemas.ts'

const schemas = jsonSchemas() as Readonly<Record<string, Readonly<Record<string, unknown>>>> // JSON Schema objects.

describe('published JSON Schemas', () => {
  test('there is one for the YAML of a deck and of a slide and for every data file', () => {
    expect(Object.keys(schemas)).toEqual(['deck', 'slide', 'quotes', 'sources', 'figures', 'glossary'])
  })

  test('what is required and what is refused is what the validation requires and refuses', () => {
    expect(schemas.deck).toMatchObject({ required: ['title', 'language'], additionalProperties: false })
    expect(schemas.slide).toMatchObject({ additionalProperties: false })
    expect(schemas.quotes).toMatchObject({ type: 'array', items: { required: ['id', 'speaker'] } })
    expect(schemas.sources).toMatchObject({ type: 'array', items: { required: ['id', 'title'] } })
  })

  test('an editor is told which locales and charts there are', () => {
    expect(JSON.stringify(schemas.deck)).toContain('["zh-Hans-CN","zh-Hant-TW","zh-Hant-HK","en"]')
    expect(JSON.stringify(schemas.slide)).toContain(JSON.stringify(chartKinds))
  })

  test('the package carries them', () => {
    const folder = join(import.meta.dirname, '../../lib/schemas')
    for (const [name, schema] of Object.entries(schemas)) {
      expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
    }
  })
})
