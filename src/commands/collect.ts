import type { Printer } from '../model/effects.ts'

/** A printer without a browser that keeps the documents it is asked to print or measure, in order. */
export function createCollector(): { readonly printer: Printer; readonly documents: readonly string[] } {
  const documents: string[] = []
  const printer: Printer = {
    start: () => undefined,
    print: async (given) => {
      documents.push(...given)
      return []
    },
    capture: async () => [],
    measure: async (given) => void documents.push(...given),
  }
  return { printer, documents }
}
