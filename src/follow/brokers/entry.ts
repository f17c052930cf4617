import type { Entry } from './broker.ts'

/** An entry as brokers keep it. */
export function writeEntry({ seq, by, text }: Entry): string {
  return JSON.stringify([seq, by, text])
}

/** An entry from what a broker kept; undefined if that is none, whoever wrote it. */
export function readEntry(written: string | null | undefined): Entry | undefined {
  try {
    const value: unknown = JSON.parse(written ?? '')
    if (!Array.isArray(value)) return undefined
    const [seq, by, text] = value as readonly unknown[]
    const isEntry = Number.isSafeInteger(seq) && typeof by === 'string' && typeof text === 'string'
    return isEntry ? { seq: seq as number, by, text } : undefined
  } catch {
    return undefined
  }
}
