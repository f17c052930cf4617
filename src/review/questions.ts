import { isChinese } from '../model/locale.ts'
import { plainText } from '../model/walk.ts'
import { draftOverride, draftWord } from './draft.ts'
import { type GlossaryRow, termId } from './glossary-row.ts'
import type { ReviewItem } from './items.ts'
import { type Answer, isCorrected, type ReviewedDeck } from './session.ts'

/** A line to ask for, with a draft to be edited. */
export interface Question {
  readonly name: string
  readonly text: string
  readonly draft: string
  /** Where in the draft the characters end that are in doubt; absent where they end it. */
  readonly cursor?: number
}

/** What is still to be asked before an answer is whole, and how the replies, by name, make it one; undefined if they do not. */
export interface Questions {
  readonly ask: readonly Question[]
  readonly answer: (replies: Readonly<Record<string, string>>) => Answer | undefined
}

/** The letters of the simple answers. */
const letters: Readonly<Record<string, Answer['kind'] & ('accept' | 'accept-alike' | 'skip' | 'back')>> = {
  a: 'accept',
  A: 'accept-alike',
  s: 'skip',
  b: 'back',
}

/** What a letter asks for; undefined for a letter that means nothing here. */
export function questionsFor(letter: string, item: ReviewItem, deck: ReviewedDeck): Questions | undefined {
  const kind = letters[letter]
  if (kind) return { ask: [], answer: () => ({ kind }) }
  if (letter === 'g') return askGlossary(item, deck)
  if (letter !== 'o' || !isReadable(item)) return undefined
  return isCorrected(item) ? askCorrection(item) : askOverride(item, deck)
}

/** True if another reading of the item can be written; a name without a row in the glossary has none. */
export function isReadable({ diagnostic }: ReviewItem): boolean {
  return diagnostic.code !== 'glossary-gap'
}

function askCorrection(item: ReviewItem): Questions {
  const { decision } = item
  return {
    ask: [{ name: 'to', text: `"${decision.from}" becomes: `, draft: readingOf(item) }],
    answer: ({ to = '' }) => (to ? { kind: 'correct', to } : undefined),
  }
}

/** Stands in a draft behind the reading; texts hold no private-use characters. */
const mark = '\ue000'

function askOverride(item: ReviewItem, { files }: ReviewedDeck): Questions {
  const { decision, text, decisions } = item
  const ask = decision.locales.map((locale): Question => {
    const marked = draftOverride(
      text.inlines,
      decisions[locale] ?? [],
      decision,
      `${readingOf(item)}${mark}`,
      (inline) => {
        const { file, line, column, endColumn } = inline.expression.place
        return (files.get(file) ?? '').split(/\r\n?|\n/)[line - 1]?.slice(column - 1, endColumn - 1) ?? ''
      },
    )
    const [before = '', after = ''] = marked.split(mark)
    return { name: locale, text: `${locale}: `, draft: before + after, ...(after && { cursor: before.length }) }
  })
  return {
    ask,
    answer: (replies) => {
      const written = Object.entries(replies).filter(([, reply]) => reply.trim() !== '')
      return written.length > 0 ? { kind: 'override', words: Object.fromEntries(written) } : undefined
    },
  }
}

/** The reading to begin with where a person wants another: what else it may be, or what was left as written. */
function readingOf({ diagnostic, decision: { candidates, from, to } }: ReviewItem): string {
  const left = diagnostic.code === 'mixed-script' || diagnostic.code === 'round-trip'
  return candidates?.[0] ?? (left ? to : from)
}

function askGlossary(item: ReviewItem, { chinese, terms }: ReviewedDeck): Questions {
  const { decision } = item
  const latin = !isChinese(decision.written)
  const word = latin ? { text: decision.from, start: 0 } : wordAround(item)
  const forms = chinese.map((locale): Question => {
    const known = item.decisions[locale]
    const draft = known && !latin ? draftWord(word.text, word.start, known, decision, readingOf(item)) : ''
    return { name: locale, text: `${locale} (empty: converted): `, draft }
  })
  return {
    ask: [
      { name: 'zh', text: 'The term as the deck writes it: ', draft: latin ? '' : word.text },
      ...forms,
      { name: 'en', text: 'English: ', draft: latin ? word.text : '' },
    ],
    answer: ({ zh = '', ...given }) => {
      const written = Object.entries(given).flatMap(([locale, form]) => (form.trim() ? [[locale, form.trim()]] : []))
      const row: GlossaryRow = { id: termId(given.en ?? '', terms), zh: zh.trim(), forms: Object.fromEntries(written) }
      return row.zh ? { kind: 'glossary', row } : undefined
    },
  }
}

/** The word that holds the characters, as the segmenter cuts it, with the character before it if it is a single one. */
function wordAround({ decision, text }: ReviewItem): { readonly text: string; readonly start: number } {
  const plain = plainText(text.inlines)
  const { offset, from, sentence, start } = decision
  if (from.length > 1) return { text: from, start: offset }
  for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(sentence)) {
    const at = start + index
    if (at + segment.length <= offset) continue
    if (segment.length > 1) return { text: segment, start: at }
    const first = /\p{Script=Han}$/u.test(plain.slice(0, at)) ? at - 1 : at
    return { text: plain.slice(first, at + segment.length), start: first }
  }
  return { text: from, start: offset }
}
