import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder that is removed when the test ends; of tests that run at once each says by itself when it does. */
export function temporaryFolder(whenFinished: (act: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'duilian-test-'))
  whenFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}
