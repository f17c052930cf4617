import { describe, expect, test } from 'vitest'
import { densities, densityOf, figureSizes, scales, underHeading } from '../../src/render/density.ts'
import { slideOf } from './fixture.ts'
import { builtInTemplates } from './templates.ts'
import { type Triple, writerFor } from './writer.ts'

const sheet = builtInTemplates().get('base.css')?.text ?? ''
const writer = writerFor('zh-Hant-TW', 'en')
const short: Triple = ['中國同期融資140億美元', '', 'China raised US$14 billion in the same year']
const title = writer.segment(['短題', '', 'A short title'])

function bullets(count: number, item: Triple = short) {
  return slideOf({ layout: 'bullets', title, body: [writer.list(Array.from({ length: count }, () => item))] }, 1)
}

describe('the density of a slide', () => {
  test.each([
    [1, 'normal'],
    [4, 'normal'],
    [5, 'compact'],
    [6, 'dense'],
    [9, 'dense'],
  ])('with %d short items is %s', (count, expected) => {
    expect(densityOf(bullets(count))).toBe(expected)
  })

  test('follows the length of its texts', () => {
    const long: Triple = ['字'.repeat(40), '', 'word '.repeat(18)]
    expect(densityOf(bullets(3))).toBe('normal')
    expect(densityOf(bullets(3, long))).not.toBe('normal')
  })

  test.each([
    ['760億美元', 'normal'],
    ['約150億至200億美元', 'compact'],
    ['約1,050億至2,000億新台幣以上', 'dense'],
  ])('of the figure %s is %s', (value, expected) => {
    const text = writer.segment([value, '', 'US$'])
    const slide = slideOf({ layout: 'figure', figure: { value: text, subject: text, measure: text } }, 1)
    expect(densityOf(slide)).toBe(expected)
  })
})

describe('the sizes of the estimate are those of the style sheet', () => {
  const cases = Object.entries(scales).flatMap(([layout, own]) =>
    densities.map((density) => [layout, density, own[density]] as const),
  )
  test.each(cases)('%s %s', (layout, density, scale) => {
    const found = declared(layout, density)
    const [line, caption] = layout === 'title' ? ['--heading', '--heading-caption'] : ['--line', '--caption']
    expect(found.get(line)).toBe(`${scale.line}px`)
    expect(found.get(caption)).toBe(`${scale.caption}px`)
    expect(found.get('--gap')).toBe(`${scale.gap}px`)
    if (layout === 'title') return
    expect(found.get('--leading')).toBe(`${scale.leading}`)
    expect(found.get('--caption-leading')).toBe(`${scale.captionLeading}`)
  })
})

test.each(densities)('the room under the heading is that of the style sheet: %s', (density) => {
  expect(declared('bullets', density).get('--under-heading')).toBe(`${underHeading[density]}px`)
})

test.each(densities)('the size of the big number is that of the style sheet: %s', (density) => {
  expect(declared('figure', density).get('--figure')).toBe(`${figureSizes[density]}px`)
})

test('no caption is ever under 28 px but those of sources', () => {
  const sizes = Object.entries(scales).filter(([layout]) => layout !== 'sources')
  for (const [, own] of sizes) for (const density of densities) expect(own[density].caption).toBeGreaterThanOrEqual(28)
})

/** The custom properties that hold for a layout in a density, by the cascade. */
function declared(layout: string, density: string): Map<string, string> {
  const selectors = ['.slide', `:where(.slide).${density}`, `.layout-${layout}`, `.layout-${layout}.${density}`]
  return new Map(selectors.flatMap((selector) => [...propertiesOf(selector)]))
}

function propertiesOf(selector: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, head = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const selectors = head
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split(',')
      .map((one) => one.trim())
    if (!selectors.includes(selector)) continue
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+): ([^;]+);/g)) found.set(name, value)
  }
  return found
}
