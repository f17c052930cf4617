import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Printer, Probe } from '../model/effects.ts'
import type { Browser } from './browser.ts'
import type { Fields } from './devtools.ts'
import { launch, type RunningBrowser } from './launch.ts'
import { type DocumentTask, openTab, type PageProbe, type Tab, type Visited } from './page.ts'

/** A printer whose browser is started at most once, by `start` or by the first `print`. */
export interface BrowserPrinter extends Printer {
  /** Ends the browser and leaves nothing behind. A printer that is closed cannot print again. */
  close(): Promise<void>
}

/**
 * Prints with a browser; several documents at once, as far as the machine has cores. Scripts do not run and
 * nothing is fetched: what a document asks for beside itself is refused. `print` throws an EnvironmentError if
 * the browser does not start, ends or hangs, or a document asks for more and no probe wants to know of it. One that does
 * not paint is faster, and takes no pictures.
 */
export function createPrinter(browser: Browser, { paints = true } = {}): BrowserPrinter {
  let running: Promise<Tabs> | undefined
  const start = () => {
    running ??= launch(browser, paints).then(openTabs)
    running.catch(() => undefined) // Reported by the print that awaits it.
    return running
  }
  const visit = async (documents: readonly string[], task: (index: number) => DocumentTask) => {
    const tabs = await start()
    return Promise.all(documents.map((html, index) => tabs.visit(html, task(index))))
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
      if (!paints) throw new Error('Pictures are taken by a printer that paints')
      const visited = await visit(documents, () => ({ print: false, pictures }))
      return visited.map((document) => document.pictures ?? [])
    },
    measure: async (documents, probe) => {
      await visit(documents, (index) => ({ print: false, probe: probeFor(probe, index) }))
    },
    close: async () => (await running?.catch(() => undefined))?.close(),
  }
}

/** As many documents at once. */
const width = Math.max(2, availableParallelism())

/** The tabs of a browser, each used again for the next document once its own is done with. */
interface Tabs {
  visit(html: string, task: DocumentTask): Promise<Visited>
  close(): Promise<void>
}

/** A place for a tab, which is opened when it is first needed. */
interface Slot {
  tab?: Promise<Tab>
}

/** Two are made ready at once, the one that a browser opens by itself and another: most decks have several variants. */
function openTabs(browser: RunningBrowser): Tabs {
  const free = Array.from({ length: width }, (): Slot => ({}))
  const waiting: ((slot: Slot) => void)[] = []
  const release = (slot: Slot) => {
    const next = waiting.shift()
    if (next) next(slot)
    else free.unshift(slot)
  }
  for (const [at, slot] of free.slice(0, 2).entries()) {
    slot.tab = at === 0 ? openFirst(browser) : openTab(browser)
    slot.tab.catch(() => undefined) // Reported by the visit that awaits it.
  }
  let visits = 0
  return {
    visit: async (html, task) => {
      const slot = free.shift() ?? (await new Promise<Slot>((resolve) => waiting.push(resolve)))
      visits += 1
      const path = join(browser.folder, `document-${visits}.html`)
      try {
        slot.tab ??= openTab(browser)
        const tab = await slot.tab
        return await tab.visit(html, path, task)
      } catch (error) {
        slot.tab?.then(
          (tab) => tab.close(),
          () => undefined,
        )
        delete slot.tab
        throw error
      } finally {
        release(slot)
      }
    },
    close: () => browser.close(),
  }
}

async function openFirst(browser: RunningBrowser): Promise<Tab> {
  const { targetInfos } = await browser.send('Target.getTargets')
  const first = (targetInfos as readonly Fields[]).find(({ type }) => type === 'page') // As the protocol has it.
  return openTab(browser, first && String(first.targetId))
}

function probeFor(probe: Probe, index: number): PageProbe {
  const { expression, report, refuse } = probe
  return {
    expression,
    report: (value) => report(index, value),
    ...(refuse && { refuse: (url: string) => refuse(index, url) }),
  }
}
