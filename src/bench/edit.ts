import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes a function that changes the words of one slide in the middle of a generated deck, each time to others. */
export function createEditor(project: string): () => void {
  const file = join(project, 'slides/talk.md')
  let edits = 0
  return () => {
    const text = readFileSync(file, 'utf8')
    const at = text.indexOf('\n# ', text.length >> 1) + '\n# '.length
    edits += 1
    writeFileSync(file, `${text.slice(0, at)}${edits}：${text.slice(at)}`)
  }
}
