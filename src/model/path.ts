/**
 * The path of a file named in a deck, relative to the project and with forward slashes.
 * Undefined for what is not inside the project: absolute paths, addresses, and paths that climb out.
 */
export function resolveInside(deckFile: string, written: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/|\\|~)/i.test(written)) return undefined
  const parts = deckFile.split('/').slice(0, -1)
  for (const part of written.replaceAll('\\', '/').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** True for the name of a PDF. */
export function isPdf(path: string): boolean {
  return /\.pdf$/i.test(path)
}

/** The deck a file of a project belongs to: `slides/<deck>.md`, `data/<deck>/…`; undefined for one of all decks. */
export function deckOf(path: string): string | undefined {
  const found = /^(?:slides\/([^/]+)\.md|data\/([^/]+)\/.*)$/.exec(path)
  return found?.[1] ?? found?.[2]
}

/** The media type of an image by its ending, or undefined if slides cannot embed it. */
export function imageType(path: string): string | undefined {
  const types: Readonly<Record<string, string>> = {
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    avif: 'image/avif',
    svg: 'image/svg+xml',
  }
  return types[path.split('.').at(-1)?.toLowerCase() ?? '']
}
