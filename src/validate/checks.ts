import type { CheckSetting, CheckSettings, Suppression } from '../model/check.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { RawData, RawDeck, RawYaml } from '../model/raw.ts'
import { didYouMean } from '../model/suggest.ts'
import type { RawDeckFields } from './schemas.ts'

/** The names of the limits of every rule, by the code of the rule. */
type RuleLimits = ReadonlyMap<string, readonly string[]>

/** Reads `checks:`; reports `key-unknown` for what is no rule or no limit of it, and `value-invalid`. */
export function readChecks(
  fields: RawDeckFields['checks'],
  yaml: RawYaml,
  rules: RuleLimits,
  diagnostics: Diagnostic[],
): CheckSettings {
  const settings = Object.entries(fields ?? {}).map(([code, given]): readonly [string, CheckSetting] => {
    const limits = rules.get(code)
    if (!limits) {
      const hint = didYouMean(code, rules.keys(), 'Rules are listed by "duilian rules".')
      diagnostics.push(diagnose('key-unknown', yaml.keyPlaceOf(['checks', code]), `There is no rule "${code}".`, hint))
    }
    if (typeof given === 'string') return [code, { severity: given, limits: {} }]
    const { severity, ...others } = given
    for (const [name, value] of Object.entries(others)) {
      const path = ['checks', code, name]
      if (limits && !limits.includes(name)) {
        const hint = didYouMean(name, ['severity', ...limits], `Its limits are ${limits.join(', ') || 'none'}.`)
        diagnostics.push(diagnose('key-unknown', yaml.keyPlaceOf(path), `"${code}" has no limit "${name}".`, hint))
      } else if (typeof value !== 'number') {
        diagnostics.push(diagnose('value-invalid', yaml.placeOf(path), `${name} must be a number.`))
      }
    }
    if (typeof severity === 'number') {
      const message = 'severity must be one of off, error, warning, info.'
      diagnostics.push(diagnose('value-invalid', yaml.placeOf(['checks', code, 'severity']), message))
    }
    const numbers = Object.entries(others).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    return [code, { ...(typeof severity === 'string' && { severity }), limits: Object.fromEntries(numbers) }]
  })
  return new Map(settings)
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
