import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

/** As nice(1) is without a number: whoever waits for an answer can wait. */
const niceness = 10

/**
 * Answers the questions of the thread that started this one, which comes first if there is not enough processor for
 * both. A failure ends this thread and is told there.
 */
export function answerQuestions<Q, A>(answer: (question: Q) => Promise<A>): void {
  // Elsewhere it would slow the whole process; on Linux a thread has a niceness of its own: setpriority(2).
  if (process.platform === 'linux') setPriority(niceness)
  let work = Promise.resolve()
  parentPort?.on('message', (question: Q) => {
    work = work.then(async () => parentPort?.postMessage(await answer(question)))
  })
}
