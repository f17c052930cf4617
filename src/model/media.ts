import { type Locale, localeTags } from './locale.ts'

/** Films and sounds that browsers play, by the ending of their files. */
const types: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
}

/** The names of films and sounds. */
export const mediaName = new RegExp(`.+\\.(${Object.keys(types).join('|')})`, 'i')

/** The media type of a film or sound by its ending; undefined for other files. */
export function mediaType(path: string): string | undefined {
  return types[path.split('.').at(-1)?.toLowerCase() ?? '']
}

/** Larger files lie beside the documents of a deck, which hold all others: some seconds of film (judgement). */
const embeddedMedia = 4_000_000

/** The name of a file that is not embedded, in the folder of its deck's documents. */
export function besideName(path: string): string {
  return path.replace(/^slides\//, '').replaceAll('/', '-')
}

/** True for a film or sound that lies beside the documents. */
export function liesBeside(path: string, size: number): boolean {
  return size > embeddedMedia && mediaType(path) !== undefined
}

const pictures = ['jpg', 'png', 'webp', 'jpeg'] as const

/** The files beside a film or sound that belong to it, as paths like its own: its picture, and its captions. */
export function companionsOf(path: string): {
  readonly posters: readonly string[]
  readonly tracks: readonly (readonly [locale: Locale | undefined, path: string])[]
} {
  const stem = path.replace(/\.[^./]*$/, '')
  const tracks = [undefined, ...localeTags].map((locale) => {
    return [locale, `${stem}${locale ? `.${locale}` : ''}.vtt`] as const
  })
  return { posters: pictures.map((ending) => `${stem}.${ending}`), tracks }
}
