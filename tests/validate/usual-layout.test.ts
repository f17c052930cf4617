import { describe, expect, test } from 'vitest'
import type { LayoutSpec } from '../../src/model/deck.ts'
import { validateProject } from './project.ts'

const layouts = new Map<string, LayoutSpec>(
  (
    [
      ['title', [], ['title']],
      ['bullets', ['body'], ['title']],
      ['section', ['title'], ['subtitle']],
      ['code', ['body'], ['title']],
    ] as const
  ).map(([name, required, optional]) => [name, { name, required, optional }]),
)

const code = '```py\na = 1\n```'

describe('a slide that names no layout has the one of what it holds', () => {
  test.each([
    ['a heading', '# 一\nen: One', 'section'],
    ['text', '# 一\nen: One\n\n文\nen: Text', 'bullets'],
    ['code', `# 一\nen: One\n\n${code}`, 'code'],
    ['code without a title', code, 'code'],
    ['code and a sentence', `# 一\nen: One\n\n文\nen: Text\n\n${code}`, 'code'],
    ['code and a list', `# 一\nen: One\n\n- 文\n  en: Text\n\n${code}`, 'bullets'],
    ['code and three sentences', `# 一\nen: One\n\n文\n\n文\n\n文\n\n${code}`, 'bullets'],
  ])('%s', (_, body, layout) => {
    const { deck } = validateProject({ deck: `# 題\nen: Title\n\n---\n\n${body}\n` }, { layouts })
    expect(deck?.slides[1]?.layout).toBe(layout)
  })
})
