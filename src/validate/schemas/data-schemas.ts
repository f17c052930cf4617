import { z } from 'zod'
import { address, bilingual, date, localeTag, locator, text } from './forms.ts'

const quoteSchema = z.strictObject({
  id: text,
  speaker: bilingual.describe('Who said it: a text or a glossary id'),
  role: bilingual.optional(),
  zh: text.optional().describe('The Chinese words, in the script they were published in, without quotation marks'),
  en: text.optional().describe('The English words, without quotation marks'),
  source: text.optional().describe('An id from sources.yaml'),
  ...locator,
  language: localeTag.optional().describe("The locale the words were published in; the deck's if left out"),
})

/** The list in quotes.yaml. */
export const quotesSchema = z.array(quoteSchema)

const sourceSchema = z.strictObject({
  id: text,
  type: text
    .optional()
    .describe('A CSL type such as article-newspaper or report; in Chinese, the container of a webpage has no 《》'),
  title: bilingual,
  'title-short': bilingual.optional().describe('What the foot of a slide shows in place of the title'),
  author: bilingual.optional(),
  'container-title': bilingual.optional(),
  ...locator,
  issued: date.optional(),
  accessed: date.optional(),
  URL: address(/^(?:https?|mailto):/i, 'an address such as https://example.org/report').optional(),
  language: text.optional().describe('The BCP 47 tag of the language it is written in'),
  file: text
    .regex(/\.(txt|text|md|markdown|html?|pdf)$/i, 'the path of a text, Markdown, HTML or PDF file')
    .optional()
    .describe('Your own copy, relative to sources.yaml, in which its quotes are looked up'),
})

/** The list in sources.yaml. */
export const sourcesSchema = z.array(sourceSchema)

/** One row of figures.csv; an empty cell is an empty string. */
export const figureRowSchema = z.strictObject({
  id: text,
  subject: text.describe('A glossary id'),
  measure: z.string().describe('A glossary id'),
  period: z
    .string()
    .regex(
      /^(\d{4}(-\d{2}(-\d{2})?|-[QH]\d)?(\/\d{4}(-\d{2}(-\d{2})?|-[QH]\d)?)?)?$/,
      'an ISO 8601 year, month, day or interval, or a quarter or half such as 2024-Q3',
    ),
  value: text.describe('A number, with a scale word if you like: 760億, 76 billion, 7.6e10'),
  max: z.string().describe('The upper end of a range'),
  unit: z.string().describe('An ISO 4217 code, percent, times, a glossary id, or nothing'),
  approximate: z.enum(['yes', 'no', '']),
  source: z.string().describe('An id from sources.yaml'),
  note: z.string().describe('For you; never shown'),
})

/** One row of glossary.csv; an empty Chinese cell is converted. */
export const glossaryRowSchema = z.strictObject({
  id: text,
  zh: z.string().describe("The form in the deck's language; in a deck in English its Chinese"),
  en: z.string().describe('The English form, or "singular|plural"'),
  'zh-Hans-CN': z.string(),
  'zh-Hant-TW': z.string(),
  'zh-Hant-HK': z.string(),
  also: z.string().describe('Other written forms, separated by |'),
})

const acceptedDecision = z.strictObject({
  code: text,
  locale: text,
  from: z.string(),
  to: z.string(),
  sentence: z.string(),
  note: text.optional(),
})

/** The content of accepted.json, which duilian writes. */
export const acceptedSchema = z.strictObject({
  decisions: z.record(z.string(), acceptedDecision),
  pairs: z.array(text),
  figures: z.array(text).optional(),
})

export type RawQuote = z.infer<typeof quoteSchema>
export type RawSourceFields = z.infer<typeof sourceSchema>
