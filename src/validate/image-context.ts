import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { Size } from './probe-image.ts'
import type { Light } from './scrim.ts'

/** What is known of an image file. */
export interface ImageFile {
  /** How bright it is, if text may stand on it and its format can be read. */
  readonly light?: Light
  /** Why it cannot be drawn, as the end of "The file … "; absent if nothing speaks against it. */
  readonly fault?: string
  /** What to do about that, if it is not to save the image again. */
  readonly mend?: string
  /** What a drawing shows that is not in its file: no browser fetches that for an image. */
  readonly shown?: string
  /** In pixels, if its file tells. */
  readonly pixels?: Size
  /** Whether it is a drawing, a logo or a screenshot, which say less when they are cut, and no photograph. */
  readonly isDrawn?: boolean
  /** In bytes. */
  readonly size: number
  /** Chinese words of a drawing that are drawn as text; empty if there are none. */
  readonly words: string
}

/** A caption of a film or sound. */
export interface Cue {
  /** As WebVTT writes it. */
  readonly timing: string
  /** In milliseconds. */
  readonly start: number
  readonly text: string
  readonly place: Place
}

export interface ImageContext {
  /** Captions of films and sounds by the path of their file. */
  readonly tracks?: ReadonlyMap<string, readonly Cue[]>
  readonly images: ReadonlyMap<string, ImageFile>
  /** The paths of those that are there, whether a deck shows them or not. */
  readonly pictures: readonly string[]
  readonly diagnostics: Diagnostic[]
}

/** The form of a picture, by which it is told what room it needs. */
export function shapeOf(file: ImageFile | undefined): { readonly shape?: number } {
  return file?.pixels ? { shape: file.pixels.width / file.pixels.height } : {}
}
