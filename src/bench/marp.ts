import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, findBrowser } from '../system/browser.ts'
import { generateProject } from './deck.ts'
import { type Cost, measureNode, medianOf } from './measure.ts'

/** The script that `marp` on the PATH is; undefined if there is none. */
export function findMarp(): string | undefined {
  const paths = (process.env.PATH ?? '').split(delimiter).map((path) => join(path, 'marp'))
  const found = paths.find((path) => existsSync(path))
  return found && realpathSync(found)
}

/**
 * What Marp takes to make three files of the lines of a generated deck, as many as there are variants: HTML, or PDF
 * by the browser that duilian prints with. It converts no script, checks nothing and leaves the charts out.
 */
export async function measureMarp(
  executable: string,
  format: 'html' | 'pdf',
  slides: number,
  folder: string,
): Promise<Cost> {
  mkdirSync(folder, { recursive: true })
  const names = ['one.md', 'two.md', 'three.md']
  for (const name of names) writeFileSync(join(folder, name), generateProject(slides)['slides/talk.md'] ?? '')
  const browser = format === 'pdf' ? await findBrowser() : undefined
  const args = [executable, ...names, ...(browser ? ['--pdf', ...printingBy(browser)] : [])]
  return medianOf(slides >= 1000 ? 1 : 3, () => measureNode(args, folder, { ...browser?.environment }))
}

function printingBy({ executable }: Browser): readonly string[] {
  return ['--browser', 'chrome', '--browser-path', executable]
}
