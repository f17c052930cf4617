import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Line } from './slide-lines.ts'

/** A line that its author meant as more than text. */
export interface LineForm {
  /** The characters it may begin with, spaces left out. */
  readonly first: string
  readonly pattern: RegExp
  readonly code: DiagnosticCode
  /** What comes of the line. */
  readonly message: string
  readonly hint: string
  /** True if it is only a slide on which it does harm. */
  readonly slidesOnly?: boolean
  /** What else must hold of the lines around it. */
  readonly when?: (lines: readonly Line[], at: number) => boolean
}
