import { describe, expect, test } from 'vitest'
import type { KeptView } from '../../src/live/session.ts'
import { createEarly } from '../../src/serve/early.ts'
import { startServer } from '../../src/serve/server.ts'

const css = { bytes: new TextEncoder().encode('a{}'), type: 'text/css', lasting: false }
const view: KeptView = {
  document: (version) => `<p>${version}`,
  file: async (kind) => (kind === 'images' ? css : undefined),
}
const open = () => createEarly(new Map([['talk', view]]), async (name) => (name === 'a.css' ? css : undefined), 'run-0')

describe('before the decks are read', () => {
  test.each([
    [['talk'], { html: '<p>run-0' }],
    [['-', 'assets', 'a.css'], css],
    [['-', 'images', 'talk', 'x'], css],
  ])('%j is answered', async (parts, reply) => {
    expect(await open().reply(parts)).toEqual(reply)
  })

  test.each([
    [['']],
    [['other']],
    [['talk', 'zh-Hans-CN']],
    [['talk', 'en', 'x']],
    [['talk', '__proto__']],
    [['-', 'events']],
    [['-', 'state']],
    [['-', 'assets', 'a.css', 'x']],
    [['-', 'images', 'other', 'x']],
    [['-', 'fonts', 'talk', 'x']],
  ])('%j waits', async (parts) => {
    expect(await open().reply(parts)).toBeUndefined()
  })

  test('it is known which documents were sent', async () => {
    const early = open()
    expect(early.sent('talk')).toBeUndefined()
    await early.reply(['talk'])
    expect(early.sent('talk')).toBe('<p>run-0')
    await early.calm
  })

  test('a server shows what was kept, and the rest when it is ready', async () => {
    let reject: (error: Error) => void = () => undefined
    const served = new Promise<never>((_, fail) => {
      reject = fail
    })
    const failures: unknown[] = []
    const ports = { first: 42_200, asked: false }
    const server = await startServer(ports, Promise.resolve(open()), served, (error) => failures.push(error))
    const url = `http://127.0.0.1:${server.port}`
    const page = await fetch(`${url}/talk`)
    expect(await page.text()).toBe('<p>run-0')
    const late = fetch(`${url}/talk/zh-Hans-CN`)
    reject(new Error('unreadable'))
    expect((await late).status).toBe(500)
    expect(failures).toEqual([new Error('unreadable')])
    await server.close()
  })
})
