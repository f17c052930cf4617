import { type Accepted, renderAccepted } from '../model/accepted.ts'
import type { Locale } from '../model/locale.ts'
import { appendGlossaryRow, type GlossaryRow } from './glossary-row.ts'
import { acceptItems, type ReviewItem } from './items.ts'
import { replaceAt, writeOverride } from './override.ts'

/** A file as it is and as it shall be; undefined is no file. */
export interface FileChange {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** A deck under review, as it stands on disk. */
export interface ReviewedDeck {
  readonly name: string
  /** What is open, see `listItems`. */
  readonly items: readonly ReviewItem[]
  /** The keys of all decisions that occur, accepted ones included. */
  readonly live: ReadonlySet<string>
  readonly accepted: Accepted
  /** Chinese locales of the deck besides its own language, and the ids of its terms. */
  readonly chinese: readonly Locale[]
  readonly terms: readonly string[]
  /** Files by path. */
  readonly files: ReadonlyMap<string, string>
}

/** What the person has done so far; the last thing last. */
export type Past =
  | { readonly kind: 'skipped'; readonly key: string }
  | { readonly kind: 'changed'; readonly key: string; readonly changes: readonly FileChange[] }

/** What a person says about the item that is shown. */
export type Answer =
  | { readonly kind: 'accept' }
  /** Accepts every open decision of the same code that reads the same word the same way. */
  | { readonly kind: 'accept-alike' }
  /** Gives the text a form of its own in each locale, or corrects the source in place. */
  | { readonly kind: 'override'; readonly words: Readonly<Partial<Record<Locale, string>>> }
  | { readonly kind: 'correct'; readonly to: string }
  | { readonly kind: 'glossary'; readonly row: GlossaryRow }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }

/** What an answer leads to: files to change, the past as it is now, and what to tell the person. */
export interface Step {
  readonly changes: readonly FileChange[]
  readonly past: readonly Past[]
  readonly message?: string
}

/** The item to show: the first that is open and was not skipped. */
export function currentItem({ items }: ReviewedDeck, past: readonly Past[]): ReviewItem | undefined {
  const skipped = new Set(past.flatMap((entry) => (entry.kind === 'skipped' ? [entry.key] : [])))
  return items.find(({ decision }) => !skipped.has(decision.key))
}

/** The open decisions of the same code that read the same word the same way, the item itself among them. */
export function alike({ items }: ReviewedDeck, item: ReviewItem): readonly ReviewItem[] {
  const kind = ({ diagnostic, decision }: ReviewItem) => `${diagnostic.code}\0${decision.from}\0${decision.to}`
  return items.filter((other) => kind(other) === kind(item))
}

/** True if the author corrects the text itself: the doubt is about the text that the locale shows as written. */
export function isCorrected({ decision }: ReviewItem): boolean {
  return decision.written === decision.locale
}

/** Turns an answer into changes of files. Nothing is written here, and an answer that cannot be carried out changes nothing. */
export function answerItem(deck: ReviewedDeck, item: ReviewItem, answer: Answer, past: readonly Past[]): Step {
  const { key } = item.decision
  const changed = (changes: readonly FileChange[], message?: string): Step => ({
    changes,
    past: changes.length > 0 ? [...past, { kind: 'changed', key, changes }] : past,
    ...(message !== undefined && { message }),
  })
  switch (answer.kind) {
    case 'accept':
      return changed([acceptChange(deck, [item])])
    case 'accept-alike':
      return changed([acceptChange(deck, alike(deck, item))])
    case 'override':
      return overrideChange(deck, item, answer.words, changed)
    case 'correct': {
      const { place, decision } = item
      const edit = replaceAt(deck.files.get(place.file) ?? '', place, decision.from, answer.to)
      if ('advice' in edit) return changed([], edit.advice)
      return changed([changeOf(deck, place.file, edit.text)])
    }
    case 'glossary': {
      const path = glossaryPath(deck)
      return changed([changeOf(deck, path, appendGlossaryRow(deck.files.get(path), answer.row))])
    }
    case 'skip':
      return { changes: [], past: [...past, { kind: 'skipped', key }] }
    case 'back':
      return takeBack(past)
  }
}

/** Accepts everything that is open. */
export function acceptAll(deck: ReviewedDeck, items: readonly ReviewItem[], note?: string): FileChange {
  return acceptChange(deck, items, note)
}

export function acceptedPath({ name }: Pick<ReviewedDeck, 'name'>): string {
  return `data/${name}/accepted.json`
}

export function glossaryPath({ name }: Pick<ReviewedDeck, 'name'>): string {
  return `data/${name}/glossary.csv`
}

function acceptChange(deck: ReviewedDeck, items: readonly ReviewItem[], note?: string): FileChange {
  const accepted = acceptItems(deck.accepted, items, deck.live, note)
  return changeOf(deck, acceptedPath(deck), renderAccepted(accepted))
}

function changeOf({ files }: ReviewedDeck, path: string, after: string): FileChange {
  return { path, before: files.get(path), after }
}

function overrideChange(
  deck: ReviewedDeck,
  { text: { place }, decision }: ReviewItem,
  words: Readonly<Partial<Record<Locale, string>>>,
  changed: (changes: readonly FileChange[], message?: string) => Step,
): Step {
  let file = deck.files.get(place.file) ?? ''
  // The last locale is written first, so that the lines stand in the order of the locales.
  for (const [locale, written] of (Object.entries(words) as [Locale, string][]).reverse()) {
    const edit = writeOverride(file, { segment: decision.segment, place, locale, words: written })
    if ('advice' in edit) return changed([], edit.advice)
    file = edit.text
  }
  return changed([changeOf(deck, place.file, file)])
}

/** Undoes the last thing: what was skipped is shown again, what was written is as before. */
function takeBack(past: readonly Past[]): Step {
  const last = past.at(-1)
  if (!last) return { changes: [], past, message: 'This is the first one.' }
  const changes = last.kind === 'changed' ? last.changes : []
  return {
    changes: changes.map(({ path, before, after }) => ({ path, before: after, after: before })),
    past: past.slice(0, -1),
  }
}
