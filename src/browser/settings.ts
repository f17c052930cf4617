/** How a reader has the deck shown. It is kept in the address, which can be shared, and in the browser's storage. */
export interface Settings {
  /** The BCP 47 tag of the variant; undefined until one is chosen. */
  readonly variant: string | undefined
  /** Whether the two lines of every pair have changed places. */
  readonly swapped: boolean
  readonly captions: boolean
  /** Steps by which captions are larger than set: see `captionScale`. */
  readonly size: number
  /** Undefined until one is chosen: then the width of the window decides. */
  readonly view: ViewName | undefined
  /** Whether the reading view shows the presenter's notes. */
  readonly notes: boolean
}

export type ViewName = 'stage' | 'read'

const sizes = { least: -2, most: 4 } as const

/** Below this width in CSS px slides are read rather than shown: phones, and a page zoomed to 400 %. */
export const narrowScreen = '(max-width: 599px)'

/** Settings from the query of an address; undefined if it says nothing about them. */
export function parseSettings(query: string): Settings | undefined {
  const given = new URLSearchParams(query)
  const names = ['variant', 'lines', 'captions', 'size', 'view', 'notes']
  if (!names.some((name) => given.has(name))) return undefined
  const view = given.get('view')
  return {
    variant: given.get('variant') ?? undefined,
    swapped: given.get('lines') === 'swapped',
    captions: given.get('captions') !== 'off',
    size: limitSize(Number(given.get('size') ?? 0)),
    view: view === 'read' || view === 'stage' ? view : undefined,
    notes: given.get('notes') === 'on',
  }
}

/** The query that says the settings, other parameters kept; empty or starting with "?". */
export function writeSettings({ variant, swapped, captions, size, view, notes }: Settings, query: string): string {
  const written = new URLSearchParams(query)
  const values = {
    variant,
    lines: swapped ? 'swapped' : undefined,
    captions: captions ? undefined : 'off',
    size: size === 0 ? undefined : String(size),
    view,
    notes: notes ? 'on' : undefined,
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) written.delete(name)
    else written.set(name, value)
  }
  const text = written.toString()
  return text === '' ? '' : `?${text}`
}

/** A number of steps as it is allowed; 0 for what is no number. */
export function limitSize(size: number): number {
  return Number.isFinite(size) ? Math.min(sizes.most, Math.max(sizes.least, Math.round(size))) : 0
}

/** How much larger captions are for a number of steps: a tenth each. */
export function captionScale(size: number): number {
  return 1 + size / 10
}

/** What the address says, else what was chosen when the deck was last open. Storage may be forbidden for files. */
export function readSettings(deck: string): Settings {
  return parseSettings(location.search) ?? parseSettings(recall(deck)) ?? unset
}

const unset: Settings = { variant: undefined, swapped: false, captions: true, size: 0, view: undefined, notes: false }

/** Writes settings into the address and the storage, as far as the browser lets. */
export function keepSettings(settings: Settings, deck: string): void {
  try {
    history.replaceState(history.state, '', `${writeSettings(settings, location.search)}${location.hash}` || '?')
  } catch {
    // A browser may keep the address of a file as it is.
  }
  try {
    localStorage.setItem(storageKey(deck), writeSettings(settings, ''))
  } catch {
    // Storage is full or forbidden: the address says it.
  }
}

function recall(deck: string): string {
  try {
    return localStorage.getItem(storageKey(deck)) ?? ''
  } catch {
    return ''
  }
}

function storageKey(deck: string): string {
  return `duilian ${deck}`
}
