import { describe, expect, test } from 'vitest'
import { readLayouts } from '../../src/render/layouts.ts'
import { builtInTemplates, templatesOf } from './templates.ts'

describe('the built-in layouts', async () => {
  const { value, diagnostics } = await readLayouts(builtInTemplates())

  test('have no faults', () => {
    expect(diagnostics).toEqual([])
  })

  test.each([
    ['title', [], ['title', 'subtitle', 'body']],
    ['cover', [], ['title', 'subtitle', 'image', 'body']],
    ['agenda', ['agenda'], ['title', 'body']],
    ['section', ['title'], ['subtitle', 'body']],
    ['bullets', ['body'], ['title']],
    ['statement', ['body'], ['title']],
    ['quote', ['quote'], ['title', 'image', 'body']],
    ['figures', ['figures'], ['title', 'body']],
    ['timeline', ['timeline'], ['title', 'body']],
    ['code', ['body'], ['title']],
    ['split', [], ['title', 'body', 'quote', 'figure', 'chart']],
    ['figure', ['figure'], ['title', 'body']],
    ['chart', ['title', 'chart'], ['body']],
    ['table', ['title', 'table'], ['body']],
    ['compare', ['columns'], ['title', 'body']],
    ['image', ['pictures'], ['title', 'body']],
    ['sources', ['bibliography'], ['title']],
    ['closing', ['title'], ['subtitle', 'body']],
  ])('%s requires %j and may show %j', (layout, required, optional) => {
    expect(value.specs.get(layout)).toEqual({ name: layout, required, optional })
  })

  test('are eighteen', () => {
    expect(value.specs.size).toBe(18)
  })
})

describe('the slots of a layout', () => {
  test.each([
    ['is read anywhere', '{{slide.title}}', ['title'], []],
    ['is read inside its own if', '{{#if slide.body}}{{slide.body}}{{/if}}', [], ['body']],
    ['is tested and never read', '{{#if slide.body}}x{{/if}}', [], ['body']],
    ['is read in the else of its if', '{{#if slide.body}}{{else}}{{slide.body}}{{/if}}', ['body'], []],
    ['is read in the else of its unless', '{{#unless slide.body}}x{{else}}{{slide.body}}{{/unless}}', [], ['body']],
    ["is read inside another slot's if", '{{#if slide.title}}{{slide.body}}{{/if}}', ['body'], ['title']],
    ['is read inside and outside its if', '{{#if slide.body}}{{slide.body}}{{/if}}{{slide.body}}', ['body'], []],
    ['is repeated over', '{{#each slide.columns}}x{{/each}}', ['columns'], []],
    ['is read by a path that climbs', '{{#each slide.columns}}{{../slide.title}}{{/each}}', ['title', 'columns'], []],
    ['is read from the root', '{{#each slide.columns}}{{@root.slide.title}}{{/each}}', ['title', 'columns'], []],
    ['is handed to a partial', '{{> foot slide.quote}}', ['quote'], []],
    ['is handed to a helper', '{{{chart slide.chart}}}', ['chart'], []],
    ['is a named argument', '{{> foot shown=slide.title}}', ['title'], []],
    ['is read by a partial with the same context', '{{> whole}}', ['figure'], []],
    ['is read by a partial given the slide', '{{> given slide}}', ['image'], []],
    ['is guarded around the partial', '{{#if slide.figure}}{{> whole}}{{/if}}', [], ['figure']],
    ['is read in the block of a partial', '{{#> foot}}{{slide.title}}{{/foot}}', ['title'], []],
    ['is no slot', '{{slide.number}}{{slide.id}}', [], []],
  ])('one that %s', async (_, layout, required, optional) => {
    const partials = { 'partials/foot': '', 'partials/whole': '{{slide.figure}}', 'partials/given': '{{image}}' }
    const { value, diagnostics } = await readLayouts(templatesOf({ 'layouts/x': layout, ...partials }))
    expect(diagnostics).toEqual([])
    expect(value.specs.get('x')).toEqual({ name: 'x', required, optional })
  })

  test('are found in partials that call each other in a circle', async () => {
    const texts = { 'layouts/x': '{{> a}}', 'partials/a': '{{> b}}', 'partials/b': '{{slide.title}}{{> a}}' }
    const { value } = await readLayouts(templatesOf(texts))
    expect(value.specs.get('x')?.required).toEqual(['title'])
  })
})

describe('a fault of a template', () => {
  test.each([
    ['template-syntax', 'a block closed by another', 'a\n {{#if x}}\n{{/each}}', 2, 5, undefined],
    ['template-syntax', 'a brace too few', 'a\n{{slide.title}\n', 2, 14, undefined],
    ['template-syntax', 'a block never closed', '{{#if slide.title}}\nx', 2, 2, undefined],
    ['template-partial', 'a partial that does not exist', '{{title}}\n  {{> heding slide.title}}', 2, 7, 'heading'],
    ['template-partial', 'a block partial that does not exist', '{{#> slid}}x{{/slid}}', 1, 6, 'slide'],
    ['template-field', 'a slot that does not exist', '\n<p>{{slide.titl}}</p>', 2, 6, 'title'],
    ['template-field', 'a tested slot that does not exist', '{{#if slide.quotes}}x{{/if}}', 1, 7, 'quote'],
    ['template-field', 'a field the deck does not have', '{{plain deck.autor.line}}', 1, 9, 'author'],
    ['template-field', 'a field read from the root', '{{@root.slide.boddy}}', 1, 3, 'body'],
    ['template-field', 'a helper that does not exist', '{{#if (iss slide.id "a")}}x{{/if}}', 1, 8, 'is'],
  ])('%s: %s', async (code, _, text, line, column, nearest) => {
    const { diagnostics } = await readLayouts(builtInTemplates({ 'layouts/own': text }))
    expect(diagnostics).toHaveLength(1)
    const [fault] = diagnostics
    expect(fault).toMatchObject({ code, place: { file: 'templates/layouts/own.hbs', line, column } })
    if (nearest) expect(fault?.hint).toBe(`Did you mean "${nearest}"?`)
  })

  test('is reported for every template that has one', async () => {
    const texts = { 'layouts/a': '{{slide.x}}', 'layouts/b': '{{> nothing}}', deck: '{{deck.y}}' }
    const { diagnostics } = await readLayouts(templatesOf(texts))
    expect(diagnostics.map(({ place }) => place?.file)).toEqual([
      'templates/layouts/a.hbs',
      'templates/layouts/b.hbs',
      'templates/deck.hbs',
    ])
  })
})
