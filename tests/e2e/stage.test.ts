import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Built, buildDecks, type Opening, root } from './browser.ts'

// A browser on a machine that has other work.
vi.setConfig({ testTimeout: 30_000 })

/** What the tests use of reveal.js inside the page. */
interface PageReveal {
  getIndices(): { h: number; v: number; f?: number }
  getCurrentSlide(): HTMLElement
  getTotalSlides(): number
  slide(h: number, v?: number, f?: number): void
}
declare const Reveal: PageReveal

/** One that is told with charts, and one with every feature. */
const decks = ['ai-investment-gap', 'duilian-format']

/** Keys from each variant to each other, and to all with their lines swapped. */
const switches = ['2', '3', '1', '3', '2', '1', 'x', '2', '3', '1', 'x']
const made: { built?: Built } = {}

beforeAll(async () => {
  made.built = await buildDecks([...decks, '--format', 'index,html', '--no-fit'])
}, 120_000)

afterAll(() => made.built?.close())

function open(deck: string, opening?: Opening, file = 'index.html') {
  if (!made.built) throw new Error('The decks were not built')
  return made.built.open(`${deck}/${file}`, opening)
}

/** Where the room is: all that a switch of variant must leave as it is, and what it must change. */
function where(page: Page) {
  return page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    view: document.documentElement.dataset.view,
    slide: Reveal.getCurrentSlide()?.id,
    step: Reveal.getIndices().f ?? null,
    shown: Reveal.getCurrentSlide()?.querySelectorAll('.fragment.visible').length,
  }))
}

async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

function click(page: Page, selector: string) {
  return page.locator(selector).evaluate((shown: HTMLElement) => shown.click())
}

function askFromAfar(page: Page, action: string) {
  return page.evaluate((detail) => void document.dispatchEvent(new CustomEvent('duilian-ask', { detail })), {
    action,
    value: '',
  })
}

const shownCaptions = '.slides .present .caption'

describe('one file with all variants', () => {
  test('shows marks as a browser does, whatever reveal.js resets', async () => {
    const { page } = await open('duilian-format')
    const drawn = await page.evaluate(() => {
      const tags = ['sup', 'sub', 'strong', 'b', 's', 'u']
      const line = document.querySelector('.slides .present .line')
      return tags.map((tag) => {
        const mark = document.createElement(tag)
        line?.append(mark)
        // It follows the element, which is why it is read before that is taken away.
        const { verticalAlign, fontWeight, textDecorationLine } = getComputedStyle(mark)
        mark.remove()
        return [tag, verticalAlign, fontWeight, textDecorationLine]
      })
    })
    expect(drawn).toEqual([
      ['sup', 'super', '400', 'none'],
      ['sub', 'sub', '400', 'none'],
      ['strong', 'baseline', '700', 'none'],
      ['b', 'baseline', '700', 'none'],
      ['s', 'baseline', '400', 'line-through'],
      ['u', 'baseline', '400', 'underline'],
    ])
  })

  test('leaves no word of a caption alone on its last line', async () => {
    const { page } = await open('duilian-format')
    const lines = await page.evaluate(() => {
      const caption = document.createElement('span')
      caption.className = 'caption'
      caption.lang = 'en'
      caption.textContent = 'A caption a little longer than one line'
      document.querySelector('.slides .present .main, .slides .present')?.append(caption)
      const text = document.createRange()
      text.selectNodeContents(caption)
      caption.style.width = 'max-content'
      const all = caption.offsetWidth
      caption.style.width = `${all - 2}px`
      return Array.from(text.getClientRects(), ({ width }) => width)
    })
    expect(lines).toHaveLength(2)
    expect(lines[1]).toBeGreaterThan((lines[0] ?? 0) / 2)
    await page.close()
  })

  test.each(decks)(
    '%s keeps slide and step through every switch of variant and of lines',
    async (deck) => {
      const { page, problems } = await open(deck)
      const lost = await page.evaluate(async (keys) => {
        const wrong: string[] = []
        const press = async (key: string) => {
          dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
          await new Promise((resolve) => setTimeout(resolve))
        }
        const state = () => {
          const slide = Reveal.getCurrentSlide()
          const steps = [...slide.querySelectorAll('.fragment')].map((step) => step.classList.contains('visible'))
          return JSON.stringify([
            Reveal.getIndices(),
            slide.id,
            slide.className.replace(/ (roomy|normal|compact|dense|tight|spread)\b/g, ''),
            steps,
          ])
        }
        let places = 0
        for (let at = 0; at < Reveal.getTotalSlides(); at++) {
          Reveal.slide(at)
          const steps = Reveal.getCurrentSlide().querySelectorAll('.fragment').length
          for (let step = -1; step < steps; step++) {
            if (steps > 0) Reveal.slide(at, 0, step)
            places += 1
            const before = state()
            // All of them at a slide's last step.
            for (const key of step === steps - 1 ? keys : keys.slice(0, 3)) {
              await press(key)
              if (state() !== before) wrong.push(`${key}: ${before} became ${state()}`)
            }
          }
        }
        return { wrong, places }
      }, switches)
      expect(lost.wrong).toEqual([])
      expect(lost.places).toBeGreaterThanOrEqual(16)
      expect(problems).toEqual([])
      await page.close()
    },
    60_000,
  )

  test('lets a class of an own layout place what is on a slide', async () => {
    const { page } = await open('duilian-format')
    const position = await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = '.seal { position: absolute }'
      document.head.append(style)
      const seal = document.createElement('div')
      seal.className = 'seal'
      document.querySelector('.slides .present')?.append(seal)
      return getComputedStyle(seal).position
    })
    expect(position).toBe('absolute')
  })

  test('changes language, title, texts and alternative texts in the middle of a list, and says so', async () => {
    const { page } = await open('duilian-format', { at: '#/one-rule' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await where(page)).toMatchObject({ lang: 'zh-Hans-CN', title: '对联式幻灯片', slide: 'one-rule', shown: 2 })
    await page.keyboard.press('3')
    expect(await where(page)).toMatchObject({ lang: 'zh-Hant-HK', title: '對聯式投影片', slide: 'one-rule', shown: 2 })
    const said = page.locator('.aria-status [lang="zh-Hant-HK"]').first()
    expect(await said.textContent()).toBe('規則只有一條')
    expect(await page.locator('.reveal [role="application"], .reveal[role]').count()).toBe(0)
    expect(await page.locator('.navigate-right').getAttribute('aria-label')).toBe('下一頁')
    await page.evaluate(() => Reveal.slide(1))
    expect(await page.locator('.slides .present img').getAttribute('alt')).toContain('紅色對聯')
    expect(
      await page.locator('.slides .present img').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0)
    await page.close()
  })

  test('draws charts anew in the other language when the lines change places', async () => {
    const { page } = await open('ai-investment-gap', { at: '#/company-plans' })
    const texts = (kind: 'label' | 'caption') => page.locator(`.slides .present svg text.${kind}`).allTextContents()
    expect(await texts('label')).toContain('亞馬遜')
    await page.keyboard.press('x')
    expect(await texts('label')).toContain('Amazon')
    expect(await texts('caption')).toContain('亞馬遜')
    expect(await where(page)).toMatchObject({ lang: 'en', slide: 'company-plans' })
    await page.keyboard.press('2')
    expect(await texts('caption')).toContain('亚马逊')
    expect(await page.locator('.slides .present .caption').first().getAttribute('lang')).toBe('zh-Hans-CN')
    await page.close()
  })

  test('keeps what was chosen in the address and through a reload, from a file', async () => {
    const { page } = await open('ai-investment-gap', { at: '?variant=zh-Hant-HK#/company-plans' })
    expect(await where(page)).toMatchObject({ lang: 'zh-Hant-HK', slide: 'company-plans' })
    for (const key of ['2', 'c', '+']) await page.keyboard.press(key)
    expect(new URL(page.url()).search).toBe('?variant=zh-Hans-CN&captions=off&size=1')
    expect(await page.locator(shownCaptions).first().isVisible()).toBe(false)
    await page.reload()
    await page.waitForSelector('.reveal.ready')
    expect(await where(page)).toMatchObject({ lang: 'zh-Hans-CN', slide: 'company-plans' })
    expect(await page.locator(shownCaptions).first().isVisible()).toBe(false)
    const plain = page.url().replace(/\?[^#]*/, '')
    await page.goto('about:blank')
    await page.goto(plain)
    await page.waitForSelector('.reveal.ready')
    expect(await where(page)).toMatchObject({ lang: 'zh-Hans-CN', slide: 'company-plans' })
    await page.close()
  })

  test('moves nothing for who wants no motion', async () => {
    const { page } = await open('duilian-format')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        const still = /^(0s(, )?)+$/.test(transitionDuration) && animationName === 'none'
        return still ? [] : [`${element.tagName}.${element.className}`]
      }),
    )
    expect(moving).toEqual([])
    await page.close()
  })

  test('hides captions, and makes them larger and smaller', async () => {
    const { page } = await open('ai-investment-gap', { at: '#/speaker' })
    const height = async () => (await page.locator(shownCaptions).first().boundingBox())?.height ?? 0
    const normal = await height()
    await page.keyboard.press('+')
    expect(await height()).toBeGreaterThan(normal)
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    expect(await height()).toBeLessThan(normal)
    await page.keyboard.press('c')
    expect(await page.locator(shownCaptions).first().isVisible()).toBe(false)
    await page.keyboard.press('c')
    expect(await page.locator(shownCaptions).first().isVisible()).toBe(true)
    await page.close()
  })

  test('can be worked with the keyboard alone, in the language of the slides', async () => {
    const { page } = await open('ai-investment-gap', { at: '#/speaker' })
    await page.keyboard.press('l')
    expect(await page.locator('dialog.menu[open] h2').textContent()).toBe('選項')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await where(page)).toMatchObject({ lang: 'zh-Hans-CN', slide: 'speaker' })
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.keyboard.press('?')
    expect(await page.locator('dialog.help[open] h2').textContent()).toBe('快捷键')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    expect(await where(page)).toMatchObject({ slide: 'speaker' })
    await page.locator('[data-action="menu"]').focus()
    expect(await page.locator('[data-action="menu"]').evaluate((button) => getComputedStyle(button).opacity)).toBe('1')
    await page.keyboard.press('Space')
    expect(await page.locator('dialog.menu').isVisible()).toBe(true)
    await page.close()
  })

  test('goes to what is typed after G, and stays for what is nothing', async () => {
    const { page, problems } = await open('ai-investment-gap')
    for (const [typed, slide] of [
      ['3', 2],
      ['+9', 2],
      ['a(b', 2],
      ['company-plans', 'company-plans'],
    ] as const) {
      await page.keyboard.press('g')
      const field = page.locator('.jump-to-slide-input:focus')
      await field.waitFor()
      await page.keyboard.insertText(typed)
      await page.keyboard.press('Enter')
      if (/\W/.test(typed.replace('-', ''))) {
        expect(await field.getAttribute('placeholder')).toBe('沒有這一頁')
        expect(await field.inputValue()).toBe('')
        await page.keyboard.press('Escape')
      }
      const at = await page.evaluate(() => [Reveal.getIndices().h, Reveal.getCurrentSlide().id])
      expect(at).toContain(slide)
      await page.waitForSelector('.jump-to-slide', { state: 'detached' })
    }
    expect(problems).toEqual([])
    await page.close()
  })

  test('shows a slide that was shown before from its first step, however it was gone to', async () => {
    const { page } = await open('duilian-format')
    await page.evaluate(() => {
      document.querySelector('#one-slide')?.insertAdjacentHTML('afterbegin', '<a href="#one-rule">·</a>')
      const first = document.querySelector('.slides > section')
      if (first) first.id = 'first'
      first?.insertAdjacentHTML('beforeend', '<p class="fragment">·</p>')
    })
    const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['one-rule', () => page.keyboard.type('g6\n')],
      ['one-rule', () => page.keyboard.type('gone-rule\n')],
      ['one-rule', () => page.evaluate(() => location.assign('#one-rule'))],
      ['one-rule', () => click(page, '.present a[href="#one-rule"]')],
      ['one-rule', () => press(page, 'o', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'Enter')],
      ['one-rule', () => press(page, 'o').then(() => click(page, '#one-rule'))],
      ['first', () => page.keyboard.press('Home')],
      ['first', () => askFromAfar(page, 'first')],
    ]
    for (const [slide, goBack] of ways) {
      await page.evaluate(() => Reveal.slide(6))
      expect(await where(page)).toMatchObject({ slide: 'one-slide' })
      await goBack()
      await expect.poll(() => where(page)).toMatchObject({ slide, shown: 0 })
    }
    await press(page, 'ArrowRight', 'o', 'ArrowRight', 'ArrowLeft', 'o')
    expect(await where(page)).toMatchObject({ slide: 'first', shown: 1 })
    await page.close()
  })

  test('shows all slides in rows, and goes up, down and to the one that is chosen', async () => {
    const { page, problems } = await open('ai-investment-gap', { width: 1600, height: 700 })
    const at = () => page.evaluate(() => Reveal.getIndices().h)
    await page.keyboard.press('o')
    const tiles = await page.$$eval('.slides > section', (slides) =>
      slides.map((slide) => slide.getBoundingClientRect()).map(({ x, y, right, bottom }) => ({ x, y, right, bottom })),
    )
    for (const [index, { x, y, right, bottom }] of tiles.entries()) {
      expect(Math.min(x, y, 1600 - right, 700 - bottom)).toBeGreaterThanOrEqual(0)
      const over = tiles.slice(0, index).filter((one) => one.right > x && one.bottom > y && one.x < right)
      expect(over).toEqual([])
    }
    // Whatever their size was on the stage, letters of charts are drawn anew.
    const letters = await page.$$eval('.slides svg text', (texts) =>
      texts.map((text) => getComputedStyle(text).textRendering),
    )
    expect(new Set(letters)).toEqual(new Set(['geometricprecision']))
    const columns = tiles.filter(({ y }) => y === tiles[0]?.y).length
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await at()).toBe(columns + 1)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await at()).toBe(1)
    await page.keyboard.press('Enter')
    expect(await page.locator('.reveal.overview').count()).toBe(0)
    await page.keyboard.press('o')
    const { x = 0, y = 0 } = tiles[3] ?? {}
    await page.mouse.click(x + 20, y + 20)
    expect(await at()).toBe(3)
    expect(await page.locator('.reveal.overview').count()).toBe(0)
    expect(problems).toEqual([])
    await page.close()
  })

  test('is called in the language of the slides where a slide is asked for', async () => {
    const { page } = await open('ai-investment-gap')
    await page.keyboard.press('g')
    expect(await page.getAttribute('.jump-to-slide-input', 'placeholder')).toBe('跳到某頁')
    await page.keyboard.insertText('999')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => Reveal.getIndices().h)).toBe(0)
    await page.close()
  })

  test('opens at the slide that bears the number of the address', async () => {
    const { page } = await open('ai-investment-gap', { at: '#5' })
    expect(await page.evaluate(() => Reveal.getIndices().h)).toBe(4)
    await page.close()
  })

  test('brings a black screen back with the key that goes on, from afar as well, and stays', async () => {
    const { page } = await open('ai-investment-gap', { at: '#/speaker' })
    const isBlack = () => page.evaluate(() => document.querySelector('.reveal.paused') !== null)
    const remote = () => askFromAfar(page, 'next')
    for (const goOn of [() => page.keyboard.press('PageDown'), () => page.keyboard.press('ArrowLeft'), remote]) {
      await page.keyboard.press('b')
      expect(await isBlack()).toBe(true)
      await goOn()
      expect(await isBlack()).toBe(false)
      expect(await where(page)).toMatchObject({ slide: 'speaker' })
    }
    await page.close()
  })

  test.each([-1, -2])(
    'comes back from the reading view to the same slide, the %i. of the last ones too',
    async (at) => {
      const { page } = await open('ai-investment-gap')
      const slide = await page.evaluate((index) => {
        Reveal.slide(Reveal.getTotalSlides() + index)
        return Reveal.getCurrentSlide().id
      }, at)
      await page.keyboard.press('r')
      await page.keyboard.press('r')
      expect(await where(page)).toMatchObject({ view: 'stage', slide })
      await page.close()
    },
  )

  test('has a pointer of its own, seen at the mouse on slides but not on black or in the reading view', async () => {
    const { page } = await open('duilian-format', { at: '#/one-rule' })
    const dot = page.locator('.reveal > .pointer')
    await page.mouse.move(300, 200)
    expect(await dot.isVisible()).toBe(false)
    await page.keyboard.press('d')
    expect(await dot.isVisible()).toBe(true)
    const box = await dot.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(300, 0)
    expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeCloseTo(200, 0)
    await page.keyboard.press('b')
    expect(await dot.isVisible()).toBe(false)
    await page.keyboard.press('b')
    await page.keyboard.press('ArrowRight')
    expect(await dot.isVisible()).toBe(true)
    await page.keyboard.press('r')
    expect(await dot.isVisible()).toBe(false)
    await page.keyboard.press('r')
    await page.keyboard.press('d')
    expect(await dot.isVisible()).toBe(false)
    await page.close()
  })

  test('plays and pauses a film with the keys that go on, and leaves no film running', async () => {
    const { page } = await open('ai-investment-gap', { at: '#/speaker' })
    const film = page.locator('#film')
    await page.evaluate(() => {
      const made = document.createElement('video')
      made.id = 'film'
      made.controls = true
      let running = false
      Object.defineProperty(made, 'paused', { get: () => !running })
      made.play = async () => {
        running = true
      }
      made.pause = () => {
        running = false
      }
      Reveal.getCurrentSlide().querySelector('.main')?.append(made)
      made.focus()
    })
    const isPaused = () => film.evaluate((shown: HTMLVideoElement) => shown.paused)
    const paused: boolean[] = []
    for (const key of ['Space', 'Enter', 'Enter', 'ArrowRight', 'Space']) {
      await page.keyboard.press(key)
      paused.push(await isPaused())
      if (key !== 'ArrowRight' && key !== 'Space') expect(await where(page)).toMatchObject({ slide: 'speaker' })
    }
    expect(paused).toEqual([false, true, false, true, true])
    await page.close()
  })

  test('embeds each font once', async () => {
    const { page } = await open('duilian-format')
    const faces = await page.locator('style[data-slides]').first().textContent()
    const found = [...(faces ?? '').matchAll(/font-family:"duilian-([^"]+)";font-weight:(\d+)/g)]
    const families = found.map(([, name, weight]) => `${name} ${weight}`)
    expect(new Set(families).size).toBe(families.length)
    expect(families).toEqual(
      expect.arrayContaining(['zh-Hans-CN 700', 'zh-Hant-TW 400', 'zh-Hant-HK 400', 'latin 400']),
    )
    await page.close()
  })

  test('of sixteen slides takes no more than 1.1 MB', () => {
    const { size } = statSync(join(made.built?.out ?? '', 'ai-investment-gap/index.html'))
    expect(size).toBeLessThanOrEqual(1_100_000)
  })
})

/** Rows of a picture, given by their shares of its height, as stretches of one colour. */
function bandsOf(page: Page, picture: Buffer, heights: readonly number[]) {
  return page.evaluate(
    async ([uri, shares]) => {
      const image = new Image()
      image.src = uri
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('There is no canvas')
      context.drawImage(image, 0, 0)
      return shares.map((share) => {
        const y = Math.min(image.height - 1, Math.floor(image.height * share))
        const { data } = context.getImageData(0, y, image.width, 1)
        const bands: { color: string; from: number; to: number }[] = []
        for (let x = 0; x < image.width; x++) {
          const color = data.slice(4 * x, 4 * x + 3).join(' ')
          const last = bands.at(-1)
          if (last?.color === color) last.to = x + 1
          else bands.push({ color, from: x, to: x + 1 })
        }
        return bands
      })
    },
    [`data:image/png;base64,${picture.toString('base64')}`, heights] as const,
  )
}

describe('in a window of any shape', () => {
  const shapes = [
    [1440, 900],
    [1024, 768],
    [1920, 1080],
    [390, 844],
    [2560, 1080],
  ] as const
  /** Rows above, in and below the slide where no text stands. */
  const rows = [0, 0.02, 0.985, 1]

  test.each(shapes)(
    'of %i × %i bars are one picture, and a slide of another colour fills it',
    async (width, height) => {
      const { page } = await open('duilian-format', { paints: true, width, height, at: '?view=stage' })
      const accent = await page.evaluate(() => {
        const { backgroundColor } = getComputedStyle(Reveal.getCurrentSlide(), '::before')
        return backgroundColor.match(/\d+/g)?.join(' ')
      })
      const scale = Math.min(width / 1280, height / 720)
      const papers: (string | undefined)[] = []
      for (const isFirst of [true, false]) {
        if (!isFirst) await page.keyboard.press('End')
        // The button of the menu is seen for a moment where the browser has the pointer on the page.
        await page.waitForSelector('html:not([data-pointer])')
        const pictured = await bandsOf(page, await page.screenshot(), rows)
        papers.push(pictured[0]?.[0]?.color)
        const red = pictured.map((bands) => bands.filter(({ color }) => color === accent))
        for (const row of red) expect(row).toEqual(red[0])
        // From the edge of the window inwards.
        const [broad, narrow, ...others] = isFirst ? (red[0]?.toReversed() ?? []) : (red[0] ?? [])
        if (!broad || !narrow) throw new Error('There is a bar missing')
        expect(others).toEqual([])
        expect(isFirst ? broad.to : broad.from).toBe(isFirst ? width : 0)
        expect(Math.abs(broad.to - broad.from - 120 * scale)).toBeLessThan(4)
        expect(Math.abs(narrow.to - narrow.from - 10 * scale)).toBeLessThan(3)
      }
      await page.evaluate(() => {
        location.hash = '#/writing'
      })
      await page.waitForSelector('#writing.present')
      await page.waitForSelector('html:not([data-pointer])')
      const filled = await bandsOf(page, await page.screenshot(), rows)
      const colors = new Set(filled.flatMap((bands) => bands.map(({ color }) => color)))
      expect(colors.size).toBe(1)
      expect(papers.filter((color) => color === undefined || colors.has(color))).toEqual([])
      await page.close()
    },
  )
})

test.each([
  [1280, 720],
  [3840, 2160],
  [7680, 2160],
])('a screen of %i × %i is filled', async (width, height) => {
  const { page } = await open('duilian-format', { width, height })
  const slide = await page.locator('.slides').boundingBox()
  expect(slide).toMatchObject({ y: 0, height, width: (height / 9) * 16 })
  await page.close()
})

test.each([
  [768, 1024],
  [1024, 768],
])('arrows of %i × %i stand below the slide', async (width, height) => {
  const { page } = await open('duilian-format', { width, height, at: '#/one-rule' })
  const slide = await page.locator('.slides').boundingBox()
  const arrow = await page.locator('.controls .navigate-right').boundingBox()
  expect(arrow?.y).toBeGreaterThanOrEqual((slide?.y ?? 0) + (slide?.height ?? 0))
  await page.close()
})

describe('the presenter view', () => {
  async function openDesk(at: string, file?: string) {
    const { page, problems } = await open('duilian-format', { at, paints: true }, file)
    const opening = page.waitForEvent('popup')
    await page.keyboard.press('s')
    const desk = await opening
    await desk.waitForSelector('[data-shown="current"] section', { state: 'attached' })
    return { page, desk, problems }
  }
  const text = (desk: Page, shown: string) => desk.locator(`[data-shown="${shown}"]`).first().textContent()

  test('drives the room from its own window, opened from a file', async () => {
    const { page, desk, problems } = await openDesk('#/one-rule')
    expect(await text(desk, 'number')).toBe('6 / 24')
    expect(await text(desk, 'steps')).toBe('步骤 0 / 3')
    expect(await text(desk, 'notes')).toContain('一步一步出现')
    expect(await text(desk, 'notes')).toContain('appear one by one')
    const note = desk.locator('[data-shown="notes"] :lang(en)').first()
    expect(await note.evaluate((shown) => getComputedStyle(shown).fontFamily)).toMatch(/^"?duilian-latin"?,/)
    expect(await desk.locator('#notes-title').textContent()).toBe('备注')
    await desk.keyboard.press('ArrowRight')
    await desk.locator('[data-action="next"]').click()
    expect(await where(page)).toMatchObject({ slide: 'one-rule', shown: 2 })
    expect(await text(desk, 'steps')).toBe('步骤 2 / 3')
    expect(await desk.locator('[data-shown="current"] .fragment.visible').count()).toBe(2)
    expect(await desk.locator('[data-shown="upcoming"] .fragment.visible').count()).toBe(3)
    await desk.locator('[data-action="variant"][value="zh-Hant-HK"]').click()
    expect(await where(page)).toMatchObject({ lang: 'zh-Hant-HK', slide: 'one-rule', shown: 2 })
    expect(await text(desk, 'notes')).toContain('一步一步出現')
    await desk.keyboard.press('PageDown')
    expect(await text(desk, 'upcoming')).toContain('一頁的源稿')
    await desk.keyboard.press('PageDown')
    expect(await where(page)).toMatchObject({ slide: 'one-slide' })
    const sizeOf = (code: Element) => getComputedStyle(code).fontSize
    const onStage = await page.locator('.slides .present pre').evaluate(sizeOf)
    expect(await desk.locator('[data-shown="current"] pre').evaluate(sizeOf)).toBe(onStage)
    await desk.keyboard.press('c')
    expect(await page.locator(shownCaptions).first().isVisible()).toBe(false)
    await page.keyboard.press('End')
    expect(await text(desk, 'upcoming')).toBe('已到最後')
    expect(problems).toEqual([])
    await page.close()
  })

  test('shows the room what the mouse points at on its slide, while the pointer is on', async () => {
    const { page, desk, problems } = await openDesk('#/one-rule')
    const dot = page.locator('.reveal > .pointer')
    const current = await desk.locator('[data-shown="current"]').boundingBox()
    const slide = await page.locator('.slides').boundingBox()
    if (!current || !slide) throw new Error('Nothing is shown')
    const pointAt = (x: number, y: number) =>
      desk.mouse.move(current.x + x * current.width, current.y + y * current.height)
    await pointAt(0.25, 0.5)
    expect(await dot.isVisible()).toBe(false)
    await desk.locator('[data-action="pointer"]').click()
    expect(await desk.locator('[data-action="pointer"]').getAttribute('aria-pressed')).toBe('true')
    await pointAt(0.25, 0.5)
    const shown = await dot.boundingBox()
    expect(((shown?.x ?? 0) + (shown?.width ?? 0) / 2 - slide.x) / slide.width).toBeCloseTo(0.25, 2)
    expect(((shown?.y ?? 0) + (shown?.height ?? 0) / 2 - slide.y) / slide.height).toBeCloseTo(0.5, 2)
    await pointAt(1.1, 0.5)
    expect(await dot.isVisible()).toBe(false)
    await pointAt(0.5, 0.5)
    await desk.keyboard.press('d')
    expect(await dot.isVisible()).toBe(false)
    expect(problems).toEqual([])
    await page.close()
  })

  test('opens from a file of one locale too, without a choice of variants', async () => {
    const { page, desk } = await openDesk('#/couplet', 'zh-Hant-TW.html')
    expect(await text(desk, 'notes')).toContain('對聯')
    expect(await desk.locator('[data-action="variant"]').count()).toBe(0)
    expect(await desk.locator('[data-action="swap"]').isVisible()).toBe(false)
    await desk.keyboard.press('ArrowLeft')
    expect((await where(page)).slide).not.toBe('couplet')
    await page.close()
  })

  test('has its clocks in one row, whatever lists the slides have', async () => {
    const { page, desk } = await openDesk('#/couplet')
    const style = await readFile(join(root, 'templates/definitions.css'), 'utf8')
    await desk.addStyleTag({ content: style })
    const tops = await desk.$$eval('.clocks dt', (terms) => terms.map((term) => term.getBoundingClientRect().top))
    expect(tops.length).toBe(3)
    expect(new Set(tops).size).toBe(1)
    await page.close()
  })

  test('has notes that grow with the window and by keys, kept for the next time, and begin anew on each slide', async () => {
    const { page, desk } = await openDesk('#/one-rule')
    await desk.setViewportSize({ width: 1920, height: 1080 })
    const size = (shown: Page) =>
      shown
        .locator('.desk-notes .line')
        .first()
        .evaluate((line) => getComputedStyle(line).fontSize)
    expect(await size(desk)).toBe('42px')
    await press(desk, ']', ']')
    await click(desk, '[data-action="notesSmaller"]')
    expect(await size(desk)).toBe('49px')
    await desk.setViewportSize({ width: 1280, height: 400 })
    await press(desk, ']', ']', ']', ']', ']', ']', ']', 'ArrowDown')
    const scrolled = () => desk.locator('.desk-notes').evaluate(({ scrollTop }) => scrollTop)
    expect(await scrolled()).toBeGreaterThan(0)
    const before = await scrolled()
    await press(desk, 'ArrowRight')
    expect(await scrolled()).toBe(before)
    await press(desk, '[', 'End')
    expect(await scrolled()).toBe(0)
    await page.reload()
    await page.waitForSelector('.reveal.ready')
    const opening = page.waitForEvent('popup')
    await press(page, 'Home', 's')
    const again = await opening
    await again.waitForSelector('.desk-notes .line')
    await again.setViewportSize({ width: 1280, height: 720 })
    expect(await size(again)).toBe('60.6667px')
    await page.close()
  })

  test('counts the time, and closes with a page that is left', async () => {
    const { page, desk } = await openDesk('#/couplet')
    await desk.waitForSelector('[data-shown="on-slide"]:text-matches("^0:(0[1-9]|[1-5])")')
    const closing = desk.waitForEvent('close')
    await page.reload()
    await closing
    await page.close()
  })
})

describe('the reading view', () => {
  const overflowing = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

  test.each(decks)('%s is what a browser without scripts shows', async (deck) => {
    const { page, problems } = await open(deck, { scripts: false, at: '#sources' })
    const slides = page.locator('.reading > section')
    expect(await slides.count()).toBeGreaterThan(15)
    expect(await slides.first().isVisible()).toBe(true)
    expect(await slides.last().locator('.caption').first().isVisible()).toBe(true)
    expect(await page.locator('.reveal').isVisible()).toBe(false)
    expect(problems).toEqual([])
    await page.close()
  })

  test.each(['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK'])(
    'fits a phone in %s and shows every number of a chart',
    async (variant) => {
      for (const deck of decks) {
        const { page, problems } = await open(deck, { width: 360, height: 740, at: `?variant=${variant}` })
        expect(await page.evaluate(() => document.documentElement.dataset.view)).toBe('read')
        expect(await page.evaluate(overflowing)).toBe(0)
        const charts = await page.$$eval('.reading .layout-chart', (sections) =>
          sections.map((section) => ({
            drawn: [...section.querySelectorAll('svg text')].map((text) => text.textContent ?? ''),
            table: section.querySelector('table')?.textContent ?? '',
          })),
        )
        expect(charts.length).toBeGreaterThan(1)
        const numbers = charts.flatMap(({ drawn, table }) =>
          drawn.filter((text) => /^[\d,.]+億|^[\d.]+%/.test(text) && !table.includes(text)),
        )
        expect(numbers).toEqual([])
        expect(await page.locator('.reading table.data').first().isVisible()).toBe(true)
        expect(problems).toEqual([])
        await page.close()
      }
    },
  )

  test.each([360, 1280])(
    'gives pictures the height they need, wherever slides have them, %s px wide',
    async (width) => {
      const { page } = await open('duilian-format', { width, height: 1280, at: '?view=read' })
      const wrong = await page.locator('#couplet .image img').evaluate(async (picture: HTMLImageElement) => {
        await picture.decode()
        const slide = picture.closest('section')
        return ['left', 'right', 'wide', 'grid', 'beside'].filter((name) => {
          if (slide) slide.className = slide.className.replace(/place-\w+/, `place-${name}`)
          const whole = (picture.clientWidth * picture.naturalHeight) / picture.naturalWidth
          return Math.abs(picture.clientHeight - Math.min(whole, innerHeight * 0.7)) > 1
        })
      })
      expect(wrong).toEqual([])
      await page.close()
    },
  )

  test('is left and entered with one key, on the slide that is read', async () => {
    const { page } = await open('ai-investment-gap', { at: '#/company-plans', paints: true })
    await page.keyboard.press('r')
    const top = () =>
      page.locator('#company-plans').evaluate((slide) => {
        const bar = document.querySelector('.tools')?.getBoundingClientRect().bottom ?? 0
        return Math.abs(slide.getBoundingClientRect().top - bar)
      })
    expect(await top()).toBeLessThan(4)
    expect(await page.locator('.reading .data').first().isVisible()).toBe(true)
    await page.locator('#sources').scrollIntoViewIfNeeded()
    await page.evaluate(() => document.querySelector('#sources')?.scrollIntoView())
    await page.keyboard.press('3')
    expect(await page.locator('#sources h2').textContent()).toBe('資料來源')
    await page.keyboard.press('r')
    expect(await where(page)).toMatchObject({ view: 'stage', slide: 'sources', lang: 'zh-Hant-HK' })
    await page.close()
  })

  test('has an address for every slide, in both forms, and notes if they are wanted', async () => {
    for (const hash of ['#company-plans', '#/company-plans']) {
      const { page } = await open('ai-investment-gap', { at: `?view=read${hash}`, paints: true })
      expect(
        await page.evaluate(() => {
          const [slide, bar] = [document.querySelector('#company-plans'), document.querySelector('.tools')]
          // Right under the bar, which covers nothing of it.
          return Math.abs((slide?.getBoundingClientRect().top ?? 99) - (bar?.getBoundingClientRect().bottom ?? 0))
        }),
      ).toBeLessThan(1)
      expect(await page.locator('#speaker aside').isVisible()).toBe(false)
      await page.locator('[data-action="menu"]').click()
      await page.locator('dialog [data-action="notes"]').click()
      expect(await page.locator('#speaker aside').isVisible()).toBe(true)
      await page.close()
    }
    const { page } = await open('ai-investment-gap', { at: '#company-plans' })
    expect((await where(page)).slide).toBe('company-plans')
    await page.close()
  })

  test('is what is printed, and needs no sideways scrolling at 200 %', async () => {
    const { page } = await open('duilian-format', { width: 640, height: 360, at: '?view=read' })
    expect(await page.evaluate(overflowing)).toBe(0)
    await page.close()
    const stage = await open('duilian-format')
    const sized = stage.page.locator('section[style*="--"]')
    const before = await sized.count()
    await stage.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await stage.page.locator('.reading > section').count()).toBe(24)
    await stage.page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await stage.page.waitForSelector('.slides > section.present')
    // What is as large as its slide allows is so again.
    expect([before > 0, await sized.count()]).toEqual([true, before])
    await stage.page.close()
  })
})
