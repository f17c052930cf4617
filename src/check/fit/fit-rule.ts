import type { MeasuredImage, MeasuredSlide, MeasuredText } from '../../model/fit.ts'
import type { LocalizedDeck, LocalizedSegment } from '../../model/localized.ts'
import type { Limits, Rule } from '../rule.ts'

/** A text on the screen with the text of the deck that it shows. */
export interface ShownText extends MeasuredText {
  /** Its lines in one. */
  readonly text: string
  /** What it is, for a message. */
  readonly what: 'the title' | 'the caption of the title' | ''
  /** Absent for what duilian composes, such as the labels of a chart. */
  readonly segment?: LocalizedSegment
}

/** A picture on the screen with the description it has in the deck. */
export interface ShownImage extends MeasuredImage {
  readonly segment?: LocalizedSegment
}

/** A slide of one variant on the screen. */
export interface ShownSlide extends Omit<MeasuredSlide, 'texts' | 'images'> {
  readonly deck: LocalizedDeck
  readonly texts: readonly ShownText[]
  readonly images: readonly ShownImage[]
}

/** What is wrong with a text, a picture or a slide in one variant. */
export interface FitFinding {
  readonly at: ShownText | ShownImage
  /** How bad it is: of the same finding in several variants the worst is described. */
  readonly amount: number
  /** The rest of a sentence that begins with "In zh-Hant-TW". */
  readonly says: string
  readonly hint: string
  /** True if a slide has one such finding, whichever text it is about. */
  readonly ofSlide?: boolean
}

/** A rule about what a browser has laid out. */
export interface FitRule extends Rule {
  readonly judge: (slide: ShownSlide, limits: Limits) => readonly FitFinding[]
}

/** A text as a message names it: in quotation marks, its middle left out if it is long. */
export function quote(text: string): string {
  const characters = [...text]
  const short = characters.length > 30 ? `${characters.slice(0, 20).join('')}…${characters.slice(-6).join('')}` : text
  return `“${short}”`
}

/** A text with what it is: the title “…”. */
export function name({ what, text }: ShownText): string {
  return what ? `${what} ${quote(text)}` : quote(text)
}

/** Limits are read by name; one that a rule does not declare is a mistake in duilian. */
export function limit(limits: Limits, name: string): number {
  const value = limits[name]
  if (value === undefined) throw new Error(`The rule declares no limit "${name}"`)
  return value
}

/** What makes room on a slide with code in one column; undefined for any other slide. */
export function cureOfCode({ id, deck }: Pick<ShownSlide, 'id' | 'deck'>): string | undefined {
  const shown = deck.slides.find((slide) => slide.id === id)
  if (!shown?.body?.some(({ kind }) => kind === 'code')) return undefined
  const beside = shown.layout === 'split' ? '' : ', or set the code beside its text by "layout: split"'
  return `Show fewer lines of code, make two slides of it${beside}.`
}
