import { expect, test } from 'vitest'
import { runHelp } from '../../src/commands/help.ts'
import { readManual } from '../../src/system/manual.ts'
import { collect } from './here.ts'

function run(topic?: string) {
  const { terminal, said } = collect()
  return { status: runHelp(topic, terminal), output: said.stdout, error: said.stderr }
}

test('without a topic the commands and all pages are listed, each by its title', () => {
  const { status, output } = run()
  expect(status).toBe(0)
  expect(output).toContain('duilian build [deck…]')
  for (const { topic, title } of readManual()) expect(output).toContain(`duilian help ${topic.padEnd(22)} ${title}`)
})

test.each([
  ['code-and-formulas', '# Show code, formulas'],
  ['formulas', '# Show code, formulas'],
  ['marp', '# Come from Marp'],
  ['Quote', '# Quote, name and cite'],
])('a page is found by "%s"', (topic, beginning) => {
  const { status, output } = run(topic)
  expect(status).toBe(0)
  expect(output.startsWith(beginning)).toBe(true)
})

test('links to pages are topics in a terminal', () => {
  expect(run('coming-from').output).toContain('a theme and a brand (duilian help brand-and-themes)')
})

test('a topic with a slip is answered with the one that is meant', () => {
  const { status, error } = run('frist-deck')
  expect(status).toBe(2)
  expect(error).toContain('Did you mean "first-deck"?')
})
