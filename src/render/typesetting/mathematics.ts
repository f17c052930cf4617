import type temmlModule from 'temml'
import { NotReady } from '../../model/not-ready.ts'
import { withRows } from './tex-parts.ts'

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
    const source = display ? withRows(tex) : tex
    const markup = temml.renderToString(source, { displayMode: display, throwOnError: true, trust: false, macros: {} })
    // Labels are no addresses: what they name may be the id of a slide.
    const set = operatorsInRows(markup).replace(/(<mtr) id=(?:"[^"]*"|'[^']*')/g, '$1')
    return { mathml: set.replace(/^<math[^>]*>/, display ? '<math display="block">' : '<math>') }
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

/** What `\\mathop` holds: an operator is text alone, and browsers set elements in it under each other. */
function operatorsInRows(markup: string): string {
  const isRow: boolean[] = []
  return markup.replace(/<mo(?: [^<>]*)?>(?=(<(?!\/mo>))?)|<\/mo>/g, (tag, element: string | undefined) => {
    if (tag === '</mo>') return isRow.pop() ? `${thinSpace}</mrow>` : tag
    isRow.push(element !== undefined)
    return element === undefined ? tag : `<mrow>${thinSpace}`
  })
}

const thinSpace = '<mspace width="0.1667em"></mspace>'
