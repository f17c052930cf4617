import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Built, buildDecks, root } from './browser.ts'

declare const Reveal: { slide(h: number, v: number, f: number): void }
declare const axe: { run(context: Document | string, options: RunOptions): Promise<AxeResults> }

const decks = ['duilian-format', 'ai-investment-gap']
type View = 'zh-Hans-CN' | 'zh-Hant-TW' | 'zh-Hant-HK' | 'swapped'
/** The first deck has every layout, on dark paper; the second is on light paper. */
const cases: readonly { readonly deck: string; readonly view: View }[] = [
  { deck: 'duilian-format', view: 'zh-Hans-CN' },
  { deck: 'duilian-format', view: 'swapped' },
  { deck: 'ai-investment-gap', view: 'zh-Hant-HK' },
]
const axeScript = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const made: { built?: Built; sheet?: Built } = {}

beforeAll(async () => {
  made.built = await buildDecks([...decks, '--format', 'index,html', '--no-fit'])
  made.sheet = await buildDecks(['ai-investment-gap', '--format', 'interpreter', '--locale', 'zh-Hant-TW', '--no-fit'])
}, 120_000)

afterAll(() => Promise.all([made.built?.close(), made.sheet?.close()]))

async function open(deck: string, query: string, width = 1280): Promise<Page> {
  if (!made.built) throw new Error('The decks were not built')
  const { page } = await made.built.open(`${deck}/index.html`, { at: query, width })
  await page.evaluate(axeScript)
  return page
}

/** What axe finds on a page, or on one slide of a stage, best practices included, as one line each. */
function findFaults(page: Page, slide?: string): Promise<string[]> {
  return page.evaluate(async (selector) => {
    // It looks at the whole document, whatever it is asked for: slides that are not shown are taken out meanwhile.
    const stage = document.querySelector('.slides')
    const slides = Array.from(stage?.children ?? [])
    if (selector) for (const other of slides) if (!other.matches(selector)) other.remove()
    const { violations } = await axe.run(selector ?? document, { resultTypes: ['violations'] })
    if (selector) stage?.replaceChildren(...slides)
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
    )
  }, slide)
}

function queryOf(view: View): string {
  return view === 'swapped' ? 'variant=zh-Hant-TW&lines=swapped' : `variant=${view}`
}

describe('axe finds nothing', () => {
  test.each(cases)(
    'on any layout of $deck on stage, $view',
    async ({ deck, view }) => {
      const page = await open(deck, `?${queryOf(view)}`)
      const layouts = await page.$$eval('.slides > section', (slides) =>
        slides.map((slide) => slide.classList[1] ?? ''),
      )
      const faults: string[] = []
      for (const [at, layout] of layouts.entries()) {
        if (layouts.indexOf(layout) !== at) continue
        await page.evaluate((slide) => Reveal.slide(slide, 0, 99), at)
        // What is around the slides is the same for all of them.
        const found = await findFaults(page, at === 0 ? undefined : '.slides > .present')
        faults.push(...found.map((fault) => `${layout}: ${fault}`))
      }
      expect(faults).toEqual([])
      if (deck === 'duilian-format')
        expect(new Set(layouts).size).toBe(readdirSync(join(root, 'templates/layouts')).length)
      await page.close()
    },
    60_000,
  )

  test.each(cases)(
    'in the reading view of $deck, $view, on a phone and with notes',
    async ({ deck, view }) => {
      const page = await open(deck, `?view=read&notes=on&${queryOf(view)}`, 360)
      expect(await findFaults(page)).toEqual([])
      await page.close()
    },
    60_000,
  )

  test.each<[string, keyof typeof made, string]>([
    ['the list of all decks', 'built', 'index.html'],
    ['a report', 'built', 'duilian-format/report.html'],
    ["an interpreter's sheet", 'sheet', 'ai-investment-gap/zh-Hant-TW.interpreter.html'],
  ])(
    'in %s, wide and on a phone',
    async (_, built, file) => {
      for (const width of [1280, 360]) {
        const opened = await made[built]?.open(file, { width })
        if (!opened) throw new Error('The decks were not built')
        await opened.page.evaluate(axeScript)
        expect(await findFaults(opened.page)).toEqual([])
        expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        expect(opened.problems).toEqual([])
        await opened.page.close()
      }
    },
    60_000,
  )

  test.each(decks)(
    'in menu, list of keys and presenter view of %s',
    async (deck) => {
      const page = await open(deck, '#/sources')
      for (const key of ['l', '?']) {
        await page.keyboard.press(key)
        expect(await findFaults(page)).toEqual([])
        await page.keyboard.press('Escape')
      }
      const opening = page.waitForEvent('popup')
      await page.keyboard.press('s')
      const desk = await opening
      await desk.setViewportSize({ width: 1280, height: 800 })
      await desk.waitForSelector('[data-shown="current"] section', { state: 'attached' })
      await desk.evaluate(axeScript)
      expect(await findFaults(desk)).toEqual([])
      await page.close()
    },
    60_000,
  )
})
