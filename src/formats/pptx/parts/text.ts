import { solidFill } from '../base/color.ts'
import { officeTag } from '../base/language.ts'
import type { LevelStyle, Link, Paragraph, Slot, TextRun } from '../base/model.ts'
import { type Box, emu, hundredths } from '../base/units.ts'
import { type Attributes, type Content, el, group, type Xml } from '../base/xml.ts'
import { type Fit, fitText, styleOf } from '../text/fit.ts'
import { listIndent } from '../text/paragraphs.ts'
import { bulletMark, codeFaces, type Looks, languagesOf, schemeColor } from './text-looks.ts'

/** What text is written with. */
export interface TextContext extends Looks {
  /** The id of a relation to where a link leads; undefined for a slide that is not there. */
  readonly relate: (link: Link) => string | undefined
}

/** What a text says of itself because no layout says it: attributes of its body, and styles of its levels. */
export interface OwnLooks {
  readonly body?: Attributes
  readonly levels?: Xml | undefined
}

/** The body of a text, with how it had to shrink. */
export function textBody(
  paragraphs: readonly Paragraph[],
  slot: Slot & { readonly levels: readonly LevelStyle[] },
  box: Box,
  context: TextContext,
  own: OwnLooks = {},
): { readonly xml: Xml; readonly fit: Fit } {
  const fit = fitText(paragraphs, slot, box)
  const isSized = (slot.single || slot.sparing) && fit.scale < 1
  const shrunk = {
    fontScale: Math.round(fit.scale * 100000),
    lnSpcReduction: fit.scale < 0.9 ? 10000 : undefined,
  }
  const rows = paragraphs.length > 0 ? paragraphs : [{ level: 0, runs: [] }]
  return {
    fit,
    xml: el(
      'p:txBody',
      {},
      el('a:bodyPr', own.body, fit.scale === 1 || isSized ? undefined : el('a:normAutofit', shrunk)),
      el('a:lstStyle', {}, own.levels),
      rows.map((one) => paragraphXml(isSized ? sizedTo(one, slot.levels, fit.scale) : one, slot.levels, context)),
    ),
  }
}

/** Text that shrinks to spare a line has its size written out: programs that fit text anew would rather break it. */
function sizedTo(paragraph: Paragraph, levels: readonly LevelStyle[], scale: number): Paragraph {
  const { size: usual } = styleOf(paragraph, levels)
  const runs = paragraph.runs.map((run) => ({ ...run, size: Math.floor((run.size ?? usual) * scale) }))
  return { ...paragraph, runs }
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
  const quiet = style.face === 'code' ? el('a:buClr', {}, schemeColor(surface.captionInk, scheme)) : undefined
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
