import { expect, test } from 'vitest'
import { gatherCrowd, type Round } from '../../src/bench/follow-load.ts'
import { startRelayProcess } from '../../src/bench/relay-process.ts'
import { newToken } from '../../src/follow/relay/tokens.ts'

// Two thousand listeners, and the relay beside them in a process of its own, as in a hall.
const listeners = 2000
const steps = 5

test(`${listeners} listeners all have every step, for little work`, async () => {
  const token = newToken()
  const relay = await startRelayProcess(token)
  try {
    const crowd = await gatherCrowd({ relays: [relay.url], room: 'hall-x', token, listeners })
    const before = relay.work()
    const rounds: Round[] = []
    while (rounds.length < steps) rounds.push(await crowd.step())
    const after = relay.work()
    expect(rounds.map(({ heard }) => heard)).toEqual(rounds.map(() => listeners))
    expect(crowd.count()).toEqual({ connected: listeners, current: listeners })
    // What the last listener waits for on a machine that has nothing else to do; the clock is for `bench/follow.ts`.
    if (before !== undefined && after !== undefined) expect((after - before) / steps).toBeLessThan(500)
    crowd.close()
  } finally {
    await relay.stop()
  }
}, 120_000)
