import type { OpenDecision } from '../model/diagnostic.ts'
import { isReading } from '../model/runs.ts'
import type { Inline } from '../model/segment.ts'
import type { ReviewItem } from './items.ts'
import { isReadable } from './questions.ts'
import { alike, isCorrected, type ReviewedDeck } from './session.ts'

/** What stands before and after what matters. */
export interface Marks {
  readonly strong: readonly [string, string]
  readonly quiet: readonly [string, string]
}

export const plainMarks: Marks = { strong: ['【', '】'], quiet: ['', ''] }
export const terminalMarks: Marks = { strong: ['\u001b[1m【', '】\u001b[0m'], quiet: ['\u001b[2m', '\u001b[0m'] }

/** An open decision as a person reads it: where, the sentence with the characters marked, the change, the reason. */
export function showItem(item: ReviewItem, marks: Marks = plainMarks): string {
  const { diagnostic, decision, place, slide, places } = item
  const where = slide ? `slide ${slide.number} #${slide.id}` : 'the deck itself'
  const more = places > 1 ? `, and ${places - 1} more like it` : ''
  const readings = decision.candidates?.length ? `   (also ${decision.candidates.join(', ')})` : ''
  return [
    `${where}  ${marks.quiet[0]}${place.file}:${place.line}:${place.column}${more}${marks.quiet[1]}`,
    `  ${markSentence(item, marks)}`,
    `  ${describeChanges(decision).join('; ')}${readings}`,
    `  ${diagnostic.message} [${diagnostic.code}]`,
  ].join('\n')
}

/** The line that says what may be answered. */
export function showChoices(deck: ReviewedDeck, item: ReviewItem): string {
  const same = alike(deck, item).length
  const choices = [
    '[a]ccept',
    ...(same > 1 ? [`[A]ccept all ${same} like it`] : []),
    ...(isReadable(item) ? [isCorrected(item) ? 'c[o]rrect the text' : '[o]verride'] : []),
    '[g]lossary',
    '[s]kip',
    '[b]ack',
    '[q]uit',
  ]
  return choices.join('  ')
}

/** One line for each open decision, for a list. */
export function listOpen(items: readonly ReviewItem[]): string {
  return items
    .map(({ diagnostic, place, decision }) => {
      const where = `${place.file}:${place.line}:${place.column}`
      const changes = describeChanges(decision, ['(', ')']).join('; ')
      return `${where}: ${changes} in "${decision.sentence.trim()}" [${diagnostic.code}]\n`
    })
    .join('')
}

/** What came of the characters, once for all locales that write the same. */
function describeChanges({ from, forms, locales }: OpenDecision, around = ['  ', '']): readonly string[] {
  return [...new Set(forms)].map((form) => {
    const alike = locales.filter((_, at) => forms[at] === form).join(', ')
    return `${from === form ? from : `${from} → ${form}`} ${around[0]}${alike}${around[1]}`
  })
}

/** The sentence with its characters marked; an expression, which has no text of its own, is … in it. */
function markSentence({ decision, text }: ReviewItem, { strong }: Marks): string {
  const { sentence, offset, start, from } = decision
  const inside = (at: number) => at >= start && at <= start + sentence.length
  const inserts = [
    ...expressionOffsets(text.inlines)
      .filter(inside)
      .map((at) => ({ at, text: '…' })),
    { at: offset, text: strong[0] },
    { at: offset + from.length, text: strong[1] },
  ].sort((one, other) => one.at - other.at)
  let shown = ''
  let done = start
  for (const insert of inserts) {
    shown += sentence.slice(done - start, insert.at - start) + insert.text
    done = insert.at
  }
  return (shown + sentence.slice(done - start)).trim()
}

/** Where expressions stand in a plain text, which leaves them out. */
function expressionOffsets(inlines: readonly Inline[]): readonly number[] {
  const found: number[] = []
  let at = 0
  const visit = (inline: Inline): void => {
    if (isReading(inline)) return
    if ('children' in inline) inline.children.forEach(visit)
    else if (inline.kind === 'break') at += 1
    else if (inline.kind === 'expression') found.push(at)
    else if ('text' in inline) at += inline.text.length
  }
  inlines.forEach(visit)
  return found
}
