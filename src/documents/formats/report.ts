import type { Format } from './format.ts'

/** What was converted and how: `report.html` for a person, `report.json` for programs. */
export const report: Format = {
  per: 'deck',
  byDefault: false,
  needs: [],
  files: [{ ending: 'report.html' }, { ending: 'report.json' }],
  async make(decks, tools) {
    const { makeReports } = await import('./report-files.ts')
    return makeReports(decks, tools)
  },
}
