import { locales } from '../../model/locale.ts'
import { countScripts, scriptNames } from '../../model/script.ts'
import { plainText } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'
import { diagnoseDecisions, type FoundDecision, listLocales, overrideHint, sentenceAt } from './decisions.ts'

/** A character of one script in a text of the other. */
export const mixedScript: Rule = {
  why: 'A single Simplified character in a Traditional text, or the reverse, is what readers see first (judgement).',
  limits: {},
  check: (checked) =>
    diagnoseDecisions(checked, {
      code: 'mixed-script',
      kind: 'mixed',
      about: 'result',
      join: joinSentences,
      describe: (found) => {
        const other = scriptNames[locales[found.locales[0]].script === 'Hant' ? 'Hans' : 'Hant']
        const what = Array.from(found.from).length > 1 ? `is in ${other} characters` : `is a ${other} character`
        const message = `"${found.from}" ${what}, shown in ${listLocales(found)}.`
        return { message, hint: hintFor(found) }
      },
    }),
}

/** A text that is shown in the locale it is written in is mended there, wherever else it is shown, and not by another one under it. */
function hintFor(found: FoundDecision): string {
  if (!found.locales.includes(found.written.locale)) return `It may be "${found.to}". ${overrideHint(found)}`
  return `It may be "${found.to}": write that, or accept it with "duilian review" if it is right.`
}

/** In a sentence that has nothing of its own script, all characters of the other one are one slip: it was pasted there. */
function joinSentences(found: readonly FoundDecision[]): readonly FoundDecision[] {
  const groups = new Map<string, FoundDecision[]>()
  for (const one of found) {
    const key = [one.segment.id, one.written.locale, one.locales, sentenceOf(one).start].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap(joinSentence)
}

function joinSentence(group: readonly FoundDecision[]): readonly FoundDecision[] {
  const [first, second] = group
  if (!first || !second) return group
  const own = locales[first.locales[0]].script === 'Hans' ? 'Hans' : 'Hant'
  const { sentence, start } = sentenceOf(first)
  if (countScripts(sentence)[own] > 0) return group
  const read = (formOf: (one: FoundDecision) => string) => {
    let text = ''
    let at = 0
    for (const one of group) {
      text += sentence.slice(at, one.offset - start) + formOf(one)
      at = one.offset - start + one.from.length
    }
    return text + sentence.slice(at)
  }
  const forms = first.locales.map((_, at) => read((one) => one.forms[at] ?? one.to))
  return [{ ...first, offset: start, from: sentence, to: read(({ to }) => to), forms }]
}

function sentenceOf({ written, offset }: FoundDecision) {
  return sentenceAt(plainText(written.text.inlines), offset)
}
