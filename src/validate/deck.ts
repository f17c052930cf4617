import { type Accepted, acceptedHint, nothingAccepted } from '../model/accepted.ts'
import type { Deck, Follow, LayoutSpec } from '../model/deck.ts'
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts'
import { idsIn } from '../model/expression.ts'
import { type ChineseLocale, isChinese, type Locale, localeTags, type Variant } from '../model/locale.ts'
import type { RawData, RawDeck, RawYaml, RegistryName } from '../model/raw.ts'
import type { Figure, Term } from '../model/records.ts'
import type { Expression, Segment } from '../model/segment.ts'
import { didYouMean } from '../model/suggest.ts'
import type { Theme, Typeface } from '../model/theme.ts'
import { type ConversionSettings, defaultConversion } from '../model/vocabulary.ts'
import type { readBrand } from './brand.ts'
import { readChecks, readSuppressions } from './checks.ts'
import { dateText } from './dates.ts'
import { validateFigures } from './figures.ts'
import { readFonts } from './fonts.ts'
import { readFrontMatter } from './front-matter.ts'
import { validateGlossary } from './glossary.ts'
import type { Cue, ImageFile } from './image-context.ts'
import { noMemo, type SlideMemo } from './memo.ts'
import { parseWith } from './parse.ts'
import { planTime } from './plan.ts'
import { validateQuotes } from './quotes.ts'
import { isPartlyRead, type Registry, registryOf, writtenIds } from './registry.ts'
import { acceptedSchema } from './schemas/data-schemas.ts'
import type { RawDeckFields } from './schemas/deck-schema.ts'
import type { RawBilingual } from './schemas/forms.ts'
import { validateSlides } from './slides.ts'
import { type Documents, validateSources } from './sources.ts'
import { bilingualSegment } from './text.ts'

/** Image heights from the screen to the farthest seat, if a deck does not say: a lecture room. */
const usualRoom = 6

/** What a deck is checked against besides its own files. */
export interface ProjectContext {
  /** Those there are; undefined one whose template cannot be read, which has been reported. */
  readonly layouts: ReadonlyMap<string, LayoutSpec | undefined>
  /** Names of the style sheets there are. */
  readonly themes: readonly string[]
  /** The fonts of those that are not set in the fonts of all. */
  readonly typefaces?: ReadonlyMap<string, Typeface>
  /** Derives colours; there only if the deck names a brand. */
  readonly readBrand?: typeof readBrand
  /** The rules that can be set and silenced: the names of the limits of each, by its code. */
  readonly rules: ReadonlyMap<string, readonly string[]>
  /** The image files that exist, by path inside the project. */
  readonly images: ReadonlyMap<string, ImageFile>
  /** The paths of image files in the project, for hints; none if no image is missing. */
  readonly pictures: readonly string[]
  readonly documents: Documents
  /** Captions of films and sounds by the path of their file. */
  readonly tracks?: ReadonlyMap<string, readonly Cue[]>
  /** Everything that is wrong with an expression, apart from its syntax. */
  readonly checkExpression: (
    expression: Expression,
    language: Locale,
    data: { readonly figures: ReadonlyMap<string, Figure>; readonly terms: ReadonlyMap<string, Term> },
  ) => readonly Diagnostic[]
  /** Spares the slides that were validated before, of a deck with this data. */
  readonly createMemo?: (data: Pick<Deck, 'figures' | 'quotes' | 'sources' | 'glossary'>) => SlideMemo
}

/**
 * Resolves a deck and its data, and reports all problems at once. Of a deck with errors the value holds what is sound:
 * the slides that can be shown, the entries that are right, and the usual in place of settings that are wrong.
 */
export function validateDeck(raw: RawDeck, data: RawData, context: ProjectContext): Outcome<Deck> {
  const diagnostics: Diagnostic[] = []
  const { fields, yaml } = readFrontMatter(raw, context, diagnostics)
  const { language } = fields
  const { chinese } = raw
  const written = writtenIds(data)
  const isUnread = (name: RegistryName) => isPartlyRead(data, name)
  const glossary = validateGlossary(data.glossary, { language, chinese }, diagnostics)
  const byId = new Map(glossary.map((term) => [term.id, term] as const))
  const terms = registryOf(byId, written.glossary, isUnread('glossary'))
  const sources = validateSources(data.sources, { language, chinese, documents: context.documents, diagnostics })
  const cited = registryOf(sources, written.sources, isUnread('sources'))
  const shared = { language, chinese, terms, sources: cited, diagnostics }
  const figures = validateFigures(data.figures, shared)
  const quotes = validateQuotes(data.quotes, shared)
  const known = registryOf(figures, written.figures, isUnread('figures'))
  const checkExpression = (expression: Expression) => {
    const isFaulty = (id: string, all: Registry<unknown>) => all.has(id) && !all.get(id)
    const names = idsIn(expression)
    const faulty = names.figures.some((id) => isFaulty(id, known)) || names.terms.some((id) => isFaulty(id, terms))
    return faulty ? [] : context.checkExpression(expression, language, { figures, terms: byId })
  }
  const url = fields.url?.replace(/\/*$/, '/')
  const slides = validateSlides(
    raw,
    {
      ...shared,
      ...context,
      figures: known,
      quotes: registryOf(quotes, written.quotes, isUnread('quotes')),
      checkExpression,
      ...(url !== undefined && { url }),
      memo: context.createMemo?.({ figures, quotes, sources, glossary }) ?? noMemo,
    },
    fields.transition,
  )
  if (raw.slides.length === 0 && !raw.isPartial && !raw.isShelf) {
    diagnostics.push(diagnose('deck-empty', raw.place, 'The deck has no slides.', 'Write one below the YAML block.'))
  }
  const deck: Deck = {
    name: raw.file.replace(/^.*\//, '').replace(/\.md$/, ''),
    file: raw.file,
    language,
    chinese,
    variants: readVariants(fields, { chinese, yaml }, diagnostics),
    ...readTexts(fields, { chinese, yaml }, diagnostics),
    ...(fields.date !== undefined && { date: dateText(fields.date) }),
    theme: readTheme(fields, raw, { chinese, yaml }, context, diagnostics),
    reportLanguage: fields.report ?? language,
    ...(url !== undefined && { url }),
    html: fields.html === 'allow',
    conversion: readConversion(fields),
    slides: planTime(slides, fields.duration, yaml, diagnostics),
    figures,
    glossary,
    sources,
    room: fields.room ?? { farthest: usualRoom },
    ...(fields.follow && { follow: readFollow(fields.follow) }),
    quotes,
    checks: readChecks(fields.checks),
    accepted: readAccepted(data.accepted, diagnostics),
    suppressions: readSuppressions(raw, data, context.rules, diagnostics),
  }
  return { value: deck, diagnostics }
}

function readFollow({ ahead = true, questions = false }: NonNullable<RawDeckFields['follow']>): Follow {
  const isYes = (value: string | boolean) => value === true || value === 'yes'
  return { ahead: isYes(ahead), questions: isYes(questions) }
}

function readAccepted(yaml: RawYaml | undefined, diagnostics: Diagnostic[]): Accepted {
  const found: Diagnostic[] = []
  const fields = yaml?.value === undefined ? undefined : parseWith(acceptedSchema, yaml.value, yaml, found)
  diagnostics.push(...found.map((problem) => ({ ...problem, hint: acceptedHint })))
  if (!fields) return nothingAccepted
  const decisions = Object.entries(fields.decisions).map(([key, { note, ...decision }]) => {
    return [key, { ...decision, ...(note !== undefined && { note }) }] as const
  })
  return { decisions: new Map(decisions), pairs: fields.pairs, ...(fields.figures && { figures: fields.figures }) }
}

function readTexts(
  fields: RawDeckFields,
  { chinese, yaml }: { readonly chinese: ChineseLocale; readonly yaml: RawYaml },
  diagnostics: Diagnostic[],
) {
  const read = (key: 'title' | 'subtitle' | 'author' | 'event' | 'description' | 'keywords', value: RawBilingual) => {
    const kind = key === 'title' || key === 'subtitle' ? 'heading' : 'label'
    const at = { id: `deck.${key}`, kind, language: fields.language, chinese, path: [key], places: yaml } as const
    return bilingualSegment(value, at, diagnostics)
  }
  const optional = (['subtitle', 'author', 'event', 'description', 'keywords'] as const).flatMap((key) => {
    const value = fields[key]
    return value === undefined ? [] : [[key, read(key, value)] as const]
  })
  const texts: Partial<Record<(typeof optional)[number][0], Segment>> = Object.fromEntries(optional)
  return { title: read('title', fields.title), ...texts }
}

function readConversion({ vocabulary, glyphs, boundaries, model, repair }: RawDeckFields): ConversionSettings {
  return {
    vocabulary: vocabulary ?? defaultConversion.vocabulary,
    glyphs: glyphs ?? defaultConversion.glyphs,
    boundaries: boundaries ?? defaultConversion.boundaries,
    model: model === undefined ? defaultConversion.model : model === 'on',
    repair: repair ?? defaultConversion.repair,
  }
}

function readVariants(
  fields: RawDeckFields,
  { chinese: ownChinese, yaml }: { readonly chinese: ChineseLocale; readonly yaml: RawYaml },
  diagnostics: Diagnostic[],
): Variant[] {
  const chinese = localeTags.filter(isChinese)
  const listed =
    fields.variants ?? [...chinese].sort((a, b) => Number(b === fields.language) - Number(a === fields.language))
  // Only a deck in English may have no Chinese at all.
  const hasChinese = [fields.language, ...listed.flatMap(localesIn)].some(isChinese)
  const underEnglish = hasChinese ? ownChinese : 'none'
  const seen = new Set<Locale>()
  return listed.map((entry, index) => {
    const variant = typeof entry === 'string' ? { locale: entry, caption: undefined } : entry
    if (seen.has(variant.locale)) {
      const message = `The locale ${variant.locale} is listed twice, and both would be written to the same file.`
      diagnostics.push(diagnose('id-duplicate', yaml.placeOf(['variants', index]), message, 'Keep one of the two.'))
    }
    seen.add(variant.locale)
    const caption = variant.caption ?? (isChinese(variant.locale) ? 'en' : underEnglish)
    return { locale: variant.locale, ...(caption !== 'none' && { caption }) }
  })
}

function localesIn(entry: NonNullable<RawDeckFields['variants']>[number]): Locale[] {
  if (typeof entry === 'string') return [entry]
  const { locale, caption } = entry
  return caption === undefined || caption === 'none' ? [locale] : [locale, caption]
}

function readTheme(
  fields: RawDeckFields,
  raw: RawDeck,
  { chinese, yaml }: { readonly chinese: ChineseLocale; readonly yaml: RawYaml },
  context: ProjectContext,
  diagnostics: Diagnostic[],
): Theme {
  const { themes } = context
  const given = typeof fields.theme === 'string' ? { variant: fields.theme } : (fields.theme ?? {})
  const name = given.name ?? 'couplet'
  if (!themes.includes(name)) {
    const hint = didYouMean(name, themes, `Themes are ${themes.join(', ')}.`)
    diagnostics.push(diagnose('theme-unknown', yaml.placeOf(['theme', 'name']), `There is no theme "${name}".`, hint))
  }
  const { fonts, places } = readFonts(given.fonts ?? {}, { file: raw.file, yaml }, diagnostics)
  const variant = given.variant ?? 'light'
  const typeface = context.typefaces?.get(name)
  if (typeface) reportAbsent(name, typeface, readVariants(fields, { chinese, yaml }, []), yaml, diagnostics)
  const own = { ...typeface?.fonts, ...fonts }
  const brand =
    given.brand &&
    context.readBrand?.(
      given.brand,
      { languages: { language: fields.language, chinese }, variant, file: raw.file, yaml },
      { ...context, diagnostics },
    )
  return { name, variant, fonts: own, fontPlaces: places, ...(brand && { brand }) }
}

/** Fonts that have to be installed to be seen: what is missing is shown in the usual ones. */
function reportAbsent(
  theme: string,
  { title, packages, fonts }: Typeface,
  variants: readonly Variant[],
  yaml: RawYaml,
  diagnostics: Diagnostic[],
): void {
  const roles = [
    ...new Set([...variants.flatMap(({ locale, caption }) => [locale, caption ?? []].flat()), 'latin' as const]),
  ]
  const missing = roles.flatMap((role) => (role === 'en' || fonts[role] ? [] : (packages[role] ?? [])))
  if (missing.length === 0) return
  const message = `The theme "${theme}" is set in ${title}, of which not all is installed; the rest is shown in Noto Sans and Inter.`
  const hint = `Run "npm install ${missing.join(' ')}".`
  diagnostics.push(diagnose('font-absent', yaml.placeOf(['theme', 'name']), message, hint))
}
