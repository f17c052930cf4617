import { findOffset } from '../strings/aligned.ts'
import type { Conversion } from './memory.ts'

/** Characters without a glyph that stand between two Han: zero-width spaces and joiners, soft hyphens, byte order marks. */
const hidden = /(?<=\p{Script=Han})[\u00ad\u200b-\u200d\u2060\ufeff]+(?=\p{Script=Han})/gu

/**
 * Converts a text as its reader sees it: what is invisible between two Han parts no word, and stands where it stood
 * afterwards. Decisions count in the text with it.
 */
export function convertVisible(text: string, convert: (visible: string) => Conversion): Conversion {
  const spans = Array.from(text.matchAll(hidden), ({ 0: signs, index }) => ({ signs, index }))
  if (spans.length === 0) return convert(text)
  const kept: number[] = []
  let at = 0
  for (const { signs, index } of spans) {
    for (; at < index; at += 1) kept.push(at)
    at += signs.length
  }
  for (; at < text.length; at += 1) kept.push(at)
  const { aligned, decisions } = convert(kept.map((offset) => text.charAt(offset)).join(''))
  const offsetOf = (visible: number) => kept[visible] ?? text.length
  let shown = ''
  const offsets: number[] = []
  let done = 0
  for (const { signs, index } of [...spans, { signs: '', index: text.length }]) {
    for (; done < aligned.text.length && offsetOf(aligned.offsets[done] ?? 0) < index; done += 1) {
      shown += aligned.text.charAt(done)
      offsets.push(offsetOf(aligned.offsets[done] ?? 0))
    }
    shown += signs
    for (let unit = 0; unit < signs.length; unit += 1) offsets.push(index + unit)
  }
  const whole = { text: shown, offsets }
  const placed = decisions.map((decision) => {
    const start = offsetOf(decision.offset)
    const end = offsetOf(decision.offset + decision.from.length - 1) + 1
    if (end - start <= decision.from.length) return { ...decision, offset: start }
    const to = shown.slice(findOffset(whole, start), findOffset(whole, end))
    return { ...decision, offset: start, from: text.slice(start, end), to }
  })
  return { aligned: whole, decisions: placed }
}
