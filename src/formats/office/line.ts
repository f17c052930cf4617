import type { Passage, PassagePart } from '../../model/passage.ts'
import { decodeXml } from './xml.ts'

/** A part of a line, with the language that its run is said to be in if that is one whose characters are not Chinese. */
export interface LinePart extends PassagePart {
  readonly language?: string
}

/** What a paragraph holds, in order. */
export type Line = LinePart[]

/** A stretch of XML as a part, with what it says where that is written otherwise. */
export function textPart(xml: string, start: number, end: number): PassagePart {
  const written = xml.slice(start, end)
  const text = decodeXml(written)
  return { kind: 'text', start, end, ...(text !== written && { text }) }
}

/** The text of the parts that may be converted. */
export function textOf(xml: string, line: readonly PassagePart[]): string {
  return line.map((part) => (part.kind === 'text' ? (part.text ?? xml.slice(part.start, part.end)) : '')).join('')
}

/**
 * The languages beside Chinese that are written in Han, with their own letters. Runs are often said to be Japanese
 * because somebody's keyboard was: only where such letters stand in the paragraph they are.
 */
const neighbours: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
}

/** The language of a tag if it is one of those, `ja` or `ko`. */
export function neighbourOf(tag: string): string | undefined {
  const [language = ''] = tag.toLowerCase().split('-')
  return Object.hasOwn(neighbours, language) ? language : undefined
}

/** A line as a passage; undefined if nothing of it can change: it has no Han, or is said to be, and is, in another language. */
export function passageOf(xml: string, line: Line): Passage | undefined {
  const foreign = Object.keys(neighbours).filter((language) => {
    const own = line.filter((part) => part.language === language)
    return own.length > 0 && neighbours[language]?.test(textOf(xml, own))
  })
  const passage = line.map(
    ({ language, ...part }): PassagePart => (language && foreign.includes(language) ? { ...part, kind: 'code' } : part),
  )
  return /\p{Script=Han}/u.test(textOf(xml, passage)) ? passage : undefined
}

/** A header or footer of a sheet: codes, as `&C` and `&"face,style"`, part its text (ECMA-376-1, 18.3.1.46). */
export function marginLine(xml: string, start: number, end: number): Line {
  const line: Line = []
  let done = start
  const code = /&amp;(?:"[^"]*"|&quot;.*?&quot;|K[\dA-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Z]|&amp;)/g
  for (const { 0: sign, index } of xml.slice(start, end).matchAll(code)) {
    const at = start + index
    if (done < at) line.push(textPart(xml, done, at))
    line.push({ kind: 'mark', start: at, end: at + sign.length })
    done = at + sign.length
  }
  if (done < end) line.push(textPart(xml, done, end))
  return line
}

/** The texts between quotation marks in the format of a number, which stand alone. */
export function formatLines(xml: string, start: number, end: number): readonly Line[] {
  return Array.from(xml.slice(start, end).matchAll(/("|&quot;)(.*?)\1/g), ({ index, 1: mark = '', 2: text = '' }) => {
    const from = start + index + mark.length
    return [textPart(xml, from, from + text.length)]
  })
}

/** The entries of a list of choices that is one literal, `"是,否"`; none if the formula is anything else. */
export function choiceLines(xml: string, start: number, end: number): readonly Line[] {
  const literal = /^\s*("|&quot;)((?:(?!"|&quot;).)*)\1\s*$/.exec(xml.slice(start, end))
  if (!literal) return []
  const from = start + literal[0].indexOf(literal[1] ?? '') + (literal[1]?.length ?? 0)
  return Array.from((literal[2] ?? '').matchAll(/[^,]+/g), ({ 0: entry, index }) => [
    textPart(xml, from + index, from + index + entry.length),
  ])
}
