import { writeSchemas } from '../system/schemas.ts'
import { jsonSchemas } from '../validate/json-schemas.ts'

// Run after compiling: editors complete and check decks and data by these files.
writeSchemas(jsonSchemas())
