/** What a relay counts, for who runs it. */
export interface Metrics {
  connections: number
  /** Steps by what became of them. */
  readonly steps: Record<'kept' | 'stale' | 'held' | 'failed', number>
  /** Steps handed to listeners, one for each. */
  deliveries: number
  /** Listeners let go because they did not read. */
  drops: number
  /** Connections refused because there are too many. */
  full: number
  /** Requests refused, by status. */
  readonly refused: Map<number, number>
  /** Seconds from publishing a step here until the broker delivered it here, and how often that was. */
  lag: number
  lags: number
}

export function createMetrics(): Metrics {
  const steps = { kept: 0, stale: 0, held: 0, failed: 0 }
  return { connections: 0, steps, deliveries: 0, drops: 0, full: 0, refused: new Map(), lag: 0, lags: 0 }
}

/** The counts in the text format of Prometheus, version 0.0.4. */
export function writeMetrics(metrics: Metrics, rooms: number): string {
  const lines: string[] = []
  const add = (name: string, kind: 'gauge' | 'counter' | 'summary', help: string, values: readonly string[]) =>
    lines.push(
      `# HELP duilian_${name} ${help}`,
      `# TYPE duilian_${name} ${kind}`,
      ...values.map((value) => `duilian_${name}${value}`),
    )
  const refused = [...metrics.refused].sort().map(([status, count]) => `{status="${status}"} ${count}`)
  add('connections', 'gauge', 'Listeners connected.', [` ${metrics.connections}`])
  add('rooms', 'gauge', 'Rooms with listeners.', [` ${rooms}`])
  const steps = Object.entries(metrics.steps).map(([outcome, count]) => `{outcome="${outcome}"} ${count}`)
  add('steps_total', 'counter', 'Steps published here, by outcome.', steps)
  add('deliveries_total', 'counter', 'Steps sent to listeners.', [` ${metrics.deliveries}`])
  add('drops_total', 'counter', 'Listeners let go because they did not read.', [` ${metrics.drops}`])
  add('full_total', 'counter', 'Connections refused because there were too many.', [` ${metrics.full}`])
  add('refused_total', 'counter', 'Requests refused, by status.', refused.length > 0 ? refused : ['{status="404"} 0'])
  const lag = [`_sum ${metrics.lag.toFixed(6)}`, `_count ${metrics.lags}`]
  add('broker_lag_seconds', 'summary', 'Time from publishing a step here to its delivery here.', lag)
  return `${lines.join('\n')}\n`
}
