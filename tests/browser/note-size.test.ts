import { describe, expect, test } from 'vitest'
import { recallNoteSize } from '../../src/browser/note-size.ts'

/** A storage that holds what was kept under whatever name. */
function storageOf(kept: string | null) {
  const memory = { kept }
  const storage = {
    getItem: () => memory.kept,
    setItem: (_: string, value: string) => {
      memory.kept = value
    },
  }
  return { memory, storage }
}

describe('the size of notes', () => {
  test.each([
    [null, 0, 1],
    [null, 3, 1.5],
    [null, 99, 2.5],
    [null, -99, 0.5],
    ['3', 0, 1.5],
    ['3', -3, 1],
    ['1e9', 0, 2.5],
    ['much', 0, 1],
  ])('kept as %j and changed by %i steps is %d times as large', (kept, steps, scale) => {
    const { storage } = storageOf(kept)
    const size = recallNoteSize(() => storage)
    if (steps !== 0) size.change(steps)
    expect(size.scale()).toBeCloseTo(scale)
    expect(recallNoteSize(() => storage).scale()).toBeCloseTo(scale)
  })

  test('changes where nothing can be kept', () => {
    const size = recallNoteSize(() => {
      throw new Error('The storage is forbidden')
    })
    size.change(3)
    expect(size.scale()).toBe(1.5)
  })
})
