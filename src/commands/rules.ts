import { rules } from '../check/rules.ts'
import { renderRuleList } from '../report/reference.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** `duilian rules`: every rule with its severity, reason and limits. */
export function runRules(terminal: Terminal): ExitCode {
  terminal.output(`${renderRuleList(rules)}\n`)
  return 0
}
