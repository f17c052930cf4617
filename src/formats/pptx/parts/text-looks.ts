import type { Variant } from '../../../model/locale.ts'
import { colorOf, type Scheme, solidFill } from '../base/color.ts'
import { latinFaces, officeTag } from '../base/language.ts'
import type { LevelStyle, Surface } from '../base/model.ts'
import { emu, hundredths } from '../base/units.ts'
import { el, group, type Xml } from '../base/xml.ts'
import { listIndent } from '../text/paragraphs.ts'

/** What looks are written with. */
export interface Looks {
  readonly variant: Variant
  readonly scheme: Scheme
  readonly surface: Surface
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

/** The styles of levels, from the first on; where those of a layout are known only what differs from them. */
export function levelStyles(
  levels: readonly LevelStyle[],
  context: Looks,
  kind: 'major' | 'minor' = 'minor',
  known: readonly LevelStyle[] = [],
): Xml {
  return group(levels.slice(0, 9).map((level, at) => levelStyle(level, at, { known: known[at], context, kind })))
}

/** What text looks like where nothing is said of it. */
const plain = {
  bold: false,
  bullet: false,
  indent: 0,
  hang: 0,
  before: 0,
  align: 'l',
  pitch: undefined,
  face: undefined,
}

interface LevelContext {
  readonly known: LevelStyle | undefined
  readonly context: Looks
  readonly kind: 'major' | 'minor'
}

function levelStyle(level: LevelStyle, at: number, { known, context, kind }: LevelContext): Xml | undefined {
  const { variant, scheme, surface } = context
  const { size, bold, bullet, indent = 0, hang = 0, before = 0, pitch, align = 'l', face } = level
  const [own, old] = [{ ...plain, ...level }, known && { ...plain, ...known }]
  const has = (...names: readonly (keyof LevelStyle)[]) => !old || names.some((name) => own[name] !== old[name])
  if (!has('size', 'color', 'side', 'bold', 'bullet', 'indent', 'hang', 'before', 'pitch', 'align', 'face'))
    return undefined
  const spacing = pitch === undefined ? el('a:spcPct', { val: 100000 }) : el('a:spcPts', { val: hundredths(pitch) })
  const run = el(
    'a:defRPr',
    {
      ...(has('side') && languagesOf(level.side, variant)),
      sz: has('size') ? hundredths(size) : undefined,
      b: has('bold') ? (bold ? 1 : 0) : undefined,
      kern: old ? undefined : 1200,
    },
    has('color') ? solidFill(colorOf(level, surface), scheme) : undefined,
    has('face') ? (face === 'code' ? codeFaces() : themeFaces(kind)) : undefined,
  )
  return el(
    `a:lvl${at + 1}pPr`,
    {
      marL: has('indent') ? emu(indent) : undefined,
      indent: has('indent', 'hang', 'bullet') ? -emu(bullet ? hanging(indent) : hang) : undefined,
      algn: has('align') ? align : undefined,
      ...(!old && { eaLnBrk: 1, hangingPunct: 1 }),
    },
    has('pitch') ? el('a:lnSpc', {}, spacing) : undefined,
    has('before') ? el('a:spcBef', {}, el('a:spcPts', { val: hundredths(before) })) : undefined,
    has('bullet') ? (bullet ? bulletMark('•', surface, scheme) : el('a:buNone')) : undefined,
    has('side', 'size', 'bold', 'color', 'face') ? run : undefined,
  )
}

/** How far a mark hangs before its text. */
function hanging(indent: number): number {
  return Math.min(indent, listIndent)
}

/** A sign before items, in the accent of its surface. */
export function bulletMark(char: string, surface: Surface, scheme: Scheme, face = 'Arial'): Xml {
  return group(
    el('a:buClr', {}, schemeColor(surface.accent, scheme)),
    el('a:buFont', { typeface: face }),
    el('a:buChar', { char }),
  )
}

/** A colour, of the scheme where it has it. */
export function schemeColor(hex: string, scheme: Scheme): Xml {
  const slot = scheme.get(hex)
  return slot ? el('a:schemeClr', { val: slot }) : el('a:srgbClr', { val: hex.toUpperCase() })
}

/** The face of code; what is Chinese in it has that of the theme. */
export function codeFaces(): Xml {
  return group(
    el('a:latin', { typeface: latinFaces.code }),
    el('a:ea', { typeface: '+mn-ea' }),
    el('a:cs', { typeface: '+mn-cs' }),
  )
}
