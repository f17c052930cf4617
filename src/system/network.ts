import { networkInterfaces } from 'node:os'

/** An address of this machine in a local network. */
export interface LocalAddress {
  /** The name of the interface. */
  readonly name: string
  /** As it stands in a URL. */
  readonly host: string
}

/** Interfaces of virtual machines, containers and tunnels, which no phone reaches. */
const virtual = /^(docker|veth|br-|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale|zt|cni|flannel|vEthernet|awdl|llw)/i

/** Addresses that phones in the same network may reach, IPv4 before IPv6. */
export function localAddresses(interfaces = networkInterfaces()): readonly LocalAddress[] {
  const all = Object.entries(interfaces).flatMap(([name, infos = []]) => infos.map((info) => ({ name, ...info })))
  const usable = all.filter(
    ({ name, internal, address }) => !internal && !virtual.test(name) && !/^(169\.254\.|fe80:)/i.test(address),
  )
  const four = usable.filter(({ family }) => family === 'IPv4').map(({ name, address }) => ({ name, host: address }))
  const six = usable
    .filter(({ family, address }) => family === 'IPv6' && /^f[cd]/i.test(address))
    .map(({ name, address }) => ({ name, host: `[${address}]` }))
  return [...four, ...six]
}
