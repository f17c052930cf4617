import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Run } from '../commands/here.ts'
import { launchBrowser, newPage, root, watch } from './browser.ts'
import { makeProject, type TestProject } from './project.ts'

declare const Reveal: { slide(h: number, v?: number, f?: number): void; isReady(): boolean }
declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }

const deck = `---
title: { zh: 量子計算, en: Quantum computing }
language: zh-Hant-TW
date: 2026-05-21
transition: fade
checks: { figure-source: off }
---

# 量子計算
en: Quantum computing

---
layout: code
---

# 程式
en: A program

\`\`\`python numbers {1|3|all}
# 準備狀態
state = zeros(2)
state = coin @ state  # 擲硬幣
\`\`\`
en: Prepare the state
en: Toss the coin

---

# 波函數$\\psi$[^1]
en: The wave function $\\psi$[^1]

- 機率是$|\\alpha|^2$，價格是$5
  en: The probability is $|\\alpha|^2$, the price is $5

$$i\\hbar\\frac{\\partial\\psi}{\\partial t} = \\hat H\\psi$$

[^1]: 薛丁格，一九二六年
en: Schrödinger, 1926

---
hidden: true
---

# 藏起來
en: Hidden

---

# 影片
en: A film

![硬幣在轉](clips/coin.webm)
en: A coin spinning

---
layout: split
---

# 帶走
en: Take it along

- 掃一下
  en: Scan it

{{qr "https://example.org/talk"}}

---
layout: closing
---

# 謝謝
en: Thank you

---

# 備用
en: In reserve

熵
en: Entropy
: 混亂的程度
  en: How disordered it is

---

# 一步
en: One step

- 擲硬幣
  en: Toss the coin

---
move: true
---

# 兩步
en: Two steps

再走一步
en: Walk one step more

- 擲硬幣
  en: Toss the coin
`

const captions = (words: string) => `WEBVTT\n\n00:00.000 --> 00:02.000\n${words}\n`
const made: { project?: TestProject; run?: Run; browser?: Browser } = {}

beforeAll(async () => {
  const project = makeProject({
    'slides/talk.md': deck,
    'slides/clips/coin.webm': readFileSync(join(import.meta.dirname, 'coin.webm')),
    'slides/clips/coin.vtt': captions('硬幣在轉'),
    'slides/clips/coin.en.vtt': captions('A coin is spinning'),
    'data/talk/figures.csv': null,
    'data/talk/sources.yaml': null,
    'data/talk/glossary.csv': null,
  })
  made.project = project
  made.run = await project.run(['build', '--format', 'html,index,pdf'])
  made.browser = await launchBrowser({ paints: true })
}, 300_000)

const opened: Page[] = []
afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())))

afterAll(async () => {
  await made.browser?.close()
  made.project?.remove()
})

function pathOf(name: string): string {
  return join(made.project?.folder ?? '', 'dist/talk', name)
}

async function open(
  name: string,
  query = '?view=stage',
  reducedMotion = false,
): Promise<{ page: Page; problems: string[] }> {
  if (!made.browser) throw new Error('No browser was started')
  const page = await newPage(made.browser)
  opened.push(page)
  await page.context().setOffline(true)
  if (reducedMotion) await page.emulateMedia({ reducedMotion: 'reduce' })
  const problems = watch(page)
  await page.goto(`${pathToFileURL(pathOf(name)).href}${query}`)
  await page.waitForSelector('.reveal.ready, html[data-view="read"] .tools', { state: 'attached' })
  return { page, problems }
}

/** What is copied of an element. */
function copied(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector(wanted) ?? document.body)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    return getSelection()?.toString() ?? ''
  }, selector)
}

test('the deck is built, and its PDF says what the slides do', () => {
  expect(made.run?.stderr).not.toMatch(/pdf-|error/)
  expect(made.run?.status).toBe(0)
})

test('code is stepped through, and its numbers are no part of what is copied', async () => {
  const { page, problems } = await open('zh-Hant-TW.html')
  const lit = (step: number) =>
    page.evaluate((at) => {
      Reveal.slide(1, 0, at)
      const rows = document.querySelectorAll('.reveal .present .row')
      return Array.from(rows, (row) => getComputedStyle(row).backgroundColor !== 'rgba(0, 0, 0, 0)')
    }, step)
  expect(await lit(-1)).toEqual([true, true, false, false, false])
  expect(await lit(0)).toEqual([false, false, false, true, true])
  expect(await lit(1)).toEqual([false, false, false, false, false])
  expect(await copied(page, '.reveal .present code')).toBe(
    [
      '# 準備狀態',
      '# Prepare the state',
      'state = zeros(2)',
      'state = coin @ state  # 擲硬幣',
      '                      # Toss the coin',
    ].join('\n'),
  )
  expect(problems).toEqual([])
})

test('comments are converted, and the rest of the code is not', async () => {
  const { page } = await open('zh-Hans-CN.html', '?view=read')
  expect(await page.textContent('.layout-code code')).toContain('# 准备状态\n# Prepare the state\nstate = zeros(2)')
})

describe('formulas', () => {
  test('are mathematics to a screen reader', async () => {
    const { page } = await open('zh-Hant-TW.html')
    await page.evaluate(() => Reveal.slide(2))
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value))
    expect(roles).toEqual(expect.arrayContaining(['MathMLMath', 'MathMLFraction', 'MathMLOver', 'MathMLSup']))
  })

  test('are copied as TeX, and money stays money', async () => {
    const { page } = await open('zh-Hant-TW.html')
    await page.evaluate(() => Reveal.slide(2))
    // Browsers put a line end before the box that a formula is, and a space after it.
    const line = await copied(page, '.reveal .present li .line')
    expect(line.replace(/\s+/g, '')).toBe('機率是$|\\alpha|^2$，價格是$5')
    expect((await copied(page, '.reveal .present .formula.display')).trim()).toBe(
      '$$ i\\hbar\\frac{\\partial\\psi}{\\partial t} = \\hat H\\psi $$',
    )
  })
})

test('a hidden slide is nowhere, and what comes after the closing one is counted apart', async () => {
  const { page } = await open('zh-Hant-TW.html')
  expect(await page.$$eval('.reveal .slides > section', (slides) => slides.map(({ id }) => id))).toEqual([
    'quantum-computing',
    'a-program',
    'the-wave-function',
    'a-film',
    'take-it-along',
    'thank-you',
    'in-reserve',
    'one-step',
    'two-steps',
  ])
  expect(await page.textContent('#in-reserve .number')).toBe('+1')
})

test('a film has captions in both languages, in every variant of one file', async () => {
  const { page } = await open('index.html', '?view=stage&variant=zh-Hans-CN')
  const track = await page.getAttribute('.reveal video track', 'src')
  const words = Buffer.from(track?.split(',')[1] ?? '', 'base64').toString()
  expect(words).toContain('硬币在转\nA coin is spinning')
  expect(await page.getAttribute('.reveal video', 'src')).toMatch(/^data:video\/webm;base64,/)
})

test('a film plays with its captions in every variant of one file, and with the lines swapped', async () => {
  const { page, problems } = await open('index.html', '?view=stage#/a-film')
  for (const key of ['', '2', '3', 'x', '1']) {
    if (key) await page.keyboard.press(key)
    const played = await page.$eval('#a-film video', async (shown: HTMLVideoElement) => {
      shown.muted = true
      await shown.play()
      const [track] = shown.textTracks
      while (!track?.cues?.length) await new Promise((resolve) => setTimeout(resolve, 20))
      return [shown.videoWidth, track.cues.length]
    })
    expect(played).toEqual([16, 1])
  }
  expect(problems).toEqual([])
})

test('a film goes on where it is when the variant is changed on stage, and stops with its slide', async () => {
  const { page } = await open('index.html', '?view=stage#/a-film')
  const film = '.reveal .present video'
  const moment = () => page.$eval(film, ({ currentTime, paused }: HTMLVideoElement) => ({ currentTime, paused }))
  await page.$eval(film, async (shown: HTMLVideoElement) => {
    shown.muted = true
    shown.playbackRate = 0.0625
    await shown.play()
  })
  await expect.poll(async () => (await moment()).currentTime).toBeGreaterThan(0)
  for (const key of ['2', 'x', 'c', '1']) {
    const before = await moment()
    await page.keyboard.press(key)
    await expect.poll(async () => (await moment()).currentTime).toBeGreaterThanOrEqual(before.currentTime)
    expect(await moment()).toMatchObject({ paused: false })
  }
  await page.keyboard.press('ArrowLeft')
  expect(await page.$eval('#a-film video', ({ paused }: HTMLVideoElement) => paused)).toBe(true)
})

test.each(['stage', 'read'])('a film takes no more room than it shows: %s', async (view) => {
  const { page } = await open('zh-Hant-TW.html', `?view=${view}#/a-film`)
  const film = await page.$eval('#a-film video', (shown: HTMLVideoElement) => {
    Object.defineProperty(shown, 'videoWidth', { value: 300 })
    Object.defineProperty(shown, 'videoHeight', { value: 400 })
    shown.dispatchEvent(new Event('loadedmetadata'))
    const [box, room] = [shown, shown.parentElement].map((one) => one?.getBoundingClientRect())
    return { shape: (box?.width ?? 0) / (box?.height ?? 1), spare: (room?.height ?? 0) - (box?.height ?? 0) }
  })
  expect(film.shape).toBeCloseTo(0.75, 2)
  expect(film.spare).toBeGreaterThanOrEqual(-1)
})

test('pictures under the headings of two halves stand alike', async () => {
  const { page } = await open('zh-Hant-TW.html', '?view=stage')
  const places = await page.evaluate(() => {
    const picture = '<figure class="image"><img></figure>'
    const half = (inside: string) => `<div class="half text">${inside}</div>`
    const main = document.createElement('div')
    main.className = 'slide layout-split'
    main.innerHTML = half(picture) + half(`<hgroup></hgroup>${picture}`) + half(picture)
    document.body.append(main)
    return [...main.querySelectorAll('img')].map((shown) => getComputedStyle(shown).objectPosition)
  })
  expect(places).toEqual(['0% 0%', '0% 0%', '100% 0%'])
})

test('slides fade, but not for those who ask for rest', async () => {
  const duration = async (reduced: boolean) => {
    const { page } = await open('zh-Hant-TW.html', '?view=stage', reduced)
    return page.$eval('#a-program', (slide) => getComputedStyle(slide).transitionDuration)
  }
  expect(await duration(false)).toMatch(/^0\.45s/)
  expect(await duration(true)).toMatch(/^0s/)
})

test('what two slides share moves from one to the other, but not for those who ask for rest', async () => {
  const moving = async (reduced: boolean) => {
    const { page } = await open('zh-Hant-TW.html', '?view=stage#/one-step', reduced)
    const placeOf = (id: string) => page.$eval(`.reveal #${id} li`, (item) => item.getBoundingClientRect().top)
    const from = await placeOf('one-step')
    // Asked in the page itself: on a machine with other work it may be over before the next question comes.
    const taken = await page.evaluate(async () => {
      Reveal.slide(8)
      const item = document.querySelector('.reveal #two-steps li')
      for (let frame = 0; item && frame < 10; frame += 1) {
        const { transitionDuration } = getComputedStyle(item)
        if (transitionDuration !== '0s') return transitionDuration
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      return '0s'
    })
    await page.waitForTimeout(800)
    // A machine with other work may still be at it.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    return { taken, moved: (await placeOf('two-steps')) - from }
  }
  const [lively, calm] = [await moving(false), await moving(true)]
  expect(lively.taken).toBe('0.6s')
  expect(calm.taken).toBe('0s')
  expect(lively.moved).toBeGreaterThan(20)
  expect(calm.moved).toBe(lively.moved)
})

test('axe finds nothing to object to, on stage or when read', async () => {
  const script = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
  const faults: string[] = []
  const look = async (page: Page) => {
    const found = await page.evaluate(async () => {
      const { violations } = await axe.run(document, { resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
      )
    })
    faults.push(...found)
  }
  const { page } = await open('zh-Hant-TW.html', '?view=stage', true)
  await page.evaluate(script)
  for (let at = 0; at < 9; at++) {
    await page.evaluate((slide) => Reveal.slide(slide, 0, 99), at)
    await look(page)
  }
  const { page: read } = await open('zh-Hant-TW.html', '?view=read')
  await read.evaluate(script)
  await look(read)
  expect(faults).toEqual([])
})

test('a deck without any of it holds nothing of it', async () => {
  const project = makeProject()
  try {
    expect((await project.run(['build', '--format', 'html'])).status).toBe(0)
    const html = readFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.html'), 'utf8')
    expect(html).not.toMatch(
      /duilian-math|\.formula math|--code-keyword|\.footnotes|\.media\.absent|\.qr svg|\[data-transition="fade"\]/,
    )
  } finally {
    project.remove()
  }
})

test('a large film lies beside the documents, and goes when it is no longer shown', async () => {
  const slide = '\n---\n\n# 片\nen: Film\n\n![片](clips/long.mp4)\nen: A film\n'
  const head =
    '---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\nvariants: [zh-Hant-TW]\ndate: 2026-05-21\n---\n\n# 茶\nen: Tea\n'
  const project = makeProject({ 'slides/talk.md': head + slide, 'slides/clips/long.mp4': new Uint8Array(4_000_001) })
  const film = join(project.folder, 'dist/talk/clips-long.mp4')
  try {
    expect((await project.run(['build', '--format', 'html'])).status).toBe(0)
    expect(existsSync(film)).toBe(true)
    expect(readFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.html'), 'utf8')).toContain('src="clips-long.mp4"')
    project.write({ 'slides/talk.md': head })
    expect((await project.run(['build'])).status).toBe(0)
    expect(existsSync(film)).toBe(false)
  } finally {
    project.remove()
  }
})
