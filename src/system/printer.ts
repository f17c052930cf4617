import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Printer } from '../model/effects.ts'
import type { Browser } from './browser.ts'
import { launch, type RunningBrowser } from './launch.ts'
import { printPage } from './page.ts'

/** A printer whose browser is started at most once, by `start` or by the first `print`. */
export interface BrowserPrinter extends Printer {
  /** Ends the browser and leaves nothing behind. A printer that is closed cannot print again. */
  close(): Promise<void>
}

/**
 * Prints with a browser; several documents at once, as far as the machine has cores. Scripts do not run and
 * nothing is fetched: a document that asks for more than itself is refused. `print` throws an
 * EnvironmentError if the browser does not start, ends or hangs, or a document is not self-contained.
 */
export function createPrinter(browser: Browser): BrowserPrinter {
  let running: Promise<RunningBrowser> | undefined
  const start = () => {
    running ??= launch(browser)
    running.catch(() => undefined) // Reported by the print that awaits it.
    return running
  }
  return {
    start: () => void start(),
    print: async (documents, probe) => {
      const open = await start()
      return inParallel(documents, Math.max(2, availableParallelism()), (html, index) =>
        printPage(
          open,
          html,
          join(open.folder, `document-${index}.html`),
          probe && {
            expression: probe.expression,
            report: (value) => probe.report(index, value),
          },
        ),
      )
    },
    close: async () => (await running?.catch(() => undefined))?.close(),
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
