import { type FeatureTable, featureCount, hashFeatures, keyOf } from './features.ts'
import type { Weights } from './weights.ts'

/** How likely each form of a character is at a place. */
export interface View {
  /** Of the character, in UTF-16 units of the text. */
  readonly offset: number
  /** In the glyphs of Taiwan. */
  readonly forms: readonly string[]
  /** Logarithms of likelihood; only their differences mean anything. */
  readonly scores: readonly number[]
}

/** Says, for each character of several forms, how likely each form is where it stands. */
export interface CharacterModel {
  /** The character at a position as the model sees it; undefined if it has but one form. `region`: 0 Taiwan, 1 Hong Kong. */
  readonly viewAt: (text: string, at: number, region: 0 | 1) => View | undefined
}

/** Makes a model of weights, the forms of each ambiguous character, and what characters count as. */
export function createModel(
  weights: Weights,
  ambiguous: ReadonlyMap<string, readonly string[]>,
  features: FeatureTable,
): CharacterModel {
  const formsOf = new Map(Array.from(ambiguous, ([character, forms]) => [character.charCodeAt(0), forms]))
  const hashes = new Int32Array(featureCount)
  return {
    viewAt: (text, at, region) => {
      const forms = formsOf.get(text.charCodeAt(at))
      if (!forms) return undefined
      const count = hashFeatures(text, at, region, features, hashes)
      const scores = [0]
      for (let form = 1; form < forms.length; form += 1) {
        let sum = 0
        for (let feature = 0; feature < count; feature += 1) sum += weights.find(keyOf(hashes[feature] ?? 0, form))
        scores.push(sum * weights.step)
      }
      return { offset: at, forms, scores }
    },
  }
}

/** The probability of each form, which add up to 1. */
export function probabilitiesOf({ scores }: Pick<View, 'scores'>): readonly number[] {
  const best = Math.max(...scores)
  const likelihoods = scores.map((score) => Math.exp(score - best))
  const total = likelihoods.reduce((sum, one) => sum + one, 0)
  return likelihoods.map((one) => one / total)
}
