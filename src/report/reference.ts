import type { DiagnosticCode } from '../model/diagnostic.ts'
import { diagnosticKinds } from '../model/diagnostic-kinds.ts'

/** What the reference tells of a rule besides its code, severity and meaning. */
export interface RuleText {
  readonly why: string
  readonly limits: Readonly<Record<string, number>>
}

/** Rules by code. */
export type RuleTexts = Readonly<Partial<Record<DiagnosticCode, RuleText>>>

/** Markdown table of the codes that are no rules: nothing about them can be set. */
export function renderCodeTable(rules: RuleTexts): string {
  const rows = listKinds().filter(([code]) => !rules[code])
  const lines = rows.map(([code, severity, meaning]) => `| \`${code}\` | ${severity} | ${meaning} |`)
  return ['| code | severity | meaning |', '|---|---|---|', ...lines].join('\n')
}

/** Markdown table of the rules with their reasons and limits. */
export function renderRuleTable(rules: RuleTexts): string {
  const lines = listRuleRows(rules).map(
    ({ code, severity, meaning, why, limits }) => `| \`${code}\` | ${severity} | ${meaning} ${why} | ${limits} |`,
  )
  return ['| rule | severity | what and why | limits |', '|---|---|---|---|', ...lines].join('\n')
}

/** The rules as `duilian rules` shows them. */
export function renderRuleList(rules: RuleTexts): string {
  return listRuleRows(rules)
    .map(({ code, severity, meaning, why, limits }) => {
      return [`${code} (${severity})`, `  ${meaning}`, `  ${why}`, ...(limits ? [`  Limits: ${limits}`] : [])].join(
        '\n',
      )
    })
    .join('\n\n')
}

function listRuleRows(rules: RuleTexts) {
  return listKinds().flatMap(([code, severity, meaning]) => {
    const rule = rules[code]
    if (!rule) return []
    const limits = Object.entries(rule.limits).map(([name, value]) => `${name} ${value}`)
    return [{ code, severity, meaning, why: rule.why, limits: limits.join(', ') }]
  })
}

function listKinds() {
  return Object.entries(diagnosticKinds).map(
    ([code, [severity, meaning]]) => [code as DiagnosticCode, severity, meaning] as const,
  )
}
