import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, createServer as createTcpServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import lodepng from '@cwasm/lodepng'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import decode from 'qr/decode.js'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startRelayProcess } from '../../src/bench/relay-process.ts'
import { eventually, freePort } from '../../src/bench/servers.ts'
import { newToken } from '../../src/follow/relay/tokens.ts'
import { runHere } from '../commands/here.ts'
import { charactersOf, unpack } from '../fonts/fixtures.ts'
import { launchBrowser, root } from './browser.ts'
import { makeProject, type TestProject } from './project.ts'
import { openPhone, type Phone, startTalk, startTalkApart, type Talk, whereabouts } from './talk.ts'

// Several windows on a machine that has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

/** A deck that says what listeners may not, with steps, notes and a picture of nothing. */
const strict = {
  'slides/talk.md': `---
title: { zh: 茶, en: Tea }
language: zh-Hant-TW
follow: { ahead: no, questions: yes }
---

# 茶
en: Tea

<!--
這是祕密備忘。
en: A secret note.
-->

---
id: kinds
---

# 三種茶
en: Three teas

* 綠茶
  en: Green tea
* 烏龍
  en: Oolong
* 紅茶
  en: Black tea

<!--
別提價錢。
en: Do not name the price.
-->

---
id: surprise
---

# 驚喜在最後
en: A surprise at the end

- 心裡沒人料到
  en: Nobody expected it

~~~js {1|2}
boil()
pour()
~~~
`,
} as const

/** A deck that shows the way into the room. */
const inviting = `---
title: { zh: 請進, en: Come in }
language: zh-Hant-TW
url: https://example.org/tea
---

# 請進
en: Come in

---
layout: split
id: way
---

# 跟著看
en: Follow along

- 掃一下
  en: Scan it

{{qr follow}}
`

interface Started {
  readonly browser: Browser
  readonly project: TestProject
  /** Decks of this repository, built. */
  readonly out: string
}

const made: { started?: Started } = {}
const talks: Talk[] = []
const phones: Phone[] = []

function started(): Started {
  if (!made.started) throw new Error('Not started')
  return made.started
}

beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'duilian-follow-'))
  const decks = ['duilian-format', 'ai-investment-gap']
  const repository = await runHere(root, ['build', ...decks, '--format', 'index,html', '--out', out])
  const project = makeProject({ ...strict, 'slides/inviting.md': inviting })
  const built = await project.run(['build', '--format', 'index,html'])
  if (built.status !== 0 || repository.status !== 0) throw new Error(built.stderr + repository.stderr)
  made.started = {
    out,
    project,
    browser: await launchBrowser({ paints: true }),
  }
})

afterEach(async () => {
  for (const { context } of phones.splice(0)) await context.close()
  for (const talk of talks.splice(0)) await talk.stop()
})

afterAll(async () => {
  await made.started?.browser.close()
  made.started?.project.remove()
  rmSync(made.started?.out ?? '', { recursive: true, force: true })
})

async function present(
  args: readonly string[] = ['talk'],
  environment = {},
  folder = started().project.folder,
): Promise<Talk> {
  const talk = await startTalk(folder, args, environment)
  talks.push(talk)
  return talk
}

async function phone(url: string, locale: string, scripts = true): Promise<Phone> {
  const opened = await openPhone(started().browser, url, locale, scripts)
  phones.push(opened)
  return opened
}

async function openStage(talk: Talk): Promise<Page> {
  const { page } = await phone(talk.stage(), 'zh-TW')
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.waitForSelector('.reveal.ready')
  return page
}

/** A way to a port of this machine that can be cut and mended. */
async function openWay(target: number) {
  const open = new Set<Socket>()
  let isCut = false
  const drop = () => {
    for (const socket of open) socket.destroy()
  }
  const server = createTcpServer((socket) => {
    if (isCut) return void socket.destroy()
    const onward = connect(target, '127.0.0.1')
    for (const end of [socket, onward]) {
      open.add(end)
      end.on('error', () => end.destroy()).on('close', () => open.delete(end))
    }
    socket.pipe(onward).pipe(socket)
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port,
    cut: () => {
      isCut = true
      drop()
    },
    mend: () => {
      isCut = false
    },
    close: () => {
      server.close()
      drop()
    },
  }
}

/** Waits until a listener is on a slide and step, and sees it. */
function arrives(page: Page, slide: string, step: number) {
  return eventually(async () => {
    // A page may just be on its way to another language.
    const now = await whereabouts(page).catch(() => undefined)
    return now?.slide === slide && now.step === step && now.isSeen ? now : undefined
  })
}

const onStage = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present')
    return { slide: slide?.id ?? '', step: slide?.querySelectorAll('.fragment.visible').length ?? 0 }
  })

const axeFindings = async (page: Page) => {
  await page.evaluate(axe.source)
  const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
    ({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`,
  )
}

/** What a camera reads on a page. */
async function scan(page: Page): Promise<string> {
  const code = page.locator('[data-qr="follow"] svg').filter({ visible: true })
  return decode(lodepng.decode(await code.screenshot()))
}

describe('a room that follows', () => {
  test('every listener is on slide and step, in the script of the phone, whoever comes late included', async () => {
    const talk = await present()
    const stage = await openStage(talk)
    const wanted = { 'zh-TW': 'zh-Hant-TW', 'zh-CN': 'zh-Hans-CN', 'zh-HK': 'zh-Hant-HK', en: 'en' }
    const room = await Promise.all(Object.keys(wanted).map((locale) => phone(`${talk.base}/`, locale)))
    for (const [slide, step] of [
      ['tea', 0],
      ['kinds', 0],
      ['kinds', 1],
      ['kinds', 2],
      ['kinds', 3],
      ['surprise', 0],
    ] as const) {
      if (slide !== 'tea') await stage.keyboard.press('ArrowRight')
      const places = await Promise.all(room.map(({ page }) => arrives(page, slide, step)))
      expect(places.map(({ lang }) => lang)).toEqual(Object.values(wanted))
    }
    // Lines of code that stand out are steps as well.
    const lit = (page: Page | undefined) =>
      page?.$$eval('#surprise .row', (rows) => rows.map((row) => getComputedStyle(row).boxShadow !== 'none'))
    expect(await lit(room[0]?.page)).toEqual([true, false])
    await stage.keyboard.press('ArrowRight')
    await arrives(room[0]?.page as Page, 'surprise', 1)
    expect(await lit(room[0]?.page)).toEqual([false, true])
    await stage.keyboard.press('ArrowLeft')
    expect(await room[1]?.page.textContent('#kinds h2')).toContain('三种茶')
    expect(await room[3]?.page.textContent('#kinds h2')).toContain('Three teas')
    // Who follows in English has under it what stands on the stage, not what another locale shows (心裏).
    expect(await room[3]?.page.textContent('#surprise')).toContain('心裡')
    await stage.keyboard.press('ArrowLeft')
    const late = await phone(`${talk.base}/`, 'zh-SG')
    expect(await arrives(late.page, 'kinds', 3)).toMatchObject({ lang: 'zh-Hans-CN' })
    expect([...room, late].flatMap(({ problems }) => problems)).toEqual([])
  })

  test('who reads by himself is not torn away, and comes back by a button', async () => {
    const talk = await present(['duilian-format', '--out', started().out], {}, root)
    const stage = await openStage(talk)
    const { page, problems } = await phone(`${talk.base}/`, 'zh-CN')
    for (let step = 0; step < 4; step++) await stage.keyboard.press('ArrowRight')
    const { slide } = await eventually(async () => {
      const now = await onStage(stage)
      return (await whereabouts(page)).slide === now.slide ? now : undefined
    })
    await page.hover('.reading')
    await page.mouse.wheel(0, -3000)
    await page.waitForSelector('.live:not([hidden])')
    const before = await page.evaluate(() => document.querySelector('.reading')?.scrollTop)
    await stage.keyboard.press('ArrowRight')
    await eventually(async () => ((await whereabouts(page)).slide !== slide ? true : undefined))
    expect(await page.evaluate(() => document.querySelector('.reading')?.scrollTop)).toBe(before)
    await page.tap('.live')
    const now = await onStage(stage)
    expect(await arrives(page, now.slide, now.step)).toBeTruthy()
    // Another language, and still in the talk; the choice is kept.
    await page.tap('a[hreflang="zh-Hant-HK"]')
    expect(await arrives(page, now.slide, now.step)).toMatchObject({ lang: 'zh-Hant-HK' })
    await page.goto(`${talk.base}/`)
    await page.waitForURL(/zh-Hant-HK/)
    expect(problems).toEqual([])
  })

  test('catches up when a phone wakes up', async () => {
    const talk = await present()
    const stage = await openStage(talk)
    const { page, context } = await phone(`${talk.base}/`, 'zh-TW')
    await arrives(page, 'tea', 0)
    const session = await context.newCDPSession(page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await stage.keyboard.press('ArrowRight')
    await stage.keyboard.press('ArrowRight')
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await arrives(page, 'kinds', 1)
  })

  // The browser's own emulation of being offline leaves an open stream of events alone.
  test('catches up after a phone had no connection', async () => {
    const talk = await present()
    const stage = await openStage(talk)
    const way = await openWay(Number(new URL(talk.base).port))
    try {
      const { page } = await phone(`http://127.0.0.1:${way.port}/`, 'zh-TW')
      await arrives(page, 'tea', 0)
      way.cut()
      await stage.keyboard.press('ArrowRight')
      await stage.keyboard.press('ArrowRight')
      await sleep(1000)
      expect(await whereabouts(page)).toMatchObject({ slide: 'tea', step: 0 })
      way.mend()
      await arrives(page, 'kinds', 1)
    } finally {
      way.close()
    }
  })

  test('goes on when the laptop of the speaker was asleep', async () => {
    const talk = await startTalkApart(started().project.folder, ['talk'])
    talks.push(talk)
    const stage = await openStage(talk)
    const { page } = await phone(`${talk.base}/`, 'zh-TW')
    await arrives(page, 'tea', 0)
    const session = await stage.context().newCDPSession(stage)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    talk.signal('SIGSTOP')
    await sleep(2000)
    talk.signal('SIGCONT')
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await stage.keyboard.press('ArrowRight')
    await arrives(page, 'kinds', 0)
  })

  test('goes on when the relay was killed and started again, and reads pages from a web server', async () => {
    const token = newToken()
    const port = await freePort()
    const first = await startRelayProcess(token, undefined, port)
    const folder = mkdtempSync(join(tmpdir(), 'duilian-pages-'))
    const site = createServer((request, response) => {
      const name = (request.url ?? '').split('?')[0]?.replace(/^\/$/, '/index.html') ?? ''
      response.setHeader('content-type', 'text/html')
      response.end(
        readdirSync(join(folder, 'room')).includes(name.slice(1)) ? readFileSync(join(folder, 'room', name)) : '',
      )
    })
    const sitePort = await freePort()
    await new Promise<void>((resolve) => site.listen(sitePort, '127.0.0.1', resolve))
    const relays = [first]
    try {
      const address = `http://127.0.0.1:${sitePort}`
      const args = [
        'ai-investment-gap',
        '--out',
        started().out,
        '--broker',
        first.url,
        '--pages',
        join(folder, 'room'),
        '--public',
        address,
      ]
      const talk = await present(args, { DUILIAN_TOKEN: token }, root)
      const url = /The room: {2}(\S+)/.exec(talk.said())?.[1] ?? ''
      expect(url).toMatch(new RegExp(`^${address}/\\?room=ai-investment-gap-[a-z0-9]{8}$`))
      const stage = await openStage(talk)
      const { page } = await phone(url, 'zh-HK')
      const follows = async () => {
        const now = await onStage(stage)
        const there = await whereabouts(page)
        return there.slide === now.slide && there.step === now.step ? there : undefined
      }
      expect(await eventually(follows)).toMatchObject({ lang: 'zh-Hant-HK' })
      await first.stop('SIGKILL')
      await stage.keyboard.press('ArrowRight')
      await stage.waitForSelector('.room-told:not([hidden])')
      relays.push(await startRelayProcess(token, undefined, port))
      await stage.waitForSelector('.room-told', { state: 'hidden' })
      await stage.keyboard.press('ArrowRight')
      expect(await eventually(follows)).toBeTruthy()
    } finally {
      await Promise.all(relays.map((relay) => relay.stop()))
      site.closeAllConnections()
      site.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('finds its way by the code of a slide, which in files leads to where the deck is published', async () => {
    const talk = await present(['inviting'])
    const stage = await openStage(talk)
    await stage.keyboard.press('ArrowRight')
    await stage.waitForSelector('#way.present')
    const room = `${talk.base}/`
    expect(await scan(stage)).toBe(room)
    expect(await stage.textContent('#way .address')).toBe(new URL(room).host)
    const { page } = await phone(await scan(stage), 'zh-CN')
    expect(await arrives(page, 'way', 0)).toMatchObject({ lang: 'zh-Hans-CN' })
    expect(await scan(page)).toBe(room)
    // In every language that the stage may be switched to.
    const source = await (await stage.context().request.get(`${talk.base}/stage`)).text()
    const figures = source.match(/data-qr="follow"[^>]*>[^<]*<svg [^>]*>/g) ?? []
    expect(figures.length).toBeGreaterThan(3)
    for (const figure of figures) expect(figure).toContain(`aria-label="${room}"`)
    const file = pathToFileURL(join(started().project.folder, 'dist/inviting/zh-Hant-TW.html')).href
    const { page: published } = await phone(`${file}#/way`, 'zh-TW')
    expect(await scan(published)).toBe('https://example.org/tea/')
  })

  test('without script is a page to read, with links to the other languages', async () => {
    const talk = await present(['duilian-format', '--out', started().out], {}, root)
    const { page } = await phone(`${talk.base}/`, 'en', false)
    await page.tap('a[hreflang="zh-Hant-TW"]')
    await page.waitForURL(/zh-Hant-TW\.html/)
    expect(await page.locator('section.slide').count()).toBe(24)
    expect(await page.isVisible('.scripted')).toBe(false)
    await page.tap('a[hreflang="en"]')
    await page.waitForURL(/\/en\.html$/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('nothing of slides that were not shown is in a page, if the deck says so, and notes never are', async () => {
    const talk = await present()
    const stage = await openStage(talk)
    const { page } = await phone(`${talk.base}/`, 'zh-TW')
    await arrives(page, 'tea', 0)
    const bar = async () => `${await page.getAttribute('footer.bar', 'data-state')} ${await page.textContent('.state')}`
    const source = async () => (await fetch(`${talk.base}/zh-Hant-TW.html`)).text()
    expect(await source()).not.toContain('三種茶')
    expect(await source()).not.toContain('kinds')
    expect((await fetch(`${talk.base}/n/zh-Hant-TW/surprise`)).status).toBe(404)
    // A slide that does not come is said to be missing, and asked for again.
    await page.route('**/n/**', (route) => route.abort())
    await stage.keyboard.press('ArrowRight')
    await expect.poll(bar, { timeout: 20_000 }).toMatch(/^missing 這一頁還沒收到/)
    await page.unroute('**/n/**')
    await arrives(page, 'kinds', 0)
    expect(await bar()).toBe('live 跟隨講者 · 2')
    expect(await source()).toContain('三種茶')
    expect(await source()).not.toContain('驚喜')
    for (const path of [
      '/',
      '/zh-Hant-TW.html',
      '/zh-Hans-CN.html',
      '/en.html',
      '/n/zh-Hant-TW/kinds',
      '/remote',
      '/stage',
    ]) {
      const text = await (await fetch(`${talk.base}${path}`)).text()
      expect([path, /祕密|秘密|secret|價錢|价钱|price/.test(text)]).toEqual([path, false])
    }
    const fonts = (await source()).matchAll(/data:font\/woff2;base64,([\w+/=]+)/g)
    const files = await Promise.all(Array.from(fonts, ([, data = '']) => unpack(Buffer.from(data, 'base64'))))
    const characters = files.map(charactersOf).join('')
    expect(characters).toContain('種')
    // 備 and 忘 are words of the presenter's view.
    expect(characters).not.toMatch(/[祕密提價錢]/)
  })
})

describe('the remote', () => {
  test('drives the stage, agrees with it, and two phones know of each other', async () => {
    const talk = await present()
    const stage = await openStage(talk)
    const one = await phone(talk.remote(), 'zh-TW')
    await one.page.waitForSelector('[data-shown="current"] .page')
    const listener = await phone(`${talk.base}/`, 'zh-CN')
    await one.page.tap('[data-ask="next"]')
    await arrives(listener.page, 'kinds', 0)
    await one.page.tap('[data-ask="next"]')
    await arrives(listener.page, 'kinds', 1)
    expect(await onStage(stage)).toEqual({ slide: 'kinds', step: 1 })
    expect(await one.page.textContent('[data-shown="notes"]')).toContain('Do not name the price')
    expect(await one.page.textContent('[data-shown="notes"]')).toContain('別提價錢')
    expect(await one.page.textContent('[data-shown="number"]')).toBe('2 / 3')
    // The next of the two previews shows one step more.
    expect(await one.page.locator('[data-shown="upcoming"] .fragment.visible').count()).toBe(2)
    await one.page.tap('[data-ask="variant"][value="zh-Hans-CN"]')
    await stage.waitForFunction(() => document.documentElement.lang === 'zh-Hans-CN')
    await one.page.tap('[data-ask="black"]')
    await stage.waitForSelector('.reveal.paused')
    await one.page.waitForSelector('[data-ask="black"][aria-pressed="true"]')
    await one.page.tap('[data-ask="black"]')

    const two = await eventually(async () =>
      talk.said().includes('was paired as remote') ? phone(talk.remote(), 'en') : undefined,
    )
    await two.page.waitForSelector('[data-ask="hold"]:not([hidden])')
    await two.page.tap('[data-ask="next"]')
    expect(await onStage(stage)).toEqual({ slide: 'kinds', step: 1 })
    await two.page.tap('[data-ask="hold"]')
    await one.page.waitForSelector('[data-ask="hold"]:not([hidden])')
    await two.page.tap('[data-ask="next"]')
    await arrives(listener.page, 'kinds', 2)
    await one.page.tap('[data-ask="previous"]')
    expect(await onStage(stage)).toEqual({ slide: 'kinds', step: 2 })
    expect([...one.problems, ...two.problems].filter((problem) => !problem.includes('409'))).toEqual([])
  })

  test('a code pairs once, and a second stage presents only by intent', async () => {
    const talk = await present()
    const [stageUrl, remoteUrl] = [talk.stage(), talk.remote()]
    const stage = await openStage(talk)
    const { page: remote } = await phone(remoteUrl, 'zh-TW')
    await remote.waitForSelector('.remote')
    expect(new URL(remote.url()).hash).toBe('')
    for (const url of [stageUrl, remoteUrl]) {
      const { page } = await phone(url, 'zh-TW')
      await page.waitForFunction(
        () => document.querySelector('[role="status"]')?.textContent?.includes('用過') ?? false,
      )
    }
    const listener = await phone(`${talk.base}/`, 'zh-TW')
    await stage.keyboard.press('ArrowRight')
    await stage.keyboard.press('ArrowRight')
    await arrives(listener.page, 'kinds', 1)
    const second = await stage.context().newPage()
    await second.goto(`${talk.base}/stage?view=stage`)
    await second.waitForSelector('.room-told button:not([hidden])')
    await second.click('.room-told button')
    await second.waitForSelector('.room-told', { state: 'hidden' })
    await stage.keyboard.press('ArrowRight')
    await stage.waitForSelector('.room-told[data-word="heldStage"]:not([hidden])')
    // It goes on where the room is, and so does one that is opened after all were closed.
    expect(await onStage(second)).toEqual({ slide: 'kinds', step: 1 })
    const startedAt = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('duilian talk started')))
    const began = await startedAt(stage)
    await stage.close()
    const cookies = await second.context().cookies()
    await second.close()
    const { page: third, context } = await phone(`${talk.base}/stage`, 'zh-TW')
    await context.addCookies(cookies)
    await third.setViewportSize({ width: 1280, height: 720 })
    await third.goto(`${talk.base}/stage?view=stage`)
    await third.waitForSelector('.room-told[data-word=""]', { state: 'attached' })
    expect(await onStage(third)).toEqual({ slide: 'kinds', step: 1 })
    expect(Math.abs((await startedAt(third)) - began)).toBeLessThan(1500)
    await third.keyboard.press('ArrowRight')
    await arrives(listener.page, 'kinds', 2)
  })

  test('goes on when it is presented again: phones, remote and an old stage come back by themselves', async () => {
    const port = String(await freePort())
    const args = ['talk', '--port', port]
    const first = await present(args)
    const stage = await openStage(first)
    const listener = await phone(`${first.base}/`, 'zh-CN')
    const remote = await phone(first.remote(), 'zh-TW')
    await remote.page.waitForSelector('.remote')
    await stage.keyboard.press('ArrowRight')
    await arrives(listener.page, 'kinds', 0)
    await first.stop()
    await stage.waitForSelector('.room-told[data-word="notFollowed"]')
    await stage.keyboard.press('ArrowRight')
    const again = await present(args)
    expect(again.said()).toContain('The room of before goes on')
    await arrives(listener.page, 'kinds', 1)
    const late = await phone(`${again.base}/`, 'zh-HK')
    await arrives(late.page, 'kinds', 1)
    // The first slide was not shown since, and counts all the same.
    expect(await late.page.textContent('.state')).toMatch(/ · 2$/)
    await stage.waitForSelector('.room-told', { state: 'hidden' })
    await stage.reload()
    await stage.waitForSelector('.reveal.ready')
    await expect.poll(() => remote.page.textContent('[data-shown="told"]'), { timeout: 20_000 }).toBe('')
    await remote.page.tap('[data-ask="next"]')
    await arrives(listener.page, 'kinds', 2)
    // A new window, which counts from its own start, is heard as well once it presents.
    const other = await openStage(again)
    await other.waitForSelector('.room-told button:not([hidden])')
    await other.click('.room-told button')
    await other.keyboard.press('End')
    await arrives(listener.page, 'surprise', 0)
    expect([...late.problems, ...listener.problems].filter((problem) => !problem.includes('404'))).toEqual([])
  })

  test('a stage and a remote that nobody knows any more say so, and the new address works in the old window', async () => {
    const args = ['talk', '--port', String(await freePort())]
    const first = await present(args)
    const stage = await openStage(first)
    const { page: remote } = await phone(first.remote(), 'zh-TW')
    await remote.waitForSelector('.remote')
    await stage.keyboard.press('ArrowRight')
    await first.stop()
    const cache = mkdtempSync(join(tmpdir(), 'duilian-cache-'))
    vi.stubEnv('XDG_CACHE_HOME', cache)
    try {
      const again = await present(args)
      expect(again.said()).not.toContain('The room of before')
      await stage.waitForSelector('.room-told[data-word="startedAnew"]')
      await remote.waitForFunction(() => document.querySelector('[data-shown="told"]')?.textContent?.includes('不再是'))
      expect(await onStage(stage)).toEqual({ slide: 'kinds', step: 0 })
      await stage.evaluate((url) => location.assign(url), again.stage())
      await stage.waitForSelector('.room-told[data-word=""]', { state: 'attached' })
      expect(await onStage(stage)).toEqual({ slide: 'kinds', step: 0 })
      // One that was loaded anew waits where it can be paired.
      const { page: waiting } = await phone(`${again.base}/stage`, 'zh-TW')
      expect(await waiting.title()).toBe('放映視窗')
      await again.stop()
      const third = await present(args)
      await waiting.evaluate((url) => location.assign(url), third.stage())
      await waiting.waitForSelector('.reading section')
    } finally {
      vi.unstubAllEnvs()
      rmSync(cache, { recursive: true, force: true })
    }
  })

  test('shows questions in the script of the deck, as they were typed below, and as text whatever is in them', async () => {
    const talk = await present()
    await openStage(talk)
    const remote = await phone(talk.remote(), 'zh-TW')
    await remote.page.waitForSelector('.remote')
    const listener = await phone(`${talk.base}/`, 'zh-CN')
    await listener.page.tap('[data-do="options"]')
    await listener.page.fill('textarea', '头发和发展<img src=x onerror=alert(1)>是什么关系？')
    await listener.page.tap('form [type="submit"]')
    await listener.page.waitForFunction(
      () => document.querySelector('form [role="status"]')?.textContent === '已送达讲者',
    )
    await remote.page.waitForSelector('.questions li')
    expect(await remote.page.locator('.questions li p').allTextContents()).toEqual([
      '頭髮和發展<img src=x onerror=alert(1)>是什麼關係？',
      '头发和发展<img src=x onerror=alert(1)>是什么关系？',
    ])
    const output = await talk.stop()
    talks.splice(0)
    expect(output).toContain('頭髮和發展\\<img src=x onerror=alert(1)\\>是什麼關係？')
    expect(output).toContain('(zh-Hans-CN: 头发和发展')
  })
})

describe('pages on a phone', () => {
  test('cover no text, hold charts that can be read, and are accessible', async () => {
    const talk = await present(['ai-investment-gap', '--out', started().out], {}, root)
    await openStage(talk)
    const { page } = await phone(`${talk.base}/`, 'zh-TW')
    await page.waitForSelector('[data-live]')
    expect(await axeFindings(page)).toEqual([])
    const seen = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      labels: [...document.querySelectorAll('.reading .chart svg text')]
        .filter((text) => text.getClientRects().length > 0 && text.getBoundingClientRect().width > 0)
        .map((text) => {
          const svg = text.closest('svg')
          const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1)
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale
        }),
      bars: [...document.querySelectorAll('.bar')].map((bar) => {
        const [own, reading] = [
          bar.getBoundingClientRect(),
          document.querySelector('.reading')?.getBoundingClientRect(),
        ]
        return !!reading && (own.bottom <= reading.top + 0.5 || own.top >= reading.bottom - 0.5)
      }),
    }))
    expect(seen.wide).toBe(390)
    expect(seen.labels.length).toBeGreaterThan(10)
    expect(Math.min(...seen.labels)).toBeGreaterThanOrEqual(11)
    expect(seen.bars).toEqual([true, true])
    await page.tap('[data-do="options"]')
    expect(await axeFindings(page)).toEqual([])
    const remote = await phone(talk.remote(), 'zh-TW')
    await remote.page.waitForSelector('[data-shown="current"] .page')
    expect(await axeFindings(remote.page)).toEqual([])
    for (const { locale, size } of await pageSizes(talk)) expect([locale, size < 1_000_000]).toEqual([locale, true])
  })
})

async function pageSizes(talk: Talk) {
  const locales = ['zh-Hant-TW', 'zh-Hans-CN', 'zh-Hant-HK', 'en']
  return Promise.all(
    locales.map(async (locale) => ({
      locale,
      size: (await (await fetch(`${talk.base}/${locale}.html`)).text()).length,
    })),
  )
}
