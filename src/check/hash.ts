import { createHash } from 'node:crypto'

/** A short name for texts, the same on every machine: 16 hexadecimal digits of SHA-256 over the texts in order. */
export function hashOf(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16)
}
