import type { Surface } from '../base/model.ts'

/** Shares of a hue for one, two and more series of it, as the SVG has them: told apart in grey, and by whoever sees few colours. */
export const steps: readonly (readonly number[])[] = [
  [1],
  [1, 0.42],
  [1, 0.8, 0.4],
  [1, 0.8, 0.42, 0.2],
  [1, 0.8, 0.44, 0.27, 0.12],
]

/** The colours of series: shades of the accent for those it is meant for, of the other hue for the rest. */
export function seriesColors(
  accents: readonly boolean[],
  { chartAccent, chartOther, paper }: Surface,
): readonly string[] {
  const used = new Map<boolean, number>()
  return accents.map((isAccent) => {
    const count = accents.filter((other) => other === isAccent).length
    const at = used.get(isAccent) ?? 0
    used.set(isAccent, at + 1)
    const shares = steps[Math.min(count, steps.length) - 1] ?? [1]
    return mix(isAccent ? chartAccent : chartOther, paper, shares[Math.min(at, shares.length - 1)] ?? 1)
  })
}

/** A hue, as much of it as `share` says, on another. */
export function mix(one: string, other: string, share: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return [0, 2, 4]
    .map((at) =>
      Math.round(part(one, at) * share + part(other, at) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}
