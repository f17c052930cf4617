import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readTalk, writeTalk } from '../../src/follow/present/again.ts'
import { createDesk, type Desk, type DeskState } from '../../src/follow/present/desk.ts'
import type { Role } from '../../src/follow/present/sessions.ts'

/** A device at the desk: what it was told last under a name, and a way to close it. */
function join(desk: Desk, role: Role, by = '') {
  const told = new Map<string, unknown>()
  const closing: (() => void)[] = []
  const response = {
    writeHead: () => undefined,
    write(text: string) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(text) ?? []
      if (name) told.set(name, JSON.parse(data ?? ''))
    },
    on: (_: string, close: () => void) => closing.push(close),
  } as unknown as ServerResponse // All of it that a desk uses.
  desk.connect({ role, id: by }, by, response)
  return { told: (name: string) => told.get(name), close: () => closing[0]?.() }
}

const beat = 15_000
const state = { slide: 'kinds', step: 2, elapsed: 60_000, onSlide: 5000 }
const open = (before?: DeskState) => createDesk(() => [], beat, before)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a window of the stage', () => {
  test('is told that another one presents, and what the room was shown', () => {
    const desk = open()
    expect(join(desk, 'stage', 'one').told('stage')).toEqual({ held: false, own: false })
    desk.show('one', state)
    vi.advanceTimersByTime(1000)
    const last = { ...state, elapsed: 61_000, onSlide: 6000 }
    const two = join(desk, 'stage', 'two')
    expect(two.told('stage')).toEqual({ held: true, own: false, last })
    expect(join(desk, 'remote').told('desk')).toEqual(last)
    desk.show('one', { ...state, step: 3 })
    expect(two.told('stage')).toMatchObject({ held: true, last: { step: 3 } })
  })

  test('presents at once if the one that did is closed, and after a while if it waited', () => {
    const desk = open()
    const one = join(desk, 'stage', 'one')
    desk.show('one', state)
    const two = join(desk, 'stage', 'two')
    one.close()
    expect(join(desk, 'stage', 'three').told('stage')).toMatchObject({ held: false, last: { slide: 'kinds' } })
    expect(two.told('stage')).toMatchObject({ held: true })
    vi.advanceTimersByTime(beat)
    expect(two.told('stage')).toMatchObject({ held: false })
  })

  test('keeps what it presents when it is loaded anew', () => {
    const desk = open()
    const one = join(desk, 'stage', 'one')
    desk.show('one', state)
    const two = join(desk, 'stage', 'two')
    one.close()
    expect(join(desk, 'stage', 'one').told('stage')).toMatchObject({ held: false, own: true })
    vi.advanceTimersByTime(beat)
    expect(two.told('stage')).toMatchObject({ held: true })
  })

  test.each([
    ['goes on where a talk was that broke off', 60_000, { ...state, elapsed: 120_000, onSlide: 65_000 }],
    ['begins anew some time after', 20 * 60_000, undefined],
  ])('%s', (_, later, last) => {
    const kept = readTalk(writeTalk({ room: 'tea', port: 8000, devices: [], shown: state }, 0), later)
    expect(kept?.room).toBe('tea')
    const told = join(open(kept?.shown), 'stage', 'new').told('stage')
    expect(told).toEqual({ held: false, own: false, ...(last && { last }) })
  })
})
