import type { Entry } from '../brokers/broker.ts'

/** A step of a talk, as a presenter publishes it. */
export interface Step {
  /** What the pages are made of, by a digest: a page of another revision is loaded anew. */
  readonly rev: string
  readonly seq: number
  /** The id of the slide. */
  readonly slide: string
  /** How many of its steps are shown. */
  readonly step: number
  readonly by: string
  /** Whether to present in place of whoever does. */
  readonly take: boolean
}

/** A name that a room can have: it ends in a part that was drawn by chance, so that no room can be guessed. */
export function isRoom(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]{2,79}$/.test(name)
}

/** A step from JSON; undefined if it is none. */
export function readStep(text: string): Step | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { rev, seq, slide, step, by, take = false } = value as Record<string, unknown>
  if (!isName(rev, 64) || !isName(by, 64) || !isName(slide, 200) || typeof take !== 'boolean') return undefined
  return isCount(seq) && isCount(step) && step < 10_000 ? { rev, seq, slide, step, by, take } : undefined
}

/** What listeners are sent of a step; who presents is not theirs to know. */
export function entryOf(room: string, { rev, seq, slide, step, by }: Step): Entry {
  return { seq, by, text: JSON.stringify({ room, rev, seq, slide, step }) }
}

function isName(value: unknown, longest: number): value is string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for.
  return typeof value === 'string' && value.length > 0 && value.length <= longest && !/[\u0000-\u001f]/.test(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
