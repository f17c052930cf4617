/* Evaluated in the print document. Its value is [slide id, px] for each slide whose text runs past its room: into
   the foot, or off the page, where it is cut off. A few px are tolerated: line boxes are taller than their ink. */
;(() => {
  const tolerance = 6
  const pastRoom = (slide: HTMLElement): number => {
    const page = slide.getBoundingClientRect()
    const foot = slide.querySelector('.foot')
    const floor = foot ? Math.min(foot.getBoundingClientRect().top, page.bottom) : page.bottom
    const texts = [...slide.querySelectorAll('h1, h2, p, .line, .caption, td, th, pre, text')]
    const overshoots = texts
      .filter((text) => !foot?.contains(text))
      .map((text) => text.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(({ bottom, right }) => Math.max(bottom - floor, right - page.right))
    return Math.round(Math.max(0, ...overshoots))
  }
  return [...document.querySelectorAll<HTMLElement>('section.slide')]
    .map((slide) => [slide.id, pastRoom(slide)] as const)
    .filter(([, past]) => past > tolerance)
})()
