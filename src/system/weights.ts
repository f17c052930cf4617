import { readFile } from 'node:fs/promises'
import { isAbsent } from './failure.ts'
import { ownFile } from './packages.ts'

/** Reads a file of the character model that ships with this package; undefined if it is not there. */
export async function readWeights(name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(ownFile(`lib/weights/${name}`))
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}
