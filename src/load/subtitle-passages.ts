import type { Passage, PassagePart } from '../model/passage.ts'
import { isWide } from './wide.ts'

/**
 * The passages of SubRip subtitles: the lines of each cue as one text. Numbers, times and tags are in none. Where two
 * people speak in one cue, each line begins with a dash and is a text of its own.
 */
export function readSrtPassages(text: string): readonly Passage[] {
  return blocksOf(text).flatMap((block) => {
    const timing = block.findIndex(isTiming)
    return timing < 0 ? [] : readCue(block.slice(timing + 1))
  })
}

/** The passages of WebVTT: as of SubRip, and the names of speakers; notes, styles, regions and settings are in none. */
export function readVttPassages(text: string): readonly Passage[] {
  return blocksOf(text).flatMap((block) => {
    const timing = block.findIndex(isTiming)
    if (timing < 0 || timing > 1) return []
    return readCue(block.slice(timing + 1))
  })
}

interface TextLine {
  readonly text: string
  readonly start: number
}

/** Lines between blank ones. */
function blocksOf(text: string): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [[]]
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    const written = line.replace(/[\r\n]+$/, '')
    if (written.trim() === '') blocks.push([])
    else blocks.at(-1)?.push({ text: written, start: index })
  }
  return blocks.filter((block) => block.length > 0)
}

function isTiming({ text }: TextLine): boolean {
  return /^\s*(?:\d+:)?\d+:\d+[,.]\d+\s*-->/.test(text)
}

/** Tags, codes of position such as `{\an8}`, and times inside of a line. A tag of a speaker has the name in it. */
const code = /<(?:v|c|lang)?[^<>]*>|\{\\[^{}]*\}/g

function readCue(lines: readonly TextLine[]): readonly Passage[] {
  const passages: PassagePart[][] = [[]]
  for (const { text, start } of lines) {
    const line = passages.at(-1) ?? []
    const last = line.at(-1)
    if (last && /^\s*(?:<[^<>]*>)*[-–—]/.test(text)) passages.push([])
    else if (last?.kind === 'text' && !isJoined(lines, last.end, text))
      line.push({ kind: 'space', start: last.end, end: start })
    passages.at(-1)?.push(...readLine(text, start))
    passages.unshift(...speakersIn(text, start))
  }
  return passages.filter((passage) => passage.length > 0)
}

/** A line end between Han is where the line was full, and parts no word. */
function isJoined(lines: readonly TextLine[], end: number, next: string): boolean {
  const former = lines.find(({ text, start }) => start < end && end <= start + text.length)
  return isWide(former?.text.charAt(end - 1 - former.start) ?? '') || isWide(next.charAt(0))
}

function readLine(text: string, start: number): PassagePart[] {
  const parts: PassagePart[] = []
  let done = 0
  const addUpTo = (end: number) => {
    if (done < end) parts.push({ kind: 'text', start: start + done, end: start + end })
  }
  for (const { 0: sign, index } of text.matchAll(new RegExp(`${code.source}|&(?:[a-z]+|#\\d+|#x[\\da-f]+);`, 'gi'))) {
    addUpTo(index)
    done = index + sign.length
    // What an entity stands for is text; a tag is nothing in the line.
    if (sign.startsWith('&')) parts.push({ kind: 'mark', start: start + index, end: start + done })
  }
  addUpTo(text.length)
  return parts
}

function speakersIn(text: string, start: number): PassagePart[][] {
  return Array.from(text.matchAll(/<v(?:\.[^\s<>]*)?\s+([^<>]+)>/g), ({ 0: tag, 1: name = '', index }) => {
    const end = start + index + tag.length - 1
    return [{ kind: 'text', start: end - name.length, end }]
  })
}
