import type { Locale } from '../../../model/locale.ts'
import type { schemeSlots } from '../base/color.ts'
import { latinFaces, officeFace } from '../base/language.ts'
import { namespaces } from '../base/namespaces.ts'
import { el, group, type Xml, xmlDocument } from '../base/xml.ts'

/** The faces of a theme. */
export interface ThemeFaces {
  readonly latin: string
  readonly eastAsian: string
}

/** The faces that systems have for a locale. An English deck takes those of its captions for their Chinese. */
export function systemFaces(locale: Locale, kind: 'sans' | 'serif'): ThemeFaces {
  return { latin: latinFaces[kind], eastAsian: officeFace(locale, kind) }
}

/**
 * `theme1.xml`: colours, and a face for each script. The East Asian face is named outright: which of several
 * `a:font script` is taken is the program's choice.
 */
export function themePart(slots: ReturnType<typeof schemeSlots>, faces: ThemeFaces): string {
  const colors = slots.map(([slot, hex]) => el(`a:${slot}`, {}, el('a:srgbClr', { val: hex.toUpperCase() })))
  const fonts = group(
    el('a:latin', { typeface: faces.latin }),
    el('a:ea', { typeface: faces.eastAsian }),
    el('a:cs', { typeface: faces.latin }),
  )
  return xmlDocument(
    el(
      'a:theme',
      { 'xmlns:a': namespaces['xmlns:a'], name: 'duilian' },
      el(
        'a:themeElements',
        {},
        el('a:clrScheme', { name: 'duilian' }, colors),
        el('a:fontScheme', { name: 'duilian' }, el('a:majorFont', {}, fonts), el('a:minorFont', {}, fonts)),
        formatScheme(),
      ),
      el('a:objectDefaults'),
      el('a:extraClrSchemeLst'),
    ),
  )
}

/** Flat fills and plain lines; the schema asks for three of each. */
function formatScheme(): Xml {
  const fill = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }))
  const line = (w: number) =>
    el('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, fill, el('a:prstDash', { val: 'solid' }))
  const effect = el('a:effectStyle', {}, el('a:effectLst'))
  return el(
    'a:fmtScheme',
    { name: 'duilian' },
    el('a:fillStyleLst', {}, fill, fill, fill),
    el('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
    el('a:effectStyleLst', {}, effect, effect, effect),
    el('a:bgFillStyleLst', {}, fill, fill, fill),
  )
}
