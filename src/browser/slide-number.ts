/** The number that a slide shows: slides kept for questions, after the closing one, count from +1. Empty where there is no slide. */
export function numberOf(slides: readonly Pick<HTMLElement, 'dataset'>[], at: number): string {
  if (!slides[at]) return ''
  const counted = countedOf(slides)
  return at < counted ? String(at + 1) : `+${at + 1 - counted}`
}

/** How many slides there are but for those kept for questions. */
export function countedOf(slides: readonly Pick<HTMLElement, 'dataset'>[]): number {
  return slides.filter(({ dataset }) => dataset.backup === undefined).length
}
