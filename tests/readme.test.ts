import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../src/check/rules.ts'
import { slotNames } from '../src/model/deck.ts'
import { diagnosticKinds } from '../src/model/diagnostic-kinds.ts'
import { helpers } from '../src/model/expression.ts'
import { localeTags } from '../src/model/locale.ts'
import { renderCodeTable, renderRuleTable } from '../src/report/reference.ts'
import { readManual } from '../src/system/manual.ts'
import { figureRowSchema, glossaryRowSchema } from '../src/validate/schemas/data-schemas.ts'
import { deckSchema } from '../src/validate/schemas/deck-schema.ts'
import { slideSchema } from '../src/validate/schemas/slide-schema.ts'
import { publishedSchemas } from '../src/validate/schemas.ts'

const root = join(import.meta.dirname, '..')
const front = readFileSync(join(root, 'README.md'), 'utf8')
const pages = readManual()
/** The README with all pages of the manual. */
const readme = [front, ...pages.map(({ text }) => text)].join('\n')

const partOf = (name: string) => readme.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0]

describe('the README and the manual are true', () => {
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

  test('the README is short, and names every page of the manual', () => {
    expect(front.split('\n').length).toBeLessThanOrEqual(250)
    const named = [...front.matchAll(/\]\(src\/manual\/([\w-]+)\.md\)/g)].map(([, topic]) => topic)
    for (const { topic } of pages) expect(named).toContain(topic)
  })

  test('links lead to files and sections that there are', () => {
    const slugOf = (title: string) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-')
    const sectionsOf = (text: string) =>
      [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slugOf(title))
    const files = [
      { file: join(root, 'README.md'), text: front },
      ...pages.map(({ topic, text }) => ({ file: join(root, `src/manual/${topic}.md`), text })),
    ]
    const broken = files.flatMap(({ file, text }) => {
      const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '')
      return [...prose.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([\w-]+))?\)/g)].flatMap(([link, path = '', section]) => {
        const target = path === '' ? file : join(file, '..', path)
        if (!existsSync(target)) return [`${file}: ${link}`]
        return section && !sectionsOf(readFileSync(target, 'utf8')).includes(section) ? [`${file}: ${link}`] : []
      })
    })
    expect(broken).toEqual([])
  })

  test('a path to a schema leads from the data of its first project to where duilian is installed', () => {
    const paths = [...readme.matchAll(/\$schema=(\S+)/g)].map(([, path = '']) =>
      join('/talks/talk/data/first-talk', path),
    )
    expect(paths).toEqual(['/talks/node_modules/duilian/lib/schemas/quotes.json'])
    expect(readme).toContain('mkdir ../talks && cd ../talks\nnpm init -y ')
    expect(Object.keys(publishedSchemas)).toContain('quotes')
  })

  test('it names a slot that templates can read', () => {
    const named = [...readme.matchAll(/`slide\.(\w+)`/g)].map((match) => match[1])
    expect(named.filter((name) => !slotNames.some((slot) => slot === name))).toEqual([])
  })
})
