import { Parser } from 'htmlparser2'
import type { Diagnostic, Place } from '../../../src/model/diagnostic.ts'
import { isLocale, type Locale } from '../../../src/model/locale.ts'
import type { LocalizedChart } from '../../../src/model/localized.ts'
import { drawChart } from '../../../src/render/chart/chart.ts'
import { textWidth } from '../../../src/render/chart/text-width.ts'

/** An element of a drawn chart with its attributes and the text in it. */
export interface Drawn {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of an SVG in their order. */
export function drawnIn(svg: string): readonly Drawn[] {
  const elements: Drawn[] = []
  const open: Drawn[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '' }
        elements.push(element)
        open.push(element)
      },
      ontext(text) {
        const element = open.at(-1)
        if (element) element.text += text
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(svg)
  return elements
}

/** The elements of one name that have a class, if one is asked for. */
export function find(svg: string, name: string, className?: string): readonly Drawn[] {
  return drawnIn(svg).filter(
    (element) =>
      element.name === name &&
      (className === undefined || (element.attributes.class ?? '').split(' ').includes(className)),
  )
}

/** An attribute as a number. */
export function numberOf(element: Drawn | undefined, attribute: string): number {
  return Number(element?.attributes[attribute])
}

/** A text with the room it takes, by its estimated width. */
export interface DrawnText {
  readonly text: string
  readonly size: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The texts of a chart whose document is in `locale`. Ascent and descent are those of the ink: 0.88 and 0.2 em. */
export function textsIn(svg: string, locale: Locale): readonly DrawnText[] {
  return find(svg, 'text').map((element) => {
    const { lang = '', style = '', class: className = '' } = element.attributes
    const size = Number(/font-size:([\d.]+)px/.exec(style)?.[1])
    const width = textWidth(element.text, isLocale(lang) ? lang : locale, className.includes('strong')) * size
    const x = numberOf(element, 'x')
    const y = numberOf(element, 'y')
    const anchor = element.attributes['text-anchor'] ?? 'start'
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
    return { text: element.text, size, left, right: left + width, top: y - size * 0.88, bottom: y + size * 0.2 }
  })
}

/** The pairs of texts that overlap by more than a pixel, which rounding may cost. */
export function overlapsIn(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => {
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      return width > 1 && height > 1 ? [`${one.text} × ${other.text}`] : []
    }),
  )
}

/** The SVG of a chart. */
export function renderChart(chart: LocalizedChart, area?: { width: number; height: number }): string {
  return drawChart(chart, area).value
}

/** What is wrong with a chart. */
export function checkChart(chart: LocalizedChart, place?: Place): readonly Diagnostic[] {
  return drawChart(chart, undefined, place).diagnostics
}
