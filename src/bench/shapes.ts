import { blocks } from './shapes/blocks.ts'
import { data } from './shapes/data.ts'
import { filters } from './shapes/filters.ts'
import { runs } from './shapes/runs.ts'
import type { Shape } from './shapes/shape.ts'

/** Every shape, in groups by what reads it. */
export const shapes: readonly Shape[] = [...runs, ...blocks, ...data, ...filters]
