import type { DiagnosticCode } from '../../model/diagnostic.ts'
import { bodyLines } from './body-lines.ts'
import { breakInTerm } from './break-in-term.ts'
import { contrast } from './contrast.ts'
import type { FitRule } from './fit-rule.ts'
import { fontSmall } from './font-small.ts'
import { imageCoarse, imageCut, imageLost, imageStretched } from './images.ts'
import { orphan } from './orphan.ts'
import { slideOverflow } from './slide-overflow.ts'
import { textClipped } from './text-clipped.ts'
import { textOverlap } from './text-overlap.ts'
import { titleLines } from './title-lines.ts'

/** Every rule about what a browser has laid out. */
export const fitRules = {
  'slide-overflow': slideOverflow,
  'text-clipped': textClipped,
  'text-overlap': textOverlap,
  'title-lines': titleLines,
  'body-lines': bodyLines,
  orphan,
  'break-in-term': breakInTerm,
  'font-small': fontSmall,
  contrast,
  'image-stretched': imageStretched,
  'image-coarse': imageCoarse,
  'image-cut': imageCut,
  'image-lost': imageLost,
} as const satisfies Partial<Record<DiagnosticCode, FitRule>>
