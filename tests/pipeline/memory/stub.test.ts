import { expect, it } from 'vitest'
import type { Slide } from '../../../src/model/deck.ts'
import { segmentsIn } from '../../../src/model/runs.ts'
import { createStub, NotKept } from '../../../src/pipeline/memory/stub.ts'
import { localizedText } from '../stub-fixture.ts'

const title = localizedText('1.1', '茶')
const body = localizedText('1.2', '綠茶')
const place = { file: 'slides/talk.md', line: 1, column: 1, endLine: 1, endColumn: 2 }
const segment = { id: '1.1', kind: 'heading', language: 'zh-Hant-TW', texts: {}, place } as const
const slide: Slide = {
  id: 'tea',
  number: 1,
  layout: 'bullets',
  transition: 'fade',
  progress: { number: 1, count: 2, share: 0.5 },
  slots: { title: segment },
  citations: [],
  notes: [],
  place,
}
const stub = createStub(slide, { texts: () => [title, body] })

it('shows all its texts to who looks at all', () => {
  const { source, ...shown } = stub
  expect(source).toBe(slide)
  expect(segmentsIn(shown)).toEqual([title, body])
  expect(stub.title).toBe(title)
})

it('is set and comes on as the slide does', () => {
  expect(stub).toMatchObject({ transition: 'fade', progress: { number: 1, count: 2, share: 0.5 } })
})

it.each(['body', 'notes', 'chart', 'figures', 'timeline', 'agenda', 'pictures', 'citations'] as const)(
  'refuses its %s, which are not kept',
  (part) => {
    expect(() => stub[part]).toThrow(NotKept)
  },
)
