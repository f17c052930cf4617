import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launchBrowser, newPage, watch } from './browser.ts'
import { type DevRun, startDev } from './dev-server.ts'
import { makeProject, type TestProject } from './project.ts'

vi.setConfig({ testTimeout: 60_000 })

const polling = { timeout: 20_000 }

/** What the tests use of reveal.js inside the page. */
declare const Reveal: {
  getConfig(): Readonly<Record<string, unknown>>
  getIndices(): { h: number }
  next(): void
}

/** Markup that says its name when it runs. */
const run = (name: string) => `window.ran=[...window.ran||[],'${name}']`
const evil = (name: string) =>
  `"'><script>${run(name)}</script><img src=data:, onerror="${run(name)}"><svg onload="${run(name)}"></svg>{{{x}}}`
const quoted = (name: string) => JSON.stringify(evil(name).replaceAll('{{{x}}}', ''))
const cell = (name: string) => `"${evil(name).replaceAll('{{{x}}}', '').replaceAll('"', '""')}"`
/** In Markdown the signs are text. */
const text = (name: string) =>
  evil(name)
    .replaceAll('{{{x}}}', '')
    .replace(/[<>"'|[\]*_]/g, '\\$&')

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="900" height="900" onload="${run('image')}"><script>${run('image')}</script><a href="javascript:${run('image')}"><rect width="9" height="9"/></a></svg>`

const talk = `---
title: { zh: ${quoted('deck title')}, en: ${quoted('deck title caption')} }
author: ${quoted('author')}
event: ${quoted('event')}
description: ${quoted('description')}
keywords: ${quoted('keywords')}
language: zh-Hant-TW
date: 2026-05-21
duration: 5
theme: { name: own }
url: "https://example.org/'onclick='${run('url')}'/\\"><script>"
---

# ${text('title')}
en: ${text('title caption')}

<!--
${text('notes')}
en: ${text('notes caption')}
-->

---
id: second
---

# 次
en: Second

* ${text('item')} [甲](https://example.org/?"onmouseover="${run('link')}")
  en: ${text('item caption')}
* 乙
  en: B

\`\`\`html
${evil('code').replaceAll('{{{x}}}', '')}
\`\`\`

<!--
秘密
en: Secret ${text('second notes')}
-->

---
layout: image
---

# 圖
en: Picture

![${text('alternative text')}](images/a.svg)
en: ${text('alternative text caption')}

---
layout: table
---

# 表
en: Table

| ${text('header')} | 乙 |
|---|---|
| ${text('cell')} | 丁 |

en:

| ${text('header caption')} | B |
|---|---|
| ${text('cell caption')} | D |

---
layout: figure
figure: export
---

---
layout: quote
quote: words
---

---
layout: sources
---

# 來源
en: Sources
`

const raw = `---
title: { zh: 茶, en: Tea }
language: zh-Hant-TW
html: allow
---

# 茶
en: Tea

---
id: raw
---

# 二
en: Two

<div id="kept" style="color: rgb(1, 2, 3)" onclick="${run('handler')}">字<img id="pixel" alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
<script>${run('script')}</script><script src="data:text/javascript,${run('data script')}"></script>
<img src="data:," alt="" onerror="${run('error')}"><svg onload="${run('svg')}"><script>${run('svg script')}</script><a id="go"><animate attributeName="href" values="#a"/><text>字</text></a></svg>
<style>#kept { letter-spacing: 3px }</style><details open ontoggle="${run('toggle')}">字</details>
<iframe srcdoc="<script>parent.${run('frame')}</script>"></iframe>
</div>
`

const files = {
  'slides/talk.md': talk,
  'slides/raw.md': raw,
  'slides/images/a.svg': drawing,
  'data/talk/glossary.csv': `id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\ntea,${cell('term')},${cell('term caption')},,,,\n`,
  'data/talk/figures.csv': `id,subject,measure,period,value,max,unit,approximate,source,note\nexport,tea,tea,2024,15億,,USD,,customs,${cell('note')}\n`,
  'data/talk/quotes.yaml': `- id: words\n  speaker: ${quoted('speaker')}\n  role: ${quoted('role')}\n  zh: ${quoted('quote')}\n  en: ${quoted('quote caption')}\n  source: customs\n`,
  'data/talk/sources.yaml': `- id: customs\n  title: { zh: ${quoted('source')}, en: ${quoted('source caption')} }\n  author: ${quoted('source author')}\n  container-title: ${quoted('container')}\n  issued: 2025\n  URL: "https://example.org/?\\"onmouseover='${run('source address')}'"\n`,
  'templates/themes/own.css': `${readFileSync(join(import.meta.dirname, '../../templates/themes/couplet.css'), 'utf8')}\n.x::after { content: "</style><script>${run('theme')}</script>" }\n`,
}

let project: TestProject
let browser: Browser
let server: DevRun
beforeAll(async () => {
  project = makeProject(files)
  const built = await project.run(['build', '--format', 'index,html,interpreter', '--no-fit'])
  if (built.status !== 0) throw new Error(built.stderr)
  browser = await launchBrowser({ paints: true })
  server = await startDev(project)
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  project?.remove()
})

async function open(address: string): Promise<{ page: Page; problems: readonly string[] }> {
  const page = await newPage(browser)
  const problems = watch(page)
  await page.goto(/^http/.test(address) ? address : `${pathToFileURL(join(project.folder, 'dist')).href}/${address}`)
  // Playwright's own waiting for functions is by `eval`, which the policy of our pages forbids.
  const ready = '.reveal.ready, html[data-view="read"] .tools, body:not(:has(.reveal))'
  await page.waitForSelector(ready, { state: 'attached' })
  return { page, problems }
}

/** What ran of the deck, in the page and in its frames. */
function ran(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as { readonly ran?: unknown }).ran ?? [])
}

/** Points at and clicks everything, as far as it is there to be clicked. */
async function touch(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *, .slides *')) {
      for (const kind of ['mouseover', 'focus', 'toggle']) element.dispatchEvent(new MouseEvent(kind))
      if (element.closest('a[href]') === null) element.dispatchEvent(new MouseEvent('click', { cancelable: true }))
    }
  })
  await page.waitForTimeout(100)
}

const policyOf = (page: Page) =>
  page.locator('head > meta[http-equiv="Content-Security-Policy"]').first().getAttribute('content')

const pages = [
  'talk/index.html#/second',
  'talk/index.html?view=read&notes=on',
  'talk/zh-Hant-HK.html',
  'talk/zh-Hant-TW.interpreter.html',
  'talk/report.html',
  'index.html',
]

describe('of a deck full of code, as text', () => {
  test.each(pages)('nothing runs in %s, and its policy finds nothing to refuse', async (address) => {
    const { page, problems } = await open(address)
    await touch(page)
    expect(await ran(page)).toEqual([])
    expect(problems).toEqual([])
    const policy = await policyOf(page)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/script-src[^;]*(?:unsafe|self|http|data:)/)
    for (const kind of ['object-src', 'frame-src', 'base-uri', 'form-action'])
      expect(policy).toContain(`${kind} 'none'`)
    expect(
      await page
        .locator('a[href]:not([href^="http"], [href^="#"])')
        .evaluateAll((links) => links.filter((link) => /:/.test(link.getAttribute('href') ?? '')).length),
    ).toBe(0)
    await page.close()
  })

  test('nothing runs in the window of the presenter, whose buttons work', async () => {
    const { page, problems } = await open('talk/index.html#/second')
    const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await desk.waitForSelector('.notes :text("秘密")')
    await desk.locator('button[data-action="next"]').click()
    expect(await page.locator('.slides .present .fragment.visible').count()).toBe(1)
    await touch(desk)
    expect(await ran(desk)).toEqual([])
    expect(await ran(page)).toEqual([])
    expect(problems).toEqual([])
    await page.close()
  })

  test.each(['/', '/talk', '/talk?variant=zh-Hans-CN#/second'])('nothing runs in %s of dev', async (address) => {
    const { page, problems } = await open(server.url + address)
    await touch(page)
    await page.waitForTimeout(300)
    expect(await ran(page)).toEqual([])
    expect(problems.filter((problem) => !problem.startsWith('request http://127.0.0.1:'))).toEqual([])
    // Besides, a deck's page has the scripts of decks, each by its digest.
    expect(await policyOf(page)).toMatch(/script-src 'self'(?: 'sha256-[\w+/=]+')*(?:;|$)/)
    await page.close()
  })
})

describe('of a deck with raw HTML', () => {
  test.each(['raw/index.html#/raw', 'raw/zh-Hans-CN.html?view=read', 'dev'])(
    'styles and pictures show in %s, and scripts do not run',
    async (address) => {
      const { page } = await open(address === 'dev' ? `${server.url}/raw/zh-Hant-TW#/raw` : address)
      await page.waitForSelector('#kept')
      await page.locator('#kept').click({ position: { x: 2, y: 2 }, force: true })
      await touch(page)
      expect(await ran(page)).toEqual([])
      const seen = await page.evaluate(() => ({
        color: getComputedStyle(document.querySelector('#kept') as Element).color,
        spacing: getComputedStyle(document.querySelector('#kept') as Element).letterSpacing,
        width: (document.querySelector('#pixel') as HTMLImageElement).naturalWidth,
      }))
      expect(seen).toEqual({ color: 'rgb(1, 2, 3)', spacing: '3px', width: 1 })
      await page.close()
    },
  )

  test('each script is told where it stands', async () => {
    const { stderr } = await project.run(['check', 'raw', '--no-fit', '--browser', '/nonexistent'])
    for (const found of ['onclick', 'onerror', 'onload', 'ontoggle', '<script']) {
      expect(stderr).toMatch(new RegExp(`raw\\.md:\\d+:\\d+: warning: Scripts of a deck do not run, "${found}`))
    }
  })
})

describe('the query of an address', () => {
  const hostile =
    '?postMessage=true&postMessageEvents=true&plugins=x&dependencies=x&transition=a%20b&controls=false&autoSlide=1&hash=false&view=print&print-pdf&receiver&width=1&loop=true&keyboard=false'

  test.each(['talk/index.html', 'talk/zh-Hant-TW.html', 'dev'])('gives reveal.js no settings: %s', async (address) => {
    const base = address === 'dev' ? `${server.url}/talk/zh-Hant-TW` : address
    const config = async (query: string) => {
      const { page } = await open(`${base}${query}#/second`)
      const found = await page.evaluate(() => JSON.stringify({ ...Reveal.getConfig(), plugins: [] }))
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('.slides .present .fragment.visible').count()).toBe(1)
      await page.close()
      return JSON.parse(found)
    }
    const plain = await config('')
    expect(plain).toMatchObject({ postMessage: false, postMessageEvents: false, controls: true, width: 1280 })
    expect(await config(hostile)).toEqual(plain)
  })

  test('keeps what it says to duilian, whatever else is in it', async () => {
    const { page } = await open(`talk/index.html${hostile}&variant=zh-Hans-CN&captions=off#/second`)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans-CN')
    await page.close()
  })
})

describe('a foreign page', () => {
  /** Asks for everything reveal.js would answer, of a frame, of a window it opened, and of what opened it. */
  const attack = `<!doctype html><script>
    window.heard = []
    addEventListener('message', ({ data }) => heard.push(String(data)))
    const calls = ['getSlideNotes', 'getState', 'getCurrentSlide', 'getConfig', 'next', 'slide', 'togglePause', 'registerPlugin', 'addKeyBinding', 'configure']
    window.asked = 0
    window.ask = (target) => calls.forEach((method) => {
      for (const data of [{ method, args: [2] }, { namespace: 'reveal', method, args: [2] }, { type: method, action: method, duilian: method }])
        for (const message of [data, JSON.stringify(data)]) { target.postMessage(message, '*'); asked++ }
    })
    window.reach = (target) => { try { return target.document.body.textContent } catch (error) { return error.name } }
  </script>`

  async function foreign(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    await context.route('http://evil.example/**', (route) => route.fulfill({ contentType: 'text/html', body: attack }))
    await context.route('http://deck.example/**', (route) => {
      const path = join(project.folder, 'dist', new URL(route.request().url()).pathname)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(path) })
    })
    const page = await context.newPage()
    await page.goto('http://evil.example/')
    return { context, page }
  }

  const deck = 'http://deck.example/talk/index.html?postMessage=true&postMessageEvents=true#/second'

  test('that frames the deck reads nothing and moves nothing', async () => {
    const { context, page } = await foreign()
    await page.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.width = '1280'
      frame.height = '720'
      frame.src = address
      document.body.append(frame)
    }, deck)
    const frame = await vi.waitUntil(() => page.frames().find((one) => one.url() === deck), polling)
    await frame.waitForSelector('.reveal.ready')
    const told = await page.evaluate(async () => {
      const attacker = window as unknown as {
        ask(w: Window): void
        reach(w: Window): string
        heard: string[]
        asked: number
      }
      const framed = window.frames[0] as Window
      attacker.ask(framed)
      await new Promise((resolve) => setTimeout(resolve, 500))
      return { asked: attacker.asked, heard: attacker.heard, reached: attacker.reach(framed) }
    })
    expect(told).toEqual({ asked: 60, heard: [], reached: 'SecurityError' })
    expect(await frame.evaluate(() => Reveal.getIndices().h)).toBe(1)
    await frame.evaluate(() => Reveal.next())
    await frame.waitForSelector('.slides .present .fragment.visible')
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
    await context.close()
  })

  test('that opens the deck reads nothing and moves nothing, nor what the presenter sees', async () => {
    const { context, page } = await foreign()
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate((address) => {
        Object.assign(window, { opened: window.open(address) })
      }, deck),
    ])
    await opened.waitForSelector('.reveal.ready')
    const [desk] = await Promise.all([opened.waitForEvent('popup'), opened.keyboard.press('s')])
    await desk.waitForSelector('.notes :text("秘密")')
    const told = await page.evaluate(async () => {
      const attacker = window as unknown as {
        ask(w: Window): void
        reach(w: Window): string
        heard: string[]
        opened: Window
      }
      attacker.ask(attacker.opened)
      await new Promise((resolve) => setTimeout(resolve, 500))
      return { heard: attacker.heard, reached: attacker.reach(attacker.opened) }
    })
    expect(told).toEqual({ heard: [], reached: 'SecurityError' })
    expect(await opened.evaluate(() => Reveal.getIndices().h)).toBe(1)
    await context.close()
  })

  test('cannot frame a page of dev, nor read one', async () => {
    const { context, page } = await foreign()
    const told = await page.evaluate(async (address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      await new Promise((resolve) => frame.addEventListener('load', resolve))
      const read = (mode: RequestMode) =>
        fetch(address, { mode }).then(
          async (answer) => `${answer.status} ${await answer.text()}`,
          (error) => error.name,
        )
      return [
        await read('cors'),
        await read('no-cors'),
        (window as unknown as { reach(w: Window): string }).reach(frame.contentWindow as Window),
      ]
    }, `${server.url}/talk/zh-Hant-TW`)
    expect(told).toEqual(['TypeError', 'TypeError', 'SecurityError'])
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${server.url}/talk/zh-Hant-TW`)
    await context.close()
  })
})
