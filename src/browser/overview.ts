import type { RevealApi } from './reveal.ts'

/** Where the slides of the overview stand, in CSS px. */
export interface Grid {
  readonly columns: number
  /** Width of a slide, and what is between two. */
  readonly width: number
  readonly gap: number
}

/** Slides have the shape of the stage. */
const shape = 9 / 16
/** Below this width a slide is not known again: then the overview scrolls. */
const least = 180

/** As few columns as have all slides in a window, so that they are as large as they can be. */
export function gridFor(count: number, width: number, height: number): Grid {
  const gap = Math.round(Math.min(width, height) / 40)
  const of = (columns: number): Grid => ({ columns, gap, width: (width - gap * (columns + 1)) / columns })
  const fits = (grid: Grid) => Math.ceil(count / grid.columns) * (grid.width * shape + gap) + gap <= height
  let grid = of(1)
  while (!fits(grid) && of(grid.columns + 1).width >= least) grid = of(grid.columns + 1)
  return grid
}

/**
 * Lays the overview out in rows, which reveal.js has as one row of which a window shows a few slides. A slide that is
 * chosen begins with its first step. Gives a function that lays it out again, after slides came or went.
 */
export function layOverview(reveal: RevealApi, stage: HTMLElement, slides: () => readonly HTMLElement[]): () => void {
  const grid = () => gridFor(slides().length, stage.clientWidth, stage.clientHeight)
  const follow = () => reveal.getCurrentSlide()?.scrollIntoView({ block: 'nearest' })
  const arrange = () => {
    if (!reveal.isOverview()) return
    const { columns, width, gap } = grid()
    stage.style.setProperty('--overview-scale', String(width / 1280))
    for (const [at, slide] of slides().entries()) {
      slide.style.setProperty('--overview-x', `${gap + (at % columns) * (width + gap)}px`)
      slide.style.setProperty('--overview-y', `${gap + Math.floor(at / columns) * (width * shape + gap)}px`)
    }
    follow()
  }
  let from = reveal.getIndices()
  reveal.on('overviewshown', () => {
    from = reveal.getIndices()
  })
  for (const event of ['overviewshown', 'resize']) reveal.on(event, arrange)
  reveal.on('slidechanged', () => {
    if (!reveal.isOverview()) return
    const { h } = reveal.getIndices()
    reveal.navigateFragment(h === from.h ? (from.f ?? -1) : -1)
    follow()
  })
  // reveal would leave the overview first.
  stage.addEventListener(
    'click',
    ({ target }) => {
      const at = slides().findIndex((slide) => target instanceof Node && slide.contains(target))
      if (at >= 0 && reveal.isOverview()) reveal.slide(at)
    },
    { capture: true },
  )
  reveal.on('overviewhidden', () => stage.scrollTo(0, 0))
  // reveal knows no slides above or below.
  addEventListener(
    'keydown',
    (event) => {
      const rows = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (rows === undefined || !reveal.isOverview() || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const at = reveal.getIndices().h + rows * grid().columns
      if (slides()[at]) reveal.slide(at)
    },
    { capture: true },
  )
  return arrange
}
