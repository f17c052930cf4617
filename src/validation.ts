import { listRules } from './check/rules.ts'
import { evaluateExpression } from './localize/evaluate.ts'
import type { Deck } from './model/deck.ts'
import type { Outcome } from './model/diagnostic.ts'
import type { LoadedDeck } from './project.ts'
import type { Library } from './templates.ts'
import { type ProjectContext, validateDeck } from './validate/deck.ts'
import { describeImage } from './validate/images.ts'
import { noMemo, type SlideMemo } from './validate/memo.ts'

/** Validates a deck that was loaded, against its own files and the templates there are. */
export function validateLoaded(
  loaded: LoadedDeck,
  library: Library,
  memo: SlideMemo = noMemo,
): Outcome<Deck | undefined> {
  return validateDeck(loaded.raw, loaded.data, { ...validationContext(loaded, library), memo })
}

/** What a loaded deck is checked against besides its own files. */
export function validationContext({ documents, images }: LoadedDeck, library: Library): ProjectContext {
  return {
    layouts: library.specs,
    themes: library.themes,
    rules: listRules(),
    documents,
    images: new Map([...images].map(([path, bytes]) => [path, describeImage(path, bytes)])),
    checkExpression: (expression, language, data) =>
      evaluateExpression(expression, language, { ...data, termForm: (term) => term.written }).diagnostics,
  }
}
