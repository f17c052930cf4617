import { expect, test } from 'vitest'
import { project, validateProject } from './project.ts'

const read = (fonts: string) => {
  const { deck, diagnostics } = validateProject({ front: `${project.front}theme: { fonts: ${fonts} }\n` })
  return { fonts: deck.theme.fonts, found: diagnostics.map(({ code, place }) => `${code} ${place?.column}`) }
}

test.each([
  ['{ fallback: a.ttf }', { 'fallback-1': { 400: 'slides/a.ttf' } }],
  ['{ fallback: { 700: a.ttf } }', { 'fallback-1': { 700: 'slides/a.ttf' } }],
  [
    '{ latin: { 400: l.ttf }, fallback: [{ 400: a.ttf, 700: b.ttf }, c.ttf] }',
    {
      latin: { 400: 'slides/l.ttf' },
      'fallback-1': { 400: 'slides/a.ttf', 700: 'slides/b.ttf' },
      'fallback-2': { 400: 'slides/c.ttf' },
    },
  ],
])('%s names fonts', (given, fonts) => {
  expect(read(given)).toEqual({ fonts, found: [] })
})

test('a fallback outside of the project is told at its place', () => {
  expect(read('{ fallback: [a.ttf, ../../b.ttf] }').found).toEqual(['font-missing 37'])
})
