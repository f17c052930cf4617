import type { IncomingMessage } from 'node:http'
import type { Gate } from './relay.ts'
import { bearerOf, isSameToken } from './tokens.ts'

/** True for a request of this machine itself, not one that a proxy on it hands on. */
export function isLocal({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return !isForwarded && /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '')
}

/**
 * Publishing takes the token, and unless the relay is public comes from this machine. Health and metrics are for this
 * machine, and for whoever has the token.
 */
export function tokenGate(token: string, isPublic: boolean): Gate {
  const bears = (request: IncomingMessage) => isSameToken(bearerOf(request.headers), token)
  return {
    publisher(request) {
      if (!isPublic && !isLocal(request)) return { status: 403, reason: 'Steps are published from this machine alone.' }
      return bears(request) ? undefined : { status: 401, reason: 'This takes the token.' }
    },
    keeper: (request) =>
      isLocal(request) || bears(request) ? undefined : { status: 403, reason: 'This is for who runs the relay.' },
  }
}
