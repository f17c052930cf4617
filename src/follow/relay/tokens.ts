import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A token of 192 bits that nobody guesses. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** The part of a room's name that keeps it from being guessed, and the room of the last talk from being shown: 40 bits. */
export function sessionPart(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789' // Without those that are misread on a screen.
  return Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('')
}

/** True if two tokens are the same; takes as long for every wrong one. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

/** What an `Authorization: Bearer` header bears; empty if there is none. */
export function bearerOf({ authorization = '' }: IncomingHttpHeaders): string {
  return /^Bearer ([\w.~+/-]{1,512}=*)$/i.exec(authorization)?.[1] ?? ''
}

/** A token from the surroundings has as many bits as one of ours if it was drawn by chance. */
export function isLongEnough(token: string): boolean {
  return /^[\w.~+/-]{22,512}=*$/.test(token)
}

/** What is kept of a token: enough to know it again, and not to have it. */
export function markOf(token: string): string {
  return digest(token).toString('base64url')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
