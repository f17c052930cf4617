import { z } from 'zod'
import { type Diagnostic, type DiagnosticCode, diagnose } from '../model/diagnostic.ts'
import { isLocale } from '../model/locale.ts'
import type { Path, Places, RawYaml } from '../model/raw.ts'
import { suggest } from '../model/suggest.ts'
import { keyMeantBy, valueMeantBy } from './other-keys.ts'

/** The value if it fits the schema; otherwise undefined, and one diagnostic for everything that is wrong. */
export function parseWith<T extends z.ZodType>(
  schema: T,
  value: unknown,
  places: Places,
  diagnostics: Diagnostic[],
): z.infer<T> | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) diagnostics.push(...explain(schema, value, issue, places))
  return undefined
}

/**
 * The value without those of its keys that are wrong, each of which is reported. `usual` stands for those that must be
 * there; it fits the schema.
 */
export function parsePart<T extends z.ZodObject>(
  schema: T,
  value: unknown,
  places: Places,
  diagnostics: Diagnostic[],
  usual: z.infer<T>,
): z.infer<T> {
  const whole = parseWith(schema, value, places, diagnostics)
  if (whole !== undefined || typeof value !== 'object' || value === null) return whole ?? usual
  const kept = Object.entries(value).filter(([key, given]) => {
    const field = schema.shape[key] as z.ZodType | undefined
    return field?.safeParse(given).success
  })
  const part = schema.safeParse({ ...usual, ...Object.fromEntries(kept) })
  return part.success ? part.data : usual
}

/** The entries of a list that fit its schema, with their 0-based positions; every other entry is reported. */
export function parseList<T extends z.ZodType>(
  schema: z.ZodArray<T>,
  yaml: RawYaml,
  diagnostics: Diagnostic[],
): (readonly [number, z.infer<T>])[] {
  if (!Array.isArray(yaml.value)) {
    diagnostics.push(invalid(yaml, [], 'This file must be a list.', 'Begin each entry with "- id: …".'))
    return []
  }
  return yaml.value.flatMap((entry, index) => {
    const places: Places = {
      placeOf: (path) => yaml.placeOf([index, ...path]),
      keyPlaceOf: (path) => yaml.keyPlaceOf([index, ...path]),
      commentAt: (path) => yaml.commentAt([index, ...path]),
    }
    const parsed = parseWith(schema.element, entry, places, diagnostics)
    return parsed === undefined ? [] : [[index, parsed] as const]
  })
}

type Issue = z.core.$ZodIssue

function explain(schema: z.ZodType, root: unknown, issue: Issue, places: Places): Diagnostic[] {
  const path = issue.path as Path
  const name = nameOf(path)
  const given = valueAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(schema, path, key, given, places))
    case 'invalid_union':
      return explainUnion(schema, root, issue, places)
    case 'invalid_type':
      if (given === undefined || given === null) {
        return [missing(places, path, `It must be ${kindOf(issue.expected)}.`)]
      }
      return [invalid(places, path, `${name} must be ${kindOf(issue.expected)}.`, formHint(schema, path))]
    case 'invalid_value':
      if (given === undefined) return [missing(places, path, `It must be one of ${issue.values.join(', ')}.`)]
      return [unknownValue(issue.values.map(String), given, path, places)]
    case 'too_small':
      if (issue.origin === 'number')
        return [invalid(places, path, `${name} must be ${issue.message}.`, formHint(schema, path))]
      return [diagnose('value-missing', places.placeOf(path), `${name} is empty.`, `It must be ${issue.message}.`)]
    case 'custom':
      return [invalid(places, path, `${name} must be ${issue.message}.`, issue.params?.hint ?? formHint(schema, path))]
    default:
      return [invalid(places, path, `${name} must be ${issue.message}.`, formHint(schema, path))]
  }
}

/** Of several allowed forms the one the author seems to have meant explains what is wrong. */
function explainUnion(
  schema: z.ZodType,
  root: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  places: Places,
): Diagnostic[] {
  const path = issue.path as Path
  const given = valueAt(root, path)
  const branches = issue.errors.filter((errors) => errors.length > 0)
  const isOther = ({ path: { length }, code }: Pick<Issue, 'path' | 'code'>) =>
    length === 0 && (code === 'invalid_type' || code === 'invalid_value')
  const deep = branches.find((errors) => !errors.some(isOther))
  const listed = branches.flatMap((errors) =>
    errors.flatMap((error) => (error.code === 'invalid_value' ? error.values : [])),
  )
  if (listed.length > 0 && typeof given === 'string') return [unknownValue(listed.map(String), given, path, places)]
  if (!deep) {
    const kinds = branches.flatMap((errors) =>
      errors.flatMap((error) => (error.code === 'invalid_type' ? [kindOf(error.expected)] : [])),
    )
    const expected = listed.length > 0 ? [`one of ${listed.join(', ')}`, ...kinds] : kinds
    if (given === undefined || given === null) {
      return [missing(places, path, `It must be ${[...new Set(expected)].join(' or ')}.`)]
    }
    const message = `${nameOf(path)} must be ${[...new Set(expected)].join(' or ')}.`
    return [invalid(places, path, message, formHint(schema, path))]
  }
  return deep.flatMap((error) => explain(schema, root, { ...error, path: [...path, ...error.path] } as Issue, places))
}

function missing(places: Places, path: Path, hint: string): Diagnostic {
  const comment = places.commentAt(path)
  const place = places.placeOf(path)
  if (comment === undefined) return diagnose('value-missing', place, `${nameOf(path)} is missing.`, hint)
  const message = `${nameOf(path)} is empty, as "#" begins a comment.`
  return diagnose('value-missing', place, message, `Put the value between quotation marks: "#${comment}".`)
}

function unknownKey(schema: z.ZodType, path: Path, key: string, given: unknown, places: Places): Diagnostic {
  const cut = cutAtComma(path, key, given, places)
  if (cut !== undefined) {
    const hint = `A comma ends a text between { and }: put the whole text between quotation marks, as in ${cut}.`
    return diagnose('key-unknown', places.keyPlaceOf([...path, key]), `"${key}" is not a key duilian knows here.`, hint)
  }
  const known = keysAt(schema, path)
  const hint = isLocale(key)
    ? 'A caption stands right under its text, with no "---" between; to start a slide, leave a blank line after "---".'
    : hintOfKey(key, known)
  return diagnose('key-unknown', places.keyPlaceOf([...path, key]), `"${key}" is not a key duilian knows here.`, hint)
}

function hintOfKey(key: string, known: readonly string[]): string {
  const listed = `Known keys are ${known.join(', ')}.`
  const meant = suggest(key, known) ?? keyMeantBy(key, known)
  return meant === undefined ? listed : `Did you mean "${meant}"?`
}

/** The text that a key without a colon is the rest of, quoted with its own key: `{ en: Transport Department, Hong Kong }`. */
function cutAtComma(path: Path, key: string, given: unknown, places: Places): string | undefined {
  const isLoose = (name: string) => {
    const [own, value] = [places.keyPlaceOf([...path, name]), places.placeOf([...path, name])]
    // A key with a colon has a place for its value, be it empty.
    return own.line === value.line && own.column === value.column
  }
  if (!isLoose(key)) return undefined
  const entries = Object.entries(given ?? {})
  const at = entries.findIndex(([name]) => name === key)
  const start = entries.slice(0, at).findLastIndex(([name]) => !isLoose(name))
  const [first, text] = entries[start] ?? []
  // A number among the keys stands first, wherever it was written.
  if (typeof text !== 'string') return 'en: "Health, Safety"'
  const length = entries.slice(start + 1).findIndex(([name]) => !isLoose(name))
  const rest = entries.slice(start + 1, length < 0 ? undefined : start + 1 + length).map(([name]) => name)
  return `${first}: "${[text, ...rest].join(', ')}"`
}

function unknownValue(values: readonly string[], given: unknown, path: Path, places: Places): Diagnostic {
  const nearest = valueMeantBy(String(given), values) ?? suggest(String(given), values)
  const hint = `${nearest ? `Did you mean "${nearest}"? ` : ''}It must be one of ${values.join(', ')}.`
  const code: DiagnosticCode = values.some((value) => value.startsWith('zh-')) ? 'locale-unknown' : 'value-invalid'
  return diagnose(code, places.placeOf(path), `${nameOf(path)} cannot be "${String(given)}".`, hint)
}

function invalid(places: Places, path: Path, message: string, hint: string): Diagnostic {
  return diagnose('value-invalid', places.placeOf(path), message, hint)
}

/** An example of the value, or of the nearest that holds it, as the schemas give them. */
function formHint(schema: z.ZodType, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const key = path[length - 1]
    const example = fieldsAt(schema, path.slice(0, length)).flatMap(examplesOf)[0]
    if (typeof key === 'string' && example !== undefined) return `Write, for example, "${key}: ${yamlText(example)}".`
  }
  return 'Write it in that form.'
}

function examplesOf(schema: z.ZodType): readonly unknown[] {
  const own = schema.meta()?.examples
  if (Array.isArray(own)) return own
  return schema instanceof z.ZodOptional ? examplesOf(schema.unwrap() as z.ZodType) : []
}

function yamlText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${yamlText(inner)}`)
  return `{ ${entries.join(', ')} }`
}

function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'The value'
  return typeof last === 'number' ? `Entry ${last + 1} of ${nameOf(path.slice(0, -1))}` : `"${last}"`
}

function kindOf(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    array: 'a list',
    boolean: 'true or false',
    object: 'a map of keys and values',
    record: 'a map of keys and values',
  }
  return names[expected] ?? expected
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    root,
  )
}

/** The keys a schema knows at a path, over all forms the value may take there. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const inner = fieldsAt(schema, path).flatMap(forms)
  return inner.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : []))
}

/** What a schema asks of the value at a path, in each form that what is around it may take. */
function fieldsAt(schema: z.ZodType, path: Path): z.ZodType[] {
  const [step, ...rest] = path
  if (step === undefined) return [schema]
  return forms(schema).flatMap((form) => {
    if (form instanceof z.ZodArray) return fieldsAt(form.element as z.ZodType, rest)
    const field = form instanceof z.ZodObject ? (form.shape as Record<string, z.ZodType>)[step] : undefined
    return field ? fieldsAt(field, rest) : []
  })
}

function forms(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return forms(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return (schema.options as readonly z.ZodType[]).flatMap(forms)
  return [schema]
}
