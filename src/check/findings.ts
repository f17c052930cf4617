import type { Diagnostic } from '../model/diagnostic.ts'

/** Findings by place, each once: in whatever order they were found, they come out in the same. */
export function inPlaceOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...keyed]
    .sort(([key, one], [otherKey, other]) => comparePlaces(one, other) || (key < otherKey ? -1 : 1))
    .map(([, finding]) => finding)
}

function comparePlaces({ place: one }: Diagnostic, { place: other }: Diagnostic): number {
  if (one?.file !== other?.file) return (one?.file ?? '') < (other?.file ?? '') ? -1 : 1
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0)
}
