import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { localAddresses } from '../../src/system/network.ts'

const info = (address: string, internal = false): NetworkInterfaceInfo =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo // All that is looked at.

test('addresses are those that phones in the room may reach, IPv4 first', () => {
  const found = localAddresses({
    lo: [info('127.0.0.1', true), info('::1', true)],
    wlan0: [info('fd12::5'), info('fe80::1'), info('192.168.1.20'), info('2001:db8::1')],
    eth0: [info('169.254.3.4'), info('10.0.0.7')],
    docker0: [info('172.17.0.1')],
    veth12: [info('172.18.0.1')],
    utun3: [info('100.64.0.1')],
    'vEthernet (WSL)': [info('172.20.0.1')],
  })
  expect(found).toEqual([
    { name: 'wlan0', host: '192.168.1.20' },
    { name: 'eth0', host: '10.0.0.7' },
    { name: 'wlan0', host: '[fd12::5]' },
  ])
  expect(localAddresses({})).toEqual([])
})
