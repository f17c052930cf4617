import type { Diagnostic } from '../model/diagnostic.ts'
import type { RawSlide } from '../model/raw.ts'

/** Makes something of a slide; what it reports goes to `diagnostics`. */
type Make<T> = (diagnostics: Diagnostic[]) => T

/**
 * Makes something of a raw slide, or gives what the same step made of the same slide before, together with what was
 * reported then. `key` says all the step takes from other slides.
 */
export type SlideMemo = <T>(
  slide: RawSlide,
  step: 'fields' | 'layout' | 'slug' | 'slide' | 'moved' | 'motion' | 'links' | 'sections',
  key: string,
  make: Make<T>,
  diagnostics: Diagnostic[],
) => T

/** Remembers nothing. */
export const noMemo: SlideMemo = (_slide, _step, _key, make, diagnostics) => make(diagnostics)

/** A memory for one deck; a new one is needed when its data, its head, its images or the layouts have changed. */
export function createSlideMemo(): SlideMemo {
  const slides = new WeakMap<RawSlide, Map<string, { key: string; value: unknown; diagnostics: Diagnostic[] }>>()
  return <T>(slide: RawSlide, step: string, key: string, make: Make<T>, diagnostics: Diagnostic[]): T => {
    const steps = slides.get(slide) ?? new Map()
    slides.set(slide, steps)
    let known = steps.get(step)
    if (known?.key !== key) {
      const found: Diagnostic[] = []
      known = { key, value: make(found), diagnostics: found }
      steps.set(step, known)
    }
    diagnostics.push(...known.diagnostics)
    return known.value as T // The same step always makes the same type.
  }
}
