import { expect, test } from 'vitest'
import { checkRequest } from '../../src/documents/request-check.ts'
import { EnvironmentError } from '../../src/model/diagnostic.ts'
import type { BuildRequest } from '../../src/pipeline/request.ts'

const request = { decks: [], locales: [], formats: [], strict: false }

test.each<[unknown, string, string]>([
  [{ ...request, formats: ['docx'] }, 'There is no format "docx".', 'Known are index,'],
  [{ ...request, formats: ['html', 'pptxs'] }, 'There is no format "pptxs".', 'Did you mean "pptx"?'],
  [{ ...request, formats: ['constructor'] }, 'There is no format "constructor".', 'Known are index,'],
  [{ ...request, formats: 'html' }, '"formats" of what build is asked for is no list of names.', 'Give a list'],
  [{ ...request, formats: undefined }, '"formats" of what build is asked for is no list of names.', 'Give a list'],
  [{ ...request, locales: [1] }, '"locales" of what build is asked for is no list of names.', 'Give a list'],
  [{ ...request, decks: 'talk' }, '"decks" of what build is asked for is no list of names.', 'Give a list'],
  [undefined, '"decks" of what build is asked for is no list of names.', 'Give a list'],
])('%j is refused in words', (given, message, hint) => {
  const check = () => checkRequest(given as BuildRequest) // As a script without types has it.
  expect(check).toThrow(EnvironmentError)
  expect(check).toThrow(expect.objectContaining({ message, hint: expect.stringContaining(hint) }))
})

test('what the command line asks for is allowed', () => {
  expect(() => checkRequest({ ...request, decks: ['talk'], formats: ['html', 'pdf'] })).not.toThrow()
})
