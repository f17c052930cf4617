import { describe, expect, it } from 'vitest'
import { createMarkTeller } from '../../src/bench/marks.ts'

describe('marks of the bench', () => {
  it.each([
    [0.076, '12 slides, HTML, one slide edited', 'before 0.75 s, at most 0.40 s'],
    [0.152, '12 slides, HTML, one slide edited', 'before 1.50 s, at most 0.80 s'],
    [0.152, '100 slides, save to seen, ms', 'before 42 ms, at most 42 ms'],
    [0.152, '100 slides, check, one slide edited', 'at most 2.40 s'],
    [0.152, '1000 slides, HTML, made anew, MB', 'before 487 MB, at most 250 MB'],
    [0.152, '12 slides, HTML, cold cache', ''],
  ])('where a bare node takes %s s, tell %s', (bare, row, told) => {
    expect(createMarkTeller(bare)(row)).toBe(told)
  })
})
