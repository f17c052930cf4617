import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../src/check/rules.ts'
import { slotNames } from '../src/model/deck.ts'
import { diagnosticKinds } from '../src/model/diagnostic.ts'
import { helpers } from '../src/model/expression.ts'
import { localeTags } from '../src/model/locale.ts'
import { renderCodeTable, renderRuleTable } from '../src/report/reference.ts'
import {
  deckSchema,
  figureRowSchema,
  glossaryRowSchema,
  publishedSchemas,
  slideSchema,
} from '../src/validate/schemas.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')

const partOf = (name: string) => readme.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0]

describe('the README is true', () => {
  test('it lists every error code with its severity and meaning', () => {
    expect(partOf('codes')).toBe(renderCodeTable(rules))
    expect(partOf('rules')).toBe(renderRuleTable(rules))
    const described = Object.keys(diagnosticKinds).filter((code) => readme.includes(`| \`${code}\` |`))
    expect(described).toEqual(Object.keys(diagnosticKinds))
  })

  test.each([
    ['keys of a deck', Object.keys(deckSchema.shape)],
    ['keys of a slide', Object.keys(slideSchema.shape)],
    ['columns of figures.csv', Object.keys(figureRowSchema.shape)],
    ['columns of glossary.csv', Object.keys(glossaryRowSchema.shape)],
    ['expressions', Object.keys(helpers)],
    ['locales', localeTags],
  ])('it names all %s', (_, names) => {
    expect(names.filter((name) => !new RegExp(`[\`{ ,]${name}\\b`).test(readme))).toEqual([])
  })

  test('its links lead to its sections', () => {
    const slugOf = (title: string) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-')
    const sections = [...readme.matchAll(/^#{2,3} (.+)$/gm)].map(([, title = '']) => slugOf(title))
    const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, slug = '']) => slug)
    expect(links.filter((slug) => slug !== 'slide-id' && !sections.includes(slug))).toEqual([])
    expect(sections.filter((slug) => !links.includes(slug))).toEqual([])
  })

  test('a path to a schema leads from the data of its first project to where duilian is installed', () => {
    const paths = [...readme.matchAll(/\$schema=(\S+)/g)].map(([, path = '']) =>
      join('/talks/talk/data/first-talk', path),
    )
    expect(paths).toEqual(['/talks/node_modules/duilian/lib/schemas/quotes.json'])
    expect(readme).toContain('mkdir ../talks && cd ../talks\nnpm install')
    expect(Object.keys(publishedSchemas)).toContain('quotes')
  })

  test('it names a slot that templates can read', () => {
    const named = [...readme.matchAll(/`slide\.(\w+)`/g)].map((match) => match[1])
    expect(named.filter((name) => !slotNames.some((slot) => slot === name))).toEqual([])
  })
})
