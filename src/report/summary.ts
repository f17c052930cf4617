interface SummaryDeck {
  readonly name: string
  readonly variants: readonly { readonly slides: readonly unknown[] }[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** What was made, for people: a block for each deck with its files and sizes, then a line of totals. */
export function renderSummary(
  decks: readonly SummaryDeck[],
  run: { readonly seconds: number; readonly out: string },
): string {
  if (decks.length === 0) return ''
  const blocks = decks.map(({ name, variants, files }) => {
    const slides = variants[0]?.slides.length ?? 0
    const lines = files.map((file) => `  ${file.name.padEnd(18)} ${formatSize(file.bytes.length).padStart(8)}`)
    return [`${name}: ${slides} slide${slides === 1 ? '' : 's'}`, ...lines].join('\n')
  })
  const count = decks.reduce((sum, deck) => sum + deck.files.length, 0)
  const total = `${count} file${count === 1 ? '' : 's'} in ${run.out}/ in ${run.seconds.toFixed(1)} s`
  return [...blocks, total].join('\n')
}

/** A size in bytes as people read it: decimal units, as disks and mail programs count. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
