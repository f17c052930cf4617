import type { Span } from './slide-lines.ts'
import type { SourceText } from './source.ts'

/** The footnotes of one slide, numbered as its texts refer to them. */
export interface SlideFootnotes {
  /** Their labels as Markdown, to be parsed with every part of the slide. */
  readonly text: string
  /** The number of the note with an identifier, as the parser writes those, that a text refers to. */
  readonly refer: (identifier: string) => number
  /** The number of the note that is defined there. */
  readonly define: (identifier: string, mark: Span) => number
  /** The marks of notes that no text has referred to by now. */
  readonly unreferred: () => readonly Span[]
}

const definition = /^[ \t]{0,3}\[\^([^\][\s]{1,200})\]:/gm

/** The footnotes that a stretch of a deck defines; undefined if there are none. */
export function findFootnotes({ text }: SourceText, { from, to }: Span): SlideFootnotes | undefined {
  const body = text.slice(from, to)
  if (!body.includes('[^')) return undefined
  const labels = [...new Set(Array.from(body.matchAll(definition), ([, label = '']) => label))]
  if (labels.length === 0) return undefined
  const numbers = new Map<string, number>()
  const referred = new Set<string>()
  const marks = new Map<string, Span>()
  const numberOf = (identifier: string) => {
    const number = numbers.get(identifier) ?? numbers.size + 1
    numbers.set(identifier, number)
    return number
  }
  return {
    text: labels.map((label) => `[^${label}]: x`).join('\n\n'),
    refer: (identifier) => {
      referred.add(identifier)
      return numberOf(identifier)
    },
    define: (identifier, mark) => {
      marks.set(identifier, mark)
      return numberOf(identifier)
    },
    unreferred: () => [...marks].filter(([identifier]) => !referred.has(identifier)).map(([, mark]) => mark),
  }
}
