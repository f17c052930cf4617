import { isLocale, type Locale } from '../../model/locale.ts'

/** A question of a listener. */
export interface Question {
  readonly id: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly locale: Locale
  /** As it was typed. */
  readonly original: string
  /** In the script of the deck. */
  readonly text: string
}

export type Asked = 'taken' | 'wrong' | 'too many'

/** The questions of a talk, in memory alone. */
export interface Questions {
  /** Takes a question from JSON; `from` is the address it came from. */
  readonly ask: (body: string, from: string) => Promise<Asked>
  readonly all: () => readonly Question[]
}

/** Characters of a question, questions kept, and questions in a minute from one address and in all. */
export const questionLimits = { length: 280, kept: 500, perAddress: 4, perMinute: 120 } as const

const minute = 60_000

/** What a listener sends is text: `convert` gives it in the script of the deck. */
export function createQuestions(
  convert: (text: string, from: Locale) => Promise<string>,
  told: (question: Question) => void,
  now: () => number = Date.now,
): Questions {
  const kept: Question[] = []
  let recent: readonly { readonly from: string; readonly at: number }[] = []
  let last = 0
  return {
    async ask(body, from) {
      const asked = readQuestion(body)
      if (!asked) return 'wrong'
      const at = now()
      recent = recent.filter((one) => one.at > at - minute)
      const own = recent.filter((one) => one.from === from).length
      if (own >= questionLimits.perAddress || recent.length >= questionLimits.perMinute) return 'too many'
      if (last >= questionLimits.kept) return 'too many'
      recent = [...recent, { from, at }]
      last += 1
      const id = last
      const { text: original, locale } = asked
      const question = { id, at, locale, original, text: await convert(original, locale) }
      kept.push(question)
      told(question)
      return 'taken'
    },
    all: () => kept,
  }
}

/** A question from JSON: its text on one line, without what cannot be seen; undefined if it is none. */
export function readQuestion(body: string): { readonly text: string; readonly locale: Locale } | undefined {
  try {
    const { text, locale } = JSON.parse(body) as { readonly text?: unknown; readonly locale?: unknown }
    if (typeof text !== 'string' || typeof locale !== 'string' || !isLocale(locale)) return undefined
    // Controls, and characters that turn the direction of what stands beside them.
    const plain = text
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim()
    const { length } = [...plain]
    return length > 0 && length <= questionLimits.length ? { text: plain, locale } : undefined
  } catch {
    return undefined
  }
}

/** Questions as Markdown, to be kept after the talk; what Markdown would read as its own is escaped. */
export function writeQuestions(title: string, questions: readonly Question[]): string {
  const lines = questions.map(({ at, locale, original, text }) => {
    const time = new Date(at).toISOString().slice(0, 16).replace('T', ' ')
    const asked = text === original ? '' : `\n  (${locale}: ${escapeMarkdown(original)})`
    return `- ${time} ${escapeMarkdown(text)}${asked}`
  })
  return `# ${escapeMarkdown(title)}\n\n${lines.join('\n')}\n`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
}
