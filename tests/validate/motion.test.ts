import { describe, expect, test } from 'vitest'
import { validateProject } from './project.ts'

/** A slide with what its YAML says. */
function slide(yaml: string, title = '題'): string {
  return `\n---\n${yaml === '' ? '' : `${yaml}\n---\n`}\n# ${title}\nen: Title\n\n甲\nen: A\n`
}

function validate(slides: readonly string[]) {
  const { deck, diagnostics } = validateProject({ deck: slides.join('') })
  return { slides: deck.slides, codes: diagnostics.map(({ code }) => code) }
}

describe('what moves', () => {
  test('a slide that moves and the one before it', () => {
    const { slides } = validate([slide(''), slide('move: true'), slide('move: true'), slide(''), slide('move: true')])
    expect(slides.map(({ motion }) => motion)).toEqual(['from', 'to', 'to', 'from', 'to'])
  })

  test('a slide may have another transition than its deck', () => {
    const { slides } = validate([slide('transition: fade'), slide('transition: none'), slide('')])
    expect(slides.map(({ transition }) => transition)).toEqual(['fade', undefined, undefined])
  })

  test('a transition that is none is refused', () => {
    expect(validate([slide('transition: cube')]).codes).toContain('value-invalid')
  })
})

describe('what is kept for questions', () => {
  test('slides after the last closing one are counted apart', () => {
    const { slides } = validate([slide('layout: closing'), slide(''), slide('layout: closing'), slide(''), slide('')])
    expect(slides.map(({ backup }) => backup)).toEqual([undefined, undefined, undefined, 1, 2])
  })
})

describe('hidden slides', () => {
  test('are not there, and neither is what is wrong with them', () => {
    const { slides, codes } = validate([slide(''), slide('hidden: true\nlayout: nowhere'), slide('hidden: false')])
    expect(slides.map(({ number }) => number)).toEqual([1, 2])
    expect(codes).not.toContain('layout-unknown')
  })

  test('a link to one leads nowhere', () => {
    const { codes } = validate([slide('hidden: true\nid: gone'), '\n---\n\n[見](#gone)\nen: See\n'])
    expect(codes).toContain('slide-unknown')
  })
})
