/** What a format needs and where it goes: to add one is a row here and the file that makes it. */
export interface Format {
  /** One file for each locale of a deck, or one for all of them. */
  readonly per: 'locale' | 'deck'
  /** Which shell the slides are put into. */
  readonly target: 'deck' | 'print' | 'notes' | 'interpreter'
  /** `perhaps`: only for pictures that the format cannot hold as they are. */
  readonly needsBrowser: boolean | 'perhaps'
  /** Made when no format is named. */
  readonly byDefault: boolean
  /** What follows the locale in the names of its files; for one file of all locales its whole name. */
  readonly endings: readonly string[]
}

export const formats = {
  index: { per: 'deck', target: 'deck', needsBrowser: false, byDefault: true, endings: ['index.html'] },
  html: { per: 'locale', target: 'deck', needsBrowser: false, byDefault: true, endings: ['.html'] },
  pdf: { per: 'locale', target: 'print', needsBrowser: true, byDefault: true, endings: ['.pdf'] },
  notes: { per: 'locale', target: 'notes', needsBrowser: true, byDefault: false, endings: ['.notes.pdf'] },
  interpreter: {
    per: 'locale',
    target: 'interpreter',
    needsBrowser: true,
    byDefault: false,
    endings: ['.interpreter.html', '.interpreter.pdf'],
  },
  pptx: { per: 'locale', target: 'deck', needsBrowser: 'perhaps', byDefault: false, endings: ['.pptx'] },
  /** Its files are numbered by slide, so they have no fixed endings. */
  png: { per: 'locale', target: 'print', needsBrowser: true, byDefault: false, endings: [] },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]
