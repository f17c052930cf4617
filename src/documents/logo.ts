import { isDark } from '../formats/pptx/base/color.ts'
import { readColors } from '../formats/pptx/layouts/surfaces.ts'

const grounds = ['', 'ground-panel', 'ground-deep', 'ground-accent', 'ground-ink'] as const

/**
 * The logo that stands on each surface of a theme: which are dark, its style sheets say. A slide with a picture behind it
 * is dark, as the picture is held back.
 */
export function logoRules(styles: string, variant: 'light' | 'dark', layouts: readonly string[]): string {
  const { surfaces } = readColors(styles)(variant)
  const isOnDark = (classes: readonly string[]) => isDark(surfaces(classes.filter(Boolean)).paper)
  const usual = variant === 'dark'
  const others = grounds.flatMap((ground) => {
    const selectors = layouts
      .map((layout) => [`layout-${layout}`, ground] as const)
      .filter((classes) => isOnDark(classes) !== usual)
      .map((classes) => `.slide.${classes.filter(Boolean).join('.')}`)
    // Without a ground the layout decides, with one the two of them.
    return ground === '' ? selectors.map((one) => `${one}:not([class*="ground-"])`) : selectors
  })
  const rule = (selectors: readonly string[], name: string) =>
    selectors.length === 0 ? '' : `:is(${selectors.join()})>.logo{background-image:var(--${name})}`
  return `${rule(others, usual ? 'logo-light' : 'logo-dark')}${rule(['.slide.on-picture.on-picture.on-picture'], 'logo-dark')}`
}
