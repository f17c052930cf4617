import { spawn } from 'node:child_process'

/** How a page is opened in the user's own browser. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  // `start` is of the shell, and its first argument is the title of a window.
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens a page in the browser of whoever sits here, if there is one; says nothing if there is none. */
export function openPage(url: string): void {
  const [command = '', ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
