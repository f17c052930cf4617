import { z } from 'zod'
import { figureRowSchema, glossaryRowSchema, quotesSchema, sourcesSchema } from './schemas/data-schemas.ts'
import { deckSchema } from './schemas/deck-schema.ts'
import { slideSchema } from './schemas/slide-schema.ts'

/** Every schema by the name of the JSON Schema file that is published for it. */
export const publishedSchemas = {
  deck: deckSchema,
  slide: slideSchema,
  quotes: quotesSchema,
  sources: sourcesSchema,
  figures: z.array(figureRowSchema),
  glossary: z.array(glossaryRowSchema),
} as const
