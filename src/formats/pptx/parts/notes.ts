import type { Variant } from '../../../model/locale.ts'
import type { Scheme } from '../base/color.ts'
import type { Paragraph, Surface } from '../base/model.ts'
import { namespaces } from '../base/namespaces.ts'
import type { Relation } from '../base/package.ts'
import { createRelations } from '../base/relations.ts'
import { el, xmlDocument } from '../base/xml.ts'
import { notesBody, notesLevels, slideImage } from './notes-master.ts'
import { shapeTree } from './shapes.ts'
import { paragraphXml, type TextContext } from './text.ts'

/** The notes of a slide, with the chain that programs follow: to their slide and to the notes' master. */
export function writeNotes(
  paragraphs: readonly Paragraph[],
  parts: { readonly slide: string; readonly master: string },
  { variant, scheme, surface }: { readonly variant: Variant; readonly scheme: Scheme; readonly surface: Surface },
): { readonly xml: string; readonly relations: readonly Relation[] } {
  const relations = createRelations()
  relations.to('notesMaster', parts.master)
  relations.to('slide', parts.slide)
  const levels = notesLevels()
  // A notes page may lead to no other slide than its own.
  const relate: TextContext['relate'] = (link) =>
    'address' in link ? relations.to('hyperlink', link.address, true) : undefined
  const context = { variant, scheme, surface, relate }
  const flat = paragraphs.map(
    ({ level, runs, mark }): Paragraph => ({ level: level % 2, runs: markedRuns(runs, mark) }),
  )
  const body = notesBody(
    { idx: 1 },
    flat.map((paragraph) => paragraphXml(paragraph, levels, context)),
  )
  const root = el(
    'p:notes',
    namespaces,
    el('p:cSld', {}, shapeTree([slideImage({}), body])),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  )
  return { xml: xmlDocument(root), relations: relations.all() }
}

/** Items of notes have their marks as text: the notes' master has no levels for lists. */
function markedRuns(runs: Paragraph['runs'], mark: Paragraph['mark']): Paragraph['runs'] {
  const [first] = runs
  if (!first || mark === undefined || mark === 'none') return runs
  return [{ text: mark === 'done' ? '☑ ' : mark === 'open' ? '☐ ' : '• ', locale: first.locale }, ...runs]
}
