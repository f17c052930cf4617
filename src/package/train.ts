import { type FeatureTable, featureCount, hashFeatures, keyOf } from '../localize/conversion/features.ts'
import type { Example } from './examples.ts'
import { createKeyIndex, type KeyIndex } from './key-index.ts'

/** What the shipped weights were trained with. */
export const settings = {
  alpha: 0.15,
  beta: 1,
  lambda: 0.3,
  passes: 4,
  /** An example is used at most so often a pass, and then counts at most so much. */
  uses: 6,
  weight: 4,
} as const

/** Weights by key, with how often the feature of each was seen. */
export interface Trained {
  readonly keys: Uint32Array
  readonly weights: Float32Array
  readonly seen: Uint32Array
}

/**
 * Trains one log-linear classifier for each ambiguous character, by FTRL-Proximal (McMahan et al., KDD 2013) with an
 * L1 penalty. `formsOf` is the number of forms of the character of an example. The same examples give the same weights.
 */
export function train(
  examples: readonly Example[],
  table: FeatureTable,
  formsOf: (example: Example) => number,
): Trained {
  const index = createKeyIndex(24)
  const prepared = prepare(examples, table, formsOf, index)
  const state = { z: new Float32Array(index.size()), n: new Float32Array(index.size()) }
  const order = shuffle(examples.length)
  for (let pass = 0; pass < settings.passes; pass += 1) {
    for (const at of order) learn(examples[at], prepared, at, state, index.seen)
  }
  const weights = Float32Array.from(state.z, (_, at) => weightAt(state, at))
  return { keys: index.keys(), weights, seen: index.seen }
}

interface State {
  readonly z: Float32Array
  readonly n: Float32Array
}

/** For each example where the indices of its features begin: all of form 1, then all of form 2, and so on. */
interface Prepared {
  readonly starts: Uint32Array
  readonly indices: Uint32Array
  readonly forms: Uint8Array
}

function prepare(
  examples: readonly Example[],
  table: FeatureTable,
  formsOf: (example: Example) => number,
  index: KeyIndex,
): Prepared {
  const hashes = new Int32Array(featureCount)
  const starts = new Uint32Array(examples.length + 1)
  const forms = Uint8Array.from(examples, formsOf)
  const total = examples.reduce((sum, _, at) => sum + featureCount * ((forms[at] ?? 1) - 1), 0)
  const indices = new Uint32Array(total)
  let end = 0
  for (const [at, { text, at: position, region, piece, count }] of examples.entries()) {
    const found = hashFeatures(text, position, region, table, hashes, piece)
    for (let form = 1; form < (forms[at] ?? 1); form += 1) {
      for (let feature = 0; feature < found; feature += 1) {
        indices[end++] = index.add(keyOf(hashes[feature] ?? 0, form), count)
      }
    }
    starts[at + 1] = end
  }
  return { starts, indices, forms }
}

function learn(
  example: Example | undefined,
  { starts, indices, forms }: Prepared,
  at: number,
  state: State,
  seen: Uint32Array,
): void {
  if (!example) return
  const start = starts[at] ?? 0
  const others = (forms[at] ?? 1) - 1
  const features = ((starts[at + 1] ?? 0) - start) / Math.max(1, others)
  const uses = Math.min(example.count, settings.uses)
  const weight = Math.min(example.count / uses, settings.weight)
  for (let use = 0; use < uses; use += 1) {
    const scores: number[] = []
    for (let form = 0; form < others; form += 1)
      scores.push(sum(indices, start + form * features, features, state, seen))
    const total = scores.reduce((all, score) => all + Math.exp(Math.min(score, 50)), 1)
    for (let form = 0; form < others; form += 1) {
      const probability = Math.exp(Math.min(scores[form] ?? 0, 50)) / total
      const gradient = (probability - (example.form === form + 1 ? 1 : 0)) * weight
      update(indices, start + form * features, features, state, seen, gradient)
    }
  }
}

/** A feature that was seen once says nothing. */
function isRare(seen: Uint32Array, index: number): boolean {
  return (seen[index] ?? 0) < 2
}

function sum(indices: Uint32Array, start: number, count: number, state: State, seen: Uint32Array): number {
  let score = 0
  for (let at = start; at < start + count; at += 1) {
    const index = indices[at] ?? 0
    if (!isRare(seen, index)) score += weightAt(state, index)
  }
  return score
}

function weightAt({ z, n }: State, index: number): number {
  const value = z[index] ?? 0
  const size = Math.abs(value) - settings.lambda
  if (size <= 0) return 0
  return (-Math.sign(value) * size * settings.alpha) / (settings.beta + Math.sqrt(n[index] ?? 0))
}

function update(
  indices: Uint32Array,
  start: number,
  count: number,
  state: State,
  seen: Uint32Array,
  gradient: number,
): void {
  const { z, n } = state
  const square = gradient * gradient
  for (let at = start; at < start + count; at += 1) {
    const index = indices[at] ?? 0
    if (isRare(seen, index)) continue
    const before = n[index] ?? 0
    const sigma = (Math.sqrt(before + square) - Math.sqrt(before)) / settings.alpha
    z[index] = (z[index] ?? 0) + gradient - sigma * weightAt(state, index)
    n[index] = before + square
  }
}

/** The numbers below a count in an order that is always the same. */
function shuffle(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at)
  let random = 0x2545f491
  for (let at = count - 1; at > 0; at -= 1) {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0
    const other = Math.floor((random / 0x1_0000_0000) * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
