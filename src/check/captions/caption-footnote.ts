import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import type { Inline, Segment, SegmentText } from '../../model/segment.ts'
import type { Rule } from '../rule.ts'
import { listSegments, localesOf } from '../texts.ts'

/** A footnote that a text and its counterpart do not both refer to. */
export const captionFootnote: Rule = {
  why: 'Whoever reads only one of the lines sees a note at the foot and not what it is about.',
  limits: {},
  check: (checked) => listSegments(checked).flatMap(checkSegment),
}

function checkSegment(segment: Segment): readonly Diagnostic[] {
  const { language, texts } = segment
  const own = texts[language]
  if (!own) return []
  return localesOf(segment).flatMap((locale) => {
    const other = texts[locale]
    if (!other || locale === language) return []
    return [
      ...lackingIn(other, own, `"${locale}"`, `"${language}"`),
      ...lackingIn(own, other, `"${language}"`, `"${locale}"`),
    ]
  })
}

function lackingIn(text: SegmentText, other: SegmentText, name: string, otherName: string): readonly Diagnostic[] {
  const here = footnotesIn(text.inlines)
  const lacking = footnotesIn(other.inlines).filter((number) => !here.includes(number))
  return lacking.map((number) => {
    const message = `The line in ${otherName} refers to footnote ${number} of its slide, the one in ${name} does not.`
    return diagnose('caption-footnote', text.place, message, `Write its mark, such as "[^1]", into both lines.`)
  })
}

function footnotesIn(inlines: readonly Inline[]): readonly number[] {
  return inlines.flatMap((inline) => {
    if ('children' in inline) return footnotesIn(inline.children)
    return inline.kind === 'footnote' ? [inline.number] : []
  })
}
