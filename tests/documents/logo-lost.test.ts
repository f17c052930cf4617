import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inksOf } from '../../src/documents/logo-inks.ts'
import { findLostLogos } from '../../src/documents/logo-lost.ts'
import type { LocalizedDeck } from '../../src/model/localized.ts'

const folder = join(import.meta.dirname, '../../templates')
const sheet = (name: string) => readFileSync(join(folder, name), 'utf8')
const stylesOf = (theme: string) => ['base.css', 'layouts.css', `themes/${theme}.css`].map(sheet).join('\n')

const drawing = (inks: readonly string[]) =>
  new TextEncoder().encode(`<svg>${inks.map((ink) => `<path ${ink} d="M0 0h9v9"/>`).join('')}</svg>`)
const [black, white, both] = [[''], ['fill="#fff"'], ['', 'style="fill: #fff; stroke: none"', 'fill="#111"']]

/** The slides on which a theme loses its logo, as the message says it, and what it advises. */
async function lostOn(theme: 'couplet' | 'essay' | 'poster', variant: 'light' | 'dark', ...logos: readonly string[][]) {
  const names = ['logo.svg', 'dark.svg'].slice(0, logos.length)
  const [logo, logoDark] = names
  const slides = [
    { number: 1, layout: 'bullets' },
    { number: 2, layout: 'bullets', background: { ground: 'ink' } },
    { number: 3, layout: 'bullets', picturePlace: 'left' },
    { number: 4, layout: 'bullets', background: { path: 'a.jpg' } },
  ]
  const brand = { logo, ...(logoDark && { logoDark }), numbers: true }
  const deck = { slides, theme: { name: theme, variant, fonts: {}, fontPlaces: {}, brand } }
  const images = new Map(names.map((name, at) => [name, drawing(logos[at] ?? [])]))
  const found = await findLostLogos(() => stylesOf(theme), deck as unknown as LocalizedDeck, images) // As much of one as is read.
  return found.map(
    ({ message, hint }) => `${message.replace(/^.*: /, '')} ${/"logo-dark"/.test(hint ?? '') ? 'logo-dark' : ''}`,
  )
}

describe('a logo that cannot be told from its ground', () => {
  test.each([
    [
      'a dark one on light paper is seen, and not on ink',
      'couplet',
      'light',
      [black],
      ['dark surfaces of slide 2. logo-dark'],
    ],
    [
      'a dark one in a dark deck',
      'essay',
      'dark',
      [black],
      ['dark surfaces of 2 slides, the first of them 1. logo-dark'],
    ],
    ['one for dark surfaces is enough', 'couplet', 'light', [black, white], []],
    ['unless it is dark too', 'couplet', 'light', [black, black], ['dark surfaces of slide 2. logo-dark']],
    ['a white one on light paper', 'poster', 'light', [white], ['light surfaces of slide 1. logo-dark']],
    ['one of both is seen everywhere', 'couplet', 'light', [both], []],
    ['a strong colour is seen on dark surfaces', 'couplet', 'dark', [['fill="#e03020"']], []],
    ['of a colour by a name nothing is known', 'couplet', 'dark', [['fill="rebeccapurple"']], []],
  ] as const)('%s', async (_, theme, variant, logos, expected) => {
    expect(await lostOn(theme, variant, ...logos.map((inks) => [...inks]))).toEqual(expected)
  })
})

describe('the colours of a logo', () => {
  test.each([
    ['<path fill="#fff"/>', [[255, 255, 255]]],
    ['<path style="fill:#0a0b0c;stroke:none"/>', [[10, 11, 12]]],
    ['<path fill="currentColor"/>', [[0, 0, 0]]],
    ['<path fill="url(#a)"/><stop stop-color="#123456"/>', [[18, 52, 86]]],
    ['<path d="M0 0"/>', [[0, 0, 0]]],
    ['<image href="a.png"/>', undefined],
  ])('of %s', async (markup, inks) => {
    expect(await inksOf('a.svg', new TextEncoder().encode(`<svg>${markup}</svg>`))).toEqual(inks)
  })

  test('of a picture that is none are not known', async () => {
    expect(await inksOf('a.png', new Uint8Array(8))).toBeUndefined()
  })
})
