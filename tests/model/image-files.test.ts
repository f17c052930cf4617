import { expect, test } from 'vitest'
import { filesNeeded } from '../../src/model/image-files.ts'
import type { Block, Segment } from '../../src/model/segment.ts'

const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
const alt: Segment = { id: 'alt', kind: 'alt', language: 'en', place, texts: {} }
const film = (path: string): Block => ({ kind: 'media', medium: 'video', path, alt })

test('a slide needs its pictures, films and sounds, wherever they stand', () => {
  const body: Block[] = [
    film('a.mp4'),
    { kind: 'quotation', blocks: [film('b.mp4')] },
    { kind: 'list', ordered: false, start: 1, steps: false, items: [{ blocks: [film('c.mp4')] }] },
    { kind: 'image', path: 'd.png', alt },
  ]
  const columns = [{ heading: alt, body: [film('e.mp4')] }]
  expect(filesNeeded({ body, columns }).toSorted()).toEqual(['a.mp4', 'b.mp4', 'c.mp4', 'd.png', 'e.mp4'])
})
