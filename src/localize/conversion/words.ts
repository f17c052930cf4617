/** A word, a mark or a space in a text. */
export interface Word {
  readonly start: number
  readonly end: number
}

/** Cuts Chinese texts into words. */
export interface WordFinder {
  /** Every word, mark and space of a text, in order and without gaps. */
  readonly words: (text: string) => readonly Word[]
  /** Makes a function that gives the start of the word which a position in the text cuts in two, or -1. */
  readonly wordsCut: (text: string) => (position: number) => number
}

/**
 * A word finder on `Intl.Segmenter`. The segmenter's time grows with the square of the length,
 * so it gets one sentence at a time; Chinese words never reach across a sentence mark.
 */
export function createWordFinder(): WordFinder {
  let segmenter: Intl.Segmenter | undefined
  const addWords = (found: Word[], sentence: string, offset: number) => {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
    for (const { index, segment } of segmenter.segment(sentence)) {
      found.push({ start: offset + index, end: offset + index + segment.length })
    }
  }
  const words = (text: string): readonly Word[] => {
    const found: Word[] = []
    for (const sentence of sentencesOf(text)) addWords(found, sentence.text, sentence.start)
    return found
  }
  const wordsCut = (text: string) => {
    const sentences = sentencesOf(text)
    const isCut = new Uint8Array(sentences.length)
    const starts = new Int32Array(text.length + 1).fill(-1)
    let at = 0
    // Questions mostly go from left to right. Sentences without a question are never cut into words.
    return (position: number) => {
      while (at > 0 && (sentences[at]?.start ?? 0) >= position) at -= 1
      while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) < position) at += 1
      const sentence = sentences[at]
      if (sentence && isCut[at] === 0) {
        isCut[at] = 1
        const found: Word[] = []
        addWords(found, sentence.text, sentence.start)
        for (const { start, end } of found) starts.fill(start, start + 1, end)
      }
      return starts[position] ?? -1
    }
  }
  return { words, wordsCut }
}

function sentencesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const sentences = text.matchAll(/[^\n。！？；]{1,500}[\n。！？；]?|[\n。！？；]/g)
  return Array.from(sentences, (match) => ({ text: match[0], start: match.index }))
}
