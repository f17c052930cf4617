/** What is known of a slide that is looked for. */
export interface FoundSlide {
  readonly id: string
  readonly isBackup: boolean
  /** What the room reads on it. */
  readonly text: string
}

/**
 * What reveal.js takes for the slide that is asked for by its number, its id or words on it; empty if there is none.
 * Backup slides bear the numbers +1, +2.
 */
export function slideAsked(asked: string, slides: readonly FoundSlide[]): string {
  // An input method may write wide digits.
  const text = asked.normalize('NFKC').trim()
  // reveal.js would take a number that is too large for the last slide.
  if (/^\d+$/.test(text)) return Number(text) <= slides.filter(({ isBackup }) => !isBackup).length ? text : ''
  const backup = /^\+(\d+)$/.exec(text)?.[1]
  if (backup !== undefined) return slides.filter(({ isBackup }) => isBackup)[Number(backup) - 1]?.id ?? ''
  if (text === '' || slides.some(({ id }) => id === text)) return text
  const words = text.toLowerCase()
  return slides.find((slide) => slide.text.toLowerCase().includes(words))?.id ?? ''
}

/**
 * Has the field that `G` opens understand what is typed. reveal.js makes a pattern of it, which may be none and finds
 * no Chinese, and goes to slides while it is typed: here that waits for Enter. `name` is what the field is called.
 */
export function mendJump(
  stage: HTMLElement,
  { slides, name }: { readonly slides: () => readonly HTMLElement[]; readonly name: () => string },
): void {
  const fieldOf = ({ target }: Event) =>
    target instanceof HTMLInputElement && target.matches('.jump-to-slide-input') ? target : undefined
  stage.addEventListener('focusin', (event) => {
    const field = fieldOf(event)
    field?.setAttribute('placeholder', name())
    field?.setAttribute('aria-label', name())
  })
  stage.addEventListener('input', (event) => fieldOf(event) && event.stopPropagation(), { capture: true })
  stage.addEventListener(
    'keydown',
    (event) => {
      const field = event.key === 'Enter' && !event.isComposing ? fieldOf(event) : undefined
      if (field) field.value = slideAsked(field.value, slides().map(describe))
    },
    { capture: true },
  )
}

function describe(slide: HTMLElement): FoundSlide {
  const shown = slide.querySelectorAll(':scope > :not(.notes, .foot)')
  const text = Array.from(shown, ({ textContent }) => textContent).join('\n')
  return { id: slide.id, isBackup: slide.dataset.backup !== undefined, text }
}
