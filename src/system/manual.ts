import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownFile } from './packages.ts'

/** A page of the manual. */
export interface ManualPage {
  /** The name of its file without `.md`, by which it is asked for. */
  readonly topic: string
  readonly title: string
  /** Markdown. */
  readonly text: string
}

/** The pages that ship with this package, in the order in which somebody new reads them. */
export function readManual(folder = ownFile('src/manual')): readonly ManualPage[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const pages = files.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { topic: name.replace(/\.md$/, ''), title: /^# (.+)$/m.exec(text)?.[1] ?? name, text }
  })
  const placeOf = ({ topic }: ManualPage) => (order.includes(topic) ? order.indexOf(topic) : order.length)
  return pages.sort((one, other) => placeOf(one) - placeOf(other) || (one.topic < other.topic ? -1 : 1))
}

const order: readonly string[] = [
  'first-deck',
  'pictures-and-layouts',
  'figures-and-charts',
  'quotes-and-sources',
  'code-and-formulas',
  'conversion-and-review',
  'brand-and-themes',
  'on-stage',
  'let-the-room-follow',
  'hand-over-a-pptx',
  'convert-what-you-have',
  'checks',
  'errors-and-rules',
  'own-layout',
  'coming-from',
  'security',
  'how-it-is-built',
]
