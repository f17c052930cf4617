import { parentPort } from 'node:worker_threads'

/** Answers the questions of the thread that started this one. A failure ends this thread and is told there. */
export function answerQuestions<Q, A>(answer: (question: Q) => Promise<A>): void {
  let work = Promise.resolve()
  parentPort?.on('message', (question: Q) => {
    work = work.then(async () => parentPort?.postMessage(await answer(question)))
  })
}
