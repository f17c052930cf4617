import { build } from '../build.ts'
import { createLocalizeServices } from '../localize/services.ts'
import type { Problem } from '../model/problem.ts'
import { listProblems } from '../report/problems.ts'
import { answerQuestions } from '../system/answer.ts'
import { createEffects } from './effects.ts'

/** What `duilian dev` asks its checking thread. */
export interface CheckQuestion {
  readonly project: string
  readonly deck: string
}

// Runs in a thread of its own: a check of 1000 slides takes a second, in which the pages must not wait.
const services = createLocalizeServices()

answerQuestions(async ({ project, deck }: CheckQuestion): Promise<readonly Problem[]> => {
  const request = { decks: [deck], locales: [], formats: [], strict: false }
  const { decks, diagnostics, sources } = await build(request, createEffects({ project }), services)
  const slides = decks.flatMap(({ variants }) => variants[0]?.source.slides ?? [])
  return listProblems(diagnostics, sources, slides)
})
