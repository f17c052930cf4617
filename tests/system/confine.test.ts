import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectPdf } from '../../src/formats/pdf-inspect.ts'
import { type Browser, findBrowser } from '../../src/system/browser.ts'
import { readHost } from '../../src/system/host.ts'
import { launch } from '../../src/system/launch.ts'
import { type BrowserPrinter, createPrinter } from '../../src/system/printer.ts'

const carried = await findBrowser()
// A full Chromium gives frames processes of their own, which the carried one does not.
const installed = await findBrowser({ host: { ...readHost(), architecture: 'arm64' } })
const browsers = [carried, installed].filter((browser): browser is Browser => browser !== undefined)

let server: Server
let asked = 0
let port = 0
beforeAll(async () => {
  server = createServer((socket) => {
    asked += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => void server.close())

const script = 'for (let i = 0; i < 9; i++) document.write("<p style=break-after:page>x</p>")'

describe.each(browsers)('a document in $executable', (browser) => {
  let printer: BrowserPrinter
  beforeAll(() => {
    printer = createPrinter(browser)
  })
  afterAll(() => printer.close())
  const print = async (body: string) => {
    const here = body.replaceAll('HERE', `127.0.0.1:${port}`)
    const [bytes] = await printer.print([`<!doctype html><title>t</title>${here}<p>last</p>`])
    return inspectPdf(bytes ?? new Uint8Array()).pages
  }
  const fetching = `${script}; fetch('http://HERE/'); new WebSocket('ws://HERE/'); open('http://HERE/')`.replaceAll(
    '"',
    "\\'",
  )

  test.each([
    ['a frame that holds it', `<iframe srcdoc="<script>${fetching}</script>"></iframe>`],
    ['a sandboxed frame', `<iframe sandbox="allow-scripts" srcdoc="<script>${fetching}</script>"></iframe>`],
    ['the document', `<script>${fetching}</script><img src="data:," onerror="${fetching}">`],
    ['a drawing', `<svg onload="${fetching}"><script>fetch('http://HERE/')</script></svg>`],
  ])('runs no script of %s', async (_, body) => {
    expect(await print(body)).toBe(1)
    expect(asked).toBe(0)
  })

  test.each([
    ['a frame', '<iframe src="http://HERE/"></iframe>'],
    ['a frame with data', '<iframe src="data:text/html,<script>fetch(1)</script>"></iframe>'],
    ['a picture in a frame', '<iframe srcdoc="<img src=http://HERE/a.png>"></iframe>'],
    ['a picture in a sandboxed frame', '<iframe sandbox srcdoc="<img src=http://HERE/a.png>"></iframe>'],
    ['an object', '<object data="http://HERE/"></object>'],
    ['a style sheet', '<style>@import "http://HERE/a.css";</style>'],
    ['a font', '<style>@font-face { font-family: a; src: url(http://HERE/a) } p { font-family: a }</style>'],
    ['another page', '<meta http-equiv="refresh" content="0;url=http://HERE/">'],
  ])('that asks for %s is refused, and nothing is asked for', async (_, body) => {
    await expect(print(body)).rejects.toThrow(/asks for/)
    expect(asked).toBe(0)
  })

  test('connects to nothing beforehand', async () => {
    const body = '<link rel="preconnect" href="http://HERE/"><link rel="dns-prefetch" href="http://HERE/">'
    expect(await print(body)).toBe(1)
    expect(asked).toBe(0)
  })

  test('has a browser without any network, this machine and bare addresses included', async () => {
    const running = await launch(browser)
    try {
      const { targetId } = await running.send('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await running.send('Target.attachToTarget', { targetId, flatten: true })
      for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, `http://[::1]:${port}/`]) {
        const { errorText } = await running.send('Page.navigate', { url }, String(sessionId))
        expect(errorText).toMatch(/^net::ERR_/)
      }
      expect(asked).toBe(0)
    } finally {
      await running.close()
    }
  })
})
