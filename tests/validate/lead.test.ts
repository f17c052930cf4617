import { describe, expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { sourceFrom } from '../../src/load/source.ts'
import { aroundMain } from '../../src/model/lead.ts'
import { fillSlots, leadOf } from '../../src/validate/slots.ts'

const table = '| 甲 |\n|---|\n| 乙 |'
const dates = '- 2017: 甲\n- 2018: 乙'

describe('text stands above and below what its slide is about, as it was written', () => {
  test.each([
    ['table', `上\n\n${table}\n\n下\n\n下`, [1, 2]],
    ['table', `上\n\n上\n\n${table}`, [2, 0]],
    ['table', table, [0, 0]],
    ['timeline', `上\n\n${dates}\n\n下`, [1, 1]],
    ['timeline', `${dates}\n\n下`, [0, 1]],
  ] as const)('%s: %j', (layout, text, [above, below]) => {
    const { value } = readDeck(sourceFrom('a.md', `---\nlanguage: zh-Hant-TW\n---\n\n# 題\n\n${text}\n`))
    const blocks = value.slides[0]?.blocks ?? []
    const slots = fillSlots({ name: layout, required: ['title', layout], optional: ['body'] }, blocks, [])
    const found = aroundMain({ ...slots, ...leadOf(blocks, slots) })
    expect([found.above.length, found.below.length]).toEqual([above, below])
  })
})
