import { Worker } from 'node:worker_threads'

/** A script in a thread of its own that answers questions, in order. */
export interface Helper<Q, A> {
  ask(question: Q): Promise<A>
  close(): Promise<void>
}

interface Waiting<A> {
  readonly resolve: (answer: A) => void
  readonly reject: (error: unknown) => void
}

/**
 * Starts a script that calls `answerQuestions`, when it is first asked something. If it fails, whoever waits is told;
 * the next question starts it anew.
 */
export function createHelper<Q, A>(script: string): Helper<Q, A> {
  let worker: Worker | undefined
  const waiting: Waiting<A>[] = []
  const start = () => {
    const started = new Worker(script)
    started.on('message', (answer: A) => waiting.shift()?.resolve(answer))
    started.on('error', (error) => {
      worker = undefined
      for (const { reject } of waiting.splice(0)) reject(error)
    })
    return started
  }
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker ??= start()
        worker.postMessage(question)
      }),
    async close() {
      await worker?.terminate()
    },
  }
}
