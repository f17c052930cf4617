import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../src/live/session.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { Checked } from '../../src/serve/deck-checks.ts'
import { createUpdates } from '../../src/serve/updates.ts'
import type { Views } from '../../src/serve/views.ts'

const onScreen: Problem = {
  ...{ code: 'font-small', severity: 'warning', message: 'Too small.', text: 'Too small.', blocking: false },
  slide: { id: 'code', number: 3 },
}
const fatal: Problem = { code: 'yaml-syntax', severity: 'error', message: 'None.', text: 'None.', blocking: true }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what the screen told is not taken for mended before a page has measured again', async () => {
  const state = { isMeasured: true, found: [onScreen] as readonly Problem[] }
  const session = {
    refresh: async () => 'changed',
    slideCount: () => 3,
    unmeasured: () => ({}),
    measured: () => ({}),
    unjudged: (_: string, problems: readonly Problem[]) =>
      state.isMeasured ? [] : problems.filter(({ code }) => code === 'font-small'),
    isMadeOf: () => true,
    keep: async () => undefined,
  } as Partial<Session> as Session
  const views = { push: async () => undefined, tell: () => undefined, listChanged: () => undefined } as Partial<Views>
  const told: Checked[] = []
  const updates = createUpdates(session, views as Views, {
    check: async () => state.found,
    checked: (result) => void told.push(result),
    failed: (error) => expect(error).toBeUndefined(),
  })
  const save = async (isMeasured: boolean, found: readonly Problem[]) => {
    Object.assign(state, { isMeasured, found })
    updates.changed(['slides/talk.md'])
    await vi.advanceTimersByTimeAsync(5000)
    return told.at(-1)?.problems
  }
  await updates.ensure('talk')
  await vi.advanceTimersByTimeAsync(5000)
  expect(told.at(-1)?.problems).toEqual([onScreen])
  expect(await save(false, [])).toEqual([onScreen])
  expect(await save(false, [onScreen])).toEqual([onScreen])
  // An error hides it, and it is back when that is mended.
  expect(await save(false, [fatal])).toEqual([fatal])
  expect(await save(false, [])).toEqual([onScreen])
  expect(await save(true, [])).toEqual([])
  await updates.close()
})
