import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Printer, Probe } from '../model/effects.ts'
import type { Browser } from './browser.ts'
import { launch, type RunningBrowser } from './launch.ts'
import { type DocumentTask, type PageProbe, visitDocument } from './page.ts'

/** A printer whose browser is started at most once, by `start` or by the first `print`. */
export interface BrowserPrinter extends Printer {
  /** Ends the browser and leaves nothing behind. A printer that is closed cannot print again. */
  close(): Promise<void>
}

/**
 * Prints with a browser; several documents at once, as far as the machine has cores. Scripts do not run and
 * nothing is fetched: what a document asks for beside itself is refused. `print` throws an EnvironmentError if
 * the browser does not start, ends or hangs, or a document asks for more and no probe wants to know of it.
 */
export function createPrinter(browser: Browser): BrowserPrinter {
  let running: Promise<RunningBrowser> | undefined
  const start = () => {
    running ??= launch(browser)
    running.catch(() => undefined) // Reported by the print that awaits it.
    return running
  }
  const visit = async (documents: readonly string[], task: (index: number) => DocumentTask) => {
    const open = await start()
    return inParallel(documents, Math.max(2, availableParallelism()), (html, index) =>
      visitDocument(open, html, join(open.folder, `document-${index}.html`), task(index)),
    )
  }
  return {
    start: () => void start(),
    print: async (documents, probe) => {
      const printed = await visit(documents, (index) => ({
        print: true,
        ...(probe && { probe: probeFor(probe, index) }),
      }))
      return printed.map(({ pdf }) => pdf ?? new Uint8Array())
    },
    capture: async (documents, pictures) => {
      const visited = await visit(documents, () => ({ print: false, pictures }))
      return visited.map((document) => document.pictures ?? [])
    },
    measure: async (documents, probe) => {
      await visit(documents, (index) => ({ print: false, probe: probeFor(probe, index) }))
    },
    close: async () => (await running?.catch(() => undefined))?.close(),
  }
}

function probeFor(probe: Probe, index: number): PageProbe {
  const { expression, report, refuse } = probe
  return {
    expression,
    report: (value) => report(index, value),
    ...(refuse && { refuse: (url: string) => refuse(index, url) }),
  }
}

async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Array<R>(items.length)
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
