import { type Converter, createConverter } from '../../src/localize/conversion/convert.ts'
import { compileGlossary } from '../../src/localize/conversion/glossary.ts'
import type { TextRequest } from '../../src/localize/text/request.ts'
import { localizeText } from '../../src/localize/text/text.ts'
import type { ChineseLocale } from '../../src/model/locale.ts'
import type { Run } from '../../src/model/localized.ts'
import type { Term } from '../../src/model/records.ts'
import type { Expression, Inline } from '../../src/model/segment.ts'

export const place = { file: 'deck.md', line: 1, column: 1, endLine: 1, endColumn: 1 }

/** A converter prepared for every pair of Chinese locales. */
export async function prepareAll(): Promise<Converter> {
  const converter = createConverter()
  const tags = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK'] as const
  await converter.prepare(tags.flatMap((from) => tags.map((to) => [from, to] as const)))
  return converter
}

export function term(id: string, forms: Term['forms'], also: readonly string[] = [], written?: string): Term {
  return { id, written: written ?? forms['zh-Hant-TW'] ?? id, also, forms, place }
}

export function text(value: string): Inline {
  return { kind: 'text', text: value }
}

/** An expression whose value the fixture's `evaluate` gives: its helper's name. */
export function expression(value: string): Inline {
  return { kind: 'expression', expression: { helper: value, args: [], options: {}, place } }
}

/** Localizes inlines as a deck in `from` would, and writes the runs in a short notation. */
export function createLocalizer(
  converter: Converter,
  terms: readonly Term[] = [],
  language: ChineseLocale = 'zh-Hant-TW',
) {
  const glossary = compileGlossary(terms, language, converter)
  const evaluate = ({ helper }: Expression) => helper
  return (inlines: readonly Inline[] | string, request: Pick<TextRequest, 'from' | 'to'> & Partial<TextRequest>) => {
    const all = typeof inlines === 'string' ? [text(inlines)] : inlines
    const { runs, decisions } = localizeText(all, { kind: 'text', converter, glossary, evaluate, ...request })
    return { runs, decisions, shown: show(runs), plain: show(runs).replace(/[[\]|¦]/g, '') }
  }
}

/** `[no break]`, `|` for an opportunity, `¦` for one that takes a gap, `<strong …>` for markup. */
export function show(runs: readonly Run[]): string {
  const showRun = (run: Run): string => {
    switch (run.kind) {
      case 'text':
        return run.text
      case 'nobreak':
        return `[${run.text}]`
      case 'opportunity':
        return run.gap ? '¦' : '|'
      case 'break':
        return '↵'
      case 'html':
        return run.html
      case 'footnote':
        return `<note ${run.number}>`
      case 'formula':
        return `<formula ${run.tex}>`
      case 'code':
        return `<code ${run.locale} ${run.text}>`
      case 'link':
        return `<${run.internal ? 'internal ' : ''}${run.url} ${show(run.runs)}>`
      default:
        return `<${run.kind} ${show(run.runs)}>`
    }
  }
  return runs.map(showRun).join('')
}
