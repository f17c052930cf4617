import { type Diagnostic, diagnose, EnvironmentError, type Place } from '../model/diagnostic.ts'
import type { LocalizedDeck, Run } from '../model/localized.ts'
import { isReading, segmentsIn, textOfRuns } from '../model/runs.ts'
import { expectationOf, type PrintedKind } from './pdf.ts'
import { checkPdf, reportRefusal } from './pdf-check.ts'
import { readActualTexts } from './pdf-inspect.ts'
import { readPdf } from './pdf-read.ts'
import { checkScript, type ScriptOf } from './pdf-script.ts'
import { fold } from './pdf-text.ts'

/** A deck with the document its PDF is printed from. */
export interface PrintedDeck {
  readonly deck: LocalizedDeck
  readonly html: string
}

/**
 * Checks a PDF that anybody may have made, against its deck if that is known: whether it can be read, searched
 * and listened to, and whether it says what the deck says; `scriptOf` tells whether its language is that of its text.
 */
export async function auditPdf(
  bytes: Uint8Array,
  printed: PrintedDeck | undefined,
  kind: PrintedKind['kind'] = 'slides',
  scriptOf: ScriptOf = async () => undefined,
): Promise<readonly Diagnostic[]> {
  const reading = await readPdf(bytes)
  if ('refused' in reading) return [reportRefusal(reading.refused)]
  const tail = Buffer.from(bytes.subarray(-1024)).toString('latin1')
  const cut = tail.includes('%%EOF') ? [] : [reportRefusal('ends before its end')]
  // The characters of a deck are compared text by text, which says where they are missing.
  const expected = printed ? expectationOf(printed.deck) : { bookmarks: kind === 'slides', handout: kind === 'handout' }
  const replaced = findReplaced(bytes, reading.text)
  const found = [...checkPdf(reading, { ...expected, replaced, characters: [] })]
  if (!printed) found.push(...(await checkScript(reading, scriptOf)))
  // Of pictures one thing is to be said, not that each text is missing.
  if (reading.text.trim() === '') return [...cut, reportNoText(reading.pages), ...found]
  return [...cut, ...found, ...(printed ? checkTexts(reading.text, printed) : [])]
}

/** The radicals for which the character is given as often as they are drawn; none where that cannot be read. */
function findReplaced(bytes: Uint8Array, text: string): ReadonlySet<string> {
  const radicals = new Set(text.match(/[\u2e80-\u2fdf]/g))
  if (radicals.size === 0) return radicals
  const given = readGiven(bytes)
  const count = (where: string, character: string) => where.split(character).length - 1
  return new Set(
    [...radicals].filter((radical) => {
      const character = radical.normalize('NFKC')
      return character !== radical && !given.includes(radical) && count(given, character) >= count(text, radical)
    }),
  )
}

function readGiven(bytes: Uint8Array): string {
  try {
    return readActualTexts(bytes).join('')
  } catch (error) {
    if (error instanceof EnvironmentError) return ''
    throw error
  }
}

function reportNoText(pages: number): Diagnostic {
  const what = pages === 1 ? 'Its page is a picture' : 'Its pages are pictures'
  const hint = 'Export it with its text, or recognize the text: nobody can search it, copy from it or listen to it.'
  return diagnose('pdf-text', undefined, `The PDF has no text. ${what}.`, hint)
}

/** Every text that the document shows must be in the PDF. A template may leave out what a slide has. */
function checkTexts(text: string, { deck, html }: PrintedDeck): readonly Diagnostic[] {
  const isPrinted = createFinder(squeeze(text))
  const isShown = createFinder(squeeze(textOfHtml(html)))
  return deck.slides.flatMap(({ source: _, notes: __, number, ...slide }) => {
    const pairs = segmentsIn(slide).flatMap(({ kind, line, caption, place }) =>
      kind === 'alt'
        ? []
        : [line, ...(caption ? [caption] : [])].map(({ runs }) => ({
            ...{ words: textOfRuns(runs), place },
            pieces: piecesOf(runs).map(squeeze),
          })),
    )
    const missing = pairs.filter(({ pieces }) => pieces.some((piece) => isShown(piece) && !isPrinted(piece)))
    const first = missing[0]
    return first ? [reportMissing(first, missing.length, number)] : []
  })
}

/** What stands together on paper: readings of characters (`<ruby>`) stand over these, in an order of the reader's own. */
function piecesOf(runs: readonly Run[]): readonly string[] {
  const isRuby = (run: Run): boolean =>
    run.kind === 'html' ? /<rt\b/i.test(run.html) : 'runs' in run && (isReading(run) || run.runs.some(isRuby))
  return runs.some(isRuby) ? runs.flatMap(leavesOf) : [textOfRuns(runs)]
}

function leavesOf(run: Run): readonly string[] {
  return 'runs' in run ? run.runs.flatMap(leavesOf) : [textOfRuns([run])]
}

/** How far before the last text found the next one may stand: what a slide holds is not printed in the order of its parts. */
const backwards = 10_000

/** Tells whether words stand in a text. They are asked for slide by slide, so each is looked for near the last one first. */
function createFinder(text: string): (words: string) => boolean {
  let last = 0
  return (words) => {
    const near = text.indexOf(words, Math.max(0, last - backwards))
    const at = near < 0 ? text.indexOf(words) : near
    if (at >= 0) last = at
    return at >= 0
  }
}

function reportMissing(
  { words, place }: { readonly words: string; readonly place: Place | undefined },
  count: number,
  slide: number,
): Diagnostic {
  const others = count > 1 ? ` and ${count - 1} more` : ''
  const source = place ? ` (${place.file}:${place.line})` : ''
  const message = `Slide ${slide} shows “${words}”${source}${others}, which the PDF does not hold.`
  return diagnose(
    'pdf-text',
    undefined,
    message,
    'Build the deck again: it has changed since, or its font has no such letters.',
  )
}

/** Readers set spaces where fonts change, and name the lowest of characters that look the same. */
function squeeze(text: string): string {
  return Array.from(text.replace(/[\s\u200b\u00ad\u2060]+/g, ''), fold).join('')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** The text of HTML that our templates made. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|title|desc)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
