import type { Span } from './slides.ts'
import type { SourceText } from './source.ts'

/** The footnotes of one slide, numbered as its texts refer to them. */
export interface SlideFootnotes {
  /** Their labels as Markdown, to be parsed with every part of the slide. */
  readonly text: string
  /** The number of the note with an identifier, as the parser writes those. */
  readonly numberOf: (identifier: string) => number
}

const definition = /^[ \t]{0,3}\[\^([^\][\s]{1,200})\]:/gm

/** The footnotes that a stretch of a deck defines; undefined if there are none. */
export function findFootnotes({ text }: SourceText, { from, to }: Span): SlideFootnotes | undefined {
  const body = text.slice(from, to)
  if (!body.includes('[^')) return undefined
  const labels = [...new Set(Array.from(body.matchAll(definition), ([, label = '']) => label))]
  if (labels.length === 0) return undefined
  const numbers = new Map<string, number>()
  return {
    text: labels.map((label) => `[^${label}]: x`).join('\n\n'),
    numberOf: (identifier) => {
      const number = numbers.get(identifier) ?? numbers.size + 1
      numbers.set(identifier, number)
      return number
    },
  }
}
