import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { RawDeck, RawYaml } from '../model/raw.ts'
import { plainText } from '../model/walk.ts'
import { checkNames } from './checks.ts'
import { withoutForeign } from './foreign.ts'
import { parsePart } from './parse.ts'
import { deckSchema, type RawDeckFields } from './schemas/deck-schema.ts'

interface FrontMatter {
  readonly fields: RawDeckFields
  readonly yaml: RawYaml
}

/**
 * The keys at the top of a deck. Reports what does not fit the schema and what only other programs know; what is missing
 * or wrong is as if it were left out, and the title is that of the first heading.
 */
export function readFrontMatter(
  raw: RawDeck,
  { rules, themes }: { readonly rules: ReadonlyMap<string, readonly string[]>; readonly themes: readonly string[] },
  diagnostics: Diagnostic[],
): FrontMatter {
  const { frontMatter, place, language, file } = raw
  const title = firstHeading(raw) ?? file.replace(/^.*\/|\.md$/g, '')
  const usual: RawDeckFields = { title, language }
  if (!frontMatter) {
    const lines = [`title: ${title}`, `language: ${language}`].map((line) => `"${line}"`).join(', ')
    const hint = `Start the file with "---", ${lines} and "---" on lines of their own.`
    // One that is not closed has been reported.
    if (raw.slides.length > 0 || !raw.isPartial) {
      diagnostics.push(diagnose('value-missing', place, 'The deck has no YAML block at its top.', hint))
    }
    return {
      fields: usual,
      yaml: {
        value: undefined,
        suppressions: [],
        placeOf: () => place,
        keyPlaceOf: () => place,
        commentAt: () => undefined,
      },
    }
  }
  const given = withoutForeign(frontMatter.value ?? {}, 'deck', frontMatter, diagnostics)
  checkNames(given instanceof Object && 'checks' in given ? given.checks : undefined, frontMatter, rules, diagnostics)
  const found: Diagnostic[] = []
  const fields = parsePart(deckSchema, given, frontMatter, found, usual)
  const said = found.map((problem) => withAdvice(problem, { given, usual, themes }))
  // What a broken block seems to lack may stand where it could not be read.
  diagnostics.push(...said.filter(({ code }) => !frontMatter.isPartial || code !== 'value-missing'))
  return { fields, yaml: frontMatter }
}

/** A problem with the hint of one who has looked at the deck. */
function withAdvice(
  problem: Diagnostic,
  {
    given,
    usual,
    themes,
  }: { readonly given: unknown; readonly usual: RawDeckFields; readonly themes: readonly string[] },
): Diagnostic {
  const fields = given as Readonly<Record<string, unknown>>
  if (problem.code === 'value-missing' && problem.message.startsWith('"language"')) {
    return {
      ...problem,
      hint: `The deck looks like ${usual.language}: write "language: ${usual.language}". ${problem.hint}`,
    }
  }
  if (problem.code === 'value-missing' && problem.message.startsWith('"title"')) {
    return { ...problem, hint: `Write it in both languages, as in "title: { zh: ${usual.title}, en: … }".` }
  }
  const { theme } = fields
  if (typeof theme === 'string' && problem.message.startsWith('"theme"')) {
    const hint = themes.includes(theme)
      ? `Write "theme: { name: ${theme} }": it is a style sheet in templates/themes/.`
      : `Write "theme: light" or "theme: dark"; a style sheet in templates/themes/ is named as in "theme: { name: ${themes[0]} }". There ${themes.length === 1 ? 'is' : 'are'} ${themes.join(', ')}.`
    return { ...problem, code: themes.includes(theme) ? problem.code : 'theme-unknown', hint }
  }
  return problem
}

function firstHeading({ slides }: RawDeck): string | undefined {
  // Slides that are kept from an earlier run are read only if they are looked at: one after the other.
  for (const { blocks } of slides) {
    const heading = blocks.find(({ block }) => block.kind === 'heading')?.block
    if (heading?.kind !== 'heading') continue
    const { language, texts } = heading.text
    return plainText(texts[language]?.inlines ?? []).trim() || undefined
  }
  return undefined
}
