/** Takes from a slide what reveal.js puts on it to show it; the sizes that it was made with stay. */
export function undress(slide: HTMLElement): void {
  for (const name of ['hidden', 'aria-hidden', 'inert']) slide.removeAttribute(name)
  for (const name of ['display', 'top', 'transform']) slide.style.removeProperty(name)
}
