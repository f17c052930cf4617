import { hash } from 'node:crypto'

/** A short name for texts, the same on every machine: 16 hexadecimal digits of SHA-256 over the texts in order. */
export function hashOf(...texts: readonly string[]): string {
  return hash('sha256', JSON.stringify(texts)).slice(0, 16)
}
