import type { Deck } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import { chineseBaseOf, plainText } from '../../model/walk.ts'
import { countHan, hasHan } from '../reading/measure.ts'
import type { Rule } from '../rule.ts'
import { findInLines, type TextRole, type WrittenLine } from '../texts.ts'

/** A Chinese text under `en:`, or English prose where Chinese is expected. */
export const captionLanguage: Rule = {
  why: 'A line pasted under the wrong tag is shown to those who cannot read it.',
  limits: {},
  check: (checked) => {
    // In a deck of one language a line may be a quotation, or the text of a screen.
    const isPaired = checked.variants.some(({ variant }) => variant.caption)
    return findInLines(checked, /./s, (line) =>
      isPaired || !isChinese(line.locale) ? checkLine(line, checked.deck) : none,
    )
  },
}

const none: readonly Diagnostic[] = []

/** Names and titles may stand in any language. */
const free: readonly TextRole[] = ['source', 'speaker']

function checkLine(line: WrittenLine, deck: Deck): readonly Diagnostic[] {
  if (free.includes(line.role)) return none
  if (isChinese(line.locale)) {
    if (!(isEnglishProse(line.text) || standsForChinese(line, deck)) || citation.test(line.text)) return none
    const hint = 'Write the Chinese here; English goes on the "en:" line.'
    const message = `The text in "${line.locale}" is in English.`
    // It may be meant: a motto, a slogan, a title.
    return [{ ...diagnose('caption-language', line.place, message, hint), severity: 'warning' }]
  }
  const hint = 'Write the English here; Chinese goes on the line above, or under its own tag.'
  if (isMostlyHan(line.text))
    return [diagnose('caption-language', line.place, `The text in "${line.locale}" is in Chinese.`, hint)]
  if (!isChineseWithNames(line.text) && !isLeftAsItWas(line, deck)) return none
  const message = `The text in "${line.locale}" seems to be in Chinese.`
  return [{ ...diagnose('caption-language', line.place, message, hint), severity: 'warning' }]
}

/** True for a text more than half in Chinese, a character of which says as much as two letters or more. */
export function isMostlyHan(text: string): boolean {
  if (!hasHan(text)) return false
  const han = countHan(text)
  if (han < 2) return false
  return han * 2 > (text.match(/[A-Za-z]/g)?.length ?? 0)
}

/** What English says of a word in Chinese stands in brackets or between marks, or the word does. */
const gloss = /[(（][^()（）]*[)）]|《[^》]*》|[“"「][^“”"「」]*[”"」]|‘[^’]*’/g

/**
 * Chinese around long Latin names (使用 Kubernetes 部署): no English words, and as many of two characters as there are
 * names. A name with its characters before or behind it (Longjing 龍井) is none.
 */
function isChineseWithNames(text: string): boolean {
  const said = text.replace(gloss, ' ')
  const names = said.match(/[A-Za-z][A-Za-z'’.-]*/g) ?? []
  const isAround = /\p{Script=Han}[^\p{Script=Han}]*[A-Za-z][^\p{Script=Han}]*\p{Script=Han}/u.test(said)
  return isAround && countHan(said) / 2 >= names.length && !names.some((name) => little.has(name))
}

/** The line once more, as whoever puts it there to be translated later has it. */
function isLeftAsItWas({ segment, locale, text }: WrittenLine, deck: Deck): boolean {
  const base = chineseBaseOf(segment, deck)
  if (!base || base === locale || countHan(text) < 2) return false
  return plainText(segment.texts[base]?.inlines ?? []) === plainText(segment.texts[locale]?.inlines ?? [])
}

const little = new Set(
  'a an the of and or is are was were be been to in for on with that this these from by as at it its not should will can has have had he she they we his her their our'.split(
    ' ',
  ),
)

/** What a bibliography has. */
const citation = /\bet al\b|\bdoi\s?[:.]|\b(?:19|20)\d\d;\s?\d/i

/**
 * English under the tag of a Chinese locale, where the text that it stands for has Han: names may be foreign in one
 * locale alone (Google for 谷歌), but words in lower case are no names.
 */
function standsForChinese({ segment, locale, text }: WrittenLine, deck: Deck): boolean {
  const base = chineseBaseOf(segment, deck)
  if (!base || base === locale || hasHan(text)) return false
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? []
  return words.length > 1 && words.some(isPlainWord) && hasHan(plainText(segment.texts[base]?.inlines ?? []))
}

function isPlainWord(word: string): boolean {
  return /^[a-z][a-z'’-]*$/.test(word) && !little.has(word)
}

/** Without a Han character, and with little words between others in lower case: names and titles have capitals. */
function isEnglishProse(text: string): boolean {
  if (hasHan(text)) return false
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? []
  const joining = words.filter((word) => little.has(word)).length
  const plain = words.filter(isPlainWord).length
  return words.length >= 4 && joining >= 2 && plain >= 2
}
