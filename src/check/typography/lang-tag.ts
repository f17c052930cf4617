import type { Deck, Slide } from '../../model/deck.ts'
import { type Diagnostic, diagnose, type Place } from '../../model/diagnostic.ts'
import type { Block } from '../../model/segment.ts'
import { inlinesOf, textsOfBlocks } from '../../model/walk.ts'
import type { CheckedDeck, Rule } from '../rule.ts'

/** Language tags the author writes: of sources, and in HTML. */
export const langTag: Rule = {
  why: 'BCP 47 tags name languages, not countries; `zh-TW` does not say Traditional, which chooses glyphs and voices.',
  limits: {},
  checkWhole: (checked) => [...checkSources(checked.deck), ...checkHtml(checked)],
}

function checkSources({ sources }: Deck): Diagnostic[] {
  return [...sources.values()].flatMap(({ language }) => (language ? checkTag(language.tag, language.place) : []))
}

function checkHtml({ deck, locate }: CheckedDeck): Diagnostic[] {
  if (!deck.html) return []
  return deck.slides.flatMap((slide, at) => {
    const next = deck.slides[at + 1]?.place.line ?? slide.place.line + longestSlide
    const whole = { ...slide.place, column: 1, endLine: next }
    const tags = htmlOf(slide).flatMap((html) => [...html.matchAll(/\blang\s*=\s*["']?([\w-]+)/gi)])
    return [...new Set(tags.map((match) => match[1] ?? ''))].flatMap((tag) => {
      // Not inside a longer tag: zh in zh-Hant.
      const marked = [`"${tag}"`, `'${tag}'`].map((words) => locate(whole, words)).find((place) => place !== whole)
      const place = marked && { ...marked, column: marked.column + 1, endColumn: marked.endColumn - 1 }
      return checkTag(tag, place ?? slide.place)
    })
  })
}

/** Lines of the last slide that are looked at. */
const longestSlide = 200

function htmlOf({ slots, notes }: Slide): readonly string[] {
  const { title, subtitle, columns = [], body = [] } = slots
  const blocks = [...body, ...columns.flatMap((column) => column.body), ...notes]
  const texts = [title, subtitle, ...textsOfBlocks(blocks)].filter((text) => text !== undefined)
  const inline = texts.flatMap(inlinesOf).flatMap((part) => (part.kind === 'html' ? [part.html] : []))
  return [...inline, ...blocks.flatMap(htmlOfBlock)]
}

function htmlOfBlock(block: Block): readonly string[] {
  if (block.kind === 'html') return [block.html]
  if (block.kind === 'list') return block.items.flatMap(({ blocks }) => blocks.flatMap(htmlOfBlock))
  return block.kind === 'quotation' ? block.blocks.flatMap(htmlOfBlock) : []
}

/** Country codes and names that are taken for languages, with the tags that are meant. */
const meant: Readonly<Record<string, string>> = {
  cn: 'zh-Hans-CN',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
  chinese: 'zh-Hans or zh-Hant',
  english: 'en',
  jp: 'ja',
  kr: 'ko',
  us: 'en-US',
  uk: 'en-GB',
}

function checkTag(tag: string, place: Place): Diagnostic[] {
  const wanted = meant[tag.toLowerCase()]
  if (wanted) return [diagnose('lang-tag', place, `"${tag}" is not a language tag.`, `Write ${wanted}.`)]
  const locale = parseTag(tag)
  if (!locale) {
    const hint = 'Write a BCP 47 tag such as en, zh-Hans-CN or zh-Hant-TW.'
    return [diagnose('lang-tag', place, `"${tag}" is not a language tag.`, hint)]
  }
  if (locale.language !== 'zh' || locale.script) return []
  const script = ['TW', 'HK', 'MO'].includes(locale.region ?? '') ? 'Hant' : 'Hans'
  const full = locale.region ? `zh-${script}-${locale.region}` : 'zh-Hans or zh-Hant'
  return [diagnose('lang-tag', place, `"${tag}" does not name the script.`, `Write ${full}.`)]
}

/** Undefined for what is no tag, or whose language ICU does not know. */
function parseTag(tag: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(tag)
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
    return names.of(locale.language) === undefined ? undefined : locale
  } catch {
    return undefined
  }
}
