import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { grammarOf, meantLanguage } from '../../src/model/code-languages.ts'

describe('the language of code', () => {
  test('is one of those that the library has, all of which are known', () => {
    const file = join(import.meta.dirname, '../../node_modules/@shikijs/langs/package.json')
    const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports: object } // As npm has it.
    const names = Object.keys(exports).flatMap((path) => /^\.\/([^*]+)$/.exec(path)?.[1] ?? [])
    expect(names.filter((name) => name !== 'package.json' && grammarOf(name) !== name)).toEqual([])
  })

  test.each([
    ['C++', 'cpp'],
    ['mysql', 'sql'],
    ['PostgreSQL', 'sql'],
    ['console', 'console'],
    ['shell-session', 'shellsession'],
    ['text', undefined],
    ['no-such-language', undefined],
  ])('%s is read as %s', (name, grammar) => {
    expect(grammarOf(name)).toBe(grammar)
  })

  test.each([
    ['pyhton', 'python'],
    ['Javasript', 'javascript'],
    ['ymal', 'yaml'],
    ['jsno', 'json'],
    ['rest', undefined],
    ['dash', undefined],
    ['text', undefined],
    ['output', undefined],
    ['', undefined],
    ['pseudocode', undefined],
    ['python', undefined],
  ])('%j is meant for %s', (name, meant) => {
    expect(meantLanguage(name)).toBe(meant)
  })
})
