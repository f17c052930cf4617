import { listRules } from './check/rules.ts'
import { evaluateExpression } from './localize/evaluate.ts'
import { isImage } from './model/path.ts'
import type { LoadedDeck } from './project.ts'
import type { Library } from './templates.ts'
import type { ProjectContext } from './validate/deck.ts'

/** What a loaded deck is checked against besides its own files. */
export function validationContext({ documents, images }: LoadedDeck, library: Library): ProjectContext {
  return {
    layouts: library.specs,
    themes: library.themes,
    rules: listRules(),
    documents,
    images: new Map([...images].map(([path, bytes]) => [path, isImage(path, bytes)])),
    checkExpression: (expression, language, data) =>
      evaluateExpression(expression, language, { ...data, termForm: (term) => term.written }).diagnostics,
  }
}
