import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdf } from '../formats/pdfjs.ts'
import { launchBrowser, newPage } from './browser.ts'
import { findForeignScript } from './script.ts'

const root = join(import.meta.dirname, '../..')
const decks = readdirSync(join(root, 'slides')).flatMap((name) => /^(.+)\.md$/.exec(name)?.[1] ?? [])
const locales = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK'] as const
const cases = decks.flatMap((deck) => locales.map((locale) => ({ deck, locale })))
const out = mkdtempSync(join(tmpdir(), 'duilian-decks-'))
const started: { browser?: Browser } = {}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['lib/cli.js', 'build', '--out', out], { cwd: root, encoding: 'utf8' })
  expect(built.stderr).not.toMatch(/: (error|warning): /)
  expect(built.status).toBe(0)
  started.browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await started.browser?.close()
  rmSync(out, { recursive: true, force: true })
})

/** A text of the page with the language in force where it stands. */
interface ShownText {
  readonly slide: string
  readonly lang: string
  readonly text: string
  readonly code: boolean
  /** Whether it stands for the reading view and is not on the slide. */
  readonly beside: boolean
}

interface Opened {
  readonly page: Page
  readonly problems: string[]
}

async function open(deck: string, locale: string): Promise<Opened> {
  const browser = started.browser
  if (!browser) throw new Error('There is no browser on this machine')
  const page = await newPage(browser)
  const problems: string[] = []
  await page.context().setOffline(true)
  page.on('request', (request) => {
    if (!/^(file|data|blob|about):/.test(request.url())) problems.push(`request ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(pathToFileURL(join(out, deck, `${locale}.html`)).href)
  await page.waitForSelector('.reveal.ready')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { page, problems }
}

function readTexts(page: Page): Promise<ShownText[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.slides') ?? document.body, NodeFilter.SHOW_TEXT)
    const texts: { slide: string; lang: string; text: string; code: boolean; beside: boolean }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!parent || !text || parent.closest('.notes, .visually-hidden, .narrow, title, desc')) continue
      texts.push({
        slide: parent.closest('section')?.id ?? '',
        lang: parent.closest('[lang]')?.getAttribute('lang') ?? '',
        text,
        code: parent.closest('code') !== null,
        beside: parent.closest('[data-beside]') !== null,
      })
    }
    return texts
  })
}

/** The fonts of the machine, not of the file, that any text of any slide is drawn with. */
async function findSystemFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root: tree } = await session.send('DOM.getDocument')
  const slides = await page.$$eval('.slides section', (sections) => sections.map((section) => section.id))
  const families = new Set<string>()
  for (const slide of slides) {
    await page.evaluate((id) => {
      location.hash = `#/${id}`
    }, slide)
    await page.waitForSelector(`section#${slide}.present`)
    const selector = `section#${slide} :is(h1, h2, h3, p, span, li, th, td, code, text)`
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: tree.nodeId, selector })
    expect(nodeIds.length).toBeGreaterThan(0)
    const drawn = await Promise.all(nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })))
    for (const font of drawn.flatMap(({ fonts }) => fonts)) {
      if (!font.isCustomFont) families.add(`${slide}: ${font.familyName}`)
    }
  }
  return [...families]
}

describe.each(cases)('$deck in $locale', ({ deck, locale }) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open(deck, locale)
  })
  afterAll(() => opened?.page.close())

  test('opens from a file without a request, an error or a system font', async () => {
    const { page, problems } = opened
    expect(problems).toEqual([])
    expect(await findSystemFonts(page)).toEqual([])
  })

  test('says in every element which language it is', async () => {
    const { page } = opened
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
    const captions = await page.$$eval('.caption', (elements) =>
      elements.map((element) => element.getAttribute('lang')),
    )
    expect(captions.length).toBeGreaterThan(20)
    expect(new Set(captions)).toEqual(new Set(['en']))
    const english = (await readTexts(page)).filter(({ text, code }) => !code && /([A-Za-z]+[ ,.]+){3}/.test(text))
    expect(
      english.filter(
        ({ lang, text }) => lang !== 'en' && !/\p{Script=Han}|[、：，]|^2kenize|^Visual requirement/u.test(text),
      ),
    ).toEqual([])
  })

  test('holds no character of the other script, no half-width mark between Han, none of the known mistakes', async () => {
    const { page } = opened
    const texts = (await readTexts(page)).filter(({ lang, code }) => lang === locale && !code)
    const all = texts.map(({ text }) => text).join('\n')
    expect(findForeignScript(all, locale)).toEqual([])
    expect(all).not.toMatch(/\p{Script=Han}[,:;!?()]\p{Script=Han}/u)
    for (const mistake of ['一箇', '啓明', '随著', '訊息', '移動網際網路']) expect(all).not.toContain(mistake)
  })

  test('prints one tagged page a slide in which every text is found as typed', async () => {
    const { page } = opened
    // The numbers of a chart as a table are for the reading view, as are charts drawn for a phone.
    const texts = (await readTexts(page)).filter(({ beside }) => !beside)
    const slides = await page.$$eval('.slides section', (sections) =>
      sections.map((section) => ({
        id: section.id,
        title: section.querySelector('h1, h2, [role="heading"]')?.textContent ?? '',
      })),
    )
    const pdf = await openPdf(readFileSync(join(out, deck, `${locale}.pdf`)))
    expect(pdf.numPages).toBe(slides.length)
    for (const [at, slide] of slides.entries()) {
      const printed = await pdf.getPage(at + 1)
      expect(printed.view).toEqual([0, 0, 960, 540])
      const content = await printed.getTextContent()
      const text = fold(content.items.map((item) => ('str' in item ? item.str : '')).join(''))
      expect(text).not.toMatch(/[\u2e80-\u2fdf\ue000-\uf8ff]/)
      const missing = texts.filter((shown) => shown.slide === slide.id && !text.includes(fold(shown.text)))
      expect(missing).toEqual([])
      expect(JSON.stringify(await printed.getStructTree())).toMatch(/"role":"(H1|H2|P|L|Figure|Span|Sect|BlockQuote)"/)
    }
    const titles = slides.map(({ title }) => fold(title)).filter((title) => title !== '')
    const bookmarks: string[] = []
    const collect = (items: readonly { title: string; items: readonly unknown[] }[]) => {
      for (const item of items) {
        bookmarks.push(fold(item.title))
        collect(item.items as readonly { title: string; items: readonly unknown[] }[]) // pdf.js nests the same type.
      }
    }
    collect((await pdf.getOutline()) ?? [])
    expect(bookmarks).toEqual(titles)
    const wanted = (await readInternalLinks(page)).map((id) => slides.findIndex((slide) => slide.id === id))
    // A link that goes on over two lines is two areas of the page.
    expect(new Set(await findLinkedPages(pdf))).toEqual(new Set(wanted))
    expect(wanted.length).toBeGreaterThan(0)
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: locale, Title: expect.stringMatching(/\p{Script=Han}/u) })
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
  })
})

/** The 0-based pages that links inside a PDF lead to, in order. */
async function findLinkedPages(pdf: PDFDocumentProxy): Promise<number[]> {
  const pages: number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    for (const { dest, subtype } of await page.getAnnotations()) {
      if (subtype !== 'Link' || !dest) continue
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      pages.push(await pdf.getPageIndex(target?.[0]))
    }
  }
  return pages
}

/** The ids of slides that a deck links to, in order. */
function readInternalLinks(page: Page): Promise<string[]> {
  return page.$$eval('.slides section a[href^="#"]', (links) =>
    links.flatMap((link) => (link.closest('.notes') ? [] : [link.getAttribute('href')?.slice(1) ?? ''])),
  )
}

/** Spaces depend on where lines break; of marks that share a glyph a font keeps one (· ‧ • and ~ ～ and - ‑). */
function fold(text: string): string {
  return text
    .replace(/\s+|\u00ad|\u200b/g, '')
    .replace(/[·‧•・]/g, '·')
    .replace(/[~～〜]/g, '~')
    .replace(/[-‑]/g, '-')
    .replace(/[…⋯]/g, '…')
}
