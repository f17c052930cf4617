import type { LocalizedSlide } from '../../../model/localized.ts'

/** The classes that a slide has in HTML, as far as colours depend on them. */
export function classesOf({ layout, background }: LocalizedSlide): readonly string[] {
  const ground = background && ('path' in background ? 'on-picture' : `ground-${background.ground}`)
  return [`layout-${layout}`, ...(ground ? [ground] : [])]
}
