interface SummaryDeck {
  readonly name: string
  readonly slides: number
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Set if the deck was not made again: nothing of it has changed. */
  readonly unchanged?: readonly unknown[]
}

/** What was made, for people: a block for each deck with its files and sizes, then a line of totals. */
export function renderSummary(
  decks: readonly SummaryDeck[],
  run: { readonly seconds: number; readonly out: string },
): string {
  if (decks.length === 0) return ''
  const blocks = decks.map(({ name, slides, files, unchanged }) => {
    if (unchanged) return `${name}: unchanged`
    const lines = files.map((file) => `  ${file.name.padEnd(18)} ${formatSize(file.bytes.length).padStart(8)}`)
    return [`${name}: ${slides} slide${slides === 1 ? '' : 's'}`, ...lines].join('\n')
  })
  const count = decks.reduce((sum, deck) => sum + deck.files.length, 0)
  const isNew = decks.some(({ unchanged }) => !unchanged)
  const made = isNew ? `${count} file${count === 1 ? '' : 's'} in ${run.out}/` : `Nothing to make in ${run.out}/`
  const total = `${made} in ${run.seconds.toFixed(1)} s${isNew ? '' : ' (--force makes it again)'}`
  return [...blocks, total].join('\n')
}

/** A size in bytes as people read it: decimal units, as disks and mail programs count. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
