import { acceptedHint } from '../model/accepted.ts'
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts'
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
    return {
      value: { value, suppressions: [], placeOf: () => whole, keyPlaceOf: () => whole, commentAt: () => undefined },
      diagnostics: [],
    }
  } catch {
    const { value, diagnostics } = parseYaml(source)
    const problems = diagnostics.map(({ place, message }) => {
      return diagnose('yaml-syntax', place, message.replace('This YAML', 'This file'), acceptedHint)
    })
    return { value, diagnostics: problems }
  }
}

/** Reports `json-syntax` for a text that is neither JSON nor JSON line by line. */
export function checkJson(source: SourceText): readonly Diagnostic[] {
  const text = source.text.replace(/^\ufeff/, ' ')
  const fault = faultIn(text)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (fault === undefined || (lines.length > 1 && lines.every((line) => faultIn(line) === undefined))) return []
  const hint = 'JSON has double quotation marks, no comments, and no comma after the last member.'
  return [diagnose('json-syntax', placeAt(source, fault, fault + 1), 'This file is no JSON from here on.', hint)]
}

/** Where a text ceases to be JSON; undefined if it is. */
function faultIn(text: string): number | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const [, position] = /position (\d+)/.exec(String(error)) ?? []
    return position === undefined ? text.length : Number(position)
  }
}
