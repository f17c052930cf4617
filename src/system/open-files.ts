import { readFileSync } from 'node:fs'

/** How many files the system lets this process have open; undefined where it does not say, as outside of Linux. */
export function mostOpenFiles(): number | undefined {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8')
    const found = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1])
    return Number.isSafeInteger(found) ? found : undefined
  } catch {
    return undefined
  }
}
