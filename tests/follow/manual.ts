import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of the manual. */
export function readme(): string {
  return readFileSync(join(import.meta.dirname, '../../src/manual/let-the-room-follow.md'), 'utf8')
}
