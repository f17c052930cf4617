import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { fieldsOf, type RawYaml } from '../model/raw.ts'
import { closesFence, type Line, openedFence, separator } from './slide-lines.ts'
import { placeAt, type SourceText } from './source.ts'

/** Keys by which reveal-md is told what parts slides. */
const separatorKeys = ['separator', 'verticalSeparator'] as const

/**
 * What is to part slides by the YAML of a deck, and parts none here: an error, as they would run together. What finds
 * nothing in the deck is only needless.
 */
export function checkSeparators(source: SourceText, yaml: RawYaml, from: number): readonly Diagnostic[] {
  const given = fieldsOf(yaml.value)
  return separatorKeys.flatMap((key) => {
    const pattern = given[key]
    if (pattern === undefined) return []
    const [first, ...others] = typeof pattern === 'string' ? findParted(source, pattern, from) : []
    if (!first) {
      const hint = 'Delete it, and start each slide with a line "---".'
      const message = `"${key}" is a key of another program, and is not needed here.`
      return [diagnose('key-foreign', yaml.keyPlaceOf([key]), message, hint)]
    }
    const more = others.length > 0 ? ` and in ${others.length} more` : ''
    const { line } = placeAt(source, first.from)
    const message = `What "${key}" names parts no slides here: those in line ${line}${more} would run together.`
    const hint = 'Write "---" alone on a line there, in one row with all others, and delete the key.'
    return [diagnose('markdown-unsupported', yaml.placeOf([key]), message, hint)]
  })
}

/** What stands for an end of a line or for spaces in such patterns: the words between are a line. */
const ends = /(?:\\r|\r)\??|\\s[*+]?|\[ \\t\][*+]?|[\^$]/g

/** Where lines stand that a pattern means; patterns are not run, as whoever writes them decides how long that takes. */
function findParted(source: SourceText, pattern: string, from: number): readonly Line[] {
  const bare = pattern.replaceAll('\\n', '\n').replace(ends, '')
  const words = bare.trim().replace(/\\(?=\W)/g, '')
  const lines = proseLines(source, from)
  if (words !== '') return separator.test(words) ? [] : lines.filter(({ text }) => text.trim() === words)
  // "^" stands before a blank line; without it the first end is that of the line above.
  const blanks = bare.length - (pattern.startsWith('^') ? 0 : 1)
  return lines.filter(({ text }, at) => {
    const above = lines.slice(Math.max(0, at - blanks), at)
    const isParted = blanks > 0 && above.length === blanks && above.every((line) => line.text.trim() === '')
    return isParted && text.trim() !== '' && !separator.test(text)
  })
}

/** The lines of a text that are in no fence. */
function proseLines({ text }: SourceText, from: number): readonly Line[] {
  const found: Line[] = []
  let fence: string | undefined
  for (let at = from; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const to = end < 0 ? text.length : end
    const line = { from: at, to, text: text.slice(at, to) }
    if (fence !== undefined) fence = closesFence(line.text, fence) ? undefined : fence
    else {
      fence = openedFence(line.text)
      if (fence === undefined) found.push(line)
    }
    at = to + 1
  }
  return found
}
