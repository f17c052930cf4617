import type { Diagnostic, Outcome } from '../model/diagnostic.ts'
import { createEngine } from './engine.ts'
import { diagnoseFault, TemplateFault } from './fault.ts'
import { createPolice } from './policies.ts'
import type { Template } from './template.ts'

/** Fills the template of the report, `report`, with what it shows. Reports `template-field`. */
export function createReportRenderer(
  templates: ReadonlyMap<string, Template>,
): (page: object, styles: string) => Outcome<string> {
  const engine = createEngine(templates)
  const police = createPolice(templates)
  return (page, styles) => {
    try {
      return {
        value: police('report', engine.run('report', { page, styles }), ''),
        diagnostics: [] as readonly Diagnostic[],
      }
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error
      return { value: '', diagnostics: [diagnoseFault(error)] }
    }
  }
}
