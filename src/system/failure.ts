import { EnvironmentError } from '../model/diagnostic.ts'

/** The errno code of a failed system call ("ENOENT"), or undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined
}

/** True if a path leads nowhere: it or a folder on its way is missing. */
export function isAbsent(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/**
 * The EnvironmentError for a system call that failed while doing something ("The folder dist cannot be
 * written"); any other error is a bug and comes back as it is.
 */
export function environmentFailure(error: unknown, what: string, hint: string): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  // What does not exist could have been made: where that fails nothing can be, as in /proc.
  const reason = isMaking(error) && code === 'ENOENT' ? 'no folder can be made there' : (reasons[code] ?? code)
  return new EnvironmentError(`${what} (${reason}).`, hint)
}

function isMaking(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'mkdir'
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted, or in use by another program',
  EBUSY: 'in use by another program',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
  EISDIR: 'a folder is in the way',
  ENOENT: 'it does not exist',
}
