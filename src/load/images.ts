import type { Image, PhrasingContent } from 'mdast'
import { diagnose } from '../model/diagnostic.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import { mediaType } from '../model/media.ts'
import type { BlockOf, SegmentText } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import type { DraftText } from './draft.ts'
import { readImageText } from './image-text.ts'
import { parseLineNodes } from './markdown.ts'
import { reportTitle } from './phrasing.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/** An image as it is described, with its file. */
type ImageDraft = DraftText & { readonly file: string }

/** Reads an image that is alone in its paragraph or on its line. */
export function readImage(context: MarkdownContext, node: Image, span: Span): ImageDraft {
  const place = placeAt(context.source, span.from, span.to)
  reportTitle(context, span, node)
  const alt = readImageText(node.alt ?? '', place, context.diagnostics)
  const inlines = alt ? [{ kind: 'text' as const, text: alt }] : []
  return { kind: 'alt', text: { inlines, place }, others: new Map(), file: decodePath(node.url) }
}

/** The block of an image, or of the film or sound that its file is. */
export function mediumOf(alt: ImageDraft): BlockOf<DraftText> {
  const type = mediaType(alt.file)
  if (type === undefined) return { kind: 'image', path: alt.file, alt }
  return { kind: 'media', medium: type.startsWith('video/') ? 'video' : 'audio', path: alt.file, alt }
}

/** An image, or one by reference, with the address that its definition gives. */
export function findImage(context: MarkdownContext, node: PhrasingContent): Image | undefined {
  if (node.type === 'image') return node
  const url = node.type === 'imageReference' ? context.targets.urls.get(node.identifier) : undefined
  return node.type === 'imageReference' && url !== undefined ? { ...node, type: 'image', url } : undefined
}

/** The image that is all of a line; undefined for a line of text. */
export function imageOfLine(context: MarkdownContext, span: Span): ImageDraft | undefined {
  if (!context.source.text.slice(span.from, span.to).startsWith('![')) return undefined
  const [line, ...lines] = parseLineNodes(context, span)
  const [only, ...more] = line?.type === 'paragraph' ? line.children : []
  const image = only && lines.length + more.length === 0 ? findImage(context, only) : undefined
  return image && readImage(context, image, span)
}

function decodePath(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/**
 * What a locale has for an image: its description, and the file where that is another one. Reports `caption-empty`, and
 * as `markdown-slip` files that are not shown: a slide has one picture for both its languages, and a film is the same
 * in all locales.
 */
export function imageIn(context: MarkdownContext, locale: Locale, image: DraftText, own: DraftText): SegmentText {
  const { text, file } = own
  if (file === undefined || image.file === undefined) return text
  if (text.inlines.length === 0 && image.text.inlines.length > 0) {
    const hint = 'Write between its brackets what it shows.'
    context.diagnostics.push(
      diagnose('caption-empty', text.place, `The image for "${locale}" has no description.`, hint),
    )
  }
  if (file === image.file) return text
  const isFilm = [file, image.file].some((path) => mediaType(path) !== undefined)
  if (isChinese(locale) && !isFilm) return { ...text, path: file }
  const message = `"${file}" is not shown: ${isFilm ? 'a film or sound is the same in every locale' : 'a slide shows one picture for both languages'}.`
  const hint = isFilm
    ? `Write the description alone: "${locale}: …". What is said in a film stands in its captions.`
    : `Write the description alone: "${locale}: …". Only a Chinese locale may have a picture of its own.`
  context.diagnostics.push(diagnose('markdown-slip', text.place, message, hint))
  return text
}
