import type { TypeScale } from './measure.ts'

/** How closely a slide is set, from the loosest on; the class of its section. */
export const densities = ['roomy', 'normal', 'compact', 'dense', 'tight'] as const
export type Density = (typeof densities)[number]

export type Scales = Readonly<Record<Density, TypeScale>>

/** Horizontal room right of a table cell, in px: the closer a slide is set, the more of it is left to words. */
export const cells: Readonly<Record<Density, number>> = { roomy: 48, normal: 48, compact: 36, dense: 28, tight: 20 }

export function scale(line: number, leading: number, caption: number, captionLeading: number, gap: number): TypeScale {
  return { line, leading, caption, captionLeading, gap, cell: cells.normal }
}

/**
 * The sizes of `base.css`, which a test compares with it. Layouts that are not named are set as `bullets`. The closest
 * is the smallest type that `font-small` allows for a room of six image heights: 30 px in Chinese, 26 px in English.
 */
export const scales: Readonly<Record<string, Scales>> = {
  bullets: {
    roomy: scale(48, 1.35, 32, 1.25, 30),
    normal: scale(40, 1.35, 28, 1.25, 24),
    compact: scale(36, 1.25, 28, 1.2, 11),
    dense: scale(32, 1.2, 28, 1.15, 4),
    tight: scale(30, 1.15, 26, 1.1, 2),
  },
  title: {
    roomy: scale(84, 1.25, 44, 1.25, 28),
    normal: scale(72, 1.25, 40, 1.25, 28),
    compact: scale(60, 1.25, 36, 1.25, 24),
    dense: scale(52, 1.25, 34, 1.2, 20),
    tight: scale(44, 1.25, 30, 1.2, 14),
  },
  statement: {
    roomy: scale(76, 1.35, 40, 1.3, 36),
    normal: scale(64, 1.35, 36, 1.3, 32),
    compact: scale(56, 1.3, 34, 1.25, 24),
    dense: scale(44, 1.3, 30, 1.2, 16),
    tight: scale(36, 1.25, 28, 1.2, 10),
  },
  quote: {
    roomy: scale(60, 1.5, 34, 1.3, 18),
    normal: scale(52, 1.5, 32, 1.3, 16),
    compact: scale(44, 1.45, 30, 1.25, 14),
    dense: scale(40, 1.35, 28, 1.2, 10),
    tight: scale(32, 1.25, 26, 1.15, 8),
  },
  table: {
    roomy: scale(40, 1.3, 30, 1.2, 16),
    normal: scale(36, 1.3, 28, 1.2, 13),
    compact: scale(32, 1.25, 28, 1.15, 8),
    dense: scale(30, 1.15, 28, 1.05, 2),
    tight: scale(30, 1.1, 26, 1.05, 1),
  },
  compare: {
    roomy: scale(40, 1.35, 30, 1.25, 22),
    normal: scale(36, 1.35, 28, 1.25, 18),
    compact: scale(32, 1.3, 28, 1.2, 12),
    dense: scale(32, 1.2, 28, 1.1, 6),
    tight: scale(30, 1.15, 26, 1.1, 3),
  },
  image: {
    roomy: scale(40, 1.35, 30, 1.25, 22),
    normal: scale(36, 1.35, 28, 1.25, 18),
    compact: scale(32, 1.35, 28, 1.25, 14),
    dense: scale(32, 1.2, 28, 1.1, 8),
    tight: scale(30, 1.15, 26, 1.1, 3),
  },
  split: {
    roomy: scale(42, 1.35, 30, 1.25, 26),
    normal: scale(36, 1.35, 28, 1.25, 18),
    compact: scale(32, 1.25, 28, 1.15, 10),
    dense: scale(32, 1.25, 28, 1.15, 10),
    tight: scale(30, 1.15, 26, 1.1, 4),
  },
  code: {
    roomy: scale(40, 1.35, 30, 1.25, 24),
    normal: scale(36, 1.35, 28, 1.25, 24),
    compact: scale(34, 1.3, 28, 1.2, 18),
    dense: scale(32, 1.2, 28, 1.15, 14),
    tight: scale(30, 1.15, 26, 1.1, 10),
  },
  timeline: {
    roomy: scale(42, 1.25, 30, 1.15, 24),
    normal: scale(34, 1.25, 28, 1.15, 24),
    compact: scale(30, 1.25, 26, 1.15, 11),
    dense: scale(30, 1.25, 26, 1.15, 4),
    tight: scale(30, 1.2, 26, 1.1, 2),
  },
  figures: {
    roomy: scale(32, 1.25, 26, 1.15, 24),
    normal: scale(32, 1.25, 26, 1.15, 24),
    compact: scale(32, 1.25, 26, 1.15, 11),
    dense: scale(32, 1.25, 26, 1.15, 4),
    tight: scale(30, 1.15, 26, 1.1, 2),
  },
  figure: {
    roomy: scale(36, 1.35, 28, 1.25, 30),
    normal: scale(36, 1.35, 28, 1.25, 24),
    compact: scale(36, 1.3, 28, 1.2, 11),
    dense: scale(32, 1.25, 28, 1.15, 4),
    tight: scale(30, 1.2, 26, 1.1, 2),
  },
  sources: {
    roomy: scale(28, 1.35, 22, 1.3, 18),
    normal: scale(28, 1.35, 22, 1.3, 18),
    compact: scale(24, 1.3, 20, 1.25, 14),
    dense: scale(22, 1.25, 20, 1.2, 8),
    tight: scale(20, 1.2, 18, 1.15, 5),
  },
}

/** What stands under the large title of a first slide, a section or a last slide. */
export const faceText: Scales = {
  roomy: scale(36, 1.35, 28, 1.25, 28),
  normal: scale(36, 1.35, 28, 1.25, 28),
  compact: scale(36, 1.35, 28, 1.25, 24),
  dense: scale(32, 1.25, 28, 1.2, 20),
  tight: scale(30, 1.2, 26, 1.15, 14),
}

/** Between heading and content, in px. */
export const underHeading: Readonly<Record<Density, number>> = {
  roomy: 40,
  normal: 40,
  compact: 30,
  dense: 24,
  tight: 16,
}

/** The size in px of the big number. */
export const figureSizes: Readonly<Record<Density, number>> = {
  roomy: 192,
  normal: 160,
  compact: 108,
  dense: 88,
  tight: 64,
}

/** The sizes of one density made smaller by a factor: what is left where the closest does not do. */
export function shrunk({ line, caption, gap, ...kept }: TypeScale, factor: number): TypeScale {
  return { ...kept, line: line * factor, caption: caption * factor, gap: gap * factor }
}
