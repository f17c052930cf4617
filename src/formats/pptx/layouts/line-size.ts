import type { Paragraph } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import { widestFace } from '../text/fit.ts'
import type { Placed } from './scene.ts'

/** The largest size up to `most` at which a text keeps to one line so many px wide, in every face. */
export function lineSize(text: string, most: number, width: number, bold = true): number {
  return Math.min(most, Math.floor(width / Math.max(textWidth(text, bold) * widestFace, 0.1)))
}

/** The text of a paragraph. */
export function textOfParagraph({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('')
}

/** A paragraph in a size of its own. */
export function sized(paragraph: Paragraph, size: number): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, size })) }
}

/** Texts of a placeholder, each paragraph made as small as it must be to keep to its line. */
export function keptToLines({ slot, items }: Placed): Placed {
  const kept = (paragraph: Paragraph) => {
    const style = slot.levels?.[paragraph.level]
    if (!style) return paragraph
    const size = lineSize(textOfParagraph(paragraph), style.size, slot.box.width, style.bold ?? false)
    return size < style.size ? sized(paragraph, size) : paragraph
  }
  return {
    slot,
    items: items.map((item) =>
      item.content.kind === 'text'
        ? { ...item, content: { ...item.content, paragraphs: item.content.paragraphs.map(kept) } }
        : item,
    ),
  }
}
