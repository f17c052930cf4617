import { isLocale, type Locale, locales } from '../model/locale.ts'

/** A deck as the page that lists all decks shows it. Addresses are relative to that page. */
export interface ListedDeck {
  readonly titles: readonly { readonly locale: Locale; readonly text: string }[]
  /** ISO 8601; empty if the deck has none. */
  readonly date: string
  /** What opens when its picture or title is chosen. */
  readonly href: string
  /** The address of its picture; empty if it has none. */
  readonly cover: string
  readonly variants: readonly ListedVariant[]
}

interface ListedVariant {
  readonly locale: Locale
  readonly name: string
  readonly files: readonly { readonly href: string; readonly label: string }[]
}

/** File endings in the order in which they are listed, with what people call them. */
const kinds = [
  ['.html', 'HTML'],
  ['.pdf', 'PDF'],
  ['.pptx', 'PowerPoint'],
  ['.notes.pdf', 'Notes'],
  ['.interpreter.html', 'Interpreter'],
  ['.interpreter.pdf', 'Interpreter PDF'],
] as const

/** What a deck's folder offers, from its report and the files in it; undefined if the report is not of duilian. */
export function listDeck(folder: string, report: unknown, files: readonly string[]): ListedDeck | undefined {
  const { titles, date, variants } = (report ?? {}) as Readonly<Record<string, unknown>>
  if (!Array.isArray(titles) || !Array.isArray(variants)) return undefined
  const address = (name: string) => `${encodeURIComponent(folder)}/${encodeURIComponent(name)}`
  const listed = variants.flatMap((variant: { readonly locale?: unknown }): ListedVariant[] => {
    const locale = String(variant?.locale)
    if (!isLocale(locale)) return []
    const own = kinds.filter(([ending]) => files.includes(`${locale}${ending}`))
    const links = own.map(([ending, label]) => ({ href: address(`${locale}${ending}`), label }))
    return [{ locale, name: locales[locale].name, files: links }]
  })
  const first = listed.flatMap((variant) => variant.files)[0]?.href
  return {
    titles: titles
      .filter((title) => isLocale(String(title?.locale)))
      .map(({ locale, text }) => ({ locale, text: String(text) })),
    date: typeof date === 'string' ? date : '',
    href: files.includes('index.html') ? address('index.html') : (first ?? address('report.json')),
    cover: files.includes('cover.png') ? address('cover.png') : '',
    variants: listed,
  }
}
