import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { launchBrowser, newPage } from './browser.ts'
import { type DevRun, type DevRunApart, startDev, startDevApart } from './dev-server.ts'
import { makeProject, smallProject, type TestProject } from './project.ts'

const patience = 60_000
const polling = { timeout: 20_000 }
const talk = smallProject['slides/talk.md'].replace('- 綠茶', '* 紅茶\n  en: Black tea\n* 綠茶')
const opened: { readonly project: TestProject; readonly run: DevRun }[] = []
const pages: Page[] = []
const started: { browser?: Browser } = {}

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close()
  for (const { project, run } of opened.splice(0)) {
    await run.stop()
    project.remove()
  }
}, patience)

afterAll(() => started.browser?.close())

async function serve(
  files: Readonly<Record<string, string | null>> = {},
): Promise<{ project: TestProject; run: DevRun }> {
  const project = makeProject({ 'slides/talk.md': talk, ...files })
  const run = await startDev(project)
  opened.push({ project, run })
  return { project, run }
}

/** The same in a process of its own, which gets signals. */
async function serveApart(
  project = makeProject({ 'slides/talk.md': talk }),
  environment: Readonly<Record<string, string>> = {},
): Promise<{ project: TestProject; run: DevRunApart }> {
  const run = await startDevApart(project, environment)
  opened.push({ project, run })
  return { project, run }
}

async function show({ url }: DevRun, path: string): Promise<Page> {
  started.browser ??= await launchBrowser({ paints: true })
  const page = await newPage(started.browser)
  pages.push(page)
  page.setDefaultTimeout(patience / 2) // So that what was waited for is named.
  // A mark that a reload would wipe out.
  await page.goto(url + path)
  await page.waitForSelector('.reveal.ready, body.dev-page', { state: 'attached' })
  await page.evaluate(() => {
    document.documentElement.dataset.mark = 'kept'
  })
  return page
}

/** The id of the slide that is shown, how many of its steps are, and whether the page was never loaded again. */
function whereIs(page: Page): Promise<{ id: string | undefined; steps: number; kept: boolean }> {
  return page.evaluate(() => ({
    id: document.querySelector('.slides > .present')?.id,
    steps: document.querySelectorAll('.present .fragment.visible').length,
    kept: document.documentElement.dataset.mark === 'kept',
  }))
}

function groundOf(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor)
}

/** Whether a page has been kept in a folder of caches. */
function isKept(folder: string): boolean {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin'))
  return files.some((name) => readFileSync(join(folder, name), 'utf8').includes('data-version=\\"%version%'))
}

function withoutVersion(html: string): string {
  return html.replace(/data-version="[^"]*"/, '')
}

const shown = (page: Page, text: string) => page.locator('.slides', { hasText: text }).waitFor({ state: 'attached' })

describe('duilian dev', () => {
  test(
    'changes the open page in place, on the same slide, step and variant',
    async () => {
      const { project, run } = await serve()
      const page = await show(run, '/talk?variant=zh-Hans-CN#/facts')
      await page.keyboard.press('ArrowRight')
      const before = { id: 'facts', steps: 1, kept: true }
      await expect.poll(() => whereIs(page), polling).toEqual(before)
      project.write({ 'slides/talk.md': talk.replace('紅茶', '紅色的茶') })
      await shown(page, '红色的茶')
      expect(await whereIs(page)).toEqual(before)
      // A slide is inserted before it, then one is taken away: it is still the same slide.
      const more = '---\nid: new\n---\n\n# 新\nen: New\n\n- 頭髮\n  en: Hair\n\n---\nid: facts'
      project.write({ 'slides/talk.md': talk.replace('---\nid: facts', more) })
      await shown(page, '头发')
      expect(await whereIs(page)).toEqual(before)
      project.write({
        'slides/talk.md': talk,
        'data/talk/figures.csv': smallProject['data/talk/figures.csv'].replace('15億', '16億'),
      })
      await shown(page, '16亿美元')
      expect(await whereIs(page)).toEqual(before)
      const dark = talk.replace('date:', 'theme: dark\ndate:')
      project.write({ 'slides/talk.md': dark })
      await page.locator('html[data-variant=dark]').waitFor()
      expect(await whereIs(page)).toEqual(before)
      await page.keyboard.press('1')
      await shown(page, '紅茶')
      expect(await whereIs(page)).toEqual(before)
      // The room around the slide goes by it, and with the keys goes what they set.
      const grounds = async () => ({
        slide: await groundOf(page, '.slides > .present'),
        room: await groundOf(page, '.reveal'),
        fades: await page.locator('.slides > .present[data-transition]').count(),
      })
      const plain = await grounds()
      project.write({ 'slides/talk.md': dark.replace('id: facts', 'id: facts\nbackground: accent\ntransition: fade') })
      await page.locator('.slides > .present[data-transition=fade]').waitFor()
      const other = await grounds()
      expect(other.slide).not.toBe(plain.slide)
      expect(other).toEqual({ slide: other.slide, room: other.slide, fades: 1 })
      project.write({ 'slides/talk.md': dark })
      await expect.poll(grounds, polling).toEqual(plain)
      expect(await whereIs(page)).toEqual(before)
    },
    patience,
  )

  test(
    'is the stage: swapped lines, presenter view and reading view, all in step with the files',
    async () => {
      const { project, run } = await serve()
      const page = await show(run, '/talk#/facts')
      const edit = async (tea: string, where: Page = page) => {
        project.write({ 'slides/talk.md': talk.replace('紅茶', tea) })
        await where.getByText(tea).first().waitFor({ state: 'attached' })
      }
      await page.keyboard.press('x')
      await page.locator('html[lang=en]').waitFor()
      expect(await whereIs(page)).toMatchObject({ id: 'facts', kept: true })
      await edit('白茶')
      expect(await page.locator('.slides > .present .caption', { hasText: '白茶' }).count()).toBe(1)
      const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
      await desk.locator('[data-shown=current]', { hasText: '白茶' }).waitFor()
      await edit('花茶', desk)
      await page.keyboard.press('x')
      await page.locator('html[lang=zh-Hant-TW]').waitFor()
      // It waited meanwhile, and is as new as the one that was shown.
      await shown(page, '花茶')
      await page.keyboard.press('r')
      await page.locator('.reading #facts').waitFor()
      project.write({
        'slides/talk.md': talk.replace('---\nid: facts', '---\nid: new\n---\n\n# 新\nen: New\n\n---\nid: facts'),
      })
      await page.locator('.reading #new').waitFor()
      expect(await page.locator('.reading > section').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
        expect.any(String),
        'new',
        'facts',
      ])
      await page.keyboard.press('r')
      await page.locator('.slides > .present').waitFor()
      expect((await whereIs(page)).kept).toBe(true)
    },
    patience,
  )

  test(
    'shows at its next start what it showed last, and goes on from there',
    async () => {
      const cache = makeProject()
      const environment = { XDG_CACHE_HOME: cache.folder }
      const { project, run } = await serveApart(undefined, environment)
      const first = await (await fetch(`${run.url}/talk`)).text()
      await expect.poll(() => isKept(cache.folder), polling).toBe(true)
      await run.stop()
      const { run: again } = await serveApart(project, environment)
      const page = await show(again, '/talk?variant=zh-Hans-CN#/facts')
      expect(withoutVersion(await (await fetch(`${again.url}/talk`)).text())).toBe(withoutVersion(first))
      // The session has made the same page by now: it is patched, not loaded again.
      project.write({ 'slides/talk.md': talk.replace('紅茶', '紅色的茶') })
      await shown(page, '红色的茶')
      expect(await whereIs(page)).toMatchObject({ id: 'facts', kept: true })
      await again.stop()
      // What was kept is not what the files say any more.
      project.write({ 'slides/talk.md': talk.replace('紅茶', '烏龍茶') })
      const { run: last } = await serveApart(project, environment)
      expect(await (await fetch(`${last.url}/talk`)).text()).toContain('烏龍茶')
      cache.remove()
    },
    patience,
  )

  test(
    'shows an error over the last good slides until it is mended',
    async () => {
      const { project, run } = await serve()
      const page = await show(run, '/talk?variant=zh-Hant-TW#/facts')
      project.write({ 'slides/talk.md': talk.replace('"export"', '"exprot"') })
      await page.locator('.dev-errors').waitFor()
      const frame = (await page.locator('.dev-errors pre').textContent()) ?? ''
      expect(frame).toContain(
        'slides/talk.md:14:5: error: There is no figure with the id "exprot" in figures.csv. [figure-unknown]',
      )
      await expect.poll(() => run.printed(), polling).toContain(frame)
      expect(await page.locator('.slides > .present').textContent()).toContain('出口')
      project.write({ 'slides/talk.md': talk })
      await page.locator('.dev-errors').waitFor({ state: 'hidden' })
      // In front of a room the slide is alone.
      await page.keyboard.press('f')
      await page.locator('.dev-toggle').waitFor({ state: 'hidden' })
      await page.evaluate(() => document.exitFullscreen())
      await page.locator('.dev-toggle').waitFor()
      await expect.poll(() => run.printed(), polling).toContain('mended')
      expect((await whereIs(page)).kept).toBe(true)
    },
    patience,
  )

  test(
    'shows findings in the margin, each with its slide',
    async () => {
      const { project, run } = await serve()
      const page = await show(run, '/talk?variant=zh-Hant-TW')
      project.write({ 'slides/talk.md': talk.replace('\n  en: Black tea', '') })
      const finding = page.locator('.dev-findings li', { hasText: 'caption-missing' })
      await finding.waitFor({ state: 'attached' })
      expect(await page.locator('.dev-margin').isVisible()).toBe(false)
      await page.keyboard.press('m')
      await finding.waitFor()
      expect(await finding.textContent()).toContain('Slide 2')
      await finding.locator('button').click()
      await expect.poll(async () => (await whereIs(page)).id, polling).toBe('facts')
      expect(await page.locator('.dev-errors').isVisible()).toBe(false)
    },
    patience,
  )

  test(
    'measures in the open page whether texts fit, after each change',
    async () => {
      const { project, run } = await serve()
      const page = await show(run, '/talk#/facts')
      const finding = page.locator('.dev-findings li', { hasText: 'slide-overflow' })
      const long = Array.from({ length: 40 }, (_, at) => `- 第${at}種茶\n  en: Tea number ${at}`).join('\n')
      project.write({ 'slides/talk.md': talk.replace('* 綠茶', `${long}\n* 綠茶`) })
      await finding.waitFor({ state: 'attached' })
      expect(await finding.textContent()).toMatch(/Slide 2.*In zh-Hant-TW, zh-Hans-CN and zh-Hant-HK/)
      expect(await page.locator('iframe').count()).toBe(0)
      project.write({ 'slides/talk.md': talk })
      await finding.waitFor({ state: 'detached' })
      expect((await whereIs(page)).kept).toBe(true)
    },
    patience,
  )

  test(
    'waits for a deck that has errors from the start, and for its data folder',
    async () => {
      const { project, run } = await serve({ 'data/talk/figures.csv': null, 'data/talk/glossary.csv': null })
      const page = await show(run, '/talk?variant=zh-Hant-TW')
      await page.locator('.dev-errors', { hasText: 'figure-unknown' }).waitFor()
      project.write(smallProject)
      await shown(page, '出口15億美元')
    },
    patience,
  )

  test(
    'sees files renamed over, written in halves, new and deleted',
    async () => {
      const { project, run } = await serve()
      const page = await show(run, '/talk?variant=zh-Hant-TW#/facts')
      const file = join(project.folder, 'slides/talk.md')
      writeFileSync(`${file}~`, talk.replace('紅茶', '烏龍茶'))
      renameSync(`${file}~`, file)
      await shown(page, '烏龍茶')
      const text = Buffer.from(talk.replace('紅茶', '白茶'))
      for (const end of [0, 60, 150, text.length]) {
        writeFileSync(file, text.subarray(0, end))
        await new Promise((resolve) => setTimeout(resolve, 8))
      }
      await shown(page, '白茶')
      expect((await whereIs(page)).id).toBe('facts')
      project.write({ 'slides/other.md': talk.replace('綠茶', '別的茶').replaceAll('{{figure "export"}}', '') })
      await expect.poll(async () => (await fetch(`${run.url}/other`)).text(), polling).toContain('別的茶')
      rmSync(file)
      await page.locator('.dev-errors', { hasText: 'deck-missing' }).waitFor()
      project.write({ 'slides/talk.md': talk.replace('紅茶', '花茶') })
      await shown(page, '花茶')
      await page.locator('.dev-errors').waitFor({ state: 'hidden' })
    },
    patience,
  )

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'stops at once on %s, with pages connected',
    async (signal) => {
      const { run } = await serveApart()
      const events = await fetch(`${run.url}/-/events?deck=talk&version=0`)
      const started = performance.now()
      expect(await run.stop(signal)).toBe(0)
      expect(performance.now() - started).toBeLessThan(5000)
      await expect(events.text()).rejects.toThrow()
      await expect(fetch(run.url)).rejects.toThrow()
    },
    patience,
  )

  test(
    'says what is missing, and which port is taken',
    async () => {
      const { project, run } = await serve()
      expect(await project.run(['dev', 'tlak'])).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('Did you mean "talk"?'),
      })
      const { port } = new URL(run.url)
      expect(await project.run(['dev', '--port', port])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`Port ${port} is in use`),
      })
      expect((await project.run(['dev', '--port', '0'])).status).toBe(2)
    },
    patience,
  )
})

/** Sends a path as it stands: `fetch` would tidy it up. */
function ask(url: string, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const { hostname, port } = new URL(url)
  return new Promise<{ status: number | undefined; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      // Over a connection of its own: one that is kept may be to a server of an earlier test.
      const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text
        })
        response.on('end', () => resolve({ status: response.statusCode, body, headers: response.headers }))
      })
      sent.on('error', reject).end()
    },
  )
}

describe('the server of duilian dev', () => {
  test(
    'gives nothing that decks do not need, however it is asked for',
    async () => {
      const showing = (file: string) =>
        `${talk}\n---\nlayout: image\n---\n\n# 圖\nen: Picture\n\n![茶](images/${file})\nen: Tea\n`
      const { project, run } = await serve({
        'slides/talk.md': showing('cup.svg'),
        'slides/sly.md': showing('out.svg'),
        'slides/images/cup.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        'slides/images/unused.svg': '<svg>secret</svg>',
        'secret.txt': 'secret',
      })
      const outside = `${project.folder}-outside`
      mkdirSync(outside)
      writeFileSync(`${outside}/out.svg`, '<svg>secret</svg>')
      symlinkSync(`${outside}/out.svg`, join(project.folder, 'slides/images/out.svg'))
      await ask(run.url, '/sly')
      const page = await ask(run.url, '/talk?variant=zh-Hant-TW')
      const image = /<img[^>]* src="([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&#x3D;', '=') ?? ''
      expect(image).toContain('/-/images/talk/slides/images/cup.svg?v=')
      expect(await ask(run.url, image)).toMatchObject({ status: 200, headers: { 'content-type': 'image/svg+xml' } })
      for (const path of [
        '/secret.txt',
        '/../secret.txt',
        '/slides/talk.md',
        '/talk/../secret.txt',
        '/-/images/talk/secret.txt',
        '/-/images/talk/../../secret.txt',
        '/-/images/talk/%2e%2e/secret.txt',
        '/-/images/talk/..%2f..%2fsecret.txt',
        '/-/images/talk/%2Fetc%2Fpasswd',
        '/-/images/talk//etc/passwd',
        '/-/images/talk/slides/images/unused.svg',
        '/-/images/talk/slides/images/out.svg',
        '/-/images/sly/slides/images/out.svg',
        '/-/assets/../cli.js',
        '/-/assets/..%5ccli.js',
        '/-/fonts/talk/../../../etc/passwd',
        '//etc/passwd',
        '/%00',
        '/talk%00/zh-Hant-TW',
      ]) {
        const { status, body } = await ask(run.url, path)
        expect([400, 404], path).toContain(status)
        expect(body, path).not.toMatch(/secret|root:/)
      }
      rmSync(outside, { recursive: true })
    },
    patience,
  )

  test(
    'answers this machine and its own pages alone',
    async () => {
      const { run } = await serve()
      const { host } = new URL(run.url)
      const events = '/-/events?deck=talk&version=0'
      const own = await ask(run.url, '/talk?variant=zh-Hant-TW')
      expect(own.status).toBe(200)
      expect(own.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(Object.keys(own.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
      expect((await ask(run.url, '/', { host: `evil.example:${new URL(run.url).port}` })).status).toBe(421)
      expect((await ask(run.url, events, { host, origin: 'http://evil.example' })).status).toBe(403)
      expect((await ask(run.url, events, { host, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      expect((await ask(run.url, '/', {}, 'POST')).headers).toMatchObject({ allow: 'GET, HEAD' })
      expect((await ask(run.url, '/talk?variant=zh-Hant-TW', {}, 'HEAD')).body).toBe('')
      const slash = await ask(run.url, '/talk/?variant=zh-Hant-TW')
      expect([slash.status, slash.headers.location]).toEqual([302, '/talk?variant=zh-Hant-TW'])
      const script = await ask(run.url, '/-/assets/dev.js')
      expect((await ask(run.url, '/-/assets/dev.js', { 'if-none-match': String(script.headers.etag) })).status).toBe(
        304,
      )
    },
    patience,
  )

  test(
    'listens on the loopback address only',
    async () => {
      const { run } = await serve()
      const { networkInterfaces } = await import('node:os')
      const others = Object.values(networkInterfaces()).flatMap((list = []) => list.filter(({ internal }) => !internal))
      for (const { address } of others) {
        const open = await new Promise((resolve) => {
          const socket = connect(Number(new URL(run.url).port), address)
          socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
        })
        expect(open, address).toBe(false)
      }
    },
    patience,
  )
})
