import { type Assembly, notesMaster } from './assembly.ts'
import { contentTypes } from './base/namespaces.ts'
import type { Part } from './base/package.ts'
import { writeChart } from './charts/chart.ts'
import type { SlideContext } from './parts/drawing.ts'
import { writeNotes } from './parts/notes.ts'
import { writeSlide } from './parts/slide.ts'

/** Slides with their notes, and the charts that were met on them with their workbooks. */
export function slideParts({
  deck,
  composed,
  scheme,
  slideNames,
  layoutNames,
  pictures,
  films,
  notesSurface,
}: Assembly) {
  const { variant } = deck
  const charts: Part[] = []
  const overfull: number[] = []
  /** For each slide whose chart lacks values how many. */
  const unwritten = new Map<number, number>()
  const context = (at: number): SlideContext => ({
    variant,
    scheme,
    slideParts: slideNames,
    pictureParts: (path) => pictures.names.get(path),
    filmParts: (path) => films.names.get(path),
    chartPart(chart, surface, box) {
      const number = charts.length / 2 + 1
      const name = `ppt/charts/chart${number}.xml`
      const target = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`
      const written = writeChart(chart, { surface, scheme, variant, box }, 'rId1')
      const relations = [{ id: 'rId1', type: 'package', target }]
      charts.push({ name, contentType: contentTypes.chart, content: written.xml, relations })
      charts.push({ name: target, content: written.workbook })
      if (written.unwritten > 0) unwritten.set(at, (unwritten.get(at) ?? 0) + written.unwritten)
      return name
    },
  })
  const layoutAt = new Map(composed.layouts.map(({ key }, at) => [key, at]))
  const slides = composed.slides.flatMap((slide, at): Part[] => {
    const name = `ppt/slides/slide${at + 1}.xml`
    const notes = slide.notes.length > 0 ? `ppt/notesSlides/notesSlide${at + 1}.xml` : undefined
    const index = layoutAt.get(slide.layout) ?? 0
    const layout = composed.layouts[index]
    if (!layout) throw new Error(`There is no layout for slide ${slide.id}`)
    const parts = { own: name, layout: layoutNames[index] ?? '', ...(notes !== undefined && { notes }) }
    const written = writeSlide(slide, layout, at + 1, parts, context(at))
    if (written.overfull.length > 0) overfull.push(at)
    const part = { name, contentType: contentTypes.slide, content: written.xml, relations: written.relations }
    if (notes === undefined) return [part]
    const looks = { variant, scheme: new Map(), surface: notesSurface }
    const noted = writeNotes(slide.notes, { slide: name, master: notesMaster }, looks)
    return [part, { name: notes, contentType: contentTypes.notesSlide, content: noted.xml, relations: noted.relations }]
  })
  return { slides, charts, overfull, unwritten }
}
