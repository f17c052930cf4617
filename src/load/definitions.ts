import type { Definition } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { SourceText } from './source.ts'

/** The definitions of links of a deck. */
export interface LinkTargets {
  /** As Markdown, to be parsed with every part of the deck; empty if there are none. */
  readonly text: string
  /** Addresses by identifier, as the parser writes those. */
  readonly urls: ReadonlyMap<string, string>
}

export const noTargets: LinkTargets = { text: '', urls: new Map() }

/** A line that defines where a reference leads; a footnote, or a remark that begins with a word in brackets, is none. */
const definition =
  /^ {0,3}\[(?!\^)[^\][\n]{1,999}\]:[ \t]*(?:<[^<>\n]+>|(?:https?:|mailto:|#|\.{0,2}\/|[\w-]+[./])\S*).*$/gm

/** Finds the definitions of a deck, which hold for all of its slides and captions as in any Markdown file. */
export function findTargets({ text }: SourceText): LinkTargets {
  if (!text.includes(']:')) return noTargets
  const lines = [...text.matchAll(definition)].map(([line]) => line)
  if (lines.length === 0) return noTargets
  const found = fromMarkdown(lines.join('\n')).children.filter((node): node is Definition => node.type === 'definition')
  // The first of two holds (CommonMark 0.31, 4.7).
  return { text: lines.join('\n'), urls: new Map(found.reverse().map(({ identifier, url }) => [identifier, url])) }
}
