import { z } from 'zod'
import { transitions } from '../../model/arrangement.ts'
import { severities } from '../../model/diagnostic-kinds.ts'
import { glyphStyles } from '../../model/vocabulary.ts'
import { address, bilingual, date, localeTag, minutes, text, vocabulary, yesOrNo } from './forms.ts'

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

const distance = 'a number of image heights from 1 to 20'

const severity = z.enum(['off', ...severities])

const checkSetting = z.union([severity, z.object({ severity: severity.optional() }).catchall(z.number())])

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

export type RawDeckFields = z.infer<typeof deckSchema>

export type RawTheme = z.infer<typeof themeSchema>
