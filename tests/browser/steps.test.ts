import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createEffects } from '../../src/commands/effects.ts'
import { fitScripts, type MeasuredSlide } from '../../src/model/fit.ts'
import { isLocale } from '../../src/model/locale.ts'
import { type BuildResult, build } from '../../src/pipeline/build.ts'
import { findBrowser } from '../../src/system/browser.ts'
import { createPrinter } from '../../src/system/printer.ts'
import { launchBrowser, newPage } from '../e2e/browser.ts'
import { temporaryFolder } from '../system/temporary.ts'

const browser = await findBrowser()
const root = join(import.meta.dirname, '../..')

/** The HTML of all decks, and what the browser measures of their print documents, in the same order. */
async function buildAll() {
  if (!browser) throw new Error('There is no browser on this machine')
  const printer = createPrinter(browser, { paints: false })
  const measured: MeasuredSlide[][] = []
  // What would be printed is measured, and no more: not the views with lines swapped either.
  const watched = {
    ...printer,
    print: async (documents: readonly string[], probe: Parameters<typeof printer.print>[1]) => {
      const from = measured.length
      const report = (at: number, value: unknown) => {
        measured[from + at] = (value as { slides: MeasuredSlide[] }).slides
        probe?.report(at, value)
      }
      if (probe) await printer.measure(documents, { ...probe, report })
      return []
    },
    measure: async () => undefined,
  }
  const request = { decks: [], locales: [], strict: false }
  try {
    const effects = createEffects({ project: root, printer: watched })
    await build({ ...request, formats: [], fit: true }, effects)
    const made: BuildResult = await build({ ...request, formats: ['html'] }, effects)
    const files = made.decks.flatMap((deck) => deck.files)
    return { measured, pages: files.filter(({ name }) => isPage(name)).map(({ bytes }) => bytes), effects }
  } finally {
    await printer.close()
  }
}

/** The document of a locale, not what is told of the whole deck. */
function isPage(name: string): boolean {
  return name.endsWith('.html') && isLocale(name.slice(0, -'.html'.length))
}

/** Every text by what it says, with where it stands, to a tenth of a px: glyphs are placed in fractions of one. */
function placesOf(slide: MeasuredSlide): readonly string[] {
  return slide.texts.map(({ lines }) =>
    lines.map(({ text, box }) => `${text} ${box.map((edge) => edge.toFixed(1)).join(' ')}`).join(' / '),
  )
}

describe.runIf(browser)('a slide shown step by step', () => {
  test('has every text where the print document has it, from its first step on', async () => {
    const { measured, pages, effects } = await buildAll()
    const parts = fitScripts.map(effects.browserScript)
    const script = (await Promise.all(parts)).join('\n')
    const measure = `measureSlides(document.querySelectorAll('section.present'))`
    // Else glyphs are as wide as whole pixels of this screen.
    const shown = await launchBrowser({ more: ['--disable-gpu', '--font-render-hinting=none'] })
    const folder = temporaryFolder()
    const seen = { states: 0, steps: 0 }
    try {
      for (const [at, bytes] of pages.entries()) {
        const file = join(folder, `${at}.html`)
        writeFileSync(file, bytes)
        const page = await newPage(shown)
        await page.goto(pathToFileURL(file).href)
        await page.waitForSelector('.reveal.ready')
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await page.evaluate(`${script}\n;globalThis.measureSlides = measureSlides`)
        for (const whole of measured[at] ?? []) {
          await page.evaluate((id) => {
            location.hash = `#/${id}`
          }, whole.id)
          await page.waitForSelector(`section[id="${whole.id}"].present`)
          const steps = await page.locator('section.present .fragment').count()
          for (let step = 0; step <= steps; step++) {
            const state = (await page.evaluate(measure)) as readonly MeasuredSlide[]
            const places = state.flatMap(placesOf)
            expect(placesOf(whole)).toEqual(expect.arrayContaining([...places]))
            if (step === steps) expect(places).toHaveLength(whole.texts.length)
            else expect(places.length).toBeLessThan(whole.texts.length)
            seen.states += 1
            if (step < steps) await page.keyboard.press('ArrowRight')
          }
          seen.steps += steps
        }
        await page.close()
      }
    } finally {
      await shown.close()
    }
    expect(seen.states).toBeGreaterThan(90)
    expect(seen.steps).toBeGreaterThan(30)
  }, 240_000)
})
