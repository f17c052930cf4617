import { expect, test } from 'vitest'
import { checkDeck } from '../../../src/check/rules.ts'
import { validateProject } from '../../validate/project.ts'
import { slide } from '../project.ts'

test.each([
  ['a line of text', '甲 abc\nen: A', true],
  ['text in a fence', '```text\n甲 abc\n```', false],
  ['a comment in code', '```py\n# 甲 abc\n```\nen: A', false],
])('a space typed in %s', (_, body, isTold) => {
  const { deck } = validateProject(slide(body))
  if (!deck) throw new Error('The deck must be valid to be checked')
  const found = checkDeck({ deck, variants: [], accepted: deck.accepted, locate: (place) => place })
  expect(found.some(({ code }) => code === 'space-typed')).toBe(isTold)
})
