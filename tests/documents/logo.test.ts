import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { logoRules } from '../../src/documents/logo.ts'

const folder = join(import.meta.dirname, '../../templates')
const sheet = (name: string) => readFileSync(join(folder, name), 'utf8')

/** Which logo a slide of two classes has; undefined for that of the variant. */
function logoOn(theme: string, variant: 'light' | 'dark', [layout, ground]: readonly [string, string?]) {
  const styles = ['base.css', 'layouts.css', `themes/${theme}.css`].map(sheet).join('\n')
  const rules = logoRules(styles, variant, ['bullets', 'section', 'closing'])
  const selector = `.slide.layout-${layout}${ground ? `.ground-${ground}` : ':not([class*="ground-"])'}`
  const found = [...rules.matchAll(/:is\(([^{]*)\)>\.logo\{background-image:var\(--([\w-]+)\)\}/g)]
  return found.find(([, selectors = '']) => selectors.split(',').includes(selector))?.[2]
}

describe('the logo goes by the surface it stands on', () => {
  test.each([
    ['couplet', 'light', ['bullets'], undefined],
    ['couplet', 'light', ['section'], 'logo-dark'],
    ['couplet', 'light', ['bullets', 'deep'], 'logo-dark'],
    ['couplet', 'light', ['bullets', 'panel'], undefined],
    ['couplet', 'dark', ['bullets', 'accent'], undefined],
    ['essay', 'light', ['section'], undefined],
    ['essay', 'light', ['bullets', 'ink'], 'logo-dark'],
    ['poster', 'light', ['section'], 'logo-dark'],
    ['poster', 'light', ['closing'], undefined],
    ['poster', 'dark', ['closing'], 'logo-light'],
    ['poster', 'dark', ['bullets', 'accent'], 'logo-light'],
  ] as const)('of %s %s on %o', (theme, variant, classes, expected) => {
    expect(logoOn(theme, variant, classes)).toBe(expected)
  })
})
