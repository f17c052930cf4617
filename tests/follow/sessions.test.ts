import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
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
