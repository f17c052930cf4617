import { listRules } from '../check/rules.ts'
import { judgeMeasured, type Measured } from '../live/fit.ts'
import { createLocalizeServices } from '../localize/services.ts'
import { isForReview } from '../model/diagnostic.ts'
import type { Problem } from '../model/problem.ts'
import { build } from '../pipeline/build.ts'
import { listProblems } from '../report/problems.ts'
import { answerQuestions } from '../system/answer.ts'
import { readWeights } from '../system/weights.ts'
import { createEffects } from './effects.ts'

/** What `duilian dev` asks its checking thread. */
export interface CheckQuestion {
  readonly project: string
  readonly deck: string
  /** What an open page has measured. */
  readonly measured: Measured
}

/** A page shows its slides all the same, with what fonts it has. */
const fontCodes: readonly string[] = ['glyph-missing', 'glyph-borrowed', 'font-missing', 'font-unsuitable']

// Runs in a thread of its own: a check of 1000 slides takes a second, in which the pages must not wait.
const services = createLocalizeServices(undefined, readWeights)
const rules = listRules()

answerQuestions(async ({ project, deck, measured }: CheckQuestion): Promise<readonly Problem[]> => {
  const request = { decks: [deck], locales: [], formats: [], strict: false }
  const { decks, diagnostics, sources } = await build(request, createEffects({ project }), services)
  const slides = decks.flatMap(({ variants }) => variants[0]?.source.slides ?? [])
  const fit = decks.flatMap(({ variants }) => judgeMeasured(variants, measured))
  const shown = [...diagnostics, ...fit].filter((diagnostic) => !isForReview(diagnostic))
  return listProblems(shown, {
    sources,
    slides,
    isFinding: (code) => rules.has(code) || fontCodes.includes(code),
  })
})
