import type { Variant } from '../../../model/locale.ts'
import type { LocalizedChart } from '../../../model/localized.ts'
import type { Scheme } from '../base/color.ts'
import type { ComposedLayout, Item, Link, Slot, Surface } from '../base/model.ts'
import type { Relations } from '../base/relations.ts'
import type { Box } from '../base/units.ts'
import type { TextContext } from './text.ts'
import type { Animated } from './timing.ts'

/** What slides are written with. */
export interface SlideContext {
  readonly variant: Variant
  readonly scheme: Scheme
  /** The part of each slide by its id. */
  readonly slideParts: ReadonlyMap<string, string>
  /** The part of a picture's bitmap and of its drawing. */
  readonly pictureParts: (path: string) => { readonly bitmap: string; readonly svg?: string } | undefined
  /** The part of a film or sound. */
  readonly filmParts: (path: string) => string | undefined
  /** The part of a chart, which is made for it. */
  readonly chartPart: (chart: LocalizedChart, surface: Surface, box: Box) => string
}

/** A slide as it is drawn. */
export interface Drawing {
  readonly relations: Relations
  readonly context: SlideContext
  readonly layout: ComposedLayout
  readonly number: number
  readonly overfull: Slot['name'][]
  readonly animated: Animated[]
  /** Whether a picture lies over all that the layout has. */
  readonly isCovered: boolean
}

/** An item with its box and its name. */
export type PlacedItem = Item & { readonly box: Box; readonly named: { readonly id: number; readonly name: string } }

/** Where a shape stands. */
export function withoutContent({ box, slot }: PlacedItem) {
  return { box, ...(slot && { slot }) }
}

/** What text on a surface is written with. */
export function textContext(
  surface: Surface,
  { context, relations }: Pick<Drawing, 'context' | 'relations'>,
): TextContext {
  const { variant, scheme } = context
  return { variant, scheme, surface, relate: (link) => relateTo(link, { context, relations }) }
}

/** The relation of a link; undefined for a slide that is not there. */
export function relateTo(
  link: Link,
  { context, relations }: Pick<Drawing, 'context' | 'relations'>,
): string | undefined {
  if ('address' in link) return relations.to('hyperlink', link.address, true)
  const target = context.slideParts.get(link.slide)
  return target === undefined ? undefined : relations.to('slide', target)
}
