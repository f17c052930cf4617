import type { Printer } from '../model/effects.ts'

/** A printer without a browser that keeps the documents it is asked to measure, in order. */
export function createCollector(): { readonly printer: Printer; readonly documents: readonly string[] } {
  const documents: string[] = []
  const printer: Printer = {
    start: () => undefined,
    print: async () => [],
    capture: async () => [],
    measure: async (given) => void documents.push(...given),
  }
  return { printer, documents }
}
