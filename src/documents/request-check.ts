import { EnvironmentError } from '../model/diagnostic.ts'
import { didYouMean } from '../model/suggest.ts'
import { formatNames } from './formats/formats.ts'

const lists = ['decks', 'locales', 'formats'] as const

type Lists = Readonly<Record<(typeof lists)[number], readonly string[]>>

/** Scripts in JavaScript ask too, and without types. EnvironmentError: what is asked for is not a request. */
export function checkRequest(request: Lists): void {
  for (const name of lists) {
    const given: unknown = request?.[name]
    if (Array.isArray(given) && given.every((one) => typeof one === 'string')) continue
    throw new EnvironmentError(`"${name}" of what build is asked for is no list of names.`, `Give a list, such as [].`)
  }
  const known: readonly string[] = formatNames
  const odd = request.formats.find((name) => !known.includes(name))
  if (odd === undefined) return
  throw new EnvironmentError(`There is no format "${odd}".`, didYouMean(odd, known, `Known are ${known.join(', ')}.`))
}
