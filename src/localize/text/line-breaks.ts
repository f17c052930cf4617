import { isWide, placeholder } from '../strings/neighbours.ts'
import type { Range } from '../strings/ranges.ts'
import { widthOf } from './no-break.ts'

/** One-character words that go with what follows them; the others, like 的 and 了, go with what precedes. */
const leading = '在和與与及或對对從从把被將将讓让向由為为以按據据比不沒没最很更太也都就才再又先每各這这那某第該该'

/**
 * Where a heading may be broken: between words, in order. Marks stay with their words, one-character words
 * with a neighbour, and `atoms` (names, figures), which are in order and do not overlap, in one piece.
 */
export function findLineBreaks(text: string, words: readonly Range[], atoms: readonly Range[]): readonly number[] {
  const tokens = tokenize(text, words, atoms)
  return tokens.slice(1).flatMap((token, at) => {
    const before = tokens[at]
    const previous = tokens[at - 1]
    return before && mayBreak(before, token, previous) ? [token.start] : []
  })
}

/** Numbers in characters with what they count: 四十分钟, 三個月, 百分之五, 第二次. */
const spelledNumber =
  /(?:百分之|第)?[零〇一二三四五六七八九十百千万萬亿億两兩半]+(?:多|餘|余)?(?:分[鐘钟]|小[時时]|[個个]月|[年月日天週周秒倍成歲岁人次項项種种張张條条座台輪轮元里米度页頁篇步件家名位場场]|個|个)?/gu

/** Numbers that are written in characters and stand on one line of a heading; 一個 in 統一個人 is none. */
export function findSpelledNumbers(text: string, words: readonly Range[]): readonly Range[] {
  const edges = new Set(words.flatMap(({ start, end }) => [start, end]))
  return [...text.matchAll(spelledNumber)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => end - start > 1 && edges.has(start) && edges.has(end))
}

/** The part of a heading that stands on one line in every layout, in full-width characters: 920 px at 72 px. */
const longestPart = 12

/** Of the places for a break those after a pause, if what stands between them is short enough; otherwise all. */
export function preferPauses(text: string, breaks: readonly number[]): readonly number[] {
  const pauses = breaks.filter((at) => isPause(text.charAt(at - 1)) && text.charAt(at - 1) !== '、')
  const parts = [0, ...pauses].map((from, at) => text.slice(from, pauses[at]))
  return pauses.length > 0 && parts.every((part) => widthOf(part) <= longestPart) ? pauses : breaks
}

interface Token {
  readonly start: number
  readonly text: string
  /** True for a word of one Han character. */
  readonly short: boolean
}

function tokenize(text: string, words: readonly Range[], atoms: readonly Range[]): readonly Token[] {
  const isInside = (position: number) => atoms.some(({ start, end }) => start < position && position < end)
  const edges = [...words.map(({ start }) => start), ...atoms.flatMap(({ start, end }) => [start, end])]
  const starts = [...new Set(edges.filter((edge) => edge < text.length && !isInside(edge)))].sort((a, b) => a - b)
  return starts.map((start, at) => {
    const word = text.slice(start, starts[at + 1])
    const inAtom = atoms.some((atom) => atom.start <= start && start < atom.end)
    return { start, text: word, short: !inAtom && /^\p{Script=Han}$/u.test(word) }
  })
}

function mayBreak(before: Token, after: Token, previous: Token | undefined): boolean {
  const last = [...before.text].at(-1) ?? ''
  const first = [...after.text].at(0) ?? ''
  if (/\s/.test(last + first) || last === placeholder || first === placeholder) return false
  if (!isWide(last) && !isWide(first)) return false
  if (/^[\p{Ps}\p{Pi}·‧・]$/u.test(last)) return false
  if (/^(?![\p{Ps}\p{Pi}])[\p{P}\p{S}]$/u.test(first)) return false
  if (after.short && !leading.includes(first) && !isPause(last)) return false
  const nothingToFollow = !previous || isPause([...previous.text].at(-1) ?? '')
  return !(before.short && (leading.includes(last) || nothingToFollow))
}

function isPause(character: string): boolean {
  return /^[，、；：。！？…—]$/u.test(character)
}
