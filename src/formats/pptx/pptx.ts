import type { Outcome } from '../../model/diagnostic.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import { type Assembly, master, notesMaster, type PptxAssets, prepare } from './assembly.ts'
import { schemeSlots } from './base/color.ts'
import { contentTypes } from './base/namespaces.ts'
import { type Part, packageFiles, packFiles } from './base/package.ts'
import { createRelations } from './base/relations.ts'
import { checkFiles } from './check/check.ts'
import { composeDeck } from './layouts/compose.ts'
import { readColors } from './layouts/surfaces.ts'
import { layoutPart, masterPart } from './parts/master.ts'
import { logoOf } from './parts/media.ts'
import { notesMasterPart } from './parts/notes-master.ts'
import { appPart, corePart, emptyPart, presentationPart } from './parts/presentation.ts'
import { tableStylesPart } from './parts/table-style.ts'
import { themePart } from './parts/theme.ts'
import { reportLost, reportOverflow, reportUnwritten } from './reports.ts'
import { slideParts } from './slides.ts'

/**
 * A deck as an editable presentation: one master, a layout for each layout of the deck with placeholders that carry the
 * whole look, slides that hold text, native charts with their workbooks, notes in both languages.
 *
 * Reports `pptx-overflow` for text that its placeholder has no room for, `pptx-left-out` for what it cannot hold, and `pptx-faulty` for what programs would refuse.
 */
export function writePptx(deck: LocalizedDeck, assets: PptxAssets): Outcome<Uint8Array<ArrayBuffer>> {
  const colors = readColors(assets.styles)
  const composed = composeDeck(deck, colors(deck.theme.variant), assets.pictures, assets.tokensOf)
  const made = writeParts(prepare(deck, composed, assets, colors))
  const files = packageFiles(made.parts, [
    { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
    { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ])
  const faults = checkFiles(files)
  if (!faults) throw new Error('No presentation was written')
  return { value: packFiles(files), diagnostics: [...made.diagnostics, ...faults] }
}

/** Every part in its order: what leads to it stands before it. */
function writeParts(assembly: Assembly) {
  const { deck, composed, assets, scheme, slots, faces, notesSurface, pictures, films } = assembly
  const { slides, charts, overfull, unwritten } = slideParts(assembly)
  const theme = (number: number, own: typeof slots): Part => ({
    name: `ppt/theme/theme${number}.xml`,
    contentType: contentTypes.theme,
    content: themePart(own, faces),
  })
  const named = (name: 'presProps' | 'viewProps' | 'tableStyles', content: string): Part => ({
    name: `ppt/${name}.xml`,
    contentType: contentTypes[name],
    content,
  })
  const parts: Part[] = [
    presentation(assembly),
    ...masterAndLayouts(assembly),
    theme(1, slots),
    ...slides,
    {
      name: notesMaster,
      contentType: contentTypes.notesMaster,
      content: notesMasterPart(notesSurface, { variant: deck.variant, scheme: new Map() }),
      relations: [{ id: 'rId1', type: 'theme', target: 'ppt/theme/theme2.xml' }],
    },
    theme(2, schemeSlots(notesSurface, false)),
    ...charts,
    ...pictures.parts,
    ...films.parts,
    named('presProps', emptyPart('presentationPr')),
    named('viewProps', emptyPart('viewPr')),
    named('tableStyles', tableStylesPart(composed.surface, scheme)),
    { name: 'docProps/core.xml', contentType: contentTypes.core, content: corePart(deck, assets.date) },
    { name: 'docProps/app.xml', contentType: contentTypes.app, content: appPart(deck) },
  ]
  return {
    parts,
    diagnostics: [
      ...composed.slides.flatMap(({ lost }, at) => (lost.length > 0 ? [reportLost(deck, at, lost)] : [])),
      ...overfull.map((at) => reportOverflow(deck, at)),
      ...[...unwritten].map(([at, count]) => reportUnwritten(deck, at, count)),
    ],
  }
}

function presentation({ deck, composed, scheme, slideNames }: Assembly): Part {
  const relations = createRelations()
  const related = {
    master: relations.to('slideMaster', master),
    slides: [...slideNames.values()].map((name) => relations.to('slide', name)),
    notesMaster: relations.to('notesMaster', notesMaster),
  }
  for (const name of ['presProps', 'viewProps', 'tableStyles']) relations.to(name, `ppt/${name}.xml`)
  relations.to('theme', 'ppt/theme/theme1.xml')
  const content = presentationPart(deck, related, { surface: composed.surface, scheme })
  return { name: 'ppt/presentation.xml', contentType: contentTypes.presentation, content, relations: relations.all() }
}

function masterAndLayouts({ deck, composed, scheme, layoutNames, pictures }: Assembly): readonly Part[] {
  const context = { variant: deck.variant, scheme, dark: deck.theme.variant === 'dark' }
  const own = createRelations()
  const layoutRelations = layoutNames.map((name) => own.to('slideLayout', name))
  own.to('theme', 'ppt/theme/theme1.xml')
  const layouts = composed.layouts.map((layout, at): Part => {
    const relations = createRelations()
    relations.to('slideMaster', master)
    const logo = logoOf(layout, pictures.names, relations)
    const content = layoutPart(layout, context, logo)
    const name = layoutNames[at] ?? ''
    return { name, contentType: contentTypes.slideLayout, content, relations: relations.all() }
  })
  const content = masterPart(composed.surface, layoutRelations, context)
  return [{ name: master, contentType: contentTypes.slideMaster, content, relations: own.all() }, ...layouts]
}
