import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { ownFile } from './packages.ts'

const folder = 'lib/joined/dictionaries'

/** Notes a dictionary of OpenCC, given by its name there, in the form in which strings lie in memory: UTF-16, little endian. */
export async function writeDictionary(name: string): Promise<void> {
  const { default: dictionary } = (await import(`opencc-js/dict/${name}`)) as { readonly default: string }
  mkdirSync(ownFile(folder), { recursive: true })
  writeFileSync(ownFile(`${folder}/${name}`), dictionary, 'utf16le')
}

/** Reads dictionaries that were noted, each once, as modules are. Throws at one that was not. */
export function createDictionaryReader(): (name: string) => string {
  const read = new Map<string, string>()
  return (name) => {
    const dictionary = read.get(name) ?? readFileSync(ownFile(`${folder}/${name}`), 'utf16le')
    read.set(name, dictionary)
    return dictionary
  }
}
