import { z } from 'zod'
import { isLinkAddress } from '../../model/address.ts'
import { localeTags } from '../../model/locale.ts'
import { vocabularies } from '../../model/vocabulary.ts'
import { dateText, findDateFault } from '../dates.ts'

export const localeTag = z.enum(localeTags as [(typeof localeTags)[number], ...(typeof localeTags)[number][]])

export const text = z.string().min(1, 'a text')

/** YAML reads `title: 2024` as a number; the author meant the text. */
const loose = z.union([text, z.number()])

export const texts = {
  zh: loose.optional().describe("The text in the deck's language; in a deck in English its Chinese"),
  en: loose.optional().describe('The English text'),
  'zh-Hans-CN': loose.optional().describe('Exactly this text in the mainland variant'),
  'zh-Hant-TW': loose.optional().describe('Exactly this text in the Taiwan variant'),
  'zh-Hant-HK': loose.optional().describe('Exactly this text in the Hong Kong variant'),
}

const localized = z.strictObject(texts).refine((map) => Object.keys(map).length > 0, 'a text')

/** A text, or a map of texts by locale. */
export const bilingual = z.union([loose, localized]).meta({ examples: [{ zh: '茶', en: 'Tea' }] })

/** YAML reads a year alone as a number. */
export const date = z
  .union([z.number(), z.string()])
  .check(({ value, issues }) => {
    const fault = findDateFault(dateText(value))
    if (fault) issues.push({ code: 'custom', input: value, message: fault.message, params: { hint: fault.hint } })
  })
  .meta({
    anyOf: [
      { type: 'integer', minimum: 1, maximum: 9999 },
      { type: 'string', pattern: String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$` },
    ],
    examples: ['2025-03-26'],
  })

const pageNumber = String.raw`(?:[A-Za-z]{0,3}\d+[A-Za-z]?|[ivxlcIVXLC]+)`
const and = String.raw`\s*[-–—~～至,，、]\s*`
const pagesPattern = new RegExp(
  `^(?:[Pp]{1,2}\\.?\\s*|第|[頁页])?\\s*${pageNumber}(?:${and}${pageNumber})*\\s*[頁页]?$`,
)
const volumePattern = /^(?:[Vv]ol\.?\s*|第|卷)?\s*\d+(?:\s*[-–—~～至]\s*\d+)?\s*卷?$/

/** Where in a work something stands: each language writes its own marks around the numbers. */
export const locator = {
  volume: z
    .union([z.number().int().positive(), z.string().regex(volumePattern, 'a number, such as 3')])
    .optional()
    .describe('The volume, or 卷, in which it stands'),
  page: z
    .union([z.number().int().positive(), z.string().regex(pagesPattern, 'a page or pages, such as 23 or 23–25')])
    .optional()
    .describe('The page or pages on which it stands')
    .meta({ examples: [23, '23–25'] }),
}

export const minutes = z
  .number()
  .positive('a number of minutes')
  .meta({ examples: [20] })

/** An address of some schemes among those that links may have. */
export function address(schemes: RegExp, expected: string) {
  return z
    .string()
    .refine((given) => isLinkAddress(given) && schemes.test(given), expected)
    .meta({ format: 'uri', pattern: schemes.source })
}

export const yesOrNo = z.union([z.enum(['yes', 'no']), z.boolean()])

export const vocabulary = z.enum(vocabularies).optional()

export type RawBilingual = z.infer<typeof bilingual>
export type RawLocator = { readonly [Key in keyof typeof locator]?: string | number | undefined }
