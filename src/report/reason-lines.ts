import type { Locale } from '../model/locale.ts'
import type { Reasoned } from './marks.ts'
import { explain, isVisible } from './reasons.ts'
import type { DecisionStatus } from './status.ts'
import type { ReportWords } from './words.ts'

/** One reason with all the changes it holds for. */
export interface ReasonLine {
  readonly changes: readonly {
    readonly from: { readonly locale: Locale; readonly text: string }
    readonly to: { readonly locale: Locale; readonly text: string }
  }[]
  readonly why: string
  readonly locales: string
  readonly status?: DecisionStatus
  /** The status as the page says it. */
  readonly said?: string
}

interface Spread {
  readonly reasoned: Reasoned
  readonly locales: readonly Locale[]
}

/** The reasons for a text, what waits for a person first; changes for the same reason in the same locales are one line. */
export function listReasons(
  all: readonly { readonly locale: Locale; readonly reasoned: readonly Reasoned[] }[],
  language: Locale,
  words: ReportWords,
): readonly ReasonLine[] {
  const lines = new Map<string, ReasonLine>()
  for (const { reasoned, locales } of spreadOver(all)) {
    const { decision, status } = reasoned
    const why = explain(decision, words)
    const shared = { why, locales: locales.join(', '), ...(status && { status, said: words.status[status] }) }
    const key = status ? `${status} ${reasoned.reason} ${shared.locales}` : `${why} ${shared.locales}`
    const [locale = language] = locales
    const change = { from: { locale: language, text: decision.from }, to: { locale, text: decision.to || '∅' } }
    const changes = [...(lines.get(key)?.changes ?? []), change]
    lines.set(key, { ...shared, changes })
  }
  const rank = ({ status }: ReasonLine) => (status === 'open' ? 0 : status === 'accepted' ? 1 : 2)
  return [...lines.values()].sort((one, other) => rank(one) - rank(other))
}

/** Each decision that shows once, with the locales that took it. */
function spreadOver(
  all: readonly { readonly locale: Locale; readonly reasoned: readonly Reasoned[] }[],
): readonly Spread[] {
  const found = new Map<string, Spread>()
  for (const { locale, reasoned } of all) {
    for (const one of reasoned) {
      if (!one.status && !isVisible(one.decision)) continue
      const key = `${one.status} ${one.reason}`
      const known = found.get(key)?.locales ?? []
      if (!known.includes(locale)) found.set(key, { reasoned: one, locales: [...known, locale] })
    }
  }
  return [...found.values()]
}
