import { diagnose } from '../model/diagnostic.ts'
import { plainText } from '../model/walk.ts'
import type { MarkdownContext } from './context.ts'
import type { DraftText } from './draft.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/** Reports `markdown-slip` where a caption is shown with signs that its author took for none: of YAML, or of a block. */
export function reportSigns({ source, diagnostics }: MarkdownContext, caption: Span, above: DraftText): void {
  const text = source.text.slice(caption.from, caption.to).trimEnd()
  const place = placeAt(source, caption.from, caption.from + text.length)
  const report = (message: string, hint: string) => diagnostics.push(diagnose('markdown-slip', place, message, hint))
  if (isQuoted.test(text.replace(quotesInside, '…')) && !quotation.test(plainText(above.text.inlines))) {
    report('These quotes are shown.', 'Leave them out: they are needed in YAML only. Quotes to be read are “ and ”.')
    return
  }
  const sign = blockSign.exec(text)?.[1]
  if (sign !== undefined && lineOf(source, above).startsWith(sign.charAt(0))) {
    const hint = 'Leave it out: a caption is text, and takes its form from the text above it.'
    report(`"${sign}" is shown as it stands.`, hint)
  }
}

/** As a whole, in one pair of straight quotes. */
const isQuoted = /^(?:"[^"]+"|'[^']+')$/
/** What has quotes of its own: expressions, and code. */
const quotesInside = /\{\{.*?\}\}|`[^`]*`/g
const quotation = /["'“”‘’「」『』《》〈〉]/
const blockSign = /^(>|#{1,6}|[-*+])[ \t]/

/** The line that a text begins on, from the sign of its block on. */
function lineOf({ text, lineStarts }: MarkdownContext['source'], { text: { place } }: DraftText): string {
  const start = lineStarts[place.line - 1] ?? 0
  return text.slice(start, start + place.column + 1).trimStart()
}
