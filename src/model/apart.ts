import type { BlockOf } from './segment.ts'

/** The words of a slide, and what stands beside them instead of among them. */
export interface Apart<T> {
  readonly words: readonly BlockOf<T>[]
  readonly shown: readonly BlockOf<T>[]
}

/** Codes, pictures and films of a closing slide apart from its words: under them both would be small. */
export function apartFromWords<T>(body: readonly BlockOf<T>[] = []): Apart<T> {
  const isShown = ({ kind }: BlockOf<T>) => kind === 'qr' || kind === 'image' || kind === 'media'
  return { words: body.filter((block) => !isShown(block)), shown: body.filter(isShown) }
}
