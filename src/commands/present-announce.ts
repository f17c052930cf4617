import type { Presenting } from '../follow/present/present.ts'
import { codeForTerminal } from '../follow/present/room-code.ts'
import { type LocalAddress, localAddresses } from '../system/network.ts'
import { openPage } from '../system/open-page.ts'
import type { Terminal } from './terminal.ts'

export interface PresentOptions {
  /** The deck; undefined if only one was built. */
  readonly deck?: string
  /** The folder that decks were built into. */
  readonly out: string
  readonly port?: number
  readonly host?: string
  /** Where others find the pages: a proxy before this process, or pages that were uploaded. */
  readonly public?: string
  readonly broker?: string
  readonly token?: string
  /** A folder to write the pages of listeners into, to be uploaded; undefined: they are served from here. */
  readonly pages?: string
  /** Whether the stage is opened in the browser. */
  readonly open: boolean
}

/** Says where the stage, the room and the speaker's phone find the talk, and opens the stage. */
export function announce(presenting: Presenting, options: PresentOptions, terminal: Terminal): void {
  const { port } = presenting
  const addresses = reachable(options, port)
  const isBehind = options.public !== undefined && options.pages === undefined
  const stage = `${isBehind ? options.public : `http://127.0.0.1:${port}`}/stage#${presenting.invite('stage')}`
  terminal.error(`\nStage (this machine, once):  ${stage}\n\n`)
  // The room comes last: of what a screen shows at its end nothing is for the speaker alone.
  inviteRemote(presenting, options, terminal)
  if (options.pages === undefined) announceAddresses(addresses, terminal)
  else {
    const address = roomAddress(options, presenting.room, port)
    terminal.error(`The pages are in ${options.pages}. The room:  ${address}\n${codeForTerminal(address)}\n\n`)
  }
  if (options.open) openPage(stage)
}

/** One code for each network; what else leads to the same place stands above it in words. */
function announceAddresses(addresses: readonly Reachable[], terminal: Terminal): void {
  const isDrawn = ({ url }: Reachable) => !url.includes('//[') || addresses.length === 1
  for (const { name, url } of addresses.filter(isDrawn)) {
    const others = addresses.filter((one) => one.name === name && !isDrawn(one))
    const also = others.map((other) => `  or  ${other.url}/`).join('')
    terminal.error(`The room${name}:  ${url}/${also}\n${codeForTerminal(`${url}/`)}\n\n`)
  }
  if (addresses.length === 0) {
    terminal.error('This machine is in no network that phones could reach: open a hotspot, and start again.\n')
  }
  if (new Set(addresses.map(({ name }) => name)).size > 1)
    terminal.error('Several networks: show the address of the one that the phones are in.\n')
}

interface Reachable {
  readonly name: string
  readonly url: string
}

/** Where phones find the pages. */
function reachable({ public: known, pages, host }: PresentOptions, port: number): readonly Reachable[] {
  if (known !== undefined && pages === undefined) return [{ name: '', url: known }]
  const all = localAddresses()
  const bound = host === undefined || host === '0.0.0.0' || host === '::' ? all : [{ name: host, host }]
  return bound.map(({ name, host: own }: LocalAddress) => ({ name: ` (${name})`, url: `http://${own}:${port}` }))
}

/** The address that leads listeners into the room, in one network if there are several. */
export function roomAddress(options: PresentOptions, room: string, port: number): string {
  if (options.pages !== undefined) return `${options.public ?? ''}/?room=${room}`
  return `${reachable(options, port)[0]?.url ?? `http://127.0.0.1:${port}`}/`
}

/** An address that pairs the speaker's phone, once. */
function inviteRemote(presenting: Presenting, options: PresentOptions, terminal: Terminal): void {
  const base = reachable(options, presenting.port)[0]?.url ?? `http://127.0.0.1:${presenting.port}`
  const url = `${base}/remote#${presenting.invite('remote')}`
  terminal.error(
    `The speaker's own phone alone, not the room (once, within 15 minutes):  ${url}\n${codeForTerminal(url)}\n\n`,
  )
}

/** Whoever holds the screen sees that a phone was paired, and may pair another one. */
export function announceRemote(
  presenting: Presenting,
  options: PresentOptions,
  terminal: Terminal,
  from: string,
): void {
  terminal.error(`A phone was paired as remote, from ${from}. To pair another one:\n`)
  inviteRemote(presenting, options, terminal)
}
