import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/system/browser.ts'
import { launchBrowser, newPage } from './browser.ts'
import { everyLayout } from './every-layout.ts'
import { makeProject, type TestProject } from './project.ts'

const found = await findBrowser()

describe.runIf(found)('the reading view of every layout', () => {
  const made: { project?: TestProject; browser?: Browser } = {}

  beforeAll(async () => {
    const files = everyLayout(['couplet'])
    const between = '\n---\nid: between\n---\n\n# 一杯茶\n\n一杯綠茶\n\n![一杯綠茶](images/cup.jpg)\n\n趁熱喝\n'
    const deck = `${files['slides/couplet.md']}${between}`
    made.project = makeProject({ ...files, 'slides/couplet.md': deck, 'slides/talk.md': null })
    const asked = ['--format', 'html', '--locale', 'zh-Hant-TW', '--no-fit']
    expect((await made.project.run(['build', 'couplet', ...asked])).status).toBe(0)
    made.browser = await launchBrowser()
  })
  afterAll(async () => {
    await made.browser?.close()
    made.project?.remove()
  })

  async function open(width: number): Promise<Page> {
    if (!made.browser || !made.project) throw new Error('There is no browser, or nothing to open')
    const page = await newPage(made.browser, { width, height: 844 })
    const file = join(made.project.folder, 'dist/couplet/zh-Hant-TW.html')
    await page.goto(`${pathToFileURL(file).href}?view=read`)
    await page.waitForSelector('.tools', { state: 'attached' })
    return page
  }

  test.each([390, 640, 1280])('keeps what slides hold in its own place, %i px wide', async (width) => {
    const page = await open(width)
    const astray = await page.$$eval('.reading .slide > .main', (mains) =>
      mains.flatMap((main) => {
        const room = main.getBoundingClientRect()
        const parts = [...main.querySelectorAll(':is(.line, .caption, img, video, audio, pre, table)')]
        const isOutside = ({ left, right, top, bottom }: DOMRect) =>
          left < room.left - 1 || right > room.right + 1 || top < room.top - 1 || bottom > room.bottom + 1
        const outside = parts.filter((part) => {
          return !part.closest('.visually-hidden, svg') && isOutside(part.getBoundingClientRect())
        })
        return outside.map((part) => `${main.parentElement?.id} ${part.tagName} ${part.className}`)
      }),
    )
    expect(astray).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await page.close()
  })

  test.each([390, 1280])('sets how far the talk is apart from the title of a section, %i px wide', async (width) => {
    const page = await open(width)
    const gaps = await page.$$eval('.reading .layout-section', (sections) =>
      sections.map((section) => {
        // A title with a number of its own has the bar alone.
        section.querySelector('.way .strong')?.remove()
        const [bar, title] = ['.track i', '.main'].map((part) => section.querySelector(part)?.getBoundingClientRect())
        return bar && title ? title.top - bar.bottom : 0
      }),
    )
    expect(gaps.length).toBeGreaterThan(0)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12)
    await page.close()
  })

  test('shows the logo once, among what flows', async () => {
    const page = await open(390)
    // As slides of a deck with a brand have it.
    await page.$$eval('.reading .slide', (slides) => {
      for (const slide of slides) slide.append(Object.assign(document.createElement('i'), { className: 'logo' }))
    })
    const logos = await page.$$eval('.reading .logo', (found) =>
      found.filter((logo) => logo.getClientRects().length > 0).map((logo) => getComputedStyle(logo).position),
    )
    expect(logos).toEqual(['static'])
    await page.close()
  })

  test('shows every picture', async () => {
    const page = await open(390)
    const heights = await page.$$eval('.reading .slide .image img', (images) =>
      images.map((image) => image.getBoundingClientRect().height),
    )
    expect(Math.min(...heights)).toBeGreaterThan(50)
    await page.close()
  })

  test('breaks the entries of an agenda between words, as headings', async () => {
    const page = await open(640)
    const rules = await page.$$eval('.agenda .line', (lines) => lines.map((line) => getComputedStyle(line).wordBreak))
    expect(new Set(rules)).toEqual(new Set(['keep-all']))
    await page.close()
  })

  test('sets no caption larger than its line, and no line narrower than three characters', async () => {
    const page = await open(390)
    const odd = await page.$$eval('.reading .slide .main .caption', (captions) =>
      captions.flatMap((caption) => {
        const line = caption.previousElementSibling
        if (!line || caption.closest('.visually-hidden, svg') || caption.getClientRects().length === 0) return []
        const [own, other] = [caption, line].map((one) => Number.parseFloat(getComputedStyle(one).fontSize))
        const isWide = caption.getBoundingClientRect().width > 3 * (own ?? 0)
        return isWide && (own ?? 0) <= (other ?? 0) ? [] : [`${caption.textContent}: ${own} px by ${other} px`]
      }),
    )
    expect(odd).toEqual([])
    await page.close()
  })

  test('sets figures in a row on one line each', async () => {
    const page = await open(1280)
    const heights = await page.$$eval('.reading #figures .value', (values) =>
      values.slice(0, 2).map((value) => {
        return value.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(value).fontSize)
      }),
    )
    expect(heights).toHaveLength(2)
    expect(Math.max(...heights)).toBeLessThan(2)
    await page.close()
  })

  test('is printed without its bar, and no slide in two parts', async () => {
    const page = await open(1280)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.tools').isVisible()).toBe(false)
    const breaks = await page.$$eval('.reading .slide', (slides) =>
      slides.map((slide) => getComputedStyle(slide).breakInside),
    )
    expect(new Set(breaks)).toEqual(new Set(['avoid']))
    await page.close()
  })
})
