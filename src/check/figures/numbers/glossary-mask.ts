import type { Deck } from '../../../model/deck.ts'
import { isChinese, type Locale } from '../../../model/locale.ts'
import { foldText } from '../../../model/units/fold.ts'
import { unitNamed } from '../../../model/units/units.ts'
import { unitOf } from '../../../model/units/written-unit.ts'

/**
 * A pattern of the glossary's forms that hold a number, in simplified characters; undefined if there are none. The
 * thousand of 千瓦 is part of a unit, which is read as one, and the scale word of 万辆, by which figures are counted, of the number.
 */
export function maskOf(deck: Deck, chinese: boolean): RegExp | undefined {
  const forms = deck.glossary.flatMap(({ written, also, forms: given }) => {
    const own = Object.entries(given).filter(([locale]) => isChinese(locale as Locale) === chinese)
    const texts = own.flatMap(([, form]) => form.split('|'))
    return chinese ? [written, ...also, ...texts] : texts
  })
  const numbered = [...new Set(forms.map(foldText))].filter((form) =>
    chinese
      ? form.length > 1 && /[\d一二两三四五六七八九十百千万亿兆半]/.test(form)
      : form.length > 1 &&
        /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|half|double|million|billion)\b/i.test(
          form,
        ),
  )
  const counted = countedIn(deck)
  const names = numbered.filter(
    (form) => !counted.has(form) && !rate.test(form) && !unitNamed(form, chinese ? 'chinese' : 'english'),
  )
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  const pattern = longestFirst.map(patternOf).join('|')
  return pattern === '' ? undefined : new RegExp(pattern, 'g')
}

/** What a rate is told of is a number, which the other line may have apart: 每10万人口12例, “12 per 100,000 population”. */
const rate = /每[\d十百千万亿]|\bper (?:\d|hundred|thousand|million)/i

/** What figures count by a scale word: the number before 万辆 goes on in it. */
function countedIn({ figures }: Deck): ReadonlySet<string> {
  const units = [...figures.values()].flatMap(({ unit }) => (unit.kind === 'count' ? unit.term : []))
  const scaled = [...new Set(units)].filter((term) => unitOf(term).power > 0)
  const forms = scaled.flatMap(({ written, also, forms: given }) => [written, ...also, ...Object.values(given)])
  return new Set(forms.flatMap((form) => form.split('|')).map(foldText))
}

/** A form that begins or ends with a digit is no part of a longer number: 0次 is not in 10,000次. */
function patternOf(form: string): string {
  const before = /^\d/.test(form) ? String.raw`(?<!\d|\d[.,])` : ''
  const after = /\d$/.test(form) ? String.raw`(?!\d|\.\d|,\d{3})` : ''
  return before + form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + after
}
