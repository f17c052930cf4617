import { describe, expect, test } from 'vitest'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'

const styles = `
:root { --paper: #fff; --ink: #111111; --accent: #c22f1d; --deep: #a11c12; --deep-text: #fffaf1; /* --ink: red; */ }
html[data-variant="dark"] { --paper: #191715; --ink: #f5f0e6; }
.layout-section { --paper: var(--deep); --ink: var(--deep-text); --rule: color-mix(in srgb, var(--ink) 50%, transparent); }
.layout-section em { --paper: #000000; }
.layout-title, .layout-closing { text-align: center; }
:root:root[data-variant]{--accent:#0a7d5a}
.layout-quote:not(.on-picture, .ground-ink), .layout-cover { --paper: #0c0c0e; }
.slide { --code-string: oklch(from var(--accent) l min(c, 0.1) calc(h + 120)); }
.slide:is(.ground-deep, .on-picture) { --code-string: inherit; }
`

describe('the colours of a slide', () => {
  test.each([
    ['light', ['layout-bullets'], { paper: 'FFFFFF', ink: '111111', accent: '0A7D5A', centred: false }],
    ['dark', ['layout-bullets'], { paper: '191715', ink: 'F5F0E6' }],
    ['light', ['layout-section'], { paper: 'A11C12', ink: 'FFFAF1', rule: 'D08B82' }],
    ['light', ['layout-closing'], { centred: true }],
    ['light', ['layout-quote', 'ground-deep'], { paper: '0C0C0E' }],
    ['light', ['layout-quote', 'ground-ink'], { paper: 'FFFFFF' }],
    ['light', ['layout-code'], { codeString: '6461A1', codeKeyword: '111111' }],
    ['light', ['layout-code', 'ground-deep'], { codeString: '111111' }],
    ['light', ['layout-cover'], { paper: '0C0C0E' }],
    // What a theme says nothing of is taken from what is near it.
    ['light', [], { captionInk: '111111', panel: 'FFFFFF', accentText: '0A7D5A' }],
  ] as const)('%s %j', (variant, classes, surface) => {
    expect(readColors(styles)(variant).surfaces(classes)).toMatchObject(surface)
  })

  test('any token can be read', () => {
    expect(readColors(styles)('light').token('--deep')).toBe('A11C12')
    expect(readColors(':root { --typeface: serif }')('light').token('--typeface')).toBe('serif')
    expect(readColors(styles)('light').token('--none')).toBeUndefined()
  })
})
