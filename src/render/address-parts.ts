/** What stands without a space and is too long to be a word: an address, a path, a name of a file. */
const long = /[!#-;=?-~]{20,}/g

/** Behind a sign of an address and before what goes on, but not within a number, nor so near an end that little is left. */
const breaks = /(?<=[!-~]{3})(?<=[/\\._?&=@])(?<!\d\.(?=\d))(?=[A-Za-z\d%~][!-~]{2})/g

/** The parts of a text between which a line may end: browsers would break a long address inside of its words. */
export function addressParts(text: string): readonly string[] {
  const ends = [...text.matchAll(long)].flatMap(({ 0: found, index }) =>
    [...found.matchAll(breaks)].map((at) => index + at.index),
  )
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end))
}
