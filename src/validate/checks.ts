import type { CheckSetting, CheckSettings, Suppression } from '../model/check.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { RawData, RawDeck, RawYaml } from '../model/raw.ts'
import { didYouMean } from '../model/suggest.ts'
import type { RawDeckFields } from './schemas/deck-schema.ts'

/** Rules that there were: a deck that sets or silences one is as it was. */
const retired: ReadonlySet<string> = new Set(['space-typed'])

/** The names of the limits of every rule, by the code of the rule. */
type RuleLimits = ReadonlyMap<string, readonly string[]>

/**
 * Reports `key-unknown` for what in `checks:` is no rule or no limit of one. It takes the value as it stands, so that
 * this is said beside what else is wrong with the block.
 */
export function checkNames(value: unknown, yaml: RawYaml, rules: RuleLimits, diagnostics: Diagnostic[]): void {
  for (const [code, given] of entriesOf(value)) {
    if (retired.has(code)) continue
    const limits = rules.get(code)
    if (!limits) {
      const hint = didYouMean(code, rules.keys(), 'Rules are listed by "duilian rules".')
      diagnostics.push(diagnose('key-unknown', yaml.keyPlaceOf(['checks', code]), `There is no rule "${code}".`, hint))
    }
    for (const [name] of limits ? entriesOf(given) : []) {
      if (name === 'severity' || limits?.includes(name)) continue
      const hint = didYouMean(name, ['severity', ...(limits ?? [])], `Its limits are ${limits?.join(', ') || 'none'}.`)
      const place = yaml.keyPlaceOf(['checks', code, name])
      diagnostics.push(diagnose('key-unknown', place, `"${code}" has no limit "${name}".`, hint))
    }
  }
}

/** What a deck sets for its rules. */
export function readChecks(fields: RawDeckFields['checks']): CheckSettings {
  const settings = Object.entries(fields ?? {}).map(([code, given]): readonly [string, CheckSetting] => {
    if (typeof given === 'string') return [code, { severity: given, limits: {} }]
    const { severity, ...limits } = given
    return [code, { ...(severity !== undefined && { severity }), limits }]
  })
  return new Map(settings)
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

/** Every suppression of a deck and its data; reports `ignore-invalid`. */
export function readSuppressions(
  raw: RawDeck,
  data: RawData,
  rules: RuleLimits,
  diagnostics: Diagnostic[],
): readonly Suppression[] {
  const yamls = [raw.frontMatter, ...raw.slides.map(({ frontMatter }) => frontMatter), data.quotes, data.sources]
  const written = [...raw.suppressions, ...yamls.flatMap((yaml) => yaml?.suppressions ?? [])]
  return written.filter(({ code, reason, place }) => {
    if (retired.has(code)) return false
    const hint = 'Write "duilian-ignore CODE: reason", with a rule that "duilian rules" lists.'
    if (!rules.has(code)) {
      const message = code === '' ? 'This comment names no rule.' : `There is no rule "${code}".`
      diagnostics.push(diagnose('ignore-invalid', place, message, didYouMean(code, rules.keys(), hint)))
      return false
    }
    if (reason === '') diagnostics.push(diagnose('ignore-invalid', place, `No reason is given for "${code}".`, hint))
    return reason !== ''
  })
}
