import type { Passage, PassagePart, TextType } from '../model/passage.ts'

/** What stands in a string of a file for one UTF-16 unit of what it says. */
const escapes: Partial<Readonly<Record<TextType, RegExp>>> = {
  json: /\\(?:u[\da-f]{4}|[\s\S])/gi,
  po: /\\["\\ntr]/g,
  csv: /""/g,
  xml: /&(?:amp|lt|gt|quot|apos);/g,
}

const tag = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>/i

/** Whether strings of a type of file may say HTML, and some of this text seem to. */
export function mayEmbedHtml(text: string, type: TextType): boolean {
  return escapes[type] !== undefined && /(?:<|\\u003c|&lt;)\/?[a-z]/i.test(text)
}

/** A UTF-16 unit of what a passage says: the number of its part, and where it is written. */
interface Unit {
  readonly part: number
  readonly start: number
  readonly end: number
}

/**
 * The passages of HTML that a string of a file says, `"<a href=\"/后\">后</a>"`: its texts, without tags and what these
 * hold. The passage itself if it says none.
 */
export function readEmbedded(
  source: string,
  type: TextType,
  passage: Passage,
  readHtml: (html: string) => readonly Passage[],
): readonly Passage[] {
  const said = passage.map((part) => part.text ?? source.slice(part.start, part.end)).join('')
  if (!tag.test(said) || passage.some(({ kind }) => kind !== 'text')) return [passage]
  const units = passage.flatMap((part, at) => unitsOf(source, part, at, escapes[type]))
  return readHtml(said).map((inner) => inner.flatMap((part) => placeIn(source, said, units, part)))
}

function unitsOf(source: string, part: PassagePart, at: number, signs: RegExp | undefined): readonly Unit[] {
  const units: Unit[] = []
  const add = (start: number, end: number) => units.push({ part: at, start, end })
  const addPlain = (start: number, end: number) => {
    for (let unit = start; unit < end; unit += 1) add(unit, unit + 1)
  }
  let done = part.start
  const written = source.slice(part.start, part.end)
  for (const { 0: sign, index } of part.text === undefined || !signs ? [] : written.matchAll(signs)) {
    addPlain(done, part.start + index)
    done = part.start + index + sign.length
    add(part.start + index, done)
  }
  addPlain(done, part.end)
  return units
}

/** A part of the HTML in the file; in several pieces where the string is written in several. */
function placeIn(
  source: string,
  said: string,
  units: readonly Unit[],
  { kind, start, end }: PassagePart,
): PassagePart[] {
  const pieces: PassagePart[] = []
  for (let from = start; from < end; ) {
    const first = units[from]
    let to = from + 1
    while (to < end && units[to]?.part === first?.part) to += 1
    const place = { start: first?.start ?? 0, end: units[to - 1]?.end ?? 0 }
    const text = said.slice(from, to)
    pieces.push({ kind, ...place, ...(text !== source.slice(place.start, place.end) && { text }) })
    from = to
  }
  return pieces
}
