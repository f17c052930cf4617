/** What a server takes at most: of connections, of rooms with listeners, of a body in bytes, of time in milliseconds. */
export interface Limits {
  readonly connections: number
  readonly rooms: number
  readonly body: number
  /** Headers of a request must have come after this time, and all of it after twice as long. */
  readonly headers: number
  /** Bytes that wait for a listener who does not read: then he is let go, and comes back to the latest step. */
  readonly backlog: number
  /** Between heartbeats, which tell a page that its stream is alive. */
  readonly beat: number
  /** Between which a page waits before it connects again: each draws its own, so that not all come at once. */
  readonly retry: readonly [number, number]
}

export const usualLimits: Limits = {
  connections: 20_000,
  rooms: 1000,
  body: 1024,
  headers: 8000,
  backlog: 64 * 1024,
  beat: 15_000,
  retry: [2000, 5000],
}

/** Files a process has open besides its connections. */
const reserve = 200

/** Limits within what the system lets a process open; `files` is undefined where that is not known. */
export function limitsWithin(files: number | undefined, asked: Partial<Limits> = {}): Limits {
  const wanted = { ...usualLimits, ...asked }
  return files === undefined
    ? wanted
    : { ...wanted, connections: Math.max(1, Math.min(wanted.connections, files - reserve)) }
}

/** What is said of limits at the start. */
export function describeLimits({ connections, rooms, body, headers }: Limits, files: number | undefined): string {
  const system = files !== undefined && files - reserve <= connections
  return (
    `At most ${connections} connections${system ? ` (the system lets a process open ${files} files: ulimit -n)` : ''}, ` +
    `${rooms} rooms, ${body} bytes a step, ${headers / 1000} s for the head of a request.`
  )
}
