import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stylesFor } from '../../src/documents/styles.ts'
import type { Library } from '../../src/documents/templates.ts'
import type { Target } from '../../src/render/render.ts'

const folder = join(import.meta.dirname, '../../templates')
/** Every sheet says its name alone. */
const styles = new Map(readdirSync(folder).map((name) => [name, name]))
const library = { styles } as unknown as Library // Nothing else of it is asked for.
const deck = { theme: { name: 'couplet', variant: 'light', fonts: {}, fontPlaces: {} } } as const

function sheetsOf(target: Target): readonly string[] {
  return stylesFor(library, deck, target).split('\n').filter(Boolean)
}

describe('the style sheets of a document', () => {
  test.each(['deck', 'print', 'notes', 'interpreter'] as const)('are there, those of %s too', (target) => {
    expect(sheetsOf(target).length).toBeGreaterThan(1)
    expect(sheetsOf(target).filter((name) => !styles.has(name))).toEqual([])
  })

  test.each(['deck', 'notes'] as const)('hold in %s all that slides are printed with', (target) => {
    const ofSlides = sheetsOf('print').filter((name) => name !== 'print.css')
    expect(ofSlides).toContain('layouts.css')
    expect(sheetsOf(target)).toEqual(expect.arrayContaining(ofSlides))
  })
})
