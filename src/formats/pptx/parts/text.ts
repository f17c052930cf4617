import type { Variant } from '../../../model/locale.ts'
import { colorOf, type Scheme, solidFill } from '../base/color.ts'
import { latinFaces, officeTag } from '../base/language.ts'
import type { LevelStyle, Link, Paragraph, Slot, Surface, TextRun } from '../base/model.ts'
import { type Box, emu, hundredths } from '../base/units.ts'
import { type Content, el, group, type Xml } from '../base/xml.ts'
import { type Fit, fitText, styleOf } from '../text/fit.ts'
import { listIndent } from '../text/paragraphs.ts'

/** What text is written with. */
export interface TextContext {
  readonly variant: Variant
  readonly scheme: Scheme
  readonly surface: Surface
  /** The id of a relation to where a link leads; undefined for a slide that is not there. */
  readonly relate: (link: Link) => string | undefined
}

/** `lang` and `altLang` of text on a side of a variant: the second is what a writer there changes to. */
export function languagesOf(side: LevelStyle['side'], { locale, caption }: Variant) {
  const [own, other] = side === 'caption' ? [caption ?? locale, locale] : [locale, caption]
  return { lang: officeTag(own), altLang: other === undefined || other === own ? undefined : officeTag(other) }
}

/** The theme's faces, one for each script: a run that names one alone shows boxes for the other script on some systems. */
export function themeFaces(kind: 'major' | 'minor'): Xml {
  return facesOf[kind]
}

const facesOf = { major: namedFaces('+mj'), minor: namedFaces('+mn') }

function namedFaces(prefix: string): Xml {
  return group(
    el('a:latin', { typeface: `${prefix}-lt` }),
    el('a:ea', { typeface: `${prefix}-ea` }),
    el('a:cs', { typeface: `${prefix}-cs` }),
  )
}

/** The styles of levels, from the first on. */
export function levelStyles(
  levels: readonly LevelStyle[],
  { variant, scheme, surface }: Pick<TextContext, 'variant' | 'scheme' | 'surface'>,
  kind: 'major' | 'minor' = 'minor',
): Xml {
  return group(
    levels.slice(0, 9).map((level, at) => {
      const { size, bold, bullet, indent = 0, hang = 0, before = 0, pitch, align = 'l', face } = level
      const spacing = pitch === undefined ? el('a:spcPct', { val: 100000 }) : el('a:spcPts', { val: hundredths(pitch) })
      const faces = face === 'code' ? codeFaces() : themeFaces(kind)
      return el(
        `a:lvl${at + 1}pPr`,
        { marL: emu(indent), indent: -emu(bullet ? hanging(indent) : hang), algn: align, eaLnBrk: 1, hangingPunct: 1 },
        el('a:lnSpc', {}, spacing),
        el('a:spcBef', {}, el('a:spcPts', { val: hundredths(before) })),
        bullet ? bulletMark('•', surface, scheme) : el('a:buNone'),
        el(
          'a:defRPr',
          { ...languagesOf(level.side, variant), sz: hundredths(size), b: bold ? 1 : 0, kern: 1200 },
          solidFill(colorOf(level, surface), scheme),
          faces,
        ),
      )
    }),
  )
}

/** How far a mark hangs before its text. */
function hanging(indent: number): number {
  return Math.min(indent, listIndent)
}

function bulletMark(char: string, surface: Surface, scheme: Scheme, face = 'Arial'): Xml {
  return group(
    el('a:buClr', {}, solidFillColor(surface.accent, scheme)),
    el('a:buFont', { typeface: face }),
    el('a:buChar', { char }),
  )
}

function solidFillColor(hex: string, scheme: Scheme): Xml {
  const slot = scheme.get(hex)
  return slot ? el('a:schemeClr', { val: slot }) : el('a:srgbClr', { val: hex.toUpperCase() })
}

function codeFaces(): Xml {
  return group(
    el('a:latin', { typeface: latinFaces.code }),
    el('a:ea', { typeface: '+mn-ea' }),
    el('a:cs', { typeface: '+mn-cs' }),
  )
}

/** The body of a text in a placeholder, with how it had to shrink; one that is in none says itself how it looks. */
export function textBody(
  paragraphs: readonly Paragraph[],
  slot: Slot & { readonly levels: readonly LevelStyle[] },
  box: Box,
  context: TextContext,
  isFree = false,
): { readonly xml: Xml; readonly fit: Fit } {
  const fit = fitText(paragraphs, slot, box)
  if ((slot.single || slot.sparing) && fit.scale < 1)
    return { fit, xml: sizedBody(paragraphs, slot.levels, fit.scale, context) }
  const edges = isFree ? { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0 } : {}
  const body =
    fit.scale === 1
      ? el('a:bodyPr', edges)
      : el(
          'a:bodyPr',
          edges,
          el('a:normAutofit', {
            fontScale: Math.round(fit.scale * 100000),
            lnSpcReduction: fit.scale < 0.9 ? 10000 : undefined,
          }),
        )
  const rows = paragraphs.length > 0 ? paragraphs : [{ level: 0, runs: [] }]
  return {
    fit,
    xml: el(
      'p:txBody',
      {},
      body,
      el('a:lstStyle', {}, isFree ? levelStyles(slot.levels, context) : undefined),
      rows.map((one) => paragraphXml(one, slot.levels, context)),
    ),
  }
}

/** Text that shrinks to spare a line has its size written out: programs that fit text anew would rather break it. */
function sizedBody(
  paragraphs: readonly Paragraph[],
  levels: readonly LevelStyle[],
  scale: number,
  context: TextContext,
): Xml {
  const sized = paragraphs.map((paragraph) => {
    const { size: usual } = styleOf(paragraph, levels)
    const runs = paragraph.runs.map((run) => ({ ...run, size: Math.floor((run.size ?? usual) * scale) }))
    return paragraphXml({ ...paragraph, runs }, levels, context)
  })
  return el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), sized)
}

/** A paragraph; what it has from its level is not said again. */
export function paragraphXml(paragraph: Paragraph, levels: readonly LevelStyle[], context: TextContext): Xml {
  const style = styleOf(paragraph, levels)
  const { level, runs, align, before } = paragraph
  const properties = markOf(paragraph, style, context)
  const space = before === undefined ? [] : [el('a:spcBef', {}, el('a:spcPts', { val: hundredths(before) }))]
  const content = [...space, ...properties.content]
  const isPlain = content.length === 0 && properties.indents.marL === undefined && level === 0 && align === undefined
  const own = isPlain
    ? undefined
    : el('a:pPr', { ...properties.indents, lvl: level === 0 ? undefined : level, algn: align }, ...content)
  // A line without text is as high as its own size.
  const isEmpty = runs.every(({ text }) => text === '')
  const [first] = runs
  const sz = first?.size === undefined ? undefined : hundredths(first.size)
  const end = isEmpty ? el('a:endParaRPr', { ...languagesOf(style.side, context.variant), sz }) : undefined
  return el(
    'a:p',
    {},
    own,
    runs.map((run) => runXml(run, style, context)),
    end,
  )
}

/** The mark and the indent of a paragraph, where they are not those of its level. */
function markOf({ mark, indent, hang = 0 }: Paragraph, style: LevelStyle, { surface, scheme }: TextContext) {
  const levelMark = style.bullet ? 'bullet' : 'none'
  const own = mark ?? levelMark
  const edge = indent ?? style.indent ?? 0
  const isSame = own === levelMark && edge === (style.indent ?? 0) && hang === 0
  if (isSame) return { indents: {} as { readonly marL?: number; readonly indent?: number }, content: [] as Content[] }
  const indents: { readonly marL?: number; readonly indent?: number } = {
    marL: emu(edge),
    indent: -emu(own === 'none' || hang > 0 ? hang : edge > 60 ? listIndent : edge),
  }
  if (own === 'none') return { indents, content: levelMark === 'none' ? [] : [el('a:buNone')] }
  if (own === 'bullet') return { indents, content: levelMark === 'bullet' ? [] : [bulletMark('•', surface, scheme)] }
  if (own === 'open' || own === 'done') {
    return { indents, content: [bulletMark(own === 'done' ? '☑' : '☐', surface, scheme, 'Segoe UI Symbol')] }
  }
  // Numbers of code are quieter than those of lists.
  const quiet = style.face === 'code' ? el('a:buClr', {}, solidFillColor(surface.captionInk, scheme)) : undefined
  const number = el('a:buAutoNum', { type: 'arabicPeriod', startAt: own.start === 1 ? undefined : own.start })
  return { indents, content: [...(quiet ? [quiet] : []), el('a:buFont', { typeface: '+mj-lt' }), number] }
}

function runXml(run: TextRun, style: LevelStyle, context: TextContext): Xml {
  const properties = runProperties(run, style, context)
  // Line ends inside a text are breaks in PowerPoint, and nothing else is.
  const pieces = run.text.split('\n')
  return group(
    pieces.flatMap((text, at) => [
      ...(at > 0 ? [el('a:br', {}, properties)] : []),
      ...(text === '' ? [] : [el('a:r', {}, properties, el('a:t', {}, text))]),
    ]),
  )
}

/** Languages always, and else what the run has that its level has not; children in the order of CT_TextCharacterProperties. */
function runProperties(run: TextRun, style: LevelStyle, { variant, scheme, surface, relate }: TextContext): Xml {
  const { locale, caption } = variant
  const other = run.locale === locale ? caption : locale
  const id = run.link && relate(run.link)
  return el(
    'a:rPr',
    {
      lang: officeTag(run.locale),
      altLang: other === undefined || other === run.locale ? undefined : officeTag(other),
      sz: run.size === undefined ? undefined : hundredths(run.size),
      b: run.bold && !style.bold ? 1 : undefined,
      i: run.italic ? 1 : undefined,
      u: run.underline ? 'sng' : undefined,
      strike: run.strike ? 'sngStrike' : undefined,
      baseline: run.baseline === undefined ? undefined : run.baseline * 1000,
    },
    run.color && run.color !== style.color ? solidFill(surface[run.color], scheme) : undefined,
    run.marked ? el('a:highlight', {}, el('a:srgbClr', { val: surface.panel })) : undefined,
    run.face === 'code' && style.face !== 'code' ? codeFaces() : undefined,
    id === undefined ? undefined : linkXml(run.link, id),
  )
}

/** A link that keeps the colour of its text: the scheme has only one for all grounds (read by PowerPoint from 2019 on). */
function linkXml(link: Link | undefined, id: string): Xml {
  const keepColor = el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
      el('ahyp:hlinkClr', {
        'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
        val: 'tx',
      }),
    ),
  )
  return el('a:hlinkClick', { 'r:id': id, action: actionOf(link) }, keepColor)
}

/** What a click on a link does, besides opening addresses. */
export function actionOf(link: Link | undefined): string | undefined {
  return link && 'slide' in link ? 'ppaction://hlinksldjump' : undefined
}
