import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readLayouts } from '../../src/render/layouts.ts'
import { createPolice } from '../../src/render/policies.ts'
import { createRenderer } from '../../src/render/render.ts'
import { createTemplate } from '../../src/render/template.ts'
import { fixtureDeck } from './fixture.ts'
import { builtInTemplates } from './templates.ts'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
const policyIn = (html: string) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? ''
const scriptsOf = (html: string) => /script-src ([^;]*)/.exec(policyIn(html))?.[1]?.split(' ') ?? []

/** A deck with raw HTML in its slides, with three scripts of duilian and those of a project's templates. */
async function render(replaced: Readonly<Record<string, string>> = {}): Promise<string> {
  const { value } = await readLayouts(builtInTemplates(replaced))
  const { value: html, diagnostics } = createRenderer(value.templates).renderDocument(fixtureDeck(), 'deck', {
    sections: '<section><script>deck()</script><p onclick="deck()"></p></section>',
    fonts: '',
    styles: '/* <script>styles()</script> */',
    reveal: { css: '', script: 'reveal()' },
    browser: { early: 'early()', script: 'start()' },
    views: [{ deck: fixtureDeck(), locale: 'en', variant: 'en', swapped: false, sections: '<script>view()</script>' }],
    interfaces: [{ locale: 'en', html: '<script>around()</script>' }],
  })
  expect(diagnostics).toEqual([])
  return html
}

describe('the policy of a deck', () => {
  test('lets the scripts of duilian run, and none of the slides', async () => {
    const html = await render()
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
    expect(scriptsOf(html)).toEqual(['early()', 'reveal()', 'start()'].map(hash))
  })

  test('lets scripts of templates run as they stand, wherever they stand, and those of the shell with expressions', async () => {
    const shell = `<html><head></head><script>\r\n{{{reveal.script}}}\r\n</script><SCRIPT type="module">{{{browser.script}}}</SCRIPT>{{{sections}}}</html>`
    const html = await render({
      deck: shell,
      'layouts/own': '{{#> slide}}<script data-a="x>y">own()</script><script>{{slide.id}}</script>{{/slide}}',
    })
    expect(new Set(scriptsOf(html))).toEqual(new Set(['own()', '\nreveal()\n', 'start()'].map(hash)))
  })

  test('is that of the page', () => {
    const police = createPolice(
      new Map([['x', createTemplate('x', { file: 'x', text: '<script src="a.js"></script>' })]]),
    )
    expect(scriptsOf(police('report', '<p>', ''))).toEqual([])
    expect(policyIn(police('report', '<p>', ''))).toMatch(
      /^default-src 'none';.* frame-src 'none'; base-uri 'none'; form-action 'none'$/,
    )
    expect(policyIn(police('landing', '<p>', ''))).toContain("img-src 'self' data:")
    expect(scriptsOf(police('serve/deck', '<p>', ''))).toEqual(["'self'"])
    expect(police('print', '<p>', '')).toBe('<p>')
    expect(police('toString', '<p>', '')).toBe('<p>')
  })
})
