import type { PicturePlace } from '../../../model/arrangement.ts'
import type { Locale } from '../../../model/locale.ts'
import type { ComposedLayout, Slot } from '../base/model.ts'
import { knownLayouts, layoutName, type Trait } from './names.ts'

/** What a slide has that others of its layout may not have, so far as that is drawn below its text. */
export interface Traits {
  /** The class of a surface or picture that it stands on. */
  readonly ground?: string
  readonly place?: PicturePlace
  readonly isTight: boolean
  readonly isTitled: boolean
}

/** The layout that one slide needs. */
export interface Draft extends Omit<ComposedLayout, 'key' | 'name'> {
  readonly layout: string
  readonly traits: Traits
}

/** From this index on placeholders are the parts that a layout is known by: columns, numbers, pictures. */
const firstPart = 21

/** The layouts of a presentation, and which of them a slide stands on that needs such a one. */
export interface Gathered {
  readonly layouts: readonly ComposedLayout[]
  readonly keyOf: (draft: Draft) => string
}

/**
 * The layouts that slides need: one for all that differ in sizes and places alone, which slides then say themselves where
 * they have others. Two of one kind differ in what is drawn on them or in their parts, and are named by that.
 */
export function gatherLayouts(drafts: readonly Draft[], locale: Locale): Gathered {
  const shared = groups(drafts, keyOf).map(fullest)
  const kinds = groups(shared, ({ layout }) => layout).sort((a, b) => orderOf(a) - orderOf(b))
  return { layouts: kinds.flatMap((kind) => named(kind, locale)), keyOf }
}

/** The layouts of one kind: the plainest has its bare name, the others so many of their traits that none has that of another. */
function named(kind: readonly Draft[], locale: Locale): readonly ComposedLayout[] {
  const [plain, ...others] = kind.toSorted((a, b) => peculiarity(a) - peculiarity(b))
  if (!plain) return []
  const taken = new Set<string>()
  return [plain, ...others].map((draft) => {
    const { layout, traits: _, ...looks } = draft
    const traits = differences(draft, plain)
    const names = [...traits.keys(), traits.length].map((count) => layoutName(layout, locale, traits.slice(0, count)))
    const [bare = ''] = names
    const own = names.slice(draft === plain ? 0 : 1)
    const name = own.find((one) => !taken.has(one)) ?? numbered(bare, taken)
    taken.add(name)
    return { ...looks, key: keyOf(draft), name }
  })
}

/** What nothing tells apart is numbered: PowerPoint lists layouts by name. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  let count = 2
  while (taken.has(`${name} ${count}`)) count += 1
  return `${name} ${count}`
}

/** What is alike, together. */
function groups<T>(all: readonly T[], keyOf: (one: T) => string): (readonly T[])[] {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found.values()]
}

function orderOf([first]: readonly Draft[]): number {
  const at = knownLayouts.indexOf(first?.layout ?? '')
  return at === -1 ? knownLayouts.length : at
}

function keyOf({ layout, traits, slots, ornaments, logo }: Draft): string {
  const parts = slots.flatMap(({ idx, type, name }) => (idx < firstPart ? [] : [[idx, type, name]]))
  return JSON.stringify([layout, traits, parts, ornaments, logo])
}

/**
 * Of slides that share a layout the one that has most placeholders, so that none of a new slide lie upon each other, and
 * of these the most frequent; with the placeholders that only others have.
 */
function fullest(members: readonly Draft[]): Draft {
  const count = (alike: readonly Draft[]) => alike[0]?.slots.length ?? 0
  const [best] = groups(members, ({ slots }) => JSON.stringify(slots)).sort(
    (a, b) => count(b) - count(a) || b.length - a.length,
  )
  const draft = best?.[0]
  if (!draft) throw new Error('There is no layout without slides')
  const slots = new Map<number, Slot>()
  for (const slot of [draft, ...members].flatMap((one) => one.slots))
    if (!slots.has(slot.idx)) slots.set(slot.idx, slot)
  return { ...draft, slots: [...slots.values()] }
}

/** What a layout has, the most telling first, and beside it what most have. */
function traitsOf({ traits, slots }: Draft): readonly (readonly [own: Trait, usual?: Trait])[] {
  const { ground, place, isTight, isTitled } = traits
  // Headings and what stands under them are counted once.
  const parts = slots.filter(({ idx }) => idx >= firstPart)
  return [
    [place ?? 'beside', 'beside'],
    [(ground as Trait | undefined) ?? 'paper', 'paper'],
    [isTight ? 'tight' : 'roomy', 'roomy'],
    [isTitled ? 'titled' : 'untitled', 'titled'],
    [parts.some(({ type }) => type === 'pic') ? 'pictured' : 'unpictured', 'unpictured'],
    [Math.max(0, ...groups(parts, ({ idx }) => String(Math.floor(idx / 10))).map(({ length }) => length))],
  ]
}

function peculiarity(draft: Draft): number {
  return traitsOf(draft).filter(([own, usual]) => usual !== undefined && own !== usual).length
}

function differences(draft: Draft, plain: Draft): readonly Trait[] {
  const others = traitsOf(plain)
  return traitsOf(draft).flatMap(([own], at) => (own === others[at]?.[0] ? [] : [own]))
}
