import type { LayoutSpec } from '../model/deck.ts'
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { didYouMean } from '../model/suggest.ts'
import { slotHints } from './slots.ts'

/** Words that other programs and people have for a layout, each with those of duilian, the likeliest first. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  ...named(['bullets'], ['default', 'content', 'list', 'text', 'body', 'full', 'none', 'items']),
  ...named(['agenda'], ['toc', 'outline', 'contents', 'sections', 'overview']),
  ...named(['timeline'], ['history', 'roadmap', 'milestones', 'chronology']),
  ...named(['figures'], ['stats', 'numbers', 'metrics', 'kpis', 'facts', 'big-numbers']),
  ...named(['code'], ['source', 'snippet', 'listing', 'code-block']),
  ...named(['title'], ['intro', 'title-slide', 'front', 'opening', 'start']),
  ...named(['cover'], ['hero', 'intro-image', 'title-image', 'splash']),
  ...named(['section'], ['lead', 'chapter', 'divider', 'section-header', 'transition', 'separator']),
  ...named(['statement', 'section'], ['center', 'centered', 'middle', 'big', 'focus', 'sentence', 'message']),
  ...named(['figure'], ['fact', 'number', 'big-number', 'stat', 'kpi', 'metric']),
  ...named(['quote'], ['quotation', 'blockquote', 'citation', 'testimonial']),
  ...named(
    ['compare'],
    [
      ...['comparison', 'versus', 'vs', 'two-cols', 'two-cols-header', 'two-columns', 'two-column', 'columns', 'cols'],
      ...['side-by-side', 'three-cols', 'grid', 'before-after', 'left-right'],
    ],
  ),
  ...named(
    ['image'],
    [
      ...['image-right', 'image-left', 'image-full', 'picture', 'photo', 'img', 'iframe', 'iframe-right'],
      ...['iframe-left', 'figure-side', 'media', 'gallery'],
    ],
  ),
  ...named(['chart'], ['graph', 'plot', 'diagram', 'bar', 'line']),
  ...named(['table'], ['grid-table', 'data', 'matrix']),
  ...named(['sources'], ['references', 'bibliography', 'credits', 'citations']),
  ...named(['closing'], ['end', 'thanks', 'thank-you', 'outro', 'final', 'contact', 'qa', 'q-and-a', 'ending']),
}

function named(layouts: readonly string[], words: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(words.map((word) => [word, layouts]))
}

/** The layout of a name. Reports `layout-unknown`; nothing is said of one whose template cannot be read. */
export function findLayout(
  name: string,
  place: Place,
  {
    layouts,
    diagnostics,
  }: { readonly layouts: ReadonlyMap<string, LayoutSpec | undefined>; readonly diagnostics: Diagnostic[] },
): LayoutSpec | undefined {
  if (layouts.has(name)) return layouts.get(name)
  const names = [...layouts.keys()].sort()
  const word = name.toLowerCase().replace(/[\s_]+/g, '-')
  const meant = (Object.hasOwn(otherWords, word) ? (otherWords[word] ?? []) : []).filter((one) => layouts.has(one))
  const listed = `Layouts are ${names.join(', ')}.`
  const hint =
    meant.length > 0
      ? `Did you mean ${meant.map((one) => `"${one}"`).join(' or ')}?${needsOf(layouts.get(meant[0] ?? ''))}`
      : didYouMean(name, names, listed)
  diagnostics.push(diagnose('layout-unknown', place, `There is no layout "${name}".`, hint))
  return undefined
}

/** What is written for a layout: the next question of one who takes it. */
function needsOf(spec: LayoutSpec | undefined): string {
  const special = (spec?.required ?? []).filter((slot) => slot !== 'title' && slot !== 'body')
  return special.map((slot) => ` ${slotHints[slot]}`).join('')
}
