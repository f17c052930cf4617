import type { DiagnosticCode } from '../../model/diagnostic.ts'

/** Why a file of Office cannot be converted. It says so of the file as the subject: "is protected by a password". */
export class OfficeFault extends Error {
  readonly code: DiagnosticCode
  readonly hint: string
  constructor(code: DiagnosticCode, message: string, hint: string) {
    super(message)
    this.name = 'OfficeFault'
    this.code = code
    this.hint = hint
  }
}

/** A file whose bytes do not hold together; `what` names the part that does not, as the end of a sentence. */
export function damaged(what: string): OfficeFault {
  const hint = 'Open it in the program that made it, let it be repaired if that is offered, and save it again.'
  return new OfficeFault('office-damaged', `is damaged: ${what}`, hint)
}

/** A part, or all of them together, that would take more memory than a document ever needs. */
export function tooMuch(what: string, bytes: number, limit: number): OfficeFault {
  const megabytes = (count: number) => Math.ceil(count / 1e6)
  const message = `unpacks to more than is read: ${what} has ${megabytes(bytes)} MB of at most ${megabytes(limit)} MB`
  return new OfficeFault(
    'too-large',
    message,
    'Split it; if nobody wrote that much, do not open it: it may be a zip bomb.',
  )
}
