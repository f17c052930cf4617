import type { Ornament } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import type { Scene } from './scene.ts'

interface Style {
  /** In px. */
  readonly height: number
  /** Whether all are in the accent, and not the first alone. */
  readonly isAccent: boolean
  /** What surrounds columns below their rules, in px; they then stand on a panel. */
  readonly panel?: number
}

const usual: Style = { height: 3, isAccent: false }

/** What themes draw over columns and numbers. */
const styles: Readonly<Record<string, Style>> = {
  essay: { height: 1, isAccent: true },
  poster: { height: 12, isAccent: true, panel: 24 },
}

function styleOf({ deck }: Scene): Style {
  return styles[deck.theme.name] ?? usual
}

/** Rules over columns or numbers. */
export function rulesOver(boxes: readonly Box[], scene: Scene): readonly Ornament[] {
  const { height, isAccent } = styleOf(scene)
  const { accent, ink } = scene.surface
  return boxes.map((box, at) => ({
    preset: 'rect',
    box: { ...box, height },
    color: isAccent || at === 0 ? accent : ink,
  }))
}

/** How far below the top of its rule a text begins, in px. */
export function underRule(scene: Scene): number {
  return styleOf(scene).height + 10
}

/** What surrounds columns on their panels, in px. */
export function aroundColumns(scene: Scene): number {
  return styleOf(scene).panel ?? 0
}

/** Rules over columns, and the panels that these stand on. */
export function framesOfColumns(boxes: readonly Box[], scene: Scene): readonly Ornament[] {
  const around = aroundColumns(scene)
  const wide = boxes.map((box) => ({ ...box, x: box.x - around, width: box.width + 2 * around }))
  const panels = wide.map((box): Ornament => ({ preset: 'rect', box, color: scene.surface.panel }))
  return [...(around > 0 ? panels : []), ...rulesOver(wide, scene)]
}
