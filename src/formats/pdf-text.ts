/** Characters that share a glyph, so that a PDF names the lowest of those used. Each group is folded to its first. */
const doubles = ['\u0020\u00a0', '-\u2011', '·\u2022\u2027\u30fb', '…\u22ef', '〜\uff5e']

const folded: ReadonlyMap<string, string> = new Map(
  doubles.flatMap((group) => [...group].map((character) => [character, group[0] ?? character])),
)

/** The character that stands for all that look the same; compatibility ideographs and letters of formulas become ordinary ones. */
export function fold(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  if (/[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(character)) return character.normalize()
  return /[\u210e\u{1d400}-\u{1d7ff}]/u.test(character) ? character.normalize('NFKC') : character
}

/** The code points that a ToUnicode CMap maps glyphs to (ISO 32000-1, 9.10.3). */
export function* codePointsOfCMap(cmap: string): Generator<number> {
  for (const [, entries = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, text = ''] of entries.matchAll(/<[^>]*>\s*<([^>]*)>/g)) yield* codePointsOf(decodeHex(text))
  }
  for (const [, entries = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    yield* codePointsOfRanges(entries)
  }
}

function* codePointsOfRanges(entries: string): Generator<number> {
  const pattern = /<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g
  for (const [, first = '', last = '', text, list] of entries.matchAll(pattern)) {
    for (const [, one = ''] of (list ?? '').matchAll(/<([^>]*)>/g)) yield* codePointsOf(decodeHex(one))
    if (text === undefined) continue
    const characters = codePointsOf(decodeHex(text))
    const length = Number.parseInt(last, 16) - Number.parseInt(first, 16)
    yield* characters.slice(0, -1)
    for (let step = 0; step <= length; step++) yield (characters.at(-1) ?? 0) + step
  }
}

/** The texts that a page's content gives in place of its glyphs (ActualText; ISO 32000-1, 14.9.4). */
export function* actualTexts(content: string): Generator<string> {
  for (const [, hex, literal = ''] of content.matchAll(/\/ActualText (?:<([^>]*)>|\(((?:[^()\\]|\\[\s\S])*)\))/g)) {
    yield hex === undefined ? literal.replace(/\\([\s\S])/g, '$1') : decodeHex(hex.replace(/^feff/i, ''))
  }
}

function decodeHex(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex')
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : ''
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0)
}
