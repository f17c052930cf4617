/** What is known of a slide that is looked for. */
export interface FoundSlide {
  readonly id: string
  readonly isBackup: boolean
  /** Its title in the languages that are shown. */
  readonly title: string
  /** What the room reads on it. */
  readonly text: string
}

/**
 * What reveal.js takes for the slide that is asked for by its number, its id or words on it; empty if there is none.
 * Words are looked for in titles first. Backup slides bear the numbers +1, +2.
 */
export function slideAsked(asked: string, slides: readonly FoundSlide[]): string {
  const text = asked.normalize('NFKC').trim()
  // reveal.js would take a number that is too large for the last slide.
  if (/^\d+$/.test(text)) return isNumber(text, slides) ? text : ''
  const backup = /^\+(\d+)$/.exec(text)?.[1]
  if (backup !== undefined) return slides.filter(({ isBackup }) => isBackup)[Number(backup) - 1]?.id ?? ''
  if (text === '' || slides.some(({ id }) => id === text)) return text
  const words = plain(asked)
  const holds = (part: 'title' | 'text') => slides.find((slide) => plain(slide[part]).includes(words))
  return (holds('title') ?? holds('text'))?.id ?? ''
}

function isNumber(text: string, slides: readonly FoundSlide[]): boolean {
  return Number(text) >= 1 && Number(text) <= slides.filter(({ isBackup }) => !isBackup).length
}

/** An input method may write wide digits, a deck CO₂ as one character or two, and the layout marks where lines may break. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/**
 * Has the field that `G` opens understand what is typed. reveal.js makes a pattern of it, which may be none and finds
 * no Chinese, and goes to slides while it is typed: here that waits for Enter. `name` is what the field is called,
 * `missed` what it says, empty again, where there is no such slide.
 */
export function mendJump(
  stage: HTMLElement,
  { slides, name, missed }: Record<'name' | 'missed', () => string> & { readonly slides: () => readonly HTMLElement[] },
): void {
  const fieldOf = ({ target }: Event) =>
    target instanceof HTMLInputElement && target.matches('.jump-to-slide-input') ? target : undefined
  const call = (field: HTMLInputElement | undefined, words: string) => {
    field?.setAttribute('placeholder', words)
    field?.setAttribute('aria-label', words)
  }
  stage.addEventListener('focusin', (event) => call(fieldOf(event), name()))
  stage.addEventListener('input', (event) => fieldOf(event) && event.stopPropagation(), { capture: true })
  stage.addEventListener(
    'keydown',
    (event) => {
      const field = event.key === 'Enter' && !event.isComposing ? fieldOf(event) : undefined
      if (!field) return
      const found = slideAsked(field.value, slides().map(describe))
      if (found === '' && field.value.trim() !== '') {
        call(field, missed())
        event.stopPropagation()
      }
      field.value = found && fromStart(found)
    },
    { capture: true },
  )
}

/** How reveal.js is told to show a slide with none of its steps: it leaves slides before this one as they were left. */
function fromStart(slide: string): string {
  return /^\d+$/.test(slide) ? `${slide}/1/-1` : `${slide}/-1`
}

function describe(slide: HTMLElement): FoundSlide {
  const shown = slide.querySelectorAll(':scope > :not(.notes, .foot)')
  const textOf = (elements: Iterable<Element>) => Array.from(elements, ({ textContent }) => textContent).join('\n')
  const title = slide.querySelector('hgroup')?.children ?? []
  return { id: slide.id, isBackup: slide.dataset.backup !== undefined, title: textOf(title), text: textOf(shown) }
}
