import { acceptedHint } from '../model/accepted.ts'
import { diagnose, type Outcome } from '../model/diagnostic.ts'
import type { RawYaml } from '../model/raw.ts'
import { placeAt, type SourceText } from './source.ts'
import { parseYaml } from './yaml.ts'

/**
 * Parses accepted.json, which duilian itself writes, ten times faster than as YAML; values have no place of their own.
 * One that a person has damaged is read as YAML, which says where. Reports `yaml-syntax`.
 */
export function parseJson(source: SourceText): Outcome<RawYaml> {
  const whole = placeAt(source, 0)
  try {
    const value: unknown = JSON.parse(source.text)
    return { value: { value, suppressions: [], placeOf: () => whole, keyPlaceOf: () => whole }, diagnostics: [] }
  } catch {
    const { value, diagnostics } = parseYaml(source)
    const problems = diagnostics.map(({ place, message }) => {
      return diagnose('yaml-syntax', place, message.replace('This YAML', 'This file'), acceptedHint)
    })
    return { value, diagnostics: problems }
  }
}
