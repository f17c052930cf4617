import { retag } from '../../model/language-tag.ts'
import type { ChineseLocale } from '../../model/locale.ts'
import { facesFor, isOfOtherScript } from './fonts.ts'
import { languageSplices, renumber } from './numbering.ts'
import type { Splice } from './splice.ts'
import { faceAttributes, tagAttributes } from './vocabulary.ts'
import type { XmlAttribute } from './xml.ts'

/** What a document says of languages, faces and numbering, brought to another locale. */
export interface Relocation {
  readonly ofElement: (xml: string, element: string, attributes: readonly XmlAttribute[]) => readonly Splice[]
  /** Faces met so far that are made for the other script, and of which none for this one is known. */
  readonly strangers: ReadonlySet<string>
  /** Of the format of a number that is written between two offsets. */
  readonly ofFormat: (xml: string, start: number, end: number) => readonly Splice[]
}

/** Makes that for a locale; faces stay if they are to be kept. */
export function relocateTo(to: ChineseLocale, keepFonts: boolean): Relocation {
  const faceFor = keepFonts ? () => undefined : facesFor(to)
  const strangers = new Set<string>()
  const ofElement = (xml: string, element: string, attributes: readonly XmlAttribute[]) =>
    attributes.flatMap((attribute): readonly Splice[] => {
      const { name, value, start, end } = attribute
      if (faceAttributes.get(element)?.includes(name)) {
        const face = faceFor(value)
        if (face === undefined && !keepFonts && isOfOtherScript(value, to)) strangers.add(value)
        return face === undefined ? [] : [{ start, end, text: face }, ...dropDetails(xml, attributes)]
      }
      if (element === 'x:charset' && name === 'val' && !keepFonts) return replaceBy(attribute, charsets[value])
      if (isTag(element, name)) return replaceBy(attribute, retag(value, to))
      return element === 'w:numFmt' && name === 'w:val' ? replaceBy(attribute, renumber(value, to)) : []
    })
  return { ofElement, strangers, ofFormat: (xml, start, end) => languageSplices(xml, start, end, to) }
}

/** Leaves everything as it is, for who only reads. */
export const noRelocation: Relocation = { ofElement: () => [], strangers: new Set(), ofFormat: () => [] }

/** Attributes that hold the tag of a language. */
export function isTag(element: string, name: string): boolean {
  const everywhere = name === 'lang' || name === 'altLang' || name === 'xml:lang'
  return everywhere || tagAttributes.get(element)?.includes(name) === true
}

/** Character sets of Windows for Chinese, 134 and 136: 1 leaves it to the face. */
const charsets: Readonly<Record<string, string>> = { 134: '1', 136: '1' }

function replaceBy({ start, end }: XmlAttribute, text: string | undefined): readonly Splice[] {
  return text === undefined ? [] : [{ start, end, text }]
}

/** Takes out what says more of a face than its name: its build and its character set are those of the former one. */
function dropDetails(xml: string, attributes: readonly XmlAttribute[]): readonly Splice[] {
  return attributes
    .filter(({ name }) => name === 'panose' || name === 'charset')
    .map(({ name, start, end }) => {
      const from = xml.lastIndexOf(name, start)
      // The space before it goes too.
      return { start: from - 1, end: end + 1, text: '' }
    })
}
