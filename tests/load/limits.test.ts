import { describe, expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { findFormulas } from '../../src/load/formulas.ts'
import { findLongLines, sourceFrom } from '../../src/load/source.ts'
import { parseYaml } from '../../src/load/yaml.ts'

const front = '---\ntitle: 題\nlanguage: zh-Hant-TW\n---\n\n# 題\nen: Title\n\n'

function faultsOf(body: string): readonly string[] {
  const { diagnostics } = readDeck(sourceFrom('slides/talk.md', `${front}${body}\n`))
  return [...new Set(diagnostics.map(({ code }) => code))]
}

describe('lines and texts of a deck', () => {
  test('a line may have 10,000 characters and no more', () => {
    const source = sourceFrom('slides/talk.md', `a\n${'字'.repeat(10_000)}\n${'字'.repeat(10_001)}\n`)
    expect(findLongLines(source).map(({ code, place }) => `${code} ${place?.line}:${place?.endColumn}`)).toEqual([
      'too-large 3:10002',
    ])
  })

  test('a text may not be longer for standing on several lines', () => {
    expect(faultsOf(`${'字'.repeat(5000)}\n${'字'.repeat(5000)}`)).toEqual([])
    expect(faultsOf(`${'字'.repeat(5000)}\n${'字'.repeat(5001)}`)).toEqual(['too-large'])
    expect(faultsOf(`字\nen: ${'a'.repeat(5000)}\n${'a'.repeat(5001)}`)).toEqual(['too-large'])
  })
})

describe('a formula', () => {
  test.each([
    ['\\[', '\\]'],
    ['\\(', '\\)'],
  ])('between %s and %s may have a thousand characters', (open, close) => {
    const formula = (length: number) => `能 ${open}${'x^2'.padEnd(length, '+')}${close}`
    expect(findFormulas(formula(1000))).toEqual([{ from: 2, to: 1006 }])
    expect(findFormulas(formula(1001))).toEqual([])
  })
})

describe('levels', () => {
  const list = (depth: number) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- 字`).join('\n')
  test.each([
    ['lists', list(45)],
    ['lists on one line', `${'- '.repeat(45)}字`],
    ['quotations', `${'> '.repeat(45)}字`],
    ['emphasis', `字${'*'.repeat(80)}字${'*'.repeat(80)}字`],
  ])('45 %s in one another are read', (_, body) => {
    expect(faultsOf(body)).toEqual([])
  })

  test.each([
    ['lists', list(200)],
    ['lists on one line', `${'- '.repeat(2000)}字`],
    ['quotations', `${'> '.repeat(2000)}字`],
    ['both by turns', `${'> - '.repeat(1000)}字`],
    ['emphasis', `字${'*'.repeat(900)}字${'*'.repeat(900)}字`],
    ['images', `${'!['.repeat(1000)}${'](a)'.repeat(1000)}`],
  ])('hundreds of %s in one another are refused', (_, body) => {
    expect(faultsOf(body)).toContain('too-large')
  })
})

describe('YAML out of all proportion', () => {
  const bomb = Array.from({ length: 9 }, (_, at) => `k${at}: &k${at} [${`*k${at - 1}, `.repeat(9)}]`)
  test.each([
    [
      'aliases that stand for a thousand million values',
      ['k: &k-1 x', ...bomb].join('\n'),
      'its aliases stand for too much',
    ],
    ['an alias within itself', 'a: &a { b: *a }', 'this alias stands within what it is to stand for'],
    ['an alias of nothing', 'a: *b', 'nothing has this name'],
  ])('%s', (_, text, message) => {
    const { value, diagnostics } = parseYaml(sourceFrom('data/talk/sources.yaml', text))
    expect(value.value).toBeUndefined()
    expect(diagnostics.map((found) => `${found.code}: ${found.message}`)).toEqual([
      `yaml-syntax: This YAML cannot be read: ${message}.`,
    ])
  })

  test('ten thousand levels', () => {
    const { diagnostics } = parseYaml(sourceFrom('a.yaml', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`))
    expect(diagnostics.map(({ code }) => code)).toContain('too-large')
  })

  test('an alias that is used as meant is read', () => {
    expect(parseYaml(sourceFrom('a.yaml', '- &a { x: 1 }\n- *a\n')).value.value).toEqual([{ x: 1 }, { x: 1 }])
  })
})
