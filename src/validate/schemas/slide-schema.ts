import { z } from 'zod'
import { grounds, picturePlaces, spacings, transitions } from '../../model/arrangement.ts'
import { chartSchema } from './chart-schema.ts'
import { minutes, text, vocabulary } from './forms.ts'

/** The form of a slide id: ASCII, so that links mean the same in every locale. */
const idForm = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'ASCII letters, digits and hyphens, starting with a letter')

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

export type RawSlideFields = z.infer<typeof slideSchema>
