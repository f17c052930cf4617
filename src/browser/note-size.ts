/** The size of the notes in the presenter view: of whoever reads them, and so the same for all decks. */
export interface NoteSize {
  /** How many times as large as set. */
  readonly scale: () => number
  /** Larger or smaller by so many steps; kept for the next time. */
  readonly change: (steps: number) => void
}

const noteSizeKey = 'duilian-note-size'
const noteSizes = { least: -3, most: 9 } as const

/** The size that was last chosen. */
export function recallNoteSize(storage: () => Pick<Storage, 'getItem' | 'setItem'>): NoteSize {
  let size = 0
  try {
    size = limitNoteSize(Number(storage().getItem(noteSizeKey)))
  } catch {
    // Storage may be forbidden for files: then it is as it is set.
  }
  return {
    scale: () => 1 + size / 6,
    change(steps) {
      size = limitNoteSize(size + steps)
      try {
        storage().setItem(noteSizeKey, String(size))
      } catch {
        // Then it holds for this time.
      }
    },
  }
}

function limitNoteSize(size: number): number {
  return Number.isFinite(size) ? Math.min(noteSizes.most, Math.max(noteSizes.least, Math.round(size))) : 0
}
