import type temmlModule from 'temml'
import { NotReady } from './not-ready.ts'

/** A formula as MathML, or why it cannot be set. */
export type SetFormula = { readonly mathml: string } | { readonly fault: string }

/** Sets formulas. Throws NotReady before the library is loaded. */
export interface FormulaSetter {
  readonly set: (tex: string, display: boolean) => SetFormula
}

/** Formulas are set once each; the library is loaded with the first one. */
export function createFormulaSetter(): FormulaSetter {
  let temml: typeof temmlModule | undefined
  const known = new Map<string, SetFormula>()
  return {
    set(tex, display) {
      if (!temml) {
        throw new NotReady(async () => {
          temml = (await import('temml')).default
        })
      }
      const key = `${display} ${tex}`
      const made = known.get(key) ?? setFormula(temml, tex, display)
      known.set(key, made)
      return made
    },
  }
}

function setFormula(temml: typeof temmlModule, tex: string, display: boolean): SetFormula {
  try {
    // Without addresses and pictures, which `trust` would let through; macros of one formula do not reach the next.
    const markup = temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false, macros: {} })
    return { mathml: markup.replace(/^<math[^>]*>/, display ? '<math display="block">' : '<math>') }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      fault: message
        .replace(/^(?:Temml parse )?[Ee]rror:\s*/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    }
  }
}
