import type { Diagnostic } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { RawDeck } from '../model/raw.ts'
import type { MarkdownContext } from './context.ts'
import { type DeckReader, type ReadSlide, readDeck, readSlide, type SlideReader } from './deck.ts'
import type { Span } from './slide-lines.ts'
import type { SlideSpan } from './slides.ts'
import { type SourceText, sourceFrom } from './source.ts'

interface KeptSlide extends ReadSlide {
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Makes a reader for one deck that is read again and again: a slide whose text has not changed is the same object as
 * before, wherever it stands now. For that, lines are counted from the start of each slide, so what it reports tells
 * whether something is wrong, not where; `readDeck` tells that. Slides that are gone are forgotten.
 */
export function createKeepingReader(): DeckReader {
  let before: ReadonlyMap<string, readonly KeptSlide[]> = new Map()
  let last: { readonly text: string; readonly deck: RawDeck } | undefined
  let count = 0
  return (source, readPassages) => {
    const now = new Map<string, KeptSlide[]>()
    const read: SlideReader = (context, span, _, language) => {
      const key = `${language} ${context.chinese} ${context.html} ${context.breaks} ${context.targets.text} ${textOf(source, span)}`
      const twins = now.get(key) ?? []
      now.set(key, twins)
      const kept = before.get(key)?.[twins.length] ?? readAlone(context, span, ++count, language)
      twins.push(kept)
      context.diagnostics.push(...kept.diagnostics)
      return kept
    }
    const { value: deck, diagnostics } = readDeck(source, read, { readPassages })
    before = now
    const text = topOf(source, deck)
    const kept = last?.text === text && last.deck.frontMatter ? { ...deck, frontMatter: last.deck.frontMatter } : deck
    last = { text, deck: kept }
    return { value: kept, diagnostics }
  }
}

/** The YAML block at the top of a deck: as long as its text is the same, so are its places. */
function topOf({ text }: SourceText, { frontMatter }: RawDeck): string {
  if (!frontMatter) return ''
  return /^---.*\n[\s\S]*?\n---+[ \t]*(\n|$)/.exec(text)?.[0] ?? text
}

/** Reads a slide as if it were a file of its own. */
function readAlone(context: MarkdownContext, span: SlideSpan, number: number, language: Locale): KeptSlide {
  const diagnostics: Diagnostic[] = []
  const source = sourceFrom(context.source.file, textOf(context.source, span))
  const moved = shiftSlide(span, -startOf(span))
  return { ...readSlide({ ...context, source, diagnostics }, moved, number, language), diagnostics }
}

function textOf({ text }: SourceText, span: SlideSpan): string {
  return text.slice(startOf(span), span.body.to)
}

function startOf({ frontMatter, body }: SlideSpan): number {
  return frontMatter?.from ?? body.from
}

function shiftSlide({ frontMatter, body }: SlideSpan, by: number): SlideSpan {
  return { ...(frontMatter && { frontMatter: shift(frontMatter, by) }), body: shift(body, by) }
}

function shift({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by }
}
