import type { Rule } from '../rule.ts'
import { listReadings } from './classifier.ts'
import { describeChange, diagnoseDecisions, type FoundDecision, overrideHint } from './decisions.ts'

/** A character whose form the character model holds for wrong, or overruled a phrase for without being sure. */
export const conversionDoubt: Rule = {
  why: 'On text held out of its training nine of ten characters that the model doubts were wrong, on text by other writers seven of ten; it doubts 0.1 to 0.3 right ones in 1000 (measured).',
  limits: {},
  check: (checked) =>
    diagnoseDecisions(checked, {
      code: 'conversion-doubt',
      kind: 'doubt',
      about: 'result',
      describe: (found) => ({ message: describeDoubt(found), hint: overrideHint(found) }),
    }),
}

/** A character whose form the model holds for hardly likelier than another, or a word of several senses: shown in review. */
export const conversionUnsure: Rule = {
  why: 'Between 0.3 and 0.7 every second flag is right (measured): too few for a warning, enough to look at while reviewing.',
  limits: {},
  check: (checked) =>
    (['unsure', 'held'] as const).flatMap((kind) =>
      diagnoseDecisions(checked, {
        code: 'conversion-unsure',
        kind,
        about: 'result',
        describe: (found) => ({
          message: found.probability === undefined ? describeWord(found) : describeDoubt(found),
          hint: overrideHint(found),
        }),
      }),
    ),
}

/** A regional word that is a plain one too. */
function describeWord(found: FoundDecision): string {
  return `${describeChange(found)}, a word of several senses; it could be ${listReadings(found.candidates)}.`
}

function describeDoubt(found: FoundDecision): string {
  const { candidates, probability = 0, basis } = found
  const others = listReadings(candidates)
  const ground = basis && grounds[basis]
  const likely = `in this context it is ${Math.round(probability * 100)} % likely`
  return `${describeChange(found)}${ground ? `: ${ground}` : ''}; ${likely}${others && `, and could be ${others}`}.`
}

/** What the dictionary went by. */
const grounds: Readonly<Record<NonNullable<FoundDecision['basis']>, string>> = {
  character: 'no phrase decides it',
  phrase: 'a phrase of two readings',
  refused: "OpenCC's phrase ends inside a word",
}
