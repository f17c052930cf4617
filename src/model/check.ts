import type { Place } from './diagnostic.ts'
import type { Severity } from './diagnostic-kinds.ts'

/** What a deck sets for one rule under `checks:`. */
export interface CheckSetting {
  readonly severity?: Severity | 'off'
  /** Limits that differ from the rule's own. */
  readonly limits: Readonly<Record<string, number>>
}

/** Settings by the code of the rule. */
export type CheckSettings = ReadonlyMap<string, CheckSetting>

/** A comment `duilian-ignore CODE: reason`, which silences a rule from its own line up to `lastLine`. */
export interface Suppression {
  /** As written; validated against the rules there are. */
  readonly code: string
  readonly reason: string
  /** The first line it covers; before the comment if the comment is the first thing on its slide. */
  readonly firstLine: number
  readonly lastLine: number
  readonly place: Place
}
