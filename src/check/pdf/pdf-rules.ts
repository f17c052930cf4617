import type { DiagnosticCode } from '../../model/diagnostic.ts'
import type { Rule } from '../rule.ts'

/** What is seen in a PDF, when it is printed or by `check --pdf`. */
export const pdfRules = {
  'pdf-font': {
    why: 'Shapes look rough and are no letters to a reader; a font that is not embedded is another font elsewhere.',
    limits: {},
  },
  'pdf-text': {
    why: 'Searching for 一 finds no ⼀ (a Kangxi radical), which looks the same, and nothing in a private-use area.',
    limits: {},
  },
  'pdf-language': { why: 'A screen reader chooses its voice by it (WCAG 2.2, 3.1.1).', limits: {} },
  'pdf-region': {
    why: 'Regions write 直 and 骨 in their own ways, and a face of Japan or Korea draws theirs.',
    limits: {},
  },
  'pdf-title': { why: 'A window is named by it (WCAG 2.2, 2.4.2).', limits: {} },
  'pdf-untagged': { why: 'A screen reader takes the order of reading from the tags (WCAG 2.2, 1.3.2).', limits: {} },
  'pdf-bookmarks': { why: 'In a deck of many slides one is found by its bookmark.', limits: {} },
  'pdf-size': { why: 'Pages of another shape than the screen leave it half empty.', limits: {} },
} as const satisfies Partial<Record<DiagnosticCode, Rule>>
