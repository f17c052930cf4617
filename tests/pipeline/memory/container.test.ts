import { expect, it } from 'vitest'
import { joinContainer, openContainer } from '../../../src/pipeline/memory/container.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const joined = Buffer.concat(joinContainer({ of: '茶' }, [encode('甲'), encode(''), encode('乙丙')]))

it('gives back a header and texts', () => {
  const opened = openContainer(joined)
  expect(opened?.header).toEqual({ of: '茶' })
  expect([0, 1, 2].map((at) => Buffer.from(opened?.blob(at) ?? []).toString())).toEqual(['甲', '', '乙丙'])
})

it.each([
  ['nothing', new Uint8Array()],
  ['a part', joined.subarray(0, joined.length - 1)],
  ['more', Buffer.concat([joined, encode('x')])],
  ['a header cut short', joined.subarray(0, 12)],
  ['something else', encode('{"header":{},"lengths":[]}')],
])('opens no %s', (_, bytes) => {
  expect(openContainer(bytes)).toBeUndefined()
})
