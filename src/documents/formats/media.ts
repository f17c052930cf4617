import { besideName, liesBeside, mediaName } from '../../model/media.ts'
import type { Format } from './format.ts'

/** Films and sounds that are too large for the documents to hold. */
export const media: Format = {
  per: 'deck',
  byDefault: false,
  needs: ['slides'],
  files: [{ ending: mediaName }],
  make: async (_, { images }) => ({
    value: [...images].flatMap(([path, bytes]) =>
      liesBeside(path, bytes.length) ? [{ name: besideName(path), bytes }] : [],
    ),
    diagnostics: [],
  }),
}
