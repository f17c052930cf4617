import { rm, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { PictureRequest } from '../model/effects.ts'
import { selfContained, withPolicy } from '../model/policy.ts'
import { capturePictures } from './capture.ts'
import { confine } from './confine.ts'
import { type BrowserEvent, evaluate, type Fields, type Send } from './devtools.ts'
import { environmentFailure } from './failure.ts'
import type { RunningBrowser } from './launch.ts'

/** Milliseconds after which a document counts as stuck. */
const patience = 300_000

/** A question to one document. */
export interface PageProbe {
  readonly expression: string
  readonly report: (value: unknown) => void
  readonly refuse?: (url: string) => void
}

/** What to do with a document that is laid out. */
export interface DocumentTask {
  readonly probe?: PageProbe
  readonly print: boolean
  readonly pictures?: PictureRequest
}

/** What came of a document, as far as it was asked for. */
export interface Visited {
  readonly pdf?: Uint8Array
  readonly pictures?: readonly Uint8Array[]
}

/** A tab of a browser in which one document after the other is opened: a new tab takes four times as long as a document. */
export interface Tab {
  /**
   * Opens one document through a file (sent over the protocol, 5 MB take twice as long), probes it, takes its
   * pictures and prints it, as far as the task asks. The paper has the size the document's CSS asks for; tags and bookmarks
   * come from its headings. A tab in which a visit failed is not to be used again.
   */
  visit(html: string, path: string, task: DocumentTask): Promise<Visited>
  close(): void
}

/** What the events of a tab are about: the document that was asked for last. */
interface Visit {
  readonly url: string
  readonly refuse: (address: string) => void
  readonly fail: (reason: string) => void
  readonly loaded: () => void
  arrived: boolean
}

/** Opens a tab that shows nothing and is confined; given a target, in that one. */
export async function openTab(browser: RunningBrowser, target?: string): Promise<Tab> {
  const targetId = target ?? (await browser.send('Target.createTarget', { url: 'about:blank' })).targetId
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  const send: Send = (method, params) => browser.send(method, params, String(sessionId))
  let visit: Visit | undefined
  const confinement = confine(browser, send, {
    isAllowed: (url) => url === visit?.url,
    refused: (address) => visit?.refuse(address),
  })
  browser.listen(String(sessionId), (event) => {
    confinement.see(event)
    if (visit) follow(visit, event)
  })
  await Promise.all([send('Page.enable'), send('Inspector.enable'), confinement.begin()])
  return {
    visit: async (html, path, task) => {
      const url = pathToFileURL(path).href
      const [loaded, failure] = [deferred<void>(), deferred<never>()]
      failure.promise.catch(() => undefined) // It may come when nobody waits any more.
      const fail = (reason: string) => failure.reject(documentFailure(reason))
      const refuse = task.probe?.refuse ?? ((asked: string) => fail(`asks for ${asked.slice(0, 200)}`))
      visit = { url, refuse, fail, loaded: () => loaded.resolve(), arrived: false }
      const timer = setTimeout(() => fail('was not ready within five minutes'), patience)
      try {
        await writeDocument(path, html)
        return await Promise.race([visitUrl(send, url, loaded.promise, task), failure.promise])
      } finally {
        clearTimeout(timer)
        await rm(path, { force: true })
      }
    },
    close: () => void browser.send('Target.closeTarget', { targetId }).catch(() => undefined),
  }
}

function follow(visit: Visit, { method, params }: BrowserEvent): void {
  if (method === 'Inspector.targetCrashed') visit.fail('crashed the browser')
  // The load of what was there before must not be taken for the document's.
  else if (method === 'Page.frameNavigated')
    visit.arrived ||= (params.frame as Fields).url === visit.url // As the protocol has it.
  else if (method === 'Page.loadEventFired' && visit.arrived) visit.loaded()
}

async function writeDocument(path: string, html: string): Promise<void> {
  try {
    await writeFile(path, withPolicy(html, selfContained), { mode: 0o600 })
  } catch (error) {
    throw environmentFailure(error, `${path} cannot be written`, 'Make room there, or set TMPDIR to another folder.')
  }
}

async function visitUrl(
  send: Send,
  url: string,
  loaded: Promise<void>,
  { probe, print, pictures }: DocumentTask,
): Promise<Visited> {
  // What is measured is what is printed.
  await send('Emulation.setEmulatedMedia', { media: probe ? 'print' : '' })
  const { errorText } = await send('Page.navigate', { url })
  if (errorText !== undefined) throw documentFailure(`cannot be opened (${errorText})`)
  await loaded
  await send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true })
  if (probe) probe.report(await evaluate(send, probe.expression))
  const taken = pictures && (await capturePictures(send, pictures))
  const pdf = print ? await printOpened(send) : undefined
  return { ...(taken && { pictures: taken }), ...(pdf && { pdf }) }
}

async function printOpened(send: Send): Promise<Uint8Array> {
  const { data } = await send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return Buffer.from(String(data), 'base64')
}

function documentFailure(reason: string): EnvironmentError {
  const hint = 'A document to print holds everything it shows; if it does, try another browser with --browser.'
  return new EnvironmentError(`A document ${reason}.`, hint)
}

interface Deferred<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (reason: Error) => void
}

/** A promise that is settled from outside. */
function deferred<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, 'promise'> | undefined
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  if (!settle) throw new Error('A promise runs its executor at once')
  return { promise, ...settle }
}
