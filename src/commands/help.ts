import { suggest } from '../model/suggest.ts'
import { readManual } from '../system/manual.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { usage } from './usage.ts'

/**
 * `duilian help`: the commands and the pages of the manual; with a topic, that page. A topic may be part of a name or a
 * word of a title; of several that fit the list is shown.
 */
export function runHelp(topic: string | undefined, terminal: Terminal): ExitCode {
  const pages = readManual()
  const list = pages.map((page) => `  duilian help ${page.topic.padEnd(22)} ${page.title}`).join('\n')
  if (topic === undefined) {
    terminal.output(`${usage}\nThe manual\n${list}\n`)
    return 0
  }
  const wanted = topic.toLowerCase()
  const fitting = pages.filter((page) => page.topic.includes(wanted) || page.title.toLowerCase().includes(wanted))
  const found = pages.find((page) => page.topic === wanted) ?? (fitting.length === 1 ? fitting[0] : undefined)
  if (found) {
    terminal.output(`${withoutPictures(found.text).trim()}\n`)
    return 0
  }
  const near = suggest(
    wanted,
    pages.map((page) => page.topic),
  )
  const hint = near ? ` Did you mean "${near}"?` : ''
  terminal.error(`duilian: there is no page "${topic}" in the manual.${hint}\n${list}\n`)
  return 2
}

/** A terminal shows no pictures, and links to other pages as the topics they are. */
function withoutPictures(text: string): string {
  return text
    .replace(/^!\[[^\]]*\]\([^)]*\.(?:png|svg|jpg)\)\n+/gm, '')
    .replace(/\[([^\]]+)\]\(([\w-]+)\.md(?:#[\w-]+)?\)/g, '$1 (duilian help $2)')
}
