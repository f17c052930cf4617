import type { Settings } from './settings.ts'

/** The slides in one variant, or in one with its lines swapped. `dev` changes them in place. */
export interface View {
  readonly variant: string
  readonly swapped: boolean
  /** Language of the document while they are shown. */
  readonly lang: string
  title: string
  readonly slides: HTMLElement[]
}

/** The views in the document: that which it opens with first, then those that wait in templates. */
export function readViews(): readonly [View, ...View[]] {
  const opened = document.querySelector<HTMLElement>('.reading')
  const first: View = {
    variant: opened?.dataset.variant ?? '',
    swapped: false,
    lang: document.documentElement.lang,
    title: document.title,
    slides: sectionsOf(opened),
  }
  const stored = [...document.querySelectorAll<HTMLTemplateElement>('template.view')]
  const others = stored.map((template): View => {
    const { dataset, lang, title, content } = template
    return {
      variant: dataset.variant ?? '',
      swapped: dataset.swapped !== undefined,
      lang,
      title,
      slides: sectionsOf(content),
    }
  })
  for (const { slides } of others) lendImages(first.slides, slides)
  return [first, ...others]
}

/** The view that settings ask for, or the nearest there is. */
export function findView(views: readonly [View, ...View[]], { variant, swapped }: Settings): View {
  const same = views.filter((view) => view.variant === (variant ?? views[0].variant))
  return same.find((view) => view.swapped === swapped) ?? same[0] ?? views[0]
}

/** The tags of all variants, in the order of their keys. */
export function variantsOf(views: readonly View[]): readonly string[] {
  return [...new Set(views.map(({ variant }) => variant))]
}

function sectionsOf(parent: ParentNode | null): HTMLElement[] {
  return [...(parent?.children ?? [])].filter(
    (child) => child instanceof HTMLElement && child.matches('section'),
  ) as HTMLElement[]
}

/** Images and films are in the document once: every variant shows the same ones in the same order, or its own. */
function lendImages(from: readonly HTMLElement[], to: readonly HTMLElement[]): void {
  const imagesIn = (slides: readonly HTMLElement[]) =>
    slides.flatMap((slide) => [...slide.querySelectorAll<HTMLImageElement | HTMLMediaElement>('img, video, audio')])
  const images = imagesIn(from)
  for (const [at, image] of imagesIn(to).entries()) {
    const lent = images[at]
    if (image.getAttribute('src') === '') image.src = lent?.src ?? ''
    if (image.getAttribute('poster') === '') image.setAttribute('poster', lent?.getAttribute('poster') ?? '')
  }
}
