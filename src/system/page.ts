import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { PictureRequest } from '../model/effects.ts'
import { selfContained, withPolicy } from '../model/policy.ts'
import { capturePictures } from './capture.ts'
import { type Confinement, confine } from './confine.ts'
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

/**
 * Opens one document through a file (sent over the protocol, 5 MB take twice as long), probes it, takes its
 * pictures and prints it, as far as the task asks. The paper has the size the document's CSS asks for; tags and bookmarks come from
 * its headings.
 */
export async function visitDocument(
  browser: RunningBrowser,
  html: string,
  path: string,
  task: DocumentTask,
): Promise<Visited> {
  const [{ targetId }] = await Promise.all([
    browser.send('Target.createTarget', { url: 'about:blank' }),
    writeDocument(path, html),
  ])
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  const page = openPage(browser, String(sessionId), pathToFileURL(path).href, task)
  const timer = setTimeout(() => page.fail('was not ready within five minutes'), patience)
  try {
    return await Promise.race([page.visit(), page.failed])
  } finally {
    clearTimeout(timer)
    browser.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }
}

async function writeDocument(path: string, html: string): Promise<void> {
  try {
    await writeFile(path, withPolicy(html, selfContained), { mode: 0o600 })
  } catch (error) {
    throw environmentFailure(error, `${path} cannot be written`, 'Make room there, or set TMPDIR to another folder.')
  }
}

interface Page {
  visit(): Promise<Visited>
  fail(reason: string): void
  /** Rejects when something goes wrong that no answer tells. */
  readonly failed: Promise<never>
}

function openPage(browser: RunningBrowser, session: string, url: string, task: DocumentTask): Page {
  const send: Send = (method, params) => browser.send(method, params, session)
  const failure = deferred<never>()
  failure.promise.catch(() => undefined) // It may come when nobody waits any more.
  const fail = (reason: string) => failure.reject(documentFailure(reason))
  const refuse = task.probe?.refuse ?? ((asked: string) => fail(`asks for ${asked.slice(0, 200)}`))
  const loaded = deferred<void>()
  const confinement = confine(browser, url, refuse)
  let arrived = false
  browser.listen(session, (event: BrowserEvent) => {
    const { method, params } = event
    confinement.see(event)
    if (method === 'Inspector.targetCrashed') fail('crashed the browser')
    // The load of the empty page that was there before must not be taken for the document's.
    else if (method === 'Page.frameNavigated')
      arrived ||= (params.frame as Fields).url === url // As the protocol has it.
    else if (method === 'Page.loadEventFired' && arrived) loaded.resolve()
  })
  return {
    visit: () => visitUrl(send, url, { begin: confinement.begin, loaded: loaded.promise }, task),
    fail,
    failed: failure.promise,
  }
}

async function visitUrl(
  send: Send,
  url: string,
  { begin, loaded }: { readonly begin: Confinement['begin']; readonly loaded: Promise<void> },
  { probe, print, pictures }: DocumentTask,
): Promise<Visited> {
  await Promise.all([
    send('Page.enable'),
    send('Inspector.enable'),
    begin(send),
    // So that what is measured is what is printed.
    ...(probe ? [send('Emulation.setEmulatedMedia', { media: 'print' })] : []),
  ])
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
