import type { Printer } from '../model/effects.ts'

/** A printer without a browser that keeps the documents it is asked to print, in order. */
export function createCollector(): { readonly printer: Printer; readonly documents: readonly string[] } {
  const documents: string[] = []
  const printer: Printer = {
    start: () => undefined,
    print: async (given) => {
      documents.push(...given)
      return []
    },
    capture: async () => [],
  }
  return { printer, documents }
}
