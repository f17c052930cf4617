/** What a format needs and where it goes: to add one is a row here and the file that makes it. */
export interface Format {
  /** Which shell the slides are put into. */
  readonly target: 'deck' | 'print'
  readonly needsBrowser: boolean
  readonly extension: string
}

export const formats = {
  html: { target: 'deck', needsBrowser: false, extension: 'html' },
  pdf: { target: 'print', needsBrowser: true, extension: 'pdf' },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]
