import type { Library } from '../documents/templates.ts'
import { evaluateExpression } from '../localize/values/evaluate.ts'
import type { Deck } from '../model/deck.ts'
import type { Outcome } from '../model/diagnostic.ts'
import { mediaType } from '../model/media.ts'
import { fieldsOf } from '../model/raw.ts'
import { formIn } from '../model/term.ts'
import { type ProjectContext, validateDeck } from '../validate/deck.ts'
import type { ImageFile } from '../validate/image-context.ts'
import { noMemo } from '../validate/memo.ts'
import type { LoadedDeck } from './project.ts'

/** Validates a deck that was loaded, against its own files and the templates there are. */
export async function validateLoaded(
  loaded: LoadedDeck,
  library: Library,
  createMemo: NonNullable<ProjectContext['createMemo']> = () => noMemo,
): Promise<Outcome<Deck>> {
  return validateDeck(loaded.raw, loaded.data, { ...(await contextOf(loaded, library)), createMemo })
}

/** What a loaded deck is checked against besides its own files. */
async function contextOf(loaded: LoadedDeck, library: Library): Promise<ProjectContext> {
  const { documents, images, light, tracks } = loaded
  return {
    layouts: new Map([...library.specs, ...library.unread.map((name) => [name, undefined] as const)]),
    themes: library.themes,
    typefaces: library.typefaces,
    ...(namesBrand(loaded) && { readBrand: (await import('../validate/brand.ts')).readBrand }),
    rules: namesRules(loaded) ? (await import('../check/rules.ts')).listRules() : new Map(),
    documents,
    ...(tracks && { tracks }),
    pictures: loaded.pictures,
    images: new Map([
      ...(await describeImages(images, light)),
      ...(loaded.refused ?? []).map((path): [string, ImageFile] => [path, { size: 0, words: '' }]),
    ]),
    checkExpression: (expression, language, data) =>
      evaluateExpression(expression, language, { ...data, termForm: (term) => formIn(term, language) }).diagnostics,
  }
}

/** Most decks have no image, and need nothing that looks into one. */
async function describeImages(
  images: LoadedDeck['images'],
  light: LoadedDeck['light'],
): Promise<ReadonlyMap<string, ImageFile>> {
  if (images.size === 0) return new Map()
  const { describeImage } = await import('../validate/image-file.ts')
  return new Map(
    [...images].map(([path, bytes]) => {
      if (mediaType(path) !== undefined || path.endsWith('.vtt')) return [path, { size: bytes.length, words: '' }]
      const found = light.get(path)
      return [path, { ...describeImage(path, bytes), ...(found && { light: found }) }]
    }),
  )
}

/** Whether a deck has colours of its own, for which others have to be computed. */
function namesBrand({ raw }: LoadedDeck): boolean {
  return 'brand' in fieldsOf(fieldsOf(raw.frontMatter?.value).theme)
}

/** Whether an author sets or silences a rule: only then those are loaded that there are, which `dev` has else no use for. */
function namesRules({ raw, data }: LoadedDeck): boolean {
  if ('checks' in fieldsOf(raw.frontMatter?.value)) return true
  const yaml = [raw.frontMatter, ...raw.slides.map(({ frontMatter }) => frontMatter), data.quotes, data.sources]
  return [raw, ...yaml].some((part) => (part?.suppressions.length ?? 0) > 0)
}
