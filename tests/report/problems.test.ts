import { describe, expect, test } from 'vitest'
import { diagnose, type Place } from '../../src/model/diagnostic.ts'
import { listProblems } from '../../src/report/problems.ts'

const file = 'slides/talk.md'
const at = (line: number, name = file): Place => ({ file: name, line, column: 1, endLine: line, endColumn: 2 })
const slides = [
  { id: 'one', number: 1, place: at(6) },
  { id: 'two', number: 2, place: at(10) },
]
const context = { sources: new Map([[file, 'text\n'.repeat(20)]]), slides, isFinding: () => true }

describe('listProblems', () => {
  test.each([
    ['the head of the deck', at(2), undefined],
    ['the first slide', at(9), 'one'],
    ['the last slide', at(18), 'two'],
    ['a data file', at(18, 'data/talk/figures.csv'), undefined],
    ['no place', undefined, undefined],
  ])('names the slide of %s', (_, place, slide) => {
    const [found] = listProblems([diagnose('caption-missing', place, 'A.')], context)
    expect(found?.slide?.id).toBe(slide)
  })

  test('tells findings, which leave the slides as they are, from errors that do not', () => {
    const found = (given: Partial<typeof context>) =>
      listProblems([diagnose('figure-unknown', at(7), 'A.', 'B.')], { ...context, ...given })[0]
    expect(found({})).toMatchObject({ blocking: false, hint: 'B.', where: 'slides/talk.md:7:1' })
    expect(found({ isFinding: () => false })?.blocking).toBe(true)
    expect(found({ slides: [] })?.blocking).toBe(true)
    expect(found({})?.text).toContain('> 7 | text')
    expect(listProblems([diagnose('caption-missing', at(7), 'A.')], { ...context, slides: [] })[0]?.blocking).toBe(
      false,
    )
  })
})
