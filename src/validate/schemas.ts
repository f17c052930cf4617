import { z } from 'zod'
import { isLinkAddress } from '../model/address.ts'
import { chartAxes, chartKinds, comparisons, grounds, picturePlaces, spacings, transitions } from '../model/deck.ts'
import { severities } from '../model/diagnostic.ts'
import { localeTags } from '../model/locale.ts'
import { glyphStyles, vocabularies } from '../model/vocabulary.ts'
import { dateText, findDateFault } from './dates.ts'

/** The form of a slide id: ASCII, so that links mean the same in every locale. */
const idForm = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'ASCII letters, digits and hyphens, starting with a letter')

const localeTag = z.enum(localeTags as [(typeof localeTags)[number], ...(typeof localeTags)[number][]])

const text = z.string().min(1, 'a text')

/** YAML reads `title: 2024` as a number; the author meant the text. */
const loose = z.union([text, z.number()])

const texts = {
  zh: loose.optional().describe("The text in the deck's language; in a deck in English its Chinese"),
  en: loose.optional().describe('The English text'),
  'zh-Hans-CN': loose.optional().describe('Exactly this text in the mainland variant'),
  'zh-Hant-TW': loose.optional().describe('Exactly this text in the Taiwan variant'),
  'zh-Hant-HK': loose.optional().describe('Exactly this text in the Hong Kong variant'),
}

const localized = z.strictObject(texts).refine((map) => Object.keys(map).length > 0, 'a text')

/** A text, or a map of texts by locale. */
const bilingual = z.union([loose, localized]).meta({ examples: [{ zh: '茶', en: 'Tea' }] })

/** YAML reads a year alone as a number. */
const date = z
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

const minutes = z
  .number()
  .positive('a number of minutes')
  .meta({ examples: [20] })

const fontFile = z.strictObject({ 400: text.optional(), 700: text.optional() })
const fallbackFont = z.union([text, fontFile])
const themeName = z.string().regex(/^[a-z][a-z0-9-]*$/, 'the name of a style sheet in templates/themes')

const color = z
  .string()
  .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'a colour such as "#c22f1d"')
  .meta({ examples: ['#c22f1d'] })

export const themeSchema = z.strictObject({
  name: themeName.optional().describe('A style sheet in templates/themes, without .css'),
  variant: z.enum(['light', 'dark']).optional(),
  fonts: z
    .strictObject({
      'zh-Hans-CN': fontFile.optional(),
      'zh-Hant-TW': fontFile.optional(),
      'zh-Hant-HK': fontFile.optional(),
      latin: fontFile.optional(),
      code: fontFile.optional(),
      emoji: fontFile.optional(),
      fallback: z
        .union([text, fontFile, z.array(fallbackFont)])
        .optional()
        .describe('A file, or several, for characters that all other fonts lack, such as those of Korean'),
    })
    .optional()
    .describe('Your own static TrueType files by role and weight'),
  brand: z
    .strictObject({
      accent: color.optional().describe('The colour that all others of the theme are derived from'),
      second: color.optional().describe('The other colour of charts'),
      logo: text.optional().describe('A picture of the project, relative to the deck'),
      'logo-dark': text.optional().describe('The same for dark surfaces'),
      footer: bilingual.optional().describe('What stands at the foot of every slide'),
      numbers: z
        .union([z.enum(['on', 'off']), z.boolean()])
        .optional()
        .describe('Whether slides show their numbers'),
    })
    .optional()
    .describe('What makes a deck that of an organisation'),
})

/** An address of some schemes among those that links may have. */
function address(schemes: RegExp, expected: string) {
  return z
    .string()
    .refine((given) => isLinkAddress(given) && schemes.test(given), expected)
    .meta({ format: 'uri', pattern: schemes.source })
}

const yesOrNo = z.union([z.enum(['yes', 'no']), z.boolean()])

const distance = 'a number of image heights from 1 to 20'

const severity = z.enum(['off', ...severities])

const checkSetting = z.union([severity, z.object({ severity: severity.optional() }).catchall(z.number())])

const vocabulary = z.enum(vocabularies).optional()

/** The YAML block at the top of a deck. */
export const deckSchema = z.strictObject({
  title: bilingual.describe('The title of the deck, shown in title bars and PDF properties'),
  language: localeTag.describe('The locale the deck is written in'),
  variants: z
    .array(
      z.union([
        localeTag,
        z.strictObject({ locale: localeTag, caption: z.union([localeTag, z.literal('none')]).optional() }),
      ]),
    )
    .min(1, 'at least one locale')
    .meta({
      description: 'The locales to build, each with the locale of its captions',
      examples: [['zh-Hans-CN', 'zh-Hant-TW']],
    })
    .optional(),
  subtitle: bilingual.optional(),
  author: bilingual.optional(),
  event: bilingual.optional(),
  description: bilingual.optional(),
  keywords: bilingual.optional(),
  date: date.optional().describe('ISO 8601 date of the talk; also the date inside the PDF'),
  theme: z.union([z.enum(['light', 'dark']), themeSchema]).optional(),
  url: address(/^https?:/i, 'an address such as https://example.org/talk/')
    .optional()
    .describe("Where the deck's folder will be published, for previews of links to it"),
  duration: minutes.optional().describe('Minutes the talk may take'),
  transition: z.enum(transitions).optional().describe('How slides give way to each other: none if left out'),
  report: localeTag
    .optional()
    .describe('The language of the report, for whoever signs the deck off; that of the deck if left out'),
  breaks: yesOrNo
    .optional()
    .describe('Whether a line that ends in the source ends on the slide too, as Marp has it; no if left out'),
  html: z.enum(['allow', 'forbid']).optional().describe('Whether raw HTML may stand in the deck'),
  room: z
    .strictObject({
      farthest: z
        .number()
        .min(1, distance)
        .max(20, distance)
        .meta({ description: 'The distance of the farthest seat, in image heights', examples: [6] }),
    })
    .meta({ description: 'The room the deck is shown in', examples: [{ farthest: 6 }] })
    .optional(),
  follow: z
    .strictObject({
      ahead: yesOrNo
        .optional()
        .describe('Whether listeners may read slides that have not been shown yet; yes if left out'),
      questions: yesOrNo.optional().describe('Whether listeners may send questions to the speaker; no if left out'),
    })
    .meta({
      description: 'What listeners may do who follow on their phones',
      examples: [{ ahead: 'no', questions: 'yes' }],
    })
    .optional(),
  vocabulary: vocabulary.describe('Whether conversion changes characters only, or also the words of a region'),
  glyphs: z.enum(glyphStyles).optional().describe("Hong Kong's glyphs: those of its press, or of the official list"),
  boundaries: z
    .boolean()
    .meta({
      description: 'Whether conversion keeps to the words that ICU sees; true if left out',
      examples: [false],
    })
    .optional(),
  model: z
    .enum(['on', 'off'])
    .optional()
    .describe('Whether a character model reads along and overrules guesses of the dictionary; on if left out'),
  repair: z
    .boolean()
    .meta({
      description:
        "Whether the deck's own Traditional texts, converted by a program, are mended before anything else; false if left out",
      examples: [true],
    })
    .optional(),
  checks: z
    .record(z.string(), checkSetting)
    .meta({
      description: 'For each rule its severity, or a map of severity and limits',
      examples: [{ orphan: 'off', 'one-idea': { items: 6 } }],
    })
    .optional(),
})

const chartNote = z
  .strictObject({ at: text.describe("The id of one of the chart's figures"), ...texts })
  .meta({ examples: [{ at: 'us-2024', zh: '新高', en: 'A record' }] })

const chartDifference = z
  .strictObject({
    from: text.describe("The id of one of the chart's figures"),
    to: text.describe("The id of one of the chart's figures"),
    show: z
      .enum(comparisons)
      .optional()
      .describe('What is computed; growth if only the period differs, else the ratio'),
  })
  .meta({ examples: [{ from: 'cn-2024', to: 'us-2024', show: 'ratio' }] })

const chartReference = z
  .strictObject({
    at: z.union([text, z.number()]).describe("A number in full units, a figure's id, or average"),
    ...texts,
  })
  .meta({ examples: [{ at: 'average' }, { at: '500億', zh: '目標', en: 'Target' }] })

const chartSchema = z
  .strictObject({
    kind: z.enum(chartKinds),
    figures: z
      .array(text)
      .min(1, 'at least one figure id')
      .meta({ examples: [['us-2024', 'cn-2024']] }),
    by: z.enum(chartAxes).optional().describe('What colours tell apart'),
    over: z.enum(chartAxes).optional().describe('What runs along the axis'),
    accent: text.optional().describe('The figure or subject drawn in the accent colour'),
    note: z
      .union([chartNote, z.array(chartNote)])
      .optional()
      .describe('Remarks on marks of the chart'),
    difference: chartDifference
      .optional()
      .describe('An arrow from one mark to another with what is computed from them'),
    reference: chartReference.optional().describe('A line across the chart'),
    whole: text.optional().describe('Of a donut: the figure that its parts add up to'),
  })
  .meta({ examples: [{ kind: 'bar', figures: ['us-2024', 'cn-2024'] }] })

const focus = z
  .string()
  .regex(/^(?:100|\d{1,2})% (?:100|\d{1,2})%$/, 'two percentages such as "30% 60%": from the left and from the top')
  .meta({ examples: ['30% 60%'] })

const statistic = z.union([
  text,
  z.strictObject({
    id: text.describe('An id from figures.csv'),
    since: text.optional().describe('The id of the earlier figure that the change is computed from'),
  }),
])

/** The YAML block at the top of a slide. */
export const slideSchema = z.strictObject({
  layout: text.optional().describe('The name of a file in templates/layouts, without .hbs'),
  id: idForm.optional().describe('The address of the slide, the same in every locale'),
  quote: text.optional().describe('An id from quotes.yaml'),
  figure: text.optional().describe('An id from figures.csv'),
  chart: chartSchema.optional(),
  figures: z
    .array(statistic)
    .min(2, 'two to four figures')
    .max(4, 'two to four figures')
    .meta({ description: 'Big numbers in a row', examples: [['us-2024', 'cn-2024']] })
    .optional(),
  background: text
    .meta({
      description: `A picture of the project, relative to the deck, or a surface of the theme: ${grounds.join(', ')}`,
      examples: ['images/harbour.jpg'],
    })
    .optional(),
  place: z.enum(picturePlaces).optional().describe('Where the pictures of the slide stand'),
  focus: z
    .union([focus, z.array(focus).min(1, 'at least one point')])
    .meta({ description: 'The point of a picture that is never cut off; a list for several', examples: ['30% 60%'] })
    .optional(),
  whole: z.boolean().optional().describe('Whether pictures are shown whole, and do not fill their place'),
  spacing: z.enum(spacings).optional().describe('Whether the items of a timeline stand by their dates, or evenly'),
  duration: minutes.optional().describe('Minutes planned for this slide'),
  hidden: z.boolean().optional().describe('Whether the slide is left out of everything that is made'),
  transition: z.enum(transitions).optional().describe('How the slide comes on; as the deck says if left out'),
  move: z.boolean().optional().describe('Whether what it shares with the slide before moves from there'),
  include: z
    .string()
    .regex(/^[^#\s]+#[^#\s]+$/, 'a deck and a slide of it: other-deck#slide-id')
    .optional()
    .describe('A slide of another deck that stands here: other-deck#slide-id'),
  sources: z
    .array(text)
    .meta({ description: 'Ids from sources.yaml to cite at the foot', examples: [['report', 'press']] })
    .optional(),
  vocabulary: vocabulary.describe("The deck's if left out; quotations never change their words"),
})

const quoteSchema = z.strictObject({
  id: text,
  speaker: bilingual.describe('Who said it: a text or a glossary id'),
  role: bilingual.optional(),
  zh: text.optional().describe('The Chinese words, in the script they were published in, without quotation marks'),
  en: text.optional().describe('The English words, without quotation marks'),
  source: text.optional().describe('An id from sources.yaml'),
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
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?)?$/, 'an ISO 8601 year, month, day or interval'),
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
})

/** Every schema by the name of the JSON Schema file that is published for it. */
export const publishedSchemas = {
  deck: deckSchema,
  slide: slideSchema,
  quotes: quotesSchema,
  sources: sourcesSchema,
  figures: z.array(figureRowSchema),
  glossary: z.array(glossaryRowSchema),
} as const

export type RawDeckFields = z.infer<typeof deckSchema>
export type RawSlideFields = z.infer<typeof slideSchema>
export type RawQuote = z.infer<typeof quoteSchema>
export type RawSourceFields = z.infer<typeof sourceSchema>
export type RawChart = NonNullable<RawSlideFields['chart']>
export type RawTheme = z.infer<typeof themeSchema>
export type RawBilingual = z.infer<typeof bilingual>
