import { isChinese } from '../../model/locale.ts'
import { type FitRule, name, quote, type ShownSlide, type ShownText } from './fit-rule.ts'

/** A line that ends inside a name or figure. */
export const breakInTerm: FitRule = {
  why: 'A name or a number that is read in two halves is misread. Names are those of the glossary; long ones in English may be broken between words.',
  limits: {},
  judge: (slide) =>
    slide.texts.flatMap((text) =>
      [...new Set([...text.torn, ...brokenTerms(text, slide)])].map((term) => ({
        at: text,
        amount: term.length,
        says: `a line of ${name(text)} ends inside ${quote(term)}`,
        hint: 'Reword it, or break the line yourself with "\\" at its end.',
      })),
    ),
}

function brokenTerms({ lines, segment }: ShownText, { deck }: ShownSlide): readonly string[] {
  const { locale } = deck.variant
  if (lines.length < 2 || !isChinese(locale)) return []
  const found = segment?.decisions.flatMap(({ kind, to }) => (kind === 'glossary' ? [to] : [])) ?? []
  const given = deck.source.glossary.map(({ forms }) => forms[locale] ?? '')
  const terms = [...found, ...given].filter((term) => /^\p{Script=Han}{2,8}$/u.test(term))
  return terms.filter((term) => lines.slice(1).some((next, at) => isAcross(term, lines[at]?.text ?? '', next.text)))
}

/** True if a term begins at the end of one line and ends at the start of the next. */
function isAcross(term: string, line: string, next: string): boolean {
  const cuts = Array.from({ length: term.length - 1 }, (_, at) => at + 1)
  return cuts.some((at) => line.endsWith(term.slice(0, at)) && next.startsWith(term.slice(at)))
}
