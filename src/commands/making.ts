import { installedTypefaces } from '../fonts/faces.ts'
import type { Browser } from '../system/browser.ts'
import { readEdition } from '../system/edition.ts'
import { createFileReader } from '../system/files.ts'
import { icuVersion } from '../system/host.ts'
import { packageResolver } from '../system/packages.ts'
import { keepMemorySmall } from '../system/tiering.ts'

/** What tells this duilian with this browser and these fonts from others. */
export async function editionWith(
  project: string,
  browser: Browser | undefined,
  { sourceDate }: { readonly sourceDate?: Date } = {},
): Promise<{ readonly edition?: string }> {
  const edition = readEdition()
  const found = browser && (await createFileReader().stat(browser.executable))
  const surroundings = [icuVersion(), browser?.executable, found?.size, found?.modified, sourceDate?.getTime()]
  const fonts = installedTypefaces(packageResolver(project))
  return edition ? { edition: [edition, ...surroundings, ...fonts].join(' ') } : {}
}

/** Shows what is done. By the first of it, all code is loaded. */
export function workingOn(show: (step: string) => void): (step: string) => void {
  return (step) => {
    keepMemorySmall()
    show(step)
  }
}

/** What helps where no browser is found. */
export const browserHint = 'Install Chrome, Chromium or Edge, or name one with --browser or DUILIAN_BROWSER.'

/** The browser that was named, if one was. */
export function pathOf({ browser }: { readonly browser?: string }) {
  return browser === undefined ? {} : { path: browser }
}
