import { describe, expect, it } from 'vitest'
import { pack, referencesOf, unpack } from '../../../src/pipeline/memory/codec.ts'

const file = 'slides/talk.md'
const placeIn = (name: string, line: number) => ({ file: name, line, column: 1, endLine: line + 1, endColumn: 2 })

describe('pack and unpack', () => {
  it('move places of the origin’s file with the slide, and leave others', () => {
    const value = { text: '茶', at: [placeIn(file, 12), placeIn('data/talk/quotes.yaml', 3)] }
    const packed = pack(value, { file, line: 10 })
    expect(packed).toEqual({ text: '茶', at: [{ ...placeIn(file, 2) }, placeIn('data/talk/quotes.yaml', 3)] })
    expect(unpack(packed, { file, line: 40 })).toEqual({
      text: '茶',
      at: [placeIn(file, 42), placeIn('data/talk/quotes.yaml', 3)],
    })
  })

  it('keep what slides share by name, and take what has the name now', () => {
    const data = (words: string) => {
      const term = { id: 'tea', written: words, also: [], forms: {}, place: placeIn('data/talk/glossary.csv', 2) }
      return { figures: new Map(), quotes: new Map(), sources: new Map(), glossary: [term] }
    }
    const [before, after] = [data('茶'), data('紅茶')]
    const packed = pack({ unit: before.glossary[0] }, { file, line: 0 }, referencesOf(before))
    expect(packed).toEqual({ unit: { $: 'term tea' } })
    expect(unpack(packed, { file, line: 0 }, referencesOf(after))).toEqual({ unit: after.glossary[0] })
    expect(() => unpack(packed, { file, line: 0 }, referencesOf({ ...after, glossary: [] }))).toThrow('term tea')
  })
})
