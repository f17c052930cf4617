import { type Form, formsOf } from './code-forms.ts'

/** A comment in code: where it begins, where what it says begins and ends, and where its last sign ends. */
export interface Stretch {
  readonly start: number
  readonly from: number
  readonly to: number
  readonly end: number
}

/** Forms made ready to be looked for. */
interface Reading {
  readonly code: string
  readonly forms: readonly { readonly form: Form; readonly open: RegExp }[]
  /** The next place where anything may begin. */
  readonly any: string
  readonly found: Stretch[]
  /** How many brackets of strings are open. Infinite once one was never closed: to look again from each would take forever. */
  depth: number
}

/** Code in strings in code … is looked into so far. */
const deepest = 20

const brackets: Readonly<Record<string, string>> = { '{': '}', '(': ')' }

/** The comments in code, in order; what looks like one in a string is none. */
export function scanCode(code: string, syntax: string): readonly Stretch[] {
  const forms = formsOf(syntax)
  const any = [String.raw`\\[^]`, ...forms.map(({ open }) => open.replace('(?<tag>', '(?:'))].join('|')
  const ready = forms.map((form) => ({ form, open: new RegExp(form.open, 'my') }))
  const reading = { code, any, forms: ready, found: [], depth: 0 }
  scan(reading, 0)
  return reading.found
}

/** Reads code up to its end, or up to where a bracket is closed that was opened before: the offset behind it, or undefined. */
function scan(reading: Reading, start: number, bracket?: string): number | undefined {
  const close = bracket && brackets[bracket]
  const next = new RegExp(bracket ? `${reading.any}|[${bracket}${close}]` : reading.any, 'gm')
  let depth = 1
  next.lastIndex = start
  for (let hit = next.exec(reading.code); hit; hit = next.exec(reading.code)) {
    const behind = readForm(reading, hit.index)
    if (behind !== undefined) next.lastIndex = behind
    else if (hit[0] === bracket) depth += 1
    else if (hit[0] === close) depth -= 1
    if (depth === 0) return next.lastIndex
    // A sign that opens nothing may hide one behind its first character.
    if (behind === undefined && hit[0][0] !== '\\') next.lastIndex = hit.index + 1
  }
  return undefined
}

/** Reads the code in a string: the offset behind it, or undefined if it is none. */
function scanHole(reading: Reading, start: number, bracket?: string): number | undefined {
  if (reading.depth >= deepest) return undefined
  reading.depth += 1
  const behind = scan(reading, start, bracket)
  reading.depth = behind === undefined ? Number.POSITIVE_INFINITY : reading.depth - 1
  return behind
}

/** Reads what begins at an offset, and gives where it ends. */
function readForm(reading: Reading, start: number): number | undefined {
  for (const { form, open } of reading.forms) {
    open.lastIndex = start
    const opened = open.exec(reading.code)
    if (!opened) continue
    const from = start + opened[0].length
    const close = closeOf(reading, form, { from, tag: opened.groups?.tag ?? '' })
    if (!close) continue
    if (form.is === 'comment') reading.found.push({ start, from, ...close })
    if (form.is === 'guest')
      for (const { start, ...inside } of scanCode(reading.code.slice(from, close.to), form.guest ?? ''))
        reading.found.push({
          start: start + from,
          from: inside.from + from,
          to: inside.to + from,
          end: inside.end + from,
        })
    return Math.max(close.end, start + 1)
  }
  return undefined
}

/** Where the close of a form begins and ends, if it has one. */
function closeOf(
  reading: Reading,
  { close, skip, hole, lines, unclosed }: Form,
  { from, tag }: { readonly from: number; readonly tag: string },
): Pick<Stretch, 'to' | 'end'> | undefined {
  const { code, found } = reading
  const sign = close.replace('<tag>', tag.replace(/[^\w\s]/g, '\\$&'))
  const inside = [
    `(?<skipped>${skip ?? '(?!)'})`,
    `(?<close>${sign})`,
    `(?<hole>${hole?.replace(/\W/g, '\\$&') ?? '(?!)'})`,
    '(?<line>\\n)',
  ]
  const next = new RegExp(inside.join('|'), 'gm')
  const known = found.length
  next.lastIndex = from
  for (let hit = next.exec(code); hit; hit = next.exec(code)) {
    const { close: closed, hole: opened, line } = hit.groups ?? {}
    if (closed !== undefined) return { to: hit.index, end: next.lastIndex }
    if (line !== undefined && !lines) break
    if (opened === undefined) continue
    const behind = scanHole(reading, next.lastIndex, opened.at(-1))
    if (behind !== undefined) next.lastIndex = behind
  }
  found.length = known
  if (!unclosed) return undefined
  const lineEnd = code.indexOf('\n', from)
  const end = unclosed === 'end' || lineEnd < 0 ? code.length : lineEnd
  return { to: end, end }
}
