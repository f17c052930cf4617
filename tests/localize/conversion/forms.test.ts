import { expect, test } from 'vitest'
import { formsInScript } from '../../../src/localize/conversion/forms.ts'

test('a character has a form in the other script, or is the same in both', async () => {
  expect([...(await formsInScript('Hant', ['专', '說', '㐂', '𠀋', '𫍲']))].flat().join('')).toBe(
    '专專說說㐂㐂𠀋𠀋𫍲謏',
  )
  expect([...(await formsInScript('Hans', ['專', '𠀡']))].flat().join('')).toBe('專专𠀡𠀡')
})
