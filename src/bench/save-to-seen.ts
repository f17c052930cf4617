import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../system/browser.ts'
import { generateProject } from './deck.ts'
import { startDev, writeProject } from './dev-run.ts'

/** How long saves took to be seen, in milliseconds. */
export interface Latency {
  readonly median: number
  /** The 95th percentile. */
  readonly p95: number
  /** From the start of the server to the first slide, the first time and when no file has changed since the last. */
  readonly started: { readonly first: number; readonly again: number }
}

/** Saves whose times count, after some that warm everything up. */
const [warm, counted] = [5, 50] as const
/** Milliseconds between a text being seen and the next save: nobody types faster, and the checks go on meanwhile. */
const pause = 400

/**
 * Measures in a real page, on the slide in the middle of a generated deck, the time from `write` to the new text
 * standing in the document.
 */
export async function measureSaves(slides: number, project: string): Promise<Latency> {
  const files = generateProject(slides)
  writeProject(project, files)
  const run = await startDev(project)
  const found = await findBrowser()
  if (!found) throw new Error('There is no browser to look with')
  const env = { ...process.env, ...found.environment } as Record<string, string> // No value of ours is undefined.
  const browser = await chromium.launch({ executablePath: found.executable, env, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    // After the title come four kinds of slides in turn, the first with a list, the last without a heading.
    const rounds = Math.floor(slides / 8)
    await page.goto(`${run.url}/talk#/${4 * rounds + 2}`)
    await page.waitForSelector('.reveal.ready')
    await page.waitForTimeout(1000)
    const deck = files['slides/talk.md'] ?? ''
    const times: number[] = []
    for (let save = 0; save < warm + counted; save++) {
      times.push(
        await measureSave(
          page,
          join(project, 'slides/talk.md'),
          editHeading(deck, 3 * rounds + 1, `改${'字'.repeat(1 + (save % 9))}`),
        ),
      )
      await page.waitForTimeout(pause)
    }
    const sorted = times.slice(warm).sort((one, other) => one - other)
    const pick = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
    await run.stop()
    const again = await startDev(project)
    await again.stop()
    return { median: pick(0.5), p95: pick(0.95), started: { first: run.started, again: again.started } }
  } finally {
    await browser.close()
    await run.stop()
  }
}

interface Edit {
  readonly text: string
  /** What the slide shows after it and did not show before. */
  readonly seen: string
}

/** Adds words to the end of a heading, counted from 0. */
function editHeading(deck: string, wanted: number, words: string): Edit {
  let at = -1
  let seen = ''
  const text = deck.replace(/^# (.*)/gm, (line, title: string) => {
    at += 1
    if (at !== wanted) return line
    seen = `${title}${words}`
    return `# ${seen}`
  })
  return { text, seen }
}

/** The wall clock is the one that both processes have. */
async function measureSave(page: Page, file: string, { text, seen }: Edit): Promise<number> {
  await page.evaluate(watchFor, seen)
  const saved = Date.now()
  writeFileSync(file, text)
  return Number(await page.evaluate('window.seen')) - saved
}

/** Runs in the page: keeps a promise of the time at which a heading has a text. */
function watchFor(text: string): void {
  const slides = document.querySelector('.slides')
  const isThere = () =>
    [...document.querySelectorAll('.slides :is(h1, h2)')].some((title) => title.textContent?.trim() === text)
  const seen = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const now = Date.now()
      if (!isThere()) return
      observer.disconnect()
      resolve(now)
    })
    if (slides) observer.observe(slides, { childList: true, subtree: true, characterData: true })
  })
  Object.assign(window, { seen })
}
