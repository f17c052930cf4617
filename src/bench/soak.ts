import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateProject } from './deck.ts'
import { startDev, writeProject } from './dev-run.ts'

// Wears `duilian dev` down: 1000 saves in a row, three times, with 50 pages that listen and one that never reads. What
// leaks grows every time; what the heap has merely taken does so once. Linux only.
const project = mkdtempSync(join(tmpdir(), 'duilian-soak-'))
const [rounds, saves, pages, slides] = [3, 1000, 50, 100] as const

try {
  await run()
} finally {
  rmSync(project, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const files = generateProject(slides)
  writeProject(project, files)
  const server = await startDev(project)
  const deck = files['slides/talk.md'] ?? ''
  const save = (at: number) =>
    writeFileSync(join(project, 'slides/talk.md'), deck.replace('# 測試', `# 測試${'改'.repeat(1 + (at % 40))}`))
  const clients = await Promise.all(Array.from({ length: pages }, () => listen(server.url)))
  const deaf = connectDeaf(server.url)
  await rest(3000)
  for (let at = 0; at < 50; at++) {
    save(at)
    await rest(20)
  }
  await rest(5000)
  const memory = [memoryOf(server.process.pid)]
  const seconds: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    for (let at = 0; at < saves; at++) {
      save(at)
      await rest(10)
    }
    seconds.push((performance.now() - started) / 1000)
    await rest(5000)
    memory.push(memoryOf(server.process.pid))
  }
  const events = clients.map(({ count }) => count())
  console.log(
    `${rounds} times ${saves} saves of ${slides} slides in ${seconds.map((one) => one.toFixed(1)).join(', ')} s, ` +
      `${pages} pages and one that never reads: memory before and after each time ${memory.join(', ')} MB; ` +
      `each page got ${Math.min(...events)} to ${Math.max(...events)} events`,
  )
  const stopping = performance.now()
  await server.stop()
  console.log(`stopped in ${Math.round(performance.now() - stopping)} ms`)
  deaf.destroy()
}

/** A page that reads its events, as a page does: it knows the version it was loaded with. */
async function listen(url: string) {
  const page = await (await fetch(`${url}/talk`)).text()
  const version = /data-version="([^"]+)"/.exec(page)?.[1] ?? ''
  const response = await fetch(`${url}/-/events?${new URLSearchParams({ deck: 'talk', shown: 'zh-Hant-TW', version })}`)
  let count = 0
  const read = async () => {
    for await (const chunk of response.body ?? []) count += Buffer.from(chunk).toString().split('event:').length - 1
  }
  read().catch(() => undefined) // The server ends it.
  return { count: () => count }
}

/** Asks for events and leaves them all in the pipe. */
function connectDeaf(url: string) {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.pause()
  socket.write(`GET /-/events?deck=talk&version=0 HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  return socket
}

/** Resident memory in MB: proc(5), `VmRSS`. */
function memoryOf(process: number | undefined): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]) / 1000)
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
