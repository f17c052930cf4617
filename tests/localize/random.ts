/** Numbers from 0 up to a limit, the same at every run (a linear congruential generator). */
export function createRandom(start: number): (limit: number) => number {
  let seed = start
  return (limit) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
}
