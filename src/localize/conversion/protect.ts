import { addressPattern } from '../../model/address.ts'

/** A span of a text that stays as the author wrote it. */
export interface ProtectedSpan {
  readonly start: number
  readonly end: number
}

/**
 * What conversion and punctuation leave alone: addresses, handles, tags, entities, template syntax, marks of attributes,
 * characters with a variation selector, and ideographic description sequences. Spans are in order.
 */
export function findProtected(text: string): readonly ProtectedSpan[] {
  const spans: ProtectedSpan[] = []
  if (!telling.test(text)) return spans
  for (const match of text.matchAll(protectedPattern)) {
    const start = match.index
    if (start < (spans.at(-1)?.end ?? 0)) continue
    const described = match.groups?.operator !== undefined
    spans.push({ start, end: described ? endOfDescription(text, start) : start + match[0].length })
  }
  return spans
}

/** Each of them has one of these, and most texts have none: the pattern for all is large, and takes its time to be read. */
const telling = /[@#:&$(\u2FF0-\u2FFF\uDB40]|[\uFE00-\uFE0F]|\{\{|www\.|=["']/

const protectedPattern = new RegExp(
  [
    addressPattern,
    // Only the start of a word is tried: trying every letter of a long one would take the square of its length.
    String.raw`(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+`,
    String.raw`(?<![\w/])[@#]\w+`,
    // A message that another one names, as vue-i18n has it.
    String.raw`(?<!\w)@:[\p{L}\p{N}_.]+`,
    // The name of an emoji.
    String.raw`(?<![\w:]):[a-z][a-z\d_+-]+:(?![\w:])`,
    // A handle or a tag in Han ends where letters do, a tag also with a second “#”, as on Weibo.
    String.raw`(?<![\w/])@[\p{L}\p{M}\p{N}_]+`,
    String.raw`(?<![\w/&])#[\p{L}\p{M}\p{N}_]+#?`,
    String.raw`&(?:#\d{1,8}|#[xX][\da-fA-F]{1,8}|[A-Za-z][A-Za-z\d]{1,31});`,
    // The marks of an attribute are no quotation; what stands between them may be read.
    String.raw`(?<=[\w\-])=(?:"(?=[^"\n]*")|'(?=[^'\n]*'))`,
    String.raw`"(?<=[\w\-]="[^"\n]{0,400}")|'(?<=[\w\-]='[^'\n]{0,400}')`,
    // Names of typefaces and of files in style sheets.
    String.raw`(?<![\w\-])font-family:[^;{}<>\n，。；]+|(?<![\w\-])url\([^()\s]*\)`,
    String.raw`\$\{[^{}\n]*\}|\{\{[^{}\n]*\}\}`,
    String.raw`[^\n][\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
    String.raw`(?<operator>[\u2FF0-\u2FFF])`,
  ].join('|'),
  'gu',
)

/** The end of an ideographic description sequence (Unicode Standard, section 18.2): each operator asks for its operands. */
function endOfDescription(text: string, start: number): number {
  let wanted = 1
  let end = start
  while (wanted > 0 && end < text.length) {
    const code = text.codePointAt(end) ?? 0
    if (!/[\u2FF0-\u2FFF\u2E80-\u2FDF\u31C0-\u31EF\uFF1F\p{Script=Han}\p{Co}]/u.test(String.fromCodePoint(code))) break
    wanted += operandsOf(code) - 1
    end += code > 0xffff ? 2 : 1
  }
  return end
}

function operandsOf(code: number): number {
  if (code < 0x2ff0 || code > 0x2fff) return 0
  if (code === 0x2ff2 || code === 0x2ff3) return 3
  return code >= 0x2ffe ? 1 : 2
}
