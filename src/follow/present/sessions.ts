import type { IncomingMessage } from 'node:http'
import { isSameToken, markOf, newToken } from '../relay/tokens.ts'

export type Role = 'stage' | 'remote'

/** A device that was paired. */
export interface Session {
  readonly role: Role
  /** Its name among the others, which is no secret. */
  readonly id: string
}

/** What is known of a device: not the token that it has, but its mark. */
export interface Device extends Session {
  readonly mark: string
}

/** Milliseconds in which a code must be used. */
const validity = 15 * 60_000
/** Devices that stay paired; one more, and the oldest has to be paired anew. */
const most = 16

/** Pairs devices by codes that work once, and knows them again by a cookie that no script can read. */
export interface Sessions {
  /** A new code; one that was given before for the same role no longer works. */
  readonly invite: (role: Role) => string
  /** The cookie for a device that has a code; undefined if the code is wrong, used or too old. */
  readonly redeem: (code: string, role: string) => string | undefined
  readonly find: (request: IncomingMessage) => Session | undefined
  readonly devices: () => readonly Device[]
}

/** `secure` where pages come over HTTPS; `known` are devices that were paired before. */
export function createSessions(
  room: string,
  secure: boolean,
  now: () => number = Date.now,
  known: readonly Device[] = [],
): Sessions {
  const codes = new Map<Role, { readonly code: string; readonly until: number }>()
  const sessions = [...known]
  const name = `duilian-${room}`
  return {
    invite(role) {
      const code = newToken()
      codes.set(role, { code, until: now() + validity })
      return code
    },
    redeem(given, asked) {
      const role = asked === 'stage' || asked === 'remote' ? asked : undefined
      const open = role && codes.get(role)
      if (!role || !open || open.until < now() || !isSameToken(given, open.code)) return undefined
      codes.delete(role)
      const token = newToken()
      sessions.push({ role, id: newToken().slice(0, 8), mark: markOf(token) })
      if (sessions.length > most) sessions.shift()
      return `${name}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
    },
    find({ headers: { cookie = '' } }) {
      const given = cookie
        .split(';')
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1)
      if (given === undefined) return undefined
      // All of them are looked at, however soon one fits.
      const mark = markOf(given)
      return sessions.filter((one) => isSameToken(mark, one.mark))[0]
    },
    devices: () => sessions,
  }
}
