/** A part of a text, or a dot that stands between spaces. */
export interface DotPart {
  readonly text: string
  readonly dot: boolean
}

const spaced = /(?<= )(·)(?= |$)/

/** The parts of a text around dots between spaces, which are as wide as a Chinese character besides. */
export function dotParts(text: string): readonly DotPart[] {
  return text.split(spaced).flatMap((part, at) => (part === '' ? [] : [{ text: part, dot: at % 2 === 1 }]))
}
