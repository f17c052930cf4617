import { basename, dirname, join, resolve } from 'node:path'
import { convertFiles } from '../convert/files.ts'
import { openBroker } from '../follow/brokers/open.ts'
import { isFree } from '../follow/listen.ts'
import { type FollowDeck, makeFollowDeck, makePairingPage } from '../follow/pages/listeners.ts'
import { makePresentPages } from '../follow/pages/speaker.ts'
import { type KeptTalk, readTalk, writeTalk } from '../follow/present/again.ts'
import { type Presenting, type PresentSettings, startPresenting } from '../follow/present/present.ts'
import { writeQuestions } from '../follow/present/questions.ts'
import { withRoomCode } from '../follow/present/room-code.ts'
import { describeLimits, limitsWithin } from '../follow/relay/limits.ts'
import { sessionPart } from '../follow/relay/tokens.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import { isChinese, isLocale, type Locale } from '../model/locale.ts'
import { didYouMean } from '../model/suggest.ts'
import { createFileReader } from '../system/files.ts'
import { mostOpenFiles } from '../system/open-files.ts'
import { readOutputs } from '../system/outputs.ts'
import { publish } from '../system/publish.ts'
import { readWeights } from '../system/weights.ts'
import { createEffects } from './effects.ts'
import { announce, announceRemote, type PresentOptions, roomAddress } from './present-announce.ts'
import { tellOutdated } from './present-outdated.ts'
import { reportFailure, seldom } from './serving.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** Milliseconds after which no phone at all is worth a word. */
const patience = 90_000
/** Milliseconds after which a talk that goes on is kept again. */
const minute = 60_000

/** `duilian present`: shows a deck that was built, and lets a room follow, until `stopped`. */
export async function runPresent(
  options: PresentOptions,
  project: string,
  terminal: Terminal,
  stopped: Promise<void>,
): Promise<ExitCode> {
  if (options.pages !== undefined && options.public === undefined) {
    throw new EnvironmentError('Where the pages will be found is not said.', 'Name their address with --public.')
  }
  const files = mostOpenFiles()
  const limits = limitsWithin(files)
  const broker = await openBroker(options.broker, options.token)
  try {
    const { static: written, key, earlier, outdated, ...shown } = await readDeck(options, project)
    const { cache } = createEffects({ project })
    if (options.pages !== undefined) {
      await writePages(resolve(project, options.pages), written, roomAddress(options, shown.room, 0))
    }
    const presenting = await startPresenting({
      ...{ ...shown, broker, limits },
      address: {
        ...(options.host !== undefined && { host: options.host }),
        port: options.port ?? earlier?.port ?? 8000,
        tries: options.port === undefined ? 50 : 1,
      },
      devices: earlier?.devices ?? [],
      ...(earlier?.shown && { shown: earlier.shown }),
      ...(options.public !== undefined && options.pages === undefined && { public: options.public }),
      addressOf: (port) => roomAddress(options, shown.room, port),
      convert: (text, from) => convertQuestion(text, from, shown.deck.locale),
      failed: (error) => terminal.error(reportFailure(error)),
      met: seldom((what) => terminal.error(`A limit is met: ${what}.\n`)),
      paired(role, from) {
        void keep()
        if (role === 'remote') announceRemote(presenting, options, terminal, from)
      },
    })
    const keep = () => {
      const shown = presenting.shown()
      return cache.set(key, writeTalk({ ...talkOf(presenting), ...(shown && { shown }) }, Date.now()))
    }
    await keep()
    const keeper = setInterval(() => void keep(), minute)
    announce(presenting, options, terminal)
    if (earlier) terminal.error(again)
    if (outdated !== undefined) terminal.error(outdated)
    terminal.error(`${describeLimits(limits, files)}\n`)
    const warning = setTimeout(() => presenting.wasReached() || terminal.error(isolated), patience)
    await stopped
    clearTimeout(warning)
    clearInterval(keeper)
    // One that was ended begins anew the next time.
    await cache.set(key, writeTalk(talkOf(presenting), Date.now()))
    const asked = presenting.questions()
    await presenting.close()
    if (asked.length > 0) terminal.output(writeQuestions(shown.deck.title, asked))
    return 0
  } finally {
    await broker.close()
  }
}

function talkOf({ room, port, devices }: Presenting): KeptTalk {
  return { room, port, devices: devices() }
}

const again =
  'The room of before goes on: phones, the remote and an open stage come back by themselves. After an hour, or on ' +
  'another --port, there is a new one.\n'

const isolated =
  'No phone has reached this machine yet. Guest networks often keep devices apart: then open a hotspot, or run ' +
  'this behind a public address (--public).\n'

interface ReadDeck extends Pick<PresentSettings, 'room' | 'deck' | 'pages'> {
  readonly static: FollowDeck | undefined
  /** Under what the talk is kept, and the one that was kept there, if this goes on with it. */
  readonly key: string
  readonly earlier: KeptTalk | undefined
  /** What says that the deck was changed since, if it was. */
  readonly outdated: string | undefined
}

/** The pages of a deck as it was built last. */
async function readDeck(options: PresentOptions, project: string): Promise<ReadDeck> {
  const out = resolve(project, options.out)
  const name = await chooseDeck(out, options)
  const reader = createFileReader()
  const read = async (file: string) => {
    const bytes = await reader.read(join(out, name, file))
    return bytes && new TextDecoder().decode(bytes)
  }
  const folder = (await readOutputs(out)).find((one) => one.name === name)
  const locales = (folder?.files ?? []).flatMap((file) => {
    const locale = file.replace(/\.html$/, '')
    return file.endsWith('.html') && isLocale(locale) ? [locale] : []
  })
  const pages = await Promise.all(
    locales.map(async (locale) => [locale, (await read(`${locale}.html`)) ?? ''] as const),
  )
  const index = await read('index.html')
  const effects = createEffects({ project })
  const key = `present\n${join(out, name)}\n${options.port ?? ''}`
  const earlier = await findEarlier(await effects.cache.get(key), options)
  const room = earlier?.room ?? `${slug(name)}-${sessionPart()}`
  const built = { index: index ?? '', pages: new Map(pages) }
  const deck = index === undefined ? undefined : await makeFollowDeck({ ...built, room, relay: '' }, effects)
  if (!deck || index === undefined) {
    throw new EnvironmentError(
      `${options.out}/${name} has no pages to present.`,
      `Build the deck first: duilian build ${name}`,
    )
  }
  const variants = deck.pages.map(({ locale }) => locale).filter((locale) => locales.includes(locale))
  const own = await makePresentPages({ index, room, rev: deck.rev, locale: deck.locale, variants }, effects)
  const [stage, remote] = await Promise.all([
    makePairingPage(deck.locale, 'stage', effects),
    makePairingPage(deck.locale, 'remote', effects),
  ])
  const outdated = folder && (await tellOutdated(folder, effects.project))
  const shown = { room, key, earlier, outdated, deck, pages: { ...own, 'pair-stage': stage, 'pair-remote': remote } }
  if (options.pages === undefined) return { ...shown, static: undefined }
  if (!deck.ahead) {
    throw new EnvironmentError(
      'Pages that were uploaded hold all slides, and the deck says "ahead: no".',
      'Let the pages be served from here (without --pages, behind --public), or allow to read ahead.',
    )
  }
  const relay = /^https?:/.test(options.broker ?? '') ? (options.broker ?? '').replace(/\/$/, '') : ''
  return { ...shown, static: await makeFollowDeck({ ...built, relay }, effects) }
}

/** The talk that was kept, unless it is over, or still going on. */
async function findEarlier(bytes: Uint8Array | undefined, { host }: PresentOptions): Promise<KeptTalk | undefined> {
  const kept = readTalk(bytes, Date.now())
  return kept && (await isFree(host, kept.port)) ? kept : undefined
}

/** Pages to be uploaded: the room is in their address. */
async function writePages(folder: string, deck: FollowDeck | undefined, address: string): Promise<void> {
  if (!deck) return
  const page = (name: string, html: string) => ({ name, bytes: new TextEncoder().encode(html) })
  const locales = deck.pages.map(({ locale, slides, document }) => {
    return page(`${locale}.html`, withRoomCode(document(slides.map(({ html }) => html)), address))
  })
  const files = [page('index.html', deck.chooser), ...locales]
  await publish(dirname(folder), [{ folder: basename(folder), files, isStale: (name) => name.endsWith('.html') }])
}

async function chooseDeck(out: string, { deck, out: written }: PresentOptions): Promise<string> {
  const names = (await readOutputs(out)).map(({ name }) => name)
  const [first] = names
  const known = names.length > 0 ? `Built were ${names.join(', ')}.` : ''
  if (first === undefined) {
    throw new EnvironmentError(`Nothing was built into ${written}.`, 'Build the deck first: duilian build')
  }
  if (deck === undefined && names.length > 1) {
    throw new EnvironmentError('There are several decks.', `Name one: duilian present ${first}. ${known}`)
  }
  if (deck !== undefined && !names.includes(deck)) {
    throw new EnvironmentError(`The deck "${deck}" was not built into ${written}.`, didYouMean(deck, names, known))
  }
  return deck ?? first
}

/** A deck's name as part of a room's. */
function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  return plain === '' ? 'talk' : plain
}

/** A question in the script of the deck; what is not Chinese stays as it is. */
async function convertQuestion(text: string, from: Locale, to: Locale): Promise<string> {
  if (from === to || !isChinese(from) || !isChinese(to)) return text
  const bytes = new TextEncoder().encode(text)
  const { value } = await convertFiles({ from, to, files: [{ name: 'question', bytes, type: 'text' }] }, readWeights)
  const [converted] = value.files
  return converted ? Buffer.concat(converted.pieces).toString('utf8') : text
}
