import { Parser } from 'htmlparser2'
import { isLocale, type Locale } from '../model/locale.ts'
import type { FontWeight } from '../model/theme.ts'
import { hanOf, type TextStyle } from './faces.ts'

/** The characters set in one style and weight. */
export interface TextUse extends TextStyle {
  readonly weight: FontWeight
  /** True for text around the slides, which no author wrote: drawn by the system where the font lacks a glyph. */
  readonly beside: boolean
  /** Code point → ids of the slides it stands on, in order; '' is text outside all slides. */
  readonly slides: Map<number, string[]>
}

/** The letters that `text-transform: math-auto` makes of a variable (MathML Core, appendix C); nothing for a word. */
function mathItalic(text: string): string {
  const [letter = '', more] = Array.from(text.trim())
  if (more !== undefined) return ''
  const own = { h: 0x210e, ı: 0x1d6a4, ȷ: 0x1d6a5, ϴ: 0x1d6f3, '∇': 0x1d6fb, '∂': 0x1d715, ϵ: 0x1d716, ϑ: 0x1d717 }
  const others = { ϰ: 0x1d718, ϕ: 0x1d719, ϱ: 0x1d71a, ϖ: 0x1d71b }
  const single = new Map(Object.entries({ ...own, ...others })).get(letter)
  if (single !== undefined) return String.fromCodePoint(single)
  const alphabets = [
    ['A', 'Z', 0x1d434],
    ['a', 'z', 0x1d44e],
    ['Α', 'Ω', 0x1d6e2],
    ['α', 'ω', 0x1d6fc],
  ] as const
  const found = alphabets.find(([first, last]) => letter >= first && letter <= last)
  return found ? String.fromCodePoint(found[2] + letter.charCodeAt(0) - found[0].charCodeAt(0)) : ''
}

/** What an element hands down to what is inside it. */
interface Context extends TextStyle {
  readonly weight: FontWeight
  readonly beside: boolean
  /** True in a variable, which formulas draw in italics though its letter is upright. */
  readonly variable?: boolean
  /** False inside elements whose text is never drawn. */
  readonly drawn: boolean
  /** The id of the slide; empty outside of all. */
  readonly slide: string
  /** Where its characters are recorded, once it has any. */
  use?: TextUse
}

type Attributes = Readonly<Record<string, string>>

const undrawnElements = new Set(['head', 'script', 'style', 'template', 'title', 'desc'])
const codeElements = new Set(['code', 'pre', 'kbd', 'samp'])
const boldElements = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'th'])

/**
 * Collects the characters that an HTML document draws, by language, code and weight.
 *
 * `lang` is inherited, and a tag that duilian does not know changes nothing; `locale` holds outside of any.
 * Headings, `strong`, `b`, `th`, the class `strong`, `data-weight="700"` and a bold `style` are bold, which a theme
 * must follow. Speaker notes (`aside.notes`, `data-notes`) are drawn by the system and left out. What stands in an
 * element with `data-beside` is not part of the slides: menus, tables of a chart's numbers. `span.formula` is set in
 * the font of formulas, and what has `data-copied` is there to be copied only. The captions of a film are the text of
 * its `track`, a data: address.
 */
export function collectUses(html: string, locale: Locale): readonly TextUse[] {
  const uses = new Map<string, TextUse>()
  let context: Context = {
    locale,
    han: hanOf(locale),
    code: false,
    weight: 400,
    beside: false,
    drawn: true,
    slide: '',
  }
  const outer: Context[] = []
  const take = (text: string) => {
    context.use ??= useOf(uses, context)
    record(context.use, context.variable ? text + mathItalic(text) : text, context.slide)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      outer.push(context)
      context = enter(context, name, attributes)
      if (context.drawn && context.math && /^m(?:sqrt|root)$/.test(name)) take('√')
      if (context.drawn && name === 'input') take(attributes.value || attributes.placeholder || '')
      if (context.drawn && name === 'track') take(captionsOf(attributes.src))
    },
    ontext(text) {
      if (context.drawn) take(text)
    },
    onclosetag() {
      context = outer.pop() ?? context
    },
  })
  parser.end(html)
  return [...uses.values()]
}

/** The characters of one style and weight, those of each slide as a text. */
export interface DrawnText extends TextStyle {
  readonly weight: FontWeight
  readonly beside: boolean
  /** Pairs of a slide's id and characters, each once; '' is text outside all slides. */
  readonly texts: readonly (readonly [slide: string, characters: string])[]
}

/** All characters of one style and weight. */
export interface MergedUse extends TextStyle {
  readonly weight: FontWeight
  readonly beside: boolean
  /** In the order in which they are met. */
  readonly codePoints: ReadonlySet<number>
  /** The ids of the slides that a character stands on, in order. */
  readonly slidesOf: (codePoint: number) => readonly string[]
}

/** Uses in the form in which they are kept. */
export function textsOfUses(uses: readonly TextUse[]): readonly DrawnText[] {
  return uses.map(({ locale, han, code, math, weight, beside, slides }) => {
    const texts = new Map<string, string>()
    for (const [codePoint, ids] of slides)
      for (const id of ids) texts.set(id, (texts.get(id) ?? '') + String.fromCodePoint(codePoint))
    return { locale, han, code, ...(math && { math }), weight, beside, texts: [...texts] }
  })
}

/** The texts of the parts of a document, in their order, as the uses of the whole. */
export function mergeTexts(parts: Iterable<readonly DrawnText[]>): readonly MergedUse[] {
  const groups = new Map<
    string,
    { readonly first: DrawnText; readonly codePoints: Set<number>; readonly parts: DrawnText[] }
  >()
  for (const part of parts) {
    for (const drawn of part) {
      const key = keyOf(drawn)
      const group = groups.get(key) ?? { first: drawn, codePoints: new Set<number>(), parts: [] }
      groups.set(key, group)
      group.parts.push(drawn)
      for (const [, characters] of drawn.texts) addCharacters(group.codePoints, characters)
    }
  }
  return Array.from(groups.values(), ({ first, codePoints, parts: own }) => {
    const slidesOf = (codePoint: number) => {
      const character = String.fromCodePoint(codePoint)
      const ids = own.flatMap(({ texts }) => texts.flatMap(([id, found]) => (found.includes(character) ? [id] : [])))
      return ids.filter((id, at) => id !== ids[at - 1])
    }
    const { locale, han, code, math, weight, beside } = first
    return { locale, han, code, ...(math && { math }), weight, beside, codePoints, slidesOf }
  })
}

function addCharacters(codePoints: Set<number>, characters: string): void {
  for (let at = 0; at < characters.length; at += 1) {
    const codePoint = characters.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at += 1
    codePoints.add(codePoint)
  }
}

/** Characters that are drawn without standing in the HTML, in both weights. */
export function usesOf(text: string, locale: Locale): readonly MergedUse[] {
  const codePoints = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
  if (text === '') return []
  return [{ locale, han: hanOf(locale), code: false, weight: 700, beside: false, codePoints, slidesOf: () => [''] }]
}

function captionsOf(address = ''): string {
  const [, data] = address.split(';base64,')
  return data === undefined
    ? ''
    : Buffer.from(data, 'base64')
        .toString()
        .replace(/[\n\r]/g, '')
}

function enter(context: Context, name: string, attributes: Attributes): Context {
  if (!context.drawn) return context
  if (isUndrawn(name, attributes)) return { ...context, drawn: false }
  const { lang = '' } = attributes
  // Japanese stands in the face that has its forms of characters.
  const locale = isLocale(lang) ? lang : /^ja\b/.test(lang) ? 'zh-Hans-CN' : context.locale
  const code = context.code || codeElements.has(name)
  const math = context.math ?? (name === 'span' && hasClass(attributes, 'formula') ? true : undefined)
  const weight = math ? 400 : isBold(name, attributes) ? 700 : context.weight
  const variable = math && name === 'mi' && attributes.mathvariant === undefined
  const slide = name === 'section' && attributes.id ? attributes.id : context.slide
  const beside = context.beside || attributes['data-beside'] !== undefined
  const isSame =
    math === context.math &&
    variable === context.variable &&
    locale === context.locale &&
    code === context.code &&
    weight === context.weight &&
    slide === context.slide &&
    beside === context.beside
  if (isSame) return context
  const formula = { ...(math && { math }), ...(variable && { variable }) }
  return { locale, han: hanOf(locale, context.han), code, ...formula, weight, beside, slide, drawn: true }
}

function isUndrawn(name: string, attributes: Attributes): boolean {
  if (undrawnElements.has(name) || attributes['data-copied'] !== undefined) return true
  // reveal.js takes `data-notes` on a section for its notes: there the attribute is undrawn, not the slide.
  if (attributes['data-notes'] !== undefined && name !== 'section') return true
  return name === 'aside' && hasClass(attributes, 'notes')
}

function isBold(name: string, attributes: Attributes): boolean {
  if (/font-weight:\s*(?:bold|[6-9]00)/.test(attributes.style ?? '')) return true
  return boldElements.has(name) || attributes['data-weight'] === '700' || hasClass(attributes, 'strong')
}

function hasClass(attributes: Readonly<Record<string, string>>, name: string): boolean {
  const classes = attributes.class ?? ''
  // The first test is what makes this cheap: nearly no element has the class.
  return classes.includes(name) && classes.split(/\s+/).includes(name)
}

/** One text for each style, weight and side. */
function keyOf({ locale, han, code, math, weight, beside }: Omit<TextUse, 'slides'>): string {
  return `${locale} ${han} ${math ? 'math' : code} ${weight} ${beside}`
}

function useOf(uses: Map<string, TextUse>, context: Context): TextUse {
  const { locale, han, code, math, weight, beside } = context
  const key = keyOf(context)
  const known = uses.get(key)
  if (known) return known
  const use = { locale, han, code, ...(math && { math }), weight, beside, slides: new Map() }
  uses.set(key, use)
  return use
}

function record({ slides }: TextUse, text: string, slide: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0
    if (codePoint > 0xffff) index += 1
    const seen = slides.get(codePoint)
    if (seen === undefined) slides.set(codePoint, [slide])
    else if (seen.at(-1) !== slide) seen.push(slide)
  }
}
