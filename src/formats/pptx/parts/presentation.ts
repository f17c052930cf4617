import { createHash } from 'node:crypto'
import type { LocalizedDeck, LocalizedSegment } from '../../../model/localized.ts'
import { textOfRuns } from '../../../model/runs.ts'
import type { Scheme } from '../base/color.ts'
import type { Surface } from '../base/model.ts'
import { namespaces } from '../base/namespaces.ts'
import { emu, slideSize } from '../base/units.ts'
import { el, type Xml, xmlDocument } from '../base/xml.ts'
import { plainPair } from '../text/pairs.ts'
import { firstMasterId } from './master.ts'
import { levelStyles } from './text-looks.ts'

/** The least id that a slide may have. */
const firstSlideId = 256

/** `presentation.xml`. Relations are those of its master, its slides and the notes' master. */
export function presentationPart(
  deck: LocalizedDeck,
  relations: { readonly master: string; readonly slides: readonly string[]; readonly notesMaster: string },
  { surface, scheme }: { readonly surface: Surface; readonly scheme: Scheme },
): string {
  const { variant } = deck
  const sections = sectionList(deck)
  return xmlDocument(
    el(
      'p:presentation',
      { ...namespaces, saveSubsetFonts: 1 },
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: firstMasterId, 'r:id': relations.master })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': relations.notesMaster })),
      el(
        'p:sldIdLst',
        {},
        relations.slides.map((relation, at) => el('p:sldId', { id: firstSlideId + at, 'r:id': relation })),
      ),
      // No type: those that name a format are of other sizes, and Keynote refuses a file where the two differ.
      el('p:sldSz', { cx: emu(slideSize.width), cy: emu(slideSize.height) }),
      el('p:notesSz', { cx: 6858000, cy: 9144000 }),
      el(
        'p:defaultTextStyle',
        {},
        levelStyles([{ size: 24, color: 'ink', side: 'line' }], { variant, scheme, surface }),
      ),
      sections
        ? el('p:extLst', {}, el('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, sections))
        : undefined,
    ),
  )
}

/** Sections begin at slides that open one; what stands before the first has the title of the deck. */
function sectionList({ slides, title }: LocalizedDeck): Xml | undefined {
  const openers = slides.flatMap((slide, at) =>
    slide.layout === 'section' ? [{ at, id: slide.id, name: plainTitle(slide.title ?? title) }] : [],
  )
  if (openers.length === 0) return undefined
  const opening = openers[0]?.at === 0 ? [] : [{ at: 0, id: '', name: plainTitle(title) }]
  const starts = [...opening, ...openers]
  const sections = starts.map(({ at, id, name }, index) => {
    const end = starts[index + 1]?.at ?? slides.length
    const ids = Array.from({ length: end - at }, (_, slide) => el('p14:sldId', { id: firstSlideId + at + slide }))
    return el('p14:section', { name, id: guidOf(`section ${id}`) }, el('p14:sldIdLst', {}, ids))
  })
  return el('p14:sectionLst', { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' }, sections)
}

function plainTitle({ line, caption }: LocalizedSegment): string {
  return [line, ...(caption ? [caption] : [])].map(({ runs }) => textOfRuns(runs)).join(' ')
}

/** A GUID that is the same whenever the text is, in capitals, without which PowerPoint refuses it. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').toUpperCase()
  const variant = '89AB'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}

/** `docProps/core.xml`: both dates are that of the deck, so that the same deck gives the same bytes. */
export function corePart(deck: LocalizedDeck, date: Date): string {
  const words = (segment: LocalizedSegment | undefined) => segment && textOfRuns(segment.line.runs)
  const when = `${date.toISOString().slice(0, 19)}Z`
  const author = words(deck.author) ?? 'duilian'
  const subject = deck.title.caption && textOfRuns(deck.title.caption.runs)
  const described = deck.description ?? deck.subtitle
  const text = (name: string, value: string | undefined) =>
    value === undefined || value === '' ? undefined : el(name, {}, value)
  const dated = (name: string) => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, when)
  return xmlDocument(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', words(deck.title)),
      text('dc:subject', subject),
      text('dc:creator', author),
      text('cp:keywords', deck.keywords && plainPair(deck.keywords)),
      text('dc:description', described && plainPair(described)),
      text('cp:lastModifiedBy', author),
      dated('dcterms:created'),
      dated('dcterms:modified'),
      text('dc:language', deck.variant.locale),
    ),
  )
}

/** `docProps/app.xml`. */
export function appPart({ slides }: LocalizedDeck): string {
  const hidden = slides.filter((slide) => 'hidden' in slide && slide.hidden === true).length
  return xmlDocument(
    el(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      el('Application', {}, 'duilian'),
      el('PresentationFormat', {}, 'Widescreen'),
      el('Slides', {}, String(slides.length)),
      el('Notes', {}, String(slides.filter(({ notes }) => notes.length > 0).length)),
      el('HiddenSlides', {}, String(hidden)),
    ),
  )
}

/** Parts that PowerPoint misses where they are not there, and that say nothing. */
export function emptyPart(name: 'presentationPr' | 'viewPr'): string {
  return xmlDocument(el(`p:${name}`, namespaces))
}
