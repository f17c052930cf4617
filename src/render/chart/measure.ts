import type { Locale } from '../../model/locale.ts'
import type { Block } from './set-text.ts'
import { textWidth } from './text-width.ts'
import { type WrapStyle, wordsOf, wrapText } from './wrap.ts'

/** Measures and wraps the texts of charts, each once, however often a layout asks. */
export interface Measurer {
  /** The estimated width of a text on one line, in em. */
  readonly widthOf: (text: string, locale: Locale, strong: boolean) => number
  /** A text in lines of at most `width` em. */
  readonly linesOf: (text: string, width: number, locale: Locale, style: WrapStyle) => readonly string[]
  /** What was made of texts before, under a key that says all it depends on. */
  readonly blockOf: (key: string, make: () => Block) => Block
}

/** So many answers are kept: the texts of some hundred charts. */
const mostKept = 20_000

/** Makes a measurer that remembers. Its answers are those of `textWidth` and `wrapText`. */
export function createMeasurer(): Measurer {
  const widths = createMemo<number>()
  const words = createMemo<readonly string[]>()
  const lines = createMemo<readonly string[]>()
  const segmenters: Partial<Record<Locale, Intl.Segmenter>> = {}
  const widthOf: Measurer['widthOf'] = (text, locale, strong) =>
    widths(`${locale}${strong ? '!' : ' '}${text}`, () => textWidth(text, locale, strong))
  const split = (text: string, locale: Locale) =>
    words(`${locale} ${text}`, () => {
      segmenters[locale] ??= new Intl.Segmenter(locale, { granularity: 'word' })
      return wordsOf(text, locale, segmenters[locale])
    })
  return {
    widthOf,
    blockOf: createMemo<Block>(),
    linesOf(text, width, locale, style) {
      if (widthOf(text, locale, style.strong === true) <= width) return [text]
      const key = `${locale}${style.strong ? '!' : ' '}${style.figure ? '#' : ' '}${width.toFixed(2)} ${text}`
      return lines(key, () => wrapText(text, width, locale, style, { widthOf, split }))
    },
  }
}

function createMemo<T>(): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const made = make()
    kept.set(key, made)
    return made
  }
}
