import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { familyName } from '../../src/fonts/font-name.ts'

const { resolve } = createRequire(import.meta.url)
const read = (path: string) => readFileSync(resolve(path))

test.each([
  ['@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', 'Inter'],
  ['@expo-google-fonts/noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf', 'Noto Sans TC'],
])('%s is of the family %s', (path, name) => {
  expect(familyName(read(path))).toBe(name)
})

test('what is no font has no name', () => {
  expect(familyName(new Uint8Array())).toBeUndefined()
  expect(familyName(read('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf').subarray(0, 20))).toBeUndefined()
})
