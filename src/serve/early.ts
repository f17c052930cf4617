import type { KeptView, ServedFile } from '../live/session.ts'
import type { Reply } from './answer.ts'

/** Answers with what the last run kept, while the decks are still to be read. */
export interface Early {
  /** The reply to a path by its parts, if it is at hand. */
  reply(parts: readonly string[]): Promise<Reply | undefined>
  /** The document that was sent; undefined if none was. */
  sent(deck: string): string | undefined
  /** Resolves when the first page has had time to ask for what it shows, or if nobody asks for a page. */
  readonly calm: Promise<void>
}

/** Milliseconds a first page is waited for, and those without a request after which it has what it needs. */
const patience = { page: 500, rest: 120 } as const

/** Answers from kept views; `version` is what their documents are called. */
export function createEarly(
  views: ReadonlyMap<string, KeptView>,
  asset: (name: string) => Promise<ServedFile | undefined>,
  version: string,
): Early {
  const documents = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let resolve: () => void = () => undefined
  const calm = new Promise<void>((settle) => {
    resolve = settle
  })
  const wait = (time: number) => {
    clearTimeout(timer)
    timer = setTimeout(resolve, time)
  }
  wait(views.size > 0 ? patience.page : 0)
  const findReply = async (parts: readonly string[]): Promise<Reply | undefined> => {
    const [first = '', second = '', third = '', ...rest] = parts
    if (first === '-' && second === 'assets') return rest.length === 0 ? asset(third) : undefined
    if (first === '-') return views.get(third)?.file(second, rest.join('/'))
    const view = views.get(first)
    if (!view || parts.length !== 1) return undefined
    const html = view.document(version)
    documents.set(first, html)
    return { html }
  }
  return {
    async reply(parts) {
      const reply = await findReply(parts)
      if (reply) wait(patience.rest)
      return reply
    },
    sent: (deck) => documents.get(deck),
    calm,
  }
}
