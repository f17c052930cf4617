import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import { companionsOf } from '../model/media.ts'
import { resolveInside } from '../model/path.ts'
import type { CueOf, MediaOf, Segment } from '../model/segment.ts'
import { type Cue, type ImageContext, shapeOf } from './image-context.ts'

/**
 * A film or sound with its path inside the project, and what lies beside it: its picture, and its captions in one file
 * for each language. Reports `image-outside`, `image-missing`, `media-captions` where two files of captions differ, and
 * `media-bare`.
 */
export function locateMedia(block: MediaOf<Segment>, deckFile: string, context: ImageContext): MediaOf<Segment> {
  const { images, diagnostics } = context
  const { place, language } = block.alt
  const path = resolveInside(deckFile, block.path)
  if (path === undefined) {
    const hint = 'Copy the file into the project and write its path relative to the deck.'
    diagnostics.push(diagnose('image-outside', place, `"${block.path}" is not inside the project.`, hint))
    return block
  }
  if (!images.has(path)) {
    const hint = "Paths are relative to the deck's file."
    diagnostics.push(diagnose('image-missing', place, `There is no file "${path}" in the project.`, hint))
  }
  const { posters, tracks } = companionsOf(path)
  const poster = posters.find((one) => images.has(one) && images.get(one)?.fault === undefined)
  const texts = tracks.flatMap(([locale, file]): [Locale, readonly Cue[]][] => {
    const cues = context.tracks?.get(file)
    return cues ? [[locale ?? language, cues]] : []
  })
  const cues = joinCues(block.alt.id, texts, diagnostics)
  if (block.medium === 'video' && images.has(path)) diagnostics.push(...reportBare(block, { path, poster, cues }))
  const paper = poster !== undefined && { poster, ...shapeOf(images.get(poster)) }
  return { ...block, path, ...paper, ...(cues.length > 0 && { cues }) }
}

/** The cues of all languages, one by one: the first file gives the times. */
function joinCues(
  id: string,
  [first, ...others]: readonly (readonly [Locale, readonly Cue[]])[],
  diagnostics: Diagnostic[],
): readonly CueOf<Segment>[] {
  if (!first) return []
  const [language, cues] = first
  for (const [, other] of others) {
    const apart = cues.findIndex(
      (cue, at) => Math.abs((other[at]?.start ?? Number.POSITIVE_INFINITY) - cue.start) > 1000,
    )
    const extra = apart < 0 ? other[cues.length] : (other[apart] ?? cues[apart])
    if (!extra) continue
    const hint = 'Both files have a text for each time, in the same order; times may differ by a second.'
    const message = 'The captions in two languages part here.'
    diagnostics.push(diagnose('media-captions', extra.place, message, hint))
  }
  return cues.map(({ timing, text, place }, at) => {
    const inlines = (words: string) => [{ kind: 'text' as const, text: words.replaceAll('\n', ' ') }]
    const texts = others.flatMap(([locale, other]) => {
      const cue = other[at]
      return cue ? [[locale, { inlines: inlines(cue.text), place: cue.place }] as const] : []
    })
    const own = { inlines: inlines(text), place }
    const segment: Segment = {
      id: `${id}.cue${at + 1}`,
      kind: 'note',
      language,
      texts: { ...Object.fromEntries(texts), [language]: own },
      place,
    }
    return { timing, text: segment }
  })
}

function reportBare(
  { alt }: MediaOf<Segment>,
  {
    path,
    poster,
    cues,
  }: { readonly path: string; readonly poster: string | undefined; readonly cues: readonly unknown[] },
): readonly Diagnostic[] {
  const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  const lacking = [
    poster === undefined ? `picture for paper ("${stem}.jpg")` : undefined,
    cues.length === 0 ? `captions ("${stem}.vtt")` : undefined,
  ].filter((what) => what !== undefined)
  if (lacking.length === 0) return []
  const hint = 'Put them beside it, under its name. A film without speech needs no captions.'
  return [diagnose('media-bare', alt.place, `The film "${path}" has no ${lacking.join(' and no ')}.`, hint)]
}
