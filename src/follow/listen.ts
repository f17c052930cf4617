import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { Limits } from './relay/limits.ts'
import { say } from './relay/reply.ts'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Ends all connections; resolves when the port is free. */
  close(): Promise<void>
}

export interface Address {
  /** Undefined: all addresses of the machine. */
  readonly host?: string
  readonly port: number
  /** How many ports from the first on may be tried. */
  readonly tries: number
}

export interface Handling {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly failed: (error: unknown) => void
  /** Told for every connection that is refused because there are too many. */
  readonly full: () => void
}

/** Listens within limits. Throws an EnvironmentError if no port is to be had. */
export async function listen(address: Address, limits: Limits, { handle, failed, full }: Handling): Promise<Listening> {
  const server = createServer(
    {
      maxHeaderSize: 8 * 1024,
      headersTimeout: limits.headers,
      requestTimeout: 2 * limits.headers,
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: 5000,
    },
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        failed(error)
        if (response.headersSent) response.destroy()
        else say(response, 500, 'This could not be answered; the terminal says why.')
      })
    },
  )
  server.maxConnections = limits.connections
  server.on('drop', full)
  const { host, port: first, tries } = address
  for (let port = first; port < first + tries; port++) {
    const bound = await tryPort(server, host, port)
    if (bound !== undefined) return { port: bound, close: () => closeAll(server) }
  }
  const where = tries === 1 ? `Port ${first} is` : `The ports ${first} to ${first + tries - 1} are`
  throw new EnvironmentError(
    `${where} in use or may not be used${host === undefined ? '' : ` on ${host}`}.`,
    'Name others with --port and --host.',
  )
}

/** Whether nobody listens on a port. */
export async function isFree(host: string | undefined, port: number): Promise<boolean> {
  const server = createServer()
  const bound = await tryPort(server, host, port)
  await closeAll(server)
  return bound !== undefined
}

function closeAll(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function tryPort(server: Server, host: string | undefined, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    // Only these two are taken off again: Node itself listens for `listening`, and counts connections from then on.
    const listening = () => {
      server.off('error', refused)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    }
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening)
      if (['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(error.code ?? '')) resolve(undefined)
      else reject(error)
    }
    server.once('error', refused)
    server.once('listening', listening)
    // Listeners of a whole room come in the same second.
    server.listen({ port, backlog: 4096, ...(host !== undefined && { host }) })
  })
}
