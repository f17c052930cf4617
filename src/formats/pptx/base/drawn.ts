/** What stands for a picture that is no file: the paths that such pictures have among those of a deck. */
export const drawn = {
  /** The QR code of an address. */
  qr: (url: string): string => `qr:${url}`,
  /** A formula in a colour of six digits. */
  formula: (tex: string, color: string): string => `formula:${color}:${tex}`,
  /** A film or sound that has no picture of its own. */
  film: 'film:',
} as const

/** Films and sounds that PowerPoint plays on every system, by the ending of their files. */
export const playable = /\.(?:mp4|m4v|mp3|m4a|wav)$/i
