/** Tables, code and formulas that are wider than the screen are moved by keys too; others are no stops of the keyboard. */
export function makeScrollable(reading: ParentNode): void {
  for (const part of reading.querySelectorAll<HTMLElement>('.main, .half, pre, .formula.display')) {
    if (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible') part.tabIndex = 0
    else part.removeAttribute('tabindex')
  }
}
