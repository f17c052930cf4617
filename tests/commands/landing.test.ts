import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeProject, type TestProject } from '../e2e/project.ts'
import { runHere } from './here.ts'

const opened: TestProject[] = []
afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

test.each([
  ['a name that it is not given', '{{nope}}', '"nope" not defined.'],
  ['a character that its fonts lack', '𠀋', 'has no glyph for “𠀋” (U+2000B)'],
])(
  'a list of decks of the author’s own with %s is an error of build and of check, every time',
  async (_, text, says) => {
    const project = makeProject({
      'templates/landing.hbs': `<!doctype html><html lang="{{locale}}"><style>{{{fonts}}}</style><h2>${text}</h2></html>\n`,
    })
    opened.push(project)
    for (const line of [
      'build --format html --no-fit',
      'build --format html --no-fit',
      'check --no-fit',
      'check --no-fit',
    ]) {
      const { status, stderr } = await runHere(project.folder, line.split(' '))
      expect([line, status]).toEqual([line, 1])
      expect(stderr).toContain('templates/landing.hbs')
      expect(stderr).toContain(says)
    }
    expect(existsSync(join(project.folder, 'dist/index.html'))).toBe(false)
  },
)
