import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRelayProcess } from '../../src/bench/relay-process.ts'
import { eventually, findProgram, freePort, untilListening } from '../../src/bench/servers.ts'
import { newToken } from '../../src/follow/relay/tokens.ts'
import { follow, publish, stepOf } from './client.ts'
import { readme } from './manual.ts'

const program = findProgram('nginx')

describe.runIf(program)(program ? 'behind nginx' : 'behind nginx (skipped: it is not installed)', () => {
  const made: { nginx?: ChildProcess; relay?: Awaited<ReturnType<typeof startRelayProcess>>; base?: string } = {}
  const token = newToken()
  const folder = mkdtempSync(join(tmpdir(), 'duilian-nginx-'))

  beforeAll(async () => {
    made.relay = await startRelayProcess(token)
    const port = await freePort()
    made.base = `http://127.0.0.1:${port}`
    mkdirSync(join(folder, 'logs'))
    // The lines of the manual, with this relay's address and port.
    const locations = nginxOfManual().replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, made.relay.url)
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log ${folder}/logs/error.log;
events { worker_connections 512; }
http {
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port}; ${locations} }
}`,
    )
    made.nginx = spawn(program ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
    await untilListening(port)
  }, 60_000)

  afterAll(async () => {
    made.nginx?.kill('SIGTERM')
    await made.relay?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the first event comes at once, and every other one', async () => {
    await publish(made.relay?.url ?? '', 'tea-x', token, stepOf(1))
    const begun = performance.now()
    const one = await follow(`${made.base}/e/tea-x`)
    expect(await eventually(() => one.last())).toMatchObject({ seq: 1 })
    // A proxy that waits for a bufferful sends nothing at all.
    expect(performance.now() - begun).toBeLessThan(5000)
    await publish(made.relay?.url ?? '', 'tea-x', token, stepOf(2))
    expect(await eventually(() => (one.last()?.seq === 2 ? one.last() : undefined))).toBeTruthy()
    expect(await (await fetch(`${made.base}/s/tea-x`)).json()).toMatchObject({ seq: 2 })
    one.close()
  })

  test('a relay that is not public takes no steps through the proxy, and nobody reads its counts', async () => {
    expect((await publish(made.base ?? '', 'tea-x', token, stepOf(3))).status).toBe(403)
    expect(await (await fetch(`${made.base}/metrics`)).text()).not.toContain('duilian_')
  })
})

function nginxOfManual(): string {
  const found = /```nginx\n([\s\S]*?)```/.exec(readme())?.[1]
  if (found === undefined) throw new Error('The manual has no lines for nginx')
  return found
}
