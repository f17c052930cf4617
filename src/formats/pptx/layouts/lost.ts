import type { LocalizedBlock, LocalizedSlide } from '../../../model/localized.ts'
import { segmentsIn, textOfRuns } from '../../../model/runs.ts'
import { playable } from '../base/drawn.ts'
import type { Loss } from '../base/model.ts'
import { plainFormula } from '../text/formula.ts'
import type { Placed } from './scene.ts'

/** What the blocks of a slide lose. */
export function lostOfBlocks({ body = [], columns = [] }: LocalizedSlide): readonly Loss[] {
  const blocks = [...body, ...columns.flatMap((column) => column.body)]
  const found = new Map(blocks.flatMap(lostOfBlock).map((loss) => [loss.what, loss]))
  return [...found.values()]
}

/** A slot that has no place on a slide whose layout is a project's own. */
export function lostSlot(slot: string): Loss {
  return { what: `“${slot}”`, hint: 'Put it on a slide of its own, or use a layout that duilian has.' }
}

/** Formulas that are there as TeX alone: text does not say all of them, and there is no picture. */
export function lostFormulas({ source: _, ...slide }: LocalizedSlide, placed: readonly Placed[]): readonly Loss[] {
  const pictures = placed.flatMap(({ items }) =>
    items.flatMap(({ content }) => (content.kind === 'picture' ? [content.path] : [])),
  )
  const isDrawn = (tex: string) => pictures.some((path) => path.startsWith('formula:') && path.endsWith(`:${tex}`))
  const found = new Set<string>()
  for (const { line, caption } of segmentsIn({ ...slide, notes: [] }))
    for (const { runs } of [line, caption ?? line])
      textOfRuns(runs, ({ tex }) => {
        if (!plainFormula(tex, { linear: true }) && !isDrawn(tex)) found.add(tex)
        return ''
      })
  return [...found].map((tex) => ({ what: `the formula ${tex}, but for its TeX`, hint: formulaHint }))
}

const formulaHint = 'Set it on a line of its own ($$…$$): there a browser makes it a picture.'

function lostOfBlock(block: LocalizedBlock): readonly Loss[] {
  if (block.kind === 'quotation') return block.blocks.flatMap(lostOfBlock)
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.flatMap(lostOfBlock))
  if (block.kind === 'media') return lostOfMedia(block)
  if (block.kind === 'html') return [{ what: 'raw HTML, but for its text', hint: 'Write it as Markdown.' }]
  if (block.kind === 'code' && (block.steps?.length ?? 0) > 1)
    return [{ what: 'the steps of its code', hint: stepsHint }]
  return []
}

const stepsHint = 'All its lines are there at once; to show them one after another, give each step a slide of its own.'

function lostOfMedia({ path, cues }: Extract<LocalizedBlock, { kind: 'media' }>): readonly Loss[] {
  const unplayed = { what: `${path}, which PowerPoint does not play, but for its picture`, hint: unplayedHint }
  const uncaptioned = { what: `the captions of ${path}`, hint: captionsHint }
  return [...(playable.test(path) ? [] : [unplayed]), ...(cues ? [uncaptioned] : [])]
}

const unplayedHint = 'Save it as MP4, or a sound as MP3 or M4A.'
const captionsHint = 'Draw them into the film, or insert the .vtt file in PowerPoint (Playback, Insert Captions).'
