import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as pdf.js reads it; without the worker that another edition of pdf.js may have left in this process. */
export function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  Reflect.deleteProperty(globalThis, 'pdfjsWorker')
  return getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise
}
