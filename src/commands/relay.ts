import { openBroker } from '../follow/brokers/open.ts'
import { describeLimits, limitsWithin } from '../follow/relay/limits.ts'
import { isLongEnough, newToken } from '../follow/relay/tokens.ts'
import { serveRelay } from '../follow/serve-relay.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import { mostOpenFiles } from '../system/open-files.ts'
import { reportFailure, seldom } from './serving.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface RelayOptions {
  /** Where other processes meet; undefined: this one is alone. */
  readonly broker?: string
  readonly port?: number
  readonly host?: string
  /** The address under which the relay is reached from elsewhere; undefined: steps come from this machine alone. */
  readonly public?: string
  /** What presenters need; undefined: one is drawn and told. */
  readonly token?: string
}

/** `duilian relay`: the relay alone, of which many may run behind one address, until `stopped`. */
export async function runRelay(options: RelayOptions, terminal: Terminal, stopped: Promise<void>): Promise<ExitCode> {
  const { host = '127.0.0.1', port, token = newToken() } = options
  if (!isLongEnough(token)) {
    throw new EnvironmentError('The token in DUILIAN_TOKEN is too short.', 'Draw one: openssl rand -base64 32')
  }
  if (options.broker !== undefined && options.token === undefined) {
    throw new EnvironmentError(
      'Relays that share a broker share a token too, and DUILIAN_TOKEN names none.',
      'Draw one and give it to all of them: openssl rand -base64 32',
    )
  }
  const files = mostOpenFiles()
  const limits = limitsWithin(files)
  const broker = await openBroker(options.broker)
  try {
    const relay = await serveRelay({
      ...{ broker, limits, token, isPublic: options.public !== undefined },
      address: { host, port: port ?? 8080, tries: port === undefined ? 50 : 1 },
      failed: (error) => terminal.error(reportFailure(error)),
      met: seldom((what) => terminal.error(`A limit is met: ${what}.\n`)),
    })
    terminal.error(
      `The relay listens on http://${host}:${relay.port}  (Ctrl-C stops)\n${describeLimits(limits, files)}\n`,
    )
    if (options.token === undefined) terminal.error(`DUILIAN_TOKEN=${token}\n`)
    await stopped
    await relay.close()
    return 0
  } finally {
    await broker.close()
  }
}
