import { createRandom } from './deck.ts'

/** Changes texts and files as slips, bad merges and bad disks do, the same for the same seed. */
export interface Mutator {
  /** True once in so many times. */
  readonly chance: (times: number) => boolean
  /** A text with one to three changes that leave most of its form as it was. */
  readonly text: (text: string) => string
  /** Bytes that were cut off, overwritten, filled or turned over in a few places. */
  readonly bytes: (bytes: Uint8Array) => Uint8Array
}

/** What is put into texts: marks of Markdown, YAML, CSV and expressions, numbers and characters at the edges. */
const inserts = [
  ...[
    '',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '　',
    '"',
    "'",
    '「',
    '」',
    '“',
    '”',
    '（',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '&',
    '*',
    '**',
  ],
  ...[
    '_',
    '`',
    '~',
    '#',
    '|',
    '\\',
    '/',
    ':',
    ': ',
    '：',
    ',',
    '，',
    '.',
    '。',
    '…',
    '-',
    '--',
    '—',
    '~',
    '%',
    '$',
    'US$',
    '約',
  ],
  ...[
    '億',
    '萬',
    '兆',
    '一',
    '兩',
    '十',
    '半',
    '倍',
    '成',
    '年',
    '月',
    '日',
    '點',
    '至',
    '0',
    '1',
    '9',
    '00',
    '1.5',
    '-1',
    '1e309',
    'NaN',
  ],
  ...[
    '2024-02-30',
    '20240101',
    'null',
    'true',
    '__proto__',
    'constructor',
    'toString',
    'en: x',
    'zh-Hant-TW: 字',
    '- ',
    '> ',
    '1. ',
  ],
  ...[
    '{{',
    '}}',
    '{{figure "f0"}}',
    '{{term "usa"}}',
    '{{date "2025"}}',
    '<!--',
    '-->',
    '![a](b.png)',
    '[a](#b)',
    '<b>',
    '&amp;',
  ],
  ...[
    '\u200b',
    '\u202e',
    '\ufe0f',
    'e\u0301',
    '👩‍👩‍👧',
    '𠮷',
    '⿰木目',
    '只',
    '里',
    '后',
    '發',
    'ﬁ',
    'İ',
    '１',
    '½',
    '²',
  ],
]

/** Makes a mutator. */
export function createMutator(seed: number): Mutator {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T // No list here is empty.
  const changes: readonly ((text: string) => string)[] = [
    (text) => splice(text, below(text.length), 0, pick(inserts)),
    (text) => splice(text, below(text.length), 1, pick(inserts)),
    (text) => splice(text, below(text.length), 1 + below(8), ''),
    (text) => text.replaceAll(/\d+/g, (digits) => (below(8) === 0 ? pick(inserts) : digits)),
    (text) => changeLines(text, (lines, at) => lines.splice(at, 1)),
    (text) => changeLines(text, (lines, at) => lines.splice(at, 0, lines[below(lines.length)] ?? '')),
    (text) => changeLines(text, (lines, at) => lines.push(...lines.splice(at, 1))),
    (text) => changeLines(text, (lines, at) => lines.splice(at, 1, (lines[at] ?? '').repeat(2 + below(3)))),
  ]
  const changeLines = (text: string, change: (lines: string[], at: number) => void) => {
    const lines = text.split('\n')
    change(lines, below(lines.length))
    return lines.join('\n')
  }
  return {
    chance: (times) => below(times) === 0,
    text: (text) =>
      Array.from({ length: 1 + below(3) }, () => pick(changes)).reduce((one, change) => change(one), text),
    bytes: (bytes) => {
      const changed = Buffer.from(bytes)
      const at = below(changed.length)
      const kind = below(4)
      if (kind === 0) return changed.subarray(0, at)
      if (kind === 1) return changed.fill(below(256), at, Math.min(changed.length, at + 1 + below(500)))
      const first = kind === 2 ? Math.min(changed.length, 400) : changed.length
      for (let count = 1 + below(20); count > 0; count--) changed[below(first)] = below(256)
      return changed
    },
  }
}

function splice(text: string, at: number, length: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + length)
}
