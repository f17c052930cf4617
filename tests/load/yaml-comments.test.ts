import { describe, expect, test } from 'vitest'
import { sourceFrom } from '../../src/load/source.ts'
import { parseYaml } from '../../src/load/yaml.ts'

const read = (text: string) => parseYaml(sourceFrom('data/talk/sources.yaml', text))

describe('a text in YAML', () => {
  test.each([
    ['en: Talk #3 of five\n', 1, 10],
    ['- id: a\n  title: { zh: 報告 #甲\n    , en: Report }\n', 2, 19],
    ['title:\n  zh: 空氣 #1\n  en: Air\n', 2, 10],
  ])('that "#" cuts is told of in %j', (text, line, column) => {
    const { diagnostics } = read(text)
    expect(diagnostics.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['yaml-comment', line, column],
    ])
  })

  test.each([
    'en: Talk # said on Monday\n',
    'en: "Talk #3"\n',
    'en: Talk#3\n',
    'theme: light #dark\n',
    'en: Talk\n#zh: 演講\n',
    'en: |\n  Talk #3\n',
  ])('is whole, or followed by a comment, in %j', (text) => {
    expect(read(text).diagnostics).toEqual([])
  })
})

test('a tab is told of, and not the lines around it too', () => {
  const text = 'brand:\n\taccent: red\n  logo: a.svg\n  footer: b\n'
  expect(read(text).diagnostics.map(({ place }) => place?.line)).toEqual([2])
})
