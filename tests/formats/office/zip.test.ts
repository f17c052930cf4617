import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OfficeFault } from '../../../src/formats/office/fault.ts'
import { readZip, unpack } from '../../../src/formats/office/zip-read.ts'
import { replaceEntries } from '../../../src/formats/office/zip-write.ts'
import { anyText } from '../../any-text.ts'
import { unpackAll, zip } from './documents.ts'

const files = { 'a.xml': '<a>后</a>'.repeat(50), 'media/b.png': 'PNG'.repeat(100), 'c.xml': '' }

function replaced(bytes: Uint8Array, contents: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(contents).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  return Buffer.concat(replaceEntries(readZip(bytes), new Map(entries)))
}

function faultOf(make: () => unknown): OfficeFault {
  try {
    make()
  } catch (error) {
    if (error instanceof OfficeFault) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

/** An archive as streaming writers make it: sizes follow the data, and the record of each entry has a zip64 field. */
function streamed(name: string, text: string): Buffer {
  const data = Buffer.from(text)
  const packed = deflateRawSync(data)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(0x0808, 6)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const descriptor = Buffer.alloc(16)
  descriptor.writeUInt32LE(0x08074b50, 0)
  descriptor.writeUInt32LE(crc32(data), 4)
  descriptor.writeUInt32LE(packed.length, 8)
  descriptor.writeUInt32LE(data.length, 12)
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(data.length), 4)
  extra.writeBigUInt64LE(BigInt(packed.length), 12)
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(0x0808, 8)
  record.writeUInt16LE(8, 10)
  record.writeUInt32LE(crc32(data), 16)
  for (const field of [20, 24, 42]) record.writeUInt32LE(0xffffffff, field)
  record.writeUInt16LE(name.length, 28)
  record.writeUInt16LE(extra.length, 30)
  const start = 30 + name.length + packed.length + 16
  const ending = Buffer.alloc(22)
  ending.writeUInt32LE(0x06054b50, 0)
  ending.writeUInt16LE(1, 8)
  ending.writeUInt16LE(1, 10)
  ending.writeUInt32LE(46 + name.length + 28, 12)
  ending.writeUInt32LE(start, 16)
  return Buffer.concat([local, Buffer.from(name), packed, descriptor, record, Buffer.from(name), extra, ending])
}

describe('an archive', () => {
  test('gives back what was packed', () => {
    const archive = readZip(zip(files))
    const found = archive.entries.map((entry) => [entry.name, unpack(archive, entry).toString()])
    expect(Object.fromEntries(found)).toEqual(files)
  })

  test('keeps every byte of entries that are not replaced, packed as they were', () => {
    const before = readZip(zip(files))
    const after = readZip(replaced(before.bytes, { 'a.xml': '<a>後</a>' }))
    expect(after.entries.map(({ name }) => name)).toEqual(Object.keys(files))
    for (const name of ['media/b.png', 'c.xml']) {
      const [one, other] = [before, after].map(({ bytes, entries }) => {
        const entry = entries.find((candidate) => candidate.name === name)
        return bytes.subarray(entry?.start, entry?.end)
      })
      expect(other).toEqual(one)
    }
    expect(unpackAll(after.bytes)).toEqual({ ...files, 'a.xml': '<a>後</a>' })
  })

  test('whatever is replaced by whatever, others read it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a.xml', 'media/b.png', 'c.xml'), anyText(50)), (contents) => {
        const wanted = Object.entries({ ...files, ...contents }).map(([name, text]) => [
          name,
          Buffer.from(text).toString(),
        ])
        expect(unpackAll(replaced(zip(files), contents))).toEqual(Object.fromEntries(wanted))
      }),
      { numRuns: 30 },
    )
  })

  test.skipIf(spawnSync('unzip', ['-v']).error !== undefined)('that was written passes the test of unzip', () => {
    const folder = mkdtempSync(join(tmpdir(), 'duilian-zip-'))
    try {
      for (const bytes of [zip(files), streamed('a.xml', '<a>后</a>')]) {
        writeFileSync(join(folder, 'a.zip'), replaced(bytes, { 'a.xml': '<a>後</a>' }))
        expect(spawnSync('unzip', ['-tq', join(folder, 'a.zip')]).stdout.toString()).toContain('No errors')
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('of a streaming writer is read, copied and rewritten', () => {
    const bytes = streamed('a.xml', '<a>后</a>')
    const archive = readZip(bytes)
    expect(unpack(archive, archive.entries[0] ?? expect.fail()).toString()).toBe('<a>后</a>')
    expect(unpackAll(replaced(bytes, {}))).toEqual({ 'a.xml': '<a>后</a>' })
    expect(unpackAll(replaced(bytes, { 'a.xml': '<a>後</a>' }))).toEqual({ 'a.xml': '<a>後</a>' })
  })
})

describe('a damaged archive', () => {
  const whole = Buffer.from(zip(files))
  const directory = readZip(whole).directory.start

  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(whole)
    change(bytes)
    return bytes
  }

  test.each([
    ['cut off', whole.subarray(0, whole.length - 30), 'office-damaged', /its end is missing/],
    ['empty', Buffer.alloc(0), 'office-damaged', /its end is missing/],
    [
      'with a list that breaks off',
      changed((bytes) => bytes.writeUInt16LE(9, whole.length - 12)),
      'office-damaged',
      /breaks off|leads out/,
    ],
    [
      'with a list elsewhere',
      changed((bytes) => bytes.writeUInt32LE(7, whole.length - 6)),
      'office-damaged',
      /breaks off/,
    ],
    [
      'with an entry elsewhere',
      changed((bytes) => bytes.writeUInt32LE(5, directory + 42)),
      'office-damaged',
      /a\.xml is not where/,
    ],
    [
      'with entries on each other',
      changed((bytes) => bytes.writeUInt32LE(whole.length, directory + 20)),
      'office-damaged',
      /lies on another/,
    ],
    [
      'of encrypted entries',
      changed((bytes) => bytes.writeUInt16LE(1, directory + 8)),
      'office-encrypted',
      /encrypted/,
    ],
  ])('%s is refused', (_, bytes, code, message) => {
    const fault = faultOf(() => readZip(bytes))
    expect([fault.code, fault.message]).toEqual([code, expect.stringMatching(message)])
    expect(fault.hint).toMatch(/\.$/)
  })

  test('cut anywhere is refused or reads as a whole one, and is never a bug', () => {
    for (let length = 0; length < whole.length; length += 7) {
      expect(faultOf(() => readZip(whole.subarray(0, length))).code).toBe('office-damaged')
    }
  })

  test.each([
    ['a wrong checksum', (bytes: Buffer) => bytes.writeUInt32LE(1, directory + 16)],
    ['fewer bytes than are packed, as a bomb says', (bytes: Buffer) => bytes.writeUInt32LE(3, directory + 24)],
    ['more bytes than are packed', (bytes: Buffer) => bytes.writeUInt32LE(9999, directory + 24)],
    ['another packing', (bytes: Buffer) => bytes.writeUInt16LE(12, directory + 10)],
    ['other bytes', (bytes: Buffer) => bytes.writeUInt32LE(0, 40)],
  ])('with %s of an entry is refused where that is unpacked', (_, change) => {
    const archive = readZip(changed(change))
    expect(faultOf(() => unpack(archive, archive.entries[0] ?? expect.fail())).code).toBe('office-damaged')
  })

  test('with the same name twice is refused', () => {
    const bytes = Buffer.from(zip({ 'a.xml': '1', 'b.xml': '2' }))
    for (let at = bytes.indexOf('b.xml'); at >= 0; at = bytes.indexOf('b.xml', at)) bytes.write('a.xml', at)
    expect(faultOf(() => readZip(bytes)).message).toMatch(/a\.xml twice/)
  })
})
