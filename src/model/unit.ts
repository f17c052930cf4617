import type { Unit } from './records.ts'

/** A unit's name, fit to be read. Equal for equal units only: those can be added, compared and drawn on one axis. */
export function unitName(unit: Unit): string {
  if (unit.kind === 'currency') return unit.code
  if (unit.kind === 'count') return `"${unit.term.id}"`
  return unit.kind === 'none' ? 'no unit' : unit.kind
}
