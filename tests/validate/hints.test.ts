import { describe, expect, test } from 'vitest'
import { readBrand } from '../../src/validate/brand.ts'
import { validateProject } from './project.ts'

const front = (line: string) => ({ front: `title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\n${line}\n` })

describe('a hint says what to write', () => {
  test.each([
    ['a number that is a word', front('room: { farthest: far }'), '"farthest: 6"'],
    ['a number out of bounds', front('room: { farthest: 99 }'), '"farthest: 6"'],
    [
      'a colour that is a comment to YAML',
      front('theme:\n  brand:\n    accent: #0b6e99'),
      'Put the value between quotation marks: "#0b6e99".',
    ],
    ['a value left out before a comment', front('theme: # later'), 'It must be'],
    ['a map that is a number', front('room: 6'), '"room: { farthest: 6 }"'],
    ['a list that is a word', front('variants: en'), '"variants: [zh-Hans-CN, zh-Hant-TW]"'],
    ['a limit that is a word', front('checks: { caption-missing: { x: far } }'), 'one-idea: { items: 6 }'],
    ['a key given twice', front('language: en'), 'Keep one of the two lines "language: …"'],
    [
      'a comma in a text without quotation marks',
      { sources: '- { id: report, title: { zh: 報告, en: Transport Department, Hong Kong, China } }\n' },
      'as in en: "Transport Department, Hong Kong, China".',
    ],
    [
      'a comma in the text before another key',
      front('event: { en: Forum, Taipei, zh: 論壇 }'),
      'between quotation marks, as in en: "Forum, Taipei".',
    ],
    ['a comma before a number', front('event: { zh: 論壇, en: Forum, 2024 }'), 'between quotation marks'],
    ['an unknown key with nothing behind its colon', front('event: { zh: 論壇, enn: }'), 'Did you mean "en"?'],
    [
      'two figures without a comma between',
      { deck: '# 題\nen: T\n\n---\nlayout: chart\nchart: { kind: bar, figures: [us cn] }\n---\n\n# 甲\nen: A\n' },
      'Write a comma and a space between them: us, cn.',
    ],
    [
      'a heading for the text of a slide',
      { deck: '# 題\nen: T\n\n---\nid: said\n---\n\n# 不是天災\nen: No act of God\n' },
      'If the heading is that text, leave out its "#".',
    ],
    [
      'two sources parted by a Chinese mark',
      { deck: '# 題\nen: T\n\n---\nsources: [report、report]\n---\n\n# 甲\nen: A\n\n文\n' },
      'Write a comma and a space between them: report, report.',
    ],
    ['a unit by its sign', { figures: 'id,subject,value,unit\nx,usa,8,%\n' }, 'Did you mean "percent"?'],
    ['a currency by its usual name', { figures: 'id,subject,value,unit\nx,usa,8,RMB\n' }, 'Did you mean "CNY"?'],
    ['a unit by its name', { figures: 'id,subject,value,unit\nx,usa,8,美國\n' }, 'Did you mean "usa"?'],
    ['an entry without its hyphen', { quotes: '- id: a\n  speaker: usa\n  id: b\n' }, 'as in "- id: a"'],
    [
      'a key of a slide without the space behind its colon',
      { deck: '# 題\nen: T\n\n---\nlayout:quote\n---\n\n# 甲\nen: A\n' },
      'Write a space after the colon: "layout: quote"',
    ],
    [
      'keys of a slide behind colons of full width',
      { deck: '# 題\nen: T\n\n---\nlayout：quote\nquote：q\n---\n\n# 甲\nen: A\n' },
      'Write a half-width colon and a space: "layout: quote"',
    ],
    [
      'a comma before decimals',
      { figures: 'id;subject;value;unit\nx;usa;8,87億;USD\n' },
      'Decimals begin with a point, and commas part thousands: write 8.87億.',
    ],
    ['an accepted.json that is no JSON', { accepted: 'hello' }, '{ "decisions": {}, "pairs": [] }'],
    ['an accepted.json that is cut off', { accepted: '{ "decisions": {' }, 'duilian review'],
    ['an accepted.json of another shape', { accepted: '{ "decisions": 3, "pairs": [] }' }, 'duilian accept'],
  ])('%s', (_, changes, says) => {
    expect(validateProject(changes).diagnostics.map(({ hint }) => hint)).toContainEqual(expect.stringContaining(says))
  })
})

test.each([
  ['#c8501e', /by 4\.3:1 only, where the numbers on charts need 4\.5:1: #c24a16 is shown/, 'to say that this is meant'],
  [
    '#0f6a8c',
    /cannot be told from the accent .*: #237799 is shown/,
    'kept beside an accent that is much lighter or darker',
  ],
])('the second colour %s of a brand is told what is wrong with it', (second, message, hint) => {
  const given = front(`theme: { brand: { accent: '#0a5c7d', second: '${second}' } }`)
  const [found] = validateProject(given, { readBrand }).diagnostics
  expect(found?.message).toMatch(message)
  expect(found?.hint).toContain(hint)
})
