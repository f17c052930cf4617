import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Cost, measureNode, medianOf } from './measure.ts'

/** The script that `marp` on the PATH is; undefined if there is none. */
export function findMarp(): string | undefined {
  const paths = (process.env.PATH ?? '').split(delimiter).map((path) => join(path, 'marp'))
  const found = paths.find((path) => existsSync(path))
  return found && realpathSync(found)
}

/** What so many slides cost Marp, from a deck in one language to one HTML file. */
export async function measureMarp(executable: string, slides: number, folder: string): Promise<Cost> {
  mkdirSync(folder, { recursive: true })
  const items = ['美國', '中國', '歐洲', '日本'].map((place) => `- ${place}投入人工智能的資金\n`).join('')
  const deck = Array.from({ length: slides }, (_, at) => `# 第${at + 1}頁\n\n${items}`).join('\n---\n\n')
  writeFileSync(join(folder, 'talk.md'), deck)
  return medianOf(slides >= 1000 ? 1 : 3, () => measureNode([executable, 'talk.md', '-o', 'talk.html'], folder, {}))
}
