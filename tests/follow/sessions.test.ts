import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { readTalk, writeTalk } from '../../src/follow/present/again.ts'
import { createSessions } from '../../src/follow/present/sessions.ts'
import { bearerOf, isLongEnough, isSameToken, newToken, sessionPart } from '../../src/follow/relay/tokens.ts'

const withCookie = (cookie: string) => ({ headers: { cookie } }) as IncomingMessage // All that is looked at.

test('a code pairs one device, within its time, in its role, and a newer one replaces it', () => {
  const clock = { now: 0 }
  const sessions = createSessions('tea-x', true, () => clock.now)
  const [old, code] = [sessions.invite('remote'), sessions.invite('remote')]
  expect(sessions.redeem(old, 'remote')).toBeUndefined()
  expect(sessions.redeem(code, 'stage')).toBeUndefined()
  expect(sessions.redeem('', 'remote')).toBeUndefined()
  const cookie = sessions.redeem(code, 'remote') ?? ''
  expect(cookie).toMatch(/^duilian-tea-x=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Secure$/)
  expect(sessions.redeem(code, 'remote')).toBeUndefined()
  const pair = cookie.split(';')[0] ?? ''
  expect(sessions.find(withCookie(`a=b; ${pair}; c=d`))).toMatchObject({ role: 'remote' })
  expect(sessions.find(withCookie(`${pair}x`))).toBeUndefined()
  expect(sessions.find(withCookie(pair.replace('tea-x', 'tea-y')))).toBeUndefined()
  const late = sessions.invite('stage')
  clock.now = 15 * 60_000 + 1
  expect(sessions.redeem(late, 'stage')).toBeUndefined()
})

test('only so many devices stay paired', () => {
  const sessions = createSessions('tea-x', false)
  const cookies = Array.from(
    { length: 17 },
    () => sessions.redeem(sessions.invite('remote'), 'remote')?.split(';')[0] ?? '',
  )
  expect(sessions.find(withCookie(cookies[0] ?? ''))).toBeUndefined()
  expect(sessions.find(withCookie(cookies[16] ?? ''))).toBeDefined()
})

test('a device stays paired where its mark is known, in the same room, and the mark opens nothing', () => {
  const before = createSessions('tea-x', false)
  const cookie = before.redeem(before.invite('stage'), 'stage')?.split(';')[0] ?? ''
  const kept = before.devices()
  expect(JSON.stringify(kept)).not.toContain(cookie.split('=')[1])
  const after = createSessions('tea-x', false, Date.now, kept)
  expect(after.find(withCookie(cookie))).toMatchObject({ role: 'stage', id: kept[0]?.id })
  expect(after.find(withCookie(`duilian-tea-x=${kept[0]?.mark}`))).toBeUndefined()
  expect(createSessions('tea-y', false, Date.now, kept).find(withCookie(cookie))).toBeUndefined()
})

test('a talk is kept for an hour', () => {
  const talk = { room: 'tea-x', port: 8000, devices: [{ role: 'stage', id: 'a', mark: 'b' }] } as const
  const bytes = writeTalk(talk, 0)
  expect(readTalk(bytes, 3_599_999)).toEqual(talk)
  expect(readTalk(bytes, 3_600_000)).toBeUndefined()
  expect(readTalk(undefined, 0)).toBeUndefined()
})

test('tokens are drawn by chance, and compared whole', () => {
  const drawn = Array.from({ length: 100 }, newToken)
  expect(new Set(drawn).size).toBe(100)
  expect(Buffer.from(drawn[0] ?? '', 'base64url').length * 8).toBeGreaterThanOrEqual(128)
  expect(isSameToken('a', 'a')).toBe(true)
  for (const other of ['', 'A', 'aa', 'b']) expect(isSameToken(other, 'a')).toBe(false)
  expect(sessionPart()).toMatch(/^[a-z2-9]{8}$/)
})

test.each([
  ['Bearer abc', 'abc'],
  ['bearer abc==', 'abc=='],
  ['Basic abc', ''],
  ['Bearer a b', ''],
  ['', ''],
])('the header %s bears %s', (authorization, token) => {
  expect(bearerOf({ authorization })).toBe(token)
})

test.each([
  ['a'.repeat(22), true],
  ['a'.repeat(21), false],
  ['', false],
  [`${'a'.repeat(30)} b`, false],
  ['jVb3mW1bq7lB9rD2o9uQq8mN4j5l6z7x8c9vA0sD1fE=', true],
])('a token such as %s can be used: %s', (token, good) => {
  expect(isLongEnough(token)).toBe(good)
})
