import { type Locale, locales } from '../../../model/locale.ts'
import type { LocalizedText, Run } from '../../../model/localized.ts'
import type { FormulaOf } from '../../../model/segment.ts'
import type { TextRun } from '../base/model.ts'
import { plainFormula } from './formula.ts'

export type Form = Partial<Omit<TextRun, 'text' | 'locale'>>

/** The runs of a text. */
export function runsOf({ locale, runs }: LocalizedText, form: Form = {}): readonly TextRun[] {
  return joinAlike(runs.flatMap((run) => runOf(run, locale, form)))
}

function runOf(run: Run, locale: Locale, form: Form): readonly TextRun[] {
  const inner = (runs: readonly Run[], own: Form) => runs.flatMap((one) => runOf(one, locale, { ...form, ...own }))
  switch (run.kind) {
    case 'text':
    case 'nobreak': {
      const text = run.kind === 'nobreak' ? withUnitsKept(run.text) : run.text
      return [{ text, locale: run.locale ?? locale, ...uprightIn(run.locale ?? locale, form) }]
    }
    case 'emphasis':
      // Chinese has no italics.
      return inner(run.runs, locale === 'en' ? { italic: true } : { color: 'accentText' })
    case 'strong':
      return inner(run.runs, { bold: true })
    case 'element':
      // PowerPoint sets nothing over characters: their reading stands behind them, in brackets.
      if (run.tag === 'rp') return []
      if (run.tag === 'rt') return bracketed(inner(run.runs, {}), { ...form, locale })
      return inner(run.runs, elementForms[run.tag] ?? {})
    case 'link':
      return inner(run.runs, { link: run.url.startsWith('#') ? { slide: run.url.slice(1) } : { address: run.url } })
    case 'code':
      return [{ text: run.text, ...form, locale: run.locale, face: 'code' }]
    case 'formula':
      return formulaRuns(run, { ...form, locale })
    case 'footnote':
      return [{ text: String(run.number), ...form, locale, baseline: 30 }]
    case 'break':
      return [{ text: '\n', locale }]
    case 'html': {
      const [open, close] = bracketsOf(locale)
      const html = run.html.replace(/<rt\b[^>]*>/gi, open).replace(/<\/rt\s*>/gi, close)
      return [{ text: withoutTags(html), locale, ...form }]
    }
    case 'opportunity':
      return []
  }
}

/**
 * A number that keeps to the line of its unit or currency: 76 billion, RMB 934. The rest of what is not broken in HTML is,
 * as PowerPoint tears what is wider than its column, and signs that hold Chinese together are boxes in some of its faces.
 */
function withUnitsKept(text: string): string {
  return text.replace(/(?<=\d) (?=\p{L})|(?<=\b[A-Z]{2,3}) (?=\d)/gu, '\u00a0')
}

/** Chinese inside of emphasized English stays upright. */
function uprightIn(locale: Locale, { italic, ...form }: Form): Form {
  return italic && locale === 'en' ? { ...form, italic } : form
}

function bracketed(runs: readonly TextRun[], form: Form & Pick<TextRun, 'locale'>): readonly TextRun[] {
  const [open, close] = bracketsOf(form.locale)
  return [{ text: open, ...form }, ...runs, { text: close, ...form }]
}

export function bracketsOf(locale: Locale): readonly [open: string, close: string] {
  return locales[locale].language === 'zh' ? ['（', '）'] : [' (', ')']
}

/** A formula in a line: as text where that says all of it, else as its TeX. */
function formulaRuns({ tex }: FormulaOf, form: Form & Pick<TextRun, 'locale'>): readonly TextRun[] {
  const plain = plainFormula(tex, { linear: true })
  if (!plain) return [{ ...form, text: tex, face: 'code' }]
  return plain.map(({ text, baseline }) => ({ ...form, text, ...(baseline !== undefined && { baseline }) }))
}

const elementForms: Readonly<Record<string, Form>> = {
  s: { strike: true },
  sup: { baseline: 30 },
  sub: { baseline: -25 },
  kbd: { face: 'code' },
  mark: { marked: true },
  u: { underline: true },
  ins: { underline: true },
}

/** One run for neighbours of one form: what is one text to a reader is one to whoever edits or searches it. */
export function joinAlike(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isAlike = last && last.text !== '\n' && run.text !== '\n' && formKey(last) === formKey(run)
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') joined.push(run)
  }
  return joined
}

function formKey({ text: _, ...form }: TextRun): string {
  return JSON.stringify(Object.entries(form).sort())
}

/** The text of HTML: PowerPoint has no place for elements. */
export function withoutTags(html: string): string {
  const bare = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[^>]*>/gi, ' ')
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }
  return bare
    .replace(/&(\w+|#\d+);/g, (whole, name: string) => named[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}
