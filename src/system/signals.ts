/** Milliseconds that work under way has to end by itself. */
const grace = 2000

/** Resolves when this process is asked to stop, which it does soon after; a second Ctrl-C ends it at once. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve()
      // Does not keep the process alive: it ends what would.
      setTimeout(() => process.exit(), grace).unref()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  })
}
