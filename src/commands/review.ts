import { join } from 'node:path'
import { nothingAccepted } from '../model/accepted.ts'
import { hasErrors } from '../model/diagnostic.ts'
import { isChinese } from '../model/locale.ts'
import { createInspector, type InspectedDeck } from '../pipeline/inspect.ts'
import { renderDiagnostics, sortDiagnostics } from '../report/diagnostics.ts'
import { listItems, type ReviewItem } from '../review/items.ts'
import { questionsFor } from '../review/questions.ts'
import {
  type Answer,
  acceptAll,
  acceptedPath,
  answerItem,
  currentItem,
  type FileChange,
  glossaryPath,
  type Past,
  type ReviewedDeck,
} from '../review/session.ts'
import { listOpen, plainMarks, showChoices, showItem, terminalMarks } from '../review/show.ts'
import { openFolder } from '../system/folder.ts'
import { openPrompt, type Prompt } from '../system/prompt.ts'
import { saveFile } from '../system/save.ts'
import { createEffects } from './effects.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface ReviewOptions {
  /** All decks if empty. */
  readonly decks: readonly string[]
  /** Accepts everything that is open and asks nothing. */
  readonly acceptAll: boolean
  /** Who vouches for it, kept with every decision that `acceptAll` accepts. */
  readonly note?: string
  /** Whether a person can answer. */
  readonly asks: boolean
}

/** A deck's name with a function that reads it afresh; undefined while it has errors, which are printed. */
interface Reviewing {
  readonly name: string
  readonly load: () => Promise<ReviewedDeck | undefined>
  readonly save: (changes: readonly FileChange[]) => Promise<void>
  readonly terminal: Terminal
}

/** `duilian review`: asks a person about every decision of the conversion that nobody has signed off. */
export async function runReview(options: ReviewOptions, project: string, terminal: Terminal): Promise<ExitCode> {
  const inspect = await createInspector(createEffects({ project }))
  const inspectOne = async (names: readonly string[]) => {
    const result = await inspect(names)
    if (!hasErrors(result.diagnostics)) return result.decks
    const errors = sortDiagnostics(result.diagnostics.filter(({ severity }) => severity === 'error'))
    terminal.error(`${renderDiagnostics(errors, result.sources)}\n`)
    return undefined
  }
  const decks = await inspectOne(options.decks)
  if (!decks) return 1
  const save = async (changes: readonly FileChange[]) => {
    for (const change of changes) await saveFile({ ...change, path: join(project, change.path) })
  }
  const reviewings = decks.map(({ name }): Reviewing => {
    const load = async () => {
      const [inspected] = (await inspectOne([name])) ?? []
      return inspected && readReviewed(inspected, project)
    }
    return { name, load, save, terminal }
  })
  if (options.acceptAll) return acceptEverything(reviewings, options)
  return options.asks ? askEverything(reviewings) : listEverything(reviewings)
}

async function readReviewed(inspected: InspectedDeck, project: string): Promise<ReviewedDeck> {
  const { name, variants, diagnostics, accepted } = inspected
  const items = listItems(sortDiagnostics(diagnostics), variants)
  const source = variants[0]?.source
  const paths = new Set([acceptedPath({ name }), glossaryPath({ name }), ...items.map(({ place }) => place.file)])
  const folder = openFolder(project)
  const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const files = await Promise.all(
    [...paths].map(async (path) => {
      const bytes = await folder.read(path)
      return bytes ? [[path, decode(bytes)] as const] : []
    }),
  )
  const locales = variants.map(({ variant }) => variant.locale).filter(isChinese)
  return {
    name,
    items,
    live: new Set([...diagnostics, ...accepted].flatMap(({ decision }) => (decision ? [decision.key] : []))),
    accepted: source?.accepted ?? nothingAccepted,
    chinese: locales.filter((locale) => locale !== source?.language),
    terms: source?.glossary.map(({ id }) => id) ?? [],
    files: new Map(files.flat()),
  }
}

async function acceptEverything(reviewings: readonly Reviewing[], { note }: ReviewOptions): Promise<ExitCode> {
  for (const { name, load, save, terminal } of reviewings) {
    const deck = await load()
    if (!deck) return 1
    const change = acceptAll(deck, deck.items, note)
    if (deck.items.length > 0 || change.before !== undefined) await save([change])
    terminal.error(`${name}: ${deck.items.length} accepted.\n`)
  }
  return 0
}

/** Without a person: the list on standard output, and how to go on. */
async function listEverything(reviewings: readonly Reviewing[]): Promise<ExitCode> {
  let open = 0
  for (const { load, terminal } of reviewings) {
    const deck = await load()
    if (!deck) return 1
    open += deck.items.length
    terminal.output(listOpen(deck.items))
  }
  const hint = 'duilian: review asks a person. Run it in a terminal, or use --accept-all --note "proof-read by …".\n'
  if (open > 0) reviewings[0]?.terminal.error(hint)
  return open > 0 ? 2 : 0
}

async function askEverything(reviewings: readonly Reviewing[]): Promise<ExitCode> {
  const prompt = openPrompt()
  try {
    for (const reviewing of reviewings) {
      const end = await reviewDeck(reviewing, prompt)
      if (end === 'errors') return 1
      if (end === 'left') return 0
    }
    return 0
  } finally {
    prompt.close()
  }
}

/** Asks about one deck until nothing is open or the person leaves. */
async function reviewDeck(reviewing: Reviewing, prompt: Prompt): Promise<'done' | 'left' | 'errors'> {
  const { name, load, save, terminal } = reviewing
  let past: readonly Past[] = []
  let deck = await load()
  while (deck) {
    const item = currentItem(deck, past)
    if (!item) {
      const skipped = deck.items.length
      terminal.error(`${name}: ${skipped === 0 ? 'nothing is open' : `${skipped} skipped and still open`}.\n`)
      return 'done'
    }
    const answer = await askItem(deck, item, past, prompt, terminal)
    if (answer === 'left') {
      terminal.error(`${name}: ${deck.items.length} still open; what was answered is saved.\n`)
      return 'left'
    }
    const step = answerItem(deck, item, answer, past)
    await save(step.changes)
    past = step.past
    if (step.message !== undefined) terminal.error(`  ${step.message}\n`)
    if (step.changes.length === 0) continue
    const next = await load()
    if (next) deck = next
    else {
      // The errors are on the screen; the answer that brought them in is taken back.
      await save(answerItem(deck, item, { kind: 'back' }, past).changes)
      past = past.slice(0, -1)
    }
  }
  return 'errors'
}

/** Asks until the answer is one that can be carried out. */
async function askItem(
  deck: ReviewedDeck,
  item: ReviewItem,
  past: readonly Past[],
  prompt: Prompt,
  terminal: Terminal,
): Promise<Answer | 'left'> {
  const marks = terminal.interactive ? terminalMarks : plainMarks
  const number = deck.items.indexOf(item) + 1
  terminal.error(`\n${deck.name} ${number}/${deck.items.length}  ${showItem(item, marks)}\n`)
  for (;;) {
    const letter = await prompt.ask(`${showChoices(deck, item)} > `)
    if (letter === undefined || letter.trim() === 'q') return 'left'
    if (letter.trim() === 'b' && past.length === 0) {
      terminal.error('  This is the first one.\n')
      continue
    }
    const questions = questionsFor(letter.trim(), item, deck)
    if (!questions) continue
    const replies: Record<string, string> = {}
    for (const { name, text, draft, cursor } of questions.ask) {
      const reply = await prompt.ask(text, draft, cursor)
      if (reply === undefined) return 'left'
      replies[name] = reply
    }
    const answer = questions.answer(replies)
    if (answer) return answer
  }
}
