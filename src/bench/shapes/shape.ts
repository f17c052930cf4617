/** Input that repeats itself: what a command is given, and the files of its project at a size. */
export interface Shape {
  readonly name: string
  /** How often the input repeats itself at its smallest. */
  readonly least: number
  /** Arguments for duilian; `check` without a browser if left out. */
  readonly args?: readonly string[]
  readonly make: (count: number) => Readonly<Record<string, string>>
}

export const front = '---\ntitle: { zh: 測試, en: Test }\nlanguage: zh-Hant-TW\ndate: 2026-01-01\n---\n'
export const allowing = front.replace('date', 'html: allow\ndate')
export const opening = '\n# 測試\nen: Test\n'

/** A deck of one slide more than its title. */
export function deck(body: string, data: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const files = Object.entries(data).map(([name, text]) => [`data/talk/${name}`, text] as const)
  return {
    'slides/talk.md': `${front}${opening}\n---\n\n# 一頁\nen: A page\n\n${body}\n`,
    ...Object.fromEntries(files),
  }
}

export function times(count: number, make: (at: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, at) => make(at)).join(between)
}

/** One line that repeats a few characters, as text and as caption: at its largest just short of what is refused as too long. */
export function run(unit: string, least = 2400): Shape {
  const name = `run of ${JSON.stringify(unit)}`
  const make = (count: number) => deck(`字${unit.repeat(count)}字\nen: word ${unit.repeat(count)} word`)
  return { name, least: Math.ceil(least / unit.length), make }
}

/** A paragraph of its own for each repetition. */
export function lines(name: string, least: number, make: (at: number) => string, between = '\n'): Shape {
  return { name, least, make: (count) => deck(times(count, make, between)) }
}

export function nested(name: string, open: string, close: string, least: number): Shape {
  const make = (count: number) => deck(`字${open.repeat(count)}字${close.repeat(count)}\nen: word`)
  return { name, least, make }
}
