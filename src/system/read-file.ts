import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { RefusedFile } from '../model/diagnostic.ts'
import { codeOf } from './failure.ts'

/** Bytes a file may have unless whoever reads it says otherwise: more than any image, font or PDF of a deck. */
export const usualLimit = 100_000_000

// Windows has neither; there no folder holds pipes.
const { O_RDONLY, O_NONBLOCK = 0 } = constants

/**
 * The bytes of a file; undefined for a folder. Throws a RefusedFile for what is no file, as a pipe, from which reading
 * might never end, and for more bytes than `limit`, before any is read; else what the system says.
 */
export async function readWhole(path: string, limit = usualLimit): Promise<Buffer | undefined> {
  // Opening a pipe would wait for a writer.
  const handle = await open(path, O_RDONLY | O_NONBLOCK).catch((error: unknown) => {
    throw codeOf(error) === 'ENXIO' ? refuseKind(path) : error
  })
  try {
    const status = await handle.stat()
    if (status.isDirectory()) return undefined
    if (!status.isFile()) throw refuseKind(path)
    if (status.size > limit) throw refuseSize(path, status.size, limit)
    // What the system makes up as it is read, as in /proc, has no size.
    return status.size === 0 ? await handle.readFile() : await readBytes(handle, status.size)
  } finally {
    await handle.close()
  }
}

async function readBytes(handle: FileHandle, size: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await handle.read(buffer, filled, size - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

function refuseKind(path: string): RefusedFile {
  return new RefusedFile('file-unreadable', path, 'is a pipe, a device or a socket', 'Put a file in its place.')
}

function refuseSize(path: string, size: number, limit: number): RefusedFile {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1e6)
  const what = `has ${megabytes(size)} MB; duilian reads up to ${megabytes(limit)} MB here`
  return new RefusedFile('too-large', path, what, 'Put a smaller file in its place.')
}
