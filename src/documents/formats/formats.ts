import { type Locale, localeTags } from '../../model/locale.ts'
import { contactSheet } from './contact-sheet.ts'
import { cover } from './cover.ts'
import type { FileKind, Format, ListPage, Need } from './format.ts'
import { html } from './html.ts'
import { index } from './index-page.ts'
import { interpreter } from './interpreter.ts'
import { landing } from './landing.ts'
import { media } from './media.ts'
import { notes } from './notes.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { pptx } from './pptx.ts'
import { report } from './report.ts'

/** What can be asked for by name, in the order in which it is made and listed. To add one is a row here and its file. */
export const formats = { index, html, pdf, notes, interpreter, pptx, png } as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]

/** What is made beside formats that need all it needs. */
export const companions = { media, contactSheet, cover, report } as const satisfies Record<string, Format>

/** What is made of all decks in the output folder. */
export const listPages: readonly ListPage[] = [landing]

/** What each need brings with it. */
const implied: Readonly<Partial<Record<Need, readonly Need[]>>> = {
  document: ['slides'],
  swapped: ['slides'],
  printed: ['print', 'browser'],
  pictures: ['print', 'browser'],
}

/** All that formats need, and what it takes. */
export function needsOfFormats(names: readonly FormatName[]): ReadonlySet<Need> {
  const direct = names.flatMap((name): readonly Need[] => formats[name].needs)
  return new Set(direct.flatMap((need) => [need, ...(implied[need] ?? [])]))
}

/** The formats of these names, in the order in which they are made. */
export function namedFormats(names: readonly FormatName[]): readonly Format[] {
  return formatNames.filter((name) => names.includes(name)).map((name) => formats[name])
}

/** What is made beside the formats of these names. */
export function companionsOf(names: readonly FormatName[]): readonly Format[] {
  const given = needsOfFormats(names)
  return Object.values(companions).filter(({ needs }) => needs.every((need) => given.has(need)))
}

/** What is made if no format is named. A file of all locales is not made of some of them: it would replace the whole one. */
export function defaultFormats(locales: readonly Locale[]): readonly FormatName[] {
  return formatNames.filter((name) => {
    const { byDefault, per } = formats[name]
    return byDefault && (locales.length === 0 || per === 'locale')
  })
}

/** The format that makes files of such a name, and the locale in it; undefined for every other file. */
export function formatOfFile(name: string): { readonly format: Format; readonly locale?: Locale } | undefined {
  const locale = localeTags.find((tag) => name.startsWith(`${tag}.`))
  for (const format of [...Object.values(formats), ...Object.values(companions)]) {
    const rest = format.per === 'deck' ? name : locale === undefined ? undefined : name.slice(locale.length)
    if (rest === undefined || !format.files.some((kind) => isOfKind(rest, kind))) continue
    return { format, ...(format.per === 'locale' && locale && { locale }) }
  }
  return undefined
}

function isOfKind(rest: string, { ending }: FileKind): boolean {
  return typeof ending === 'string' ? rest === ending : ending.exec(rest)?.[0] === rest
}

/** The files of one locale that lists link to, in order. */
export function listedKinds(): readonly (readonly [ending: string, label: string])[] {
  const kinds = Object.values(formats).flatMap((format: Format) => (format.per === 'locale' ? format.files : []))
  return kinds.flatMap(({ ending, label }) =>
    typeof ending === 'string' && label !== undefined ? [[ending, label] as const] : [],
  )
}
