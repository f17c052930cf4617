import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { ownFile } from './packages.ts'

const file = 'lib/joined/edition'

/** Notes what was compiled, so that what an older state of duilian has made can be told from what this one would make. */
export function writeEdition(code: readonly string[]): void {
  const digest = createHash('sha256')
  for (const text of code) digest.update(text)
  writeFileSync(ownFile(file), digest.digest('hex'))
}

/** Another text for every state of the code; undefined where it was not joined. */
export function readEdition(): string | undefined {
  const path = ownFile(file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
