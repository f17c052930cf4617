import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/localized.ts'
import type { Inline } from '../../src/model/segment.ts'
import { draftOverride } from '../../src/review/draft.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const converted = (offset: number, from: string, to: string): Decision => ({ kind: 'converted', offset, from, to })
const place = { file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 5 }
const expression: Inline = {
  kind: 'expression',
  expression: { helper: 'figure', args: ['us'], options: {}, place },
}

describe('the draft of an override is the text as shown, with the other reading', () => {
  test.each<[string, Inline[], Decision[], { offset: number; from: string }, string, string]>([
    [
      'what else changed stays changed',
      [text('头发里，')],
      [converted(0, '头发', '頭髮'), converted(2, '里', '裡')],
      { offset: 2, from: '里' },
      '里',
      '頭髮里，',
    ],
    [
      'inside a phrase only the one character is another',
      [text('这里面')],
      [converted(0, '这里面', '這裡面')],
      { offset: 1, from: '里' },
      '里',
      '這里面',
    ],
    ['a character that was left is replaced', [text('11只')], [], { offset: 2, from: '只' }, '檔', '11檔'],
    [
      'markup, links and code are kept',
      [
        { kind: 'strong', children: [text('里')] },
        { kind: 'link', url: '#a', place, children: [text('说')] },
        { kind: 'code', text: '里' },
      ],
      [converted(0, '里', '裡'), converted(1, '说', '說')],
      { offset: 0, from: '里' },
      '里',
      '**里**[說](#a)`里`',
    ],
    ['expressions are kept', [text('约'), expression, text('里')], [], { offset: 1, from: '里' }, '裡', '约{{x}}裡'],
    [
      'a line break is a sign',
      [text('里'), { kind: 'break' }, text('外')],
      [],
      { offset: 0, from: '里' },
      '裡',
      '裡⏎外',
    ],
    ['what would be markup is escaped', [text('里*')], [], { offset: 0, from: '里' }, '裡', '裡\\*'],
    [
      'marks are those of the locale',
      [text('“里”')],
      [
        { kind: 'punctuation', offset: 0, from: '“', to: '「' },
        { kind: 'punctuation', offset: 2, from: '”', to: '」' },
      ],
      { offset: 1, from: '里' },
      '裡',
      '「裡」',
    ],
  ])('%s', (_, inlines, decisions, open, reading, expected) => {
    expect(draftOverride(inlines, decisions, open, reading, () => '{{x}}')).toBe(expected)
  })
})
