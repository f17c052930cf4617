/** A place on a slide, as shares of its width and height from the upper left corner. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** A dot on the stage that shows the room where to look. */
export interface Pointer {
  readonly isOn: () => boolean
  readonly toggle: () => void
  /** Moves the dot to a place on the slide; away, if there is none. */
  readonly pointAt: (spot: Spot | undefined) => void
}

/** A dot that follows the mouse over the stage while it is on. */
export function createPointer(): Pointer {
  const { dataset } = document.documentElement
  const dot = document.createElement('div')
  dot.className = 'pointer'
  document.querySelector('.reveal')?.append(dot)
  const put = (x: number, y: number) => {
    dot.style.translate = `${x}px ${y}px`
    dot.dataset.placed = ''
  }
  const remove = () => delete dot.dataset.placed
  document.addEventListener('pointermove', ({ clientX, clientY }) => put(clientX, clientY))
  document.documentElement.addEventListener('pointerleave', remove)
  return {
    isOn: () => dataset.pointing !== undefined,
    toggle() {
      if (dataset.pointing === undefined) dataset.pointing = ''
      else delete dataset.pointing
    },
    pointAt(spot) {
      const slide = document.querySelector('.slides')?.getBoundingClientRect()
      if (slide && spot) put(slide.left + spot.x * slide.width, slide.top + spot.y * slide.height)
      else remove()
    },
  }
}

/** Where on an element, drawn from edge to edge, the mouse of an event is; undefined beside it. */
export function spotOf(element: Element | null, { clientX, clientY }: MouseEvent): Spot | undefined {
  const box = element?.getBoundingClientRect()
  if (!box) return undefined
  const spot = { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height }
  return [spot.x, spot.y].every((share) => share >= 0 && share <= 1) ? spot : undefined
}
