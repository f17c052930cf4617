import { beforeAll, describe, expect, test } from 'vitest'
import { captionFaults, captionInnocents } from './faults/captions.ts'
import { laterFaults, laterInnocents } from './faults/later.ts'
import { quoteFaults, quoteInnocents } from './faults/quotes.ts'
import { roomFaults, roomInnocents } from './faults/room.ts'
import { staleFaults, staleInnocents } from './faults/stale.ts'
import { typographyFaults, typographyInnocents } from './faults/typography.ts'
import { type CheckTools, createTools, runCase } from './run.ts'

let tools: CheckTools

beforeAll(async () => {
  tools = await createTools()
})

describe('a planted fault is found where it is, and nothing else', () => {
  test.each([...captionFaults, ...staleFaults, ...quoteFaults, ...typographyFaults, ...roomFaults, ...laterFaults])(
    '$code: $name',
    async (fault) => {
      const { found, wanted } = await runCase(fault, fault.code, tools)
      expect(wanted.length).toBeGreaterThan(0)
      expect(found).toEqual(wanted)
    },
  )
})

describe('what only looks like a fault is left alone', () => {
  test.each([
    ...captionInnocents,
    ...staleInnocents,
    ...quoteInnocents,
    ...typographyInnocents,
    ...roomInnocents,
    ...laterInnocents,
  ])('$name', async (innocent) => {
    expect((await runCase(innocent, undefined, tools)).found).toEqual([])
  })
})
