import type { Locator } from '../model/records.ts'
import type { RawLocator } from './schemas/forms.ts'

/** Where in a work something stands, as numbers alone: 第23-25頁 is 23–25. */
export function readLocator({ volume, page }: RawLocator): Locator {
  return {
    ...(volume !== undefined && { volume: numbersIn(volume) }),
    ...(page !== undefined && { page: numbersIn(page) }),
  }
}

function numbersIn(written: string | number): string {
  return String(written)
    .replace(/^(?:[Pp]{1,2}\.?|[Vv]ol\.?|[第頁页卷])\s*(?=[\dA-Za-z])|\s*[頁页卷]$/g, '')
    .replace(/\s*[-–—~～至]\s*/g, '–')
    .replace(/\s*[,，、]\s*/g, ', ')
    .trim()
}
