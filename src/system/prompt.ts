import { createInterface } from 'node:readline/promises'

/** Questions to the person at the terminal. */
export interface Prompt {
  /**
   * The answer on one line, `draft` being there to be edited from an index of it on, or from its end; undefined if the
   * person leaves (Ctrl-C, Ctrl-D).
   */
  readonly ask: (question: string, draft?: string, cursor?: number) => Promise<string | undefined>
  readonly close: () => void
}

/** Opens a prompt on the terminal. */
export function openPrompt(): Prompt {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const left = new AbortController()
  lines.on('close', () => left.abort())
  lines.on('SIGINT', () => lines.close())
  return {
    ask: async (question, draft = '', cursor = draft.length) => {
      if (left.signal.aborted) return undefined
      try {
        const answer = lines.question(question, { signal: left.signal })
        if (draft) lines.write(draft)
        for (const _ of draft.slice(cursor)) lines.write(null, { name: 'left' })
        return await answer
      } catch (error) {
        if (left.signal.aborted) return undefined
        throw error
      }
    },
    close: () => lines.close(),
  }
}
