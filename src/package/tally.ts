/** What was counted of one way to convert. */
export interface Tally {
  readonly counts: { han: number; ambiguous: number; wrong: number; paragraphs: number; clean: number }
  /** By threshold: how many characters the model holds for less likely, and how many of them were wrong. */
  readonly flags: readonly { readonly below: number; flagged: number; caught: number }[]
}

const thresholds = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9]

/** Makes a tally of nothing. */
export function createTally(): Tally {
  return {
    counts: { han: 0, ambiguous: 0, wrong: 0, paragraphs: 0, clean: 0 },
    flags: thresholds.map((below) => ({ below, flagged: 0, caught: 0 })),
  }
}

/** Counts the ambiguous characters of a paragraph, each with how likely the model holds the form shown. */
export function addTo(
  { counts, flags }: Tally,
  characters: readonly { readonly isRight: boolean; readonly probability: number }[],
  han: number,
): void {
  if (han === 0) return
  const wrong = characters.filter(({ isRight }) => !isRight).length
  counts.han += han
  counts.ambiguous += characters.length
  counts.wrong += wrong
  counts.paragraphs += 1
  if (wrong === 0) counts.clean += 1
  for (const flag of flags) {
    for (const { isRight, probability } of characters) {
      if (probability >= flag.below) continue
      flag.flagged += 1
      if (!isRight) flag.caught += 1
    }
  }
}

/** The tally as lines: characters right, wrong ones in 1000 Han, paragraphs without one, and what a flag would find. */
export function describeTally(name: string, { counts, flags }: Tally): string {
  const { han, ambiguous, wrong, paragraphs, clean } = counts
  const share = (part: number, whole: number) => (whole === 0 ? 'n/a' : `${((part / whole) * 100).toFixed(2)} %`)
  const thousand = (count: number) => ((count / han) * 1000).toFixed(3)
  const rows = flags.map(
    ({ below, flagged, caught }) =>
      `  flag if P < ${below}: precision ${share(caught, flagged)}, recall ${share(caught, wrong)}, false in 1000 Han ${thousand(flagged - caught)}`,
  )
  return [
    `${name}: ${share(ambiguous - wrong, ambiguous)} of ${ambiguous} ambiguous characters right, ${thousand(wrong)} wrong in 1000 of ${han} Han, ${share(clean, paragraphs)} of paragraphs without one`,
    ...rows,
  ].join('\n')
}
