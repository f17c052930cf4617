import { describe, expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { sourceFrom } from '../../src/load/source.ts'
import type { Inline } from '../../src/model/segment.ts'

/** The rows of the table of a slide, their cells parted by " / ", and what is found. */
function read(text: string) {
  const { value, diagnostics } = readDeck(sourceFrom('a.md', text))
  const table = value.slides[0]?.blocks.flatMap(({ block }) => (block.kind === 'table' ? [block] : []))[0]
  const rows = table ? [table.header, ...table.rows] : []
  return {
    rows: rows.map((cells) => cells.map(({ text }) => write(text?.texts['zh-Hant-TW']?.inlines ?? [])).join(' / ')),
    found: diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
  }
}

function write(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'code') return `\`${inline.text}\``
      if (inline.kind === 'formula') return `⟨${inline.tex}⟩`
      return 'text' in inline ? inline.text : inline.kind
    })
    .join('')
}

const table = (...rows: readonly string[]) =>
  ['---', 'language: zh-Hant-TW', '---', '', '| 甲 | 乙 |', '|---|---|', ...rows].join('\n')

describe('a bar in a cell, as GFM has it', () => {
  test.each([
    ['with a backslash', '| 丙 \\| 丁 | 戊 |', '丙 | 丁 / 戊', []],
    ['with one in code', '| `a \\| b` | 丙 |', '`a | b` / 丙', []],
    ['two with one each in code', '| `a \\|\\| b` | 丙 |', '`a || b` / 丙', []],
    ['with one in code that looks like an expression', '| `{{a}} \\| b` | 丙 |', '`{{a}} | b` / 丙', []],
    ['in a formula', '| $|x|$ | 丙 |', '⟨|x|⟩ / 丙', []],
    ['without one parts it, in code too, which is told', '| `a|b` | 丙 |', '`a / b` / 丙', ['markdown-slip 7:9']],
  ])('%s', (_, row, shown, found) => {
    const result = read(table(row))
    expect(result).toMatchObject({ found })
    expect(result.rows[1]).toBe(shown)
  })
})

test('rows have as many cells as their table: short ones get empty ones, and what is too much is told where it is not empty', () => {
  expect(read(table('| 丙 |', '| 丙 | 丁 | |'))).toEqual({ rows: ['甲 / 乙', '丙 / ', '丙 / 丁'], found: [] })
  expect(read(table('| 丙 | 丁 | 戊 |'))).toEqual({
    rows: ['甲 / 乙 / ', '丙 / 丁 / 戊'],
    found: ['markdown-slip 7:9'],
  })
})
