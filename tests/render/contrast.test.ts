import { describe, expect, test } from 'vitest'
import { builtInTemplates } from './templates.ts'

const sheet = builtInTemplates().get('themes/couplet.css')?.text ?? ''
const light = tokensOf(':root')
const variants = { light, dark: new Map([...light, ...tokensOf('html[data-variant="dark"]')]) }

/** The custom properties a rule sets. */
function tokensOf(selector: string): Map<string, string> {
  const rule = sheet.slice(sheet.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return new Map([...rule.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

/** Relative luminance by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(left: string, right: string): number {
  const [dark = 0, bright = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe.each(Object.entries(variants))('the %s variant', (_, tokens) => {
  test.each([
    ['--ink', '--paper', 7],
    ['--caption-ink', '--paper', 7],
    ['--accent-text', '--paper', 7],
    ['--ink', '--panel', 7],
    ['--red-paper-text', '--red-paper', 7],
    ['--red-paper-caption-text', '--red-paper', 7],
    ['--accent', '--paper', 3],
    ['--chart-accent', '--paper', 3],
    ['--chart-other', '--paper', 3],
  ])('%s on %s has a contrast of at least %d', (text, ground, least) => {
    expect(contrast(tokens.get(text) ?? '#000000', tokens.get(ground) ?? '#000000')).toBeGreaterThanOrEqual(least)
  })

  test('has a colour for every token that colours text', () => {
    const text = [...tokens.keys()].filter((name) => /(ink|text)$/.test(name))
    expect(text).toEqual(['--ink', '--caption-ink', '--accent-text', '--red-paper-text', '--red-paper-caption-text'])
  })
})

test('the sheet colours text by tokens only', () => {
  const used = [...sheet.matchAll(/[{;]\s*color: ([^;]+);/g)].map(([, value]) => value)
  expect(used.filter((value) => !/^(var\(--[\w-]*(ink|text)\)|inherit|currentColor)$/.test(value ?? ''))).toEqual([])
})
