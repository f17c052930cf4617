import { diagnose } from '../model/diagnostic.ts'
import { reportSigns } from './caption-slips.ts'
import type { CaptionLine } from './captions.ts'
import { type CodeDraft, captionComment } from './code.ts'
import type { MarkdownContext } from './context.ts'
import type { DraftText } from './draft.ts'
import { imageIn, imageOfLine } from './images.ts'
import { parseLine } from './markdown.ts'
import { placeAt } from './source.ts'

/** A text that a caption line below it can belong to, with the offset at which it ends. */
export interface Target {
  readonly end: number
  /** Absent for a block that has no text of its own, such as a table. */
  readonly draft?: DraftText
  /** The comments of code: each line below it is the text of the next one. */
  readonly code?: CodeDraft
}

/** The last target that ends before an offset, of targets in the order of their ends. */
function lastBefore(targets: readonly Target[], offset: number): Target | undefined {
  let [low, high] = [0, targets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((targets[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return targets[low - 1]
}

/**
 * Makes a line the text of what stands above it in another locale. Reports `caption-orphan`, `caption-empty`,
 * `caption-shape`, `caption-duplicate`, and what is shown with signs that are no text.
 */
export function attachCaption(context: MarkdownContext, caption: CaptionLine, targets: readonly Target[]): void {
  const { source, diagnostics } = context
  const tagPlace = placeAt(source, caption.tag.from, caption.tag.to)
  const above = lastBefore(targets, caption.tag.from)
  const image = above?.draft?.file === undefined ? undefined : imageOfLine(context, caption.text)
  const inlines = image?.text.inlines ?? parseLine(context, caption.text)
  if (inlines.length === 0 && !image) {
    const hint = 'Write the text behind it, or put the next block under it as the counterpart of the block above.'
    diagnostics.push(diagnose('caption-empty', tagPlace, `No text follows "${caption.locale}:".`, hint))
  } else if (!above) {
    const hint = 'Put it right under the text it belongs to; to show the tag as text, write a backslash before it.'
    diagnostics.push(
      diagnose('caption-orphan', tagPlace, `There is no block above this "${caption.locale}:" line.`, hint),
    )
  } else if (above.code) captionComment(context, caption, { inlines, above: above.code })
  else if (!above.draft) {
    const hint = `Put "${caption.locale}:" alone on its line, and the whole block in that language under it.`
    diagnostics.push(diagnose('caption-shape', tagPlace, 'A line cannot be the text of a table or of a QR code.', hint))
  } else if (above.draft.others.has(caption.locale)) {
    const hint = 'Keep one of the two lines; if a new block begins between them, leave a blank line before it.'
    const message = `The block above has a text in "${caption.locale}" already.`
    diagnostics.push(diagnose('caption-duplicate', tagPlace, message, hint))
  } else {
    if (!image) reportSigns(context, caption.text, above.draft)
    const text = { inlines, place: placeAt(source, caption.text.from, caption.text.to) }
    above.draft.others.set(caption.locale, image ? imageIn(context, caption.locale, above.draft, image) : text)
  }
}
