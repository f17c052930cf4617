import { type Rule, workbookOf } from './rules-package.ts'
import { firstOf } from './tree.ts'

/** What Keynote refuses or leaves out, and PowerPoint opens as it is: other programs write it every day. */
export const keynoteRules = {
  /** python-pptx writes none; PowerPoint finds the master without. */
  notesMasterUnlisted: (pptx) => {
    const [presentation] = pptx.partsWith('p:presentation')
    const isListed = presentation && firstOf(presentation[1], 'p:notesMasterId') !== undefined
    return pptx.partsWith('p:notesMaster').length > 0 && !isListed
      ? [
          {
            part: presentation?.[0] ?? 'ppt/presentation.xml',
            message: 'does not list its notes master (p:notesMasterIdLst)',
          },
        ]
      : []
  },

  /** The template of python-pptx has a kind, and keeps it when the size is changed. */
  slideSize: (pptx) =>
    pptx.partsWith('p:presentation').flatMap(([part, root]) => {
      const size = firstOf(root, 'p:sldSz')?.attributes
      const [width, height, type] = [Number(size?.cx), Number(size?.cy), size?.type ?? 'custom']
      const wanted = slideShapes[type]
      return wanted === undefined || Math.abs(width / height - wanted) < 0.01
        ? []
        : [{ part, message: `says that slides are of the kind ${type}, and they are ${width} × ${height}` }]
    }),

  /** PowerPoint shows the chart, without data to edit. */
  chartWithoutWorkbook: (pptx) =>
    pptx
      .partsWith('c:chartSpace')
      .flatMap(([part, root]) => (workbookOf(pptx, part, root) ? [] : [{ part, message: 'has no workbook' }])),
} as const satisfies Readonly<Record<string, Rule>>

/** Width by height of the kinds of slides that are of one shape. */
const slideShapes: Readonly<Record<string, number>> = {
  screen4x3: 4 / 3,
  screen16x9: 16 / 9,
  screen16x10: 16 / 10,
}
