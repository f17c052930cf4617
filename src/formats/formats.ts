/** What a format needs and where it goes: to add one is a row here and the file that makes it. */
export interface Format {
  /** Which shell the slides are put into. */
  readonly target: 'deck' | 'print' | 'notes' | 'interpreter'
  readonly needsBrowser: boolean
  /** Made when no format is named. */
  readonly byDefault: boolean
  /** What follows the locale in the names of its files. */
  readonly endings: readonly string[]
}

export const formats = {
  html: { target: 'deck', needsBrowser: false, byDefault: true, endings: ['.html'] },
  pdf: { target: 'print', needsBrowser: true, byDefault: true, endings: ['.pdf'] },
  notes: { target: 'notes', needsBrowser: true, byDefault: false, endings: ['.notes.pdf'] },
  interpreter: {
    target: 'interpreter',
    needsBrowser: true,
    byDefault: false,
    endings: ['.interpreter.html', '.interpreter.pdf'],
  },
  /** Its files are numbered by slide, so they have no fixed endings. */
  png: { target: 'print', needsBrowser: true, byDefault: false, endings: [] },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]
