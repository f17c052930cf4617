import { isChinese, type Locale } from '../model/locale.ts'
import type { LocalizedCitation, LocalizedSegment, LocalizedText, Run } from '../model/localized.ts'
import type { Locator, Source } from '../model/records.ts'
import { textOfRuns } from '../model/runs.ts'
import type { Segment } from '../model/segment.ts'
import { formatLocator } from './locator.ts'
import { formatDate } from './values/date.ts'

/** How much of a source is shown: the foot of a slide names it, the list of sources describes it. */
export type CitationForm = 'short' | 'full'

interface Asked {
  readonly form: CitationForm
  /** Where in the source the words of a slide stand, in place of what the source says. */
  readonly locator?: Locator | undefined
}

/** A source as a pair of lines in the style of each language; what is emphasized in it stays so. */
export function localizeCitation(
  source: Source,
  { form, locator }: Asked,
  variant: { readonly locale: Locale; readonly caption?: Locale },
  localize: (segment: Segment) => LocalizedSegment,
): LocalizedCitation {
  // A short title is what the author wants at the foot, whole and alone.
  const { title, author, container, issued, type, volume, page }: Partial<Source> & Pick<Source, 'title'> =
    form === 'short' && source.shortTitle ? { title: source.shortTitle } : source
  const own = { ...(volume !== undefined && { volume }), ...(page !== undefined && { page }) }
  const parts = {
    title: localize(title),
    ...(author && { author: localize(author) }),
    ...(container && { container: localize(container) }),
  }
  const textsOn = (side: 'line' | 'caption'): Texts => {
    const read = (segment: LocalizedSegment | undefined) =>
      segment && (side === 'caption' ? (segment.caption ?? segment.line) : segment.line).runs
    return { title: read(parts.title) ?? [], author: read(parts.author), container: read(parts.container) }
  }
  const compose = (locale: Locale, texts: Texts): LocalizedText => {
    const where = formatLocator({ ...own, ...locator }, locale, source.type === 'classic')
    const date = issued === undefined ? undefined : formatDate(issued, locale)
    const given = { ...texts, date: kept(date), volume: kept(where.volume), page: kept(where.page), type }
    return { locale, runs: isChinese(locale) ? composeChinese(given, form, locale) : composeEnglish(given, form) }
  }
  const [texts, below] = [textsOn('line'), textsOn('caption')]
  const isSaidOnce = isForeign(texts, below)
  const line = compose(isSaidOnce ? 'en' : variant.locale, texts)
  const caption = isSaidOnce ? undefined : variant.caption && compose(variant.caption, below)
  const isOther = caption && caption.runs.length > 0 && textOfRuns(caption.runs) !== textOfRuns(line.runs)
  const id = `citation.${source.id}.${form}`
  return {
    id: source.id,
    text: { id, kind: 'label', line, ...(isOther && { caption }), decisions: [] },
    ...(source.url !== undefined && { url: source.url }),
  }
}

/** A work that has no Chinese name is cited once, as its own language does it: papers cite so. */
function isForeign(texts: Texts, below: Texts): boolean {
  const names = (one: Texts) => [one.title, one.author, one.container].map((runs) => textOfRuns(runs ?? [])).join('\n')
  return names(texts) === names(below) && /\p{L}/u.test(names(texts)) && !/\p{Script=Han}/u.test(names(texts))
}

/** A date or a page, which stands on one line. */
function kept(words: string | undefined): readonly Run[] | undefined {
  return words === undefined ? undefined : [{ kind: 'nobreak', text: words }]
}

type Part = readonly Run[] | undefined

interface Texts {
  readonly title: readonly Run[]
  readonly author: Part
  readonly container: Part
}

interface Parts extends Texts {
  readonly volume: Part
  readonly date: Part
  readonly page: Part
  /** As CSL names it. */
  readonly type: string | undefined
}

/**
 * GB/T 15834-2011 puts every title between 《》; traditional practice keeps 〈〉 for an article in a work. The name of a
 * site or an agency is no title.
 */
function composeChinese(given: Parts, form: CitationForm, locale: Locale): readonly Run[] {
  const { title, author, container, volume, date, page, type } = given
  const work = container && (isWork(textOfRuns(container), type) ? between('《', container, '》') : container)
  const alone = books.includes(type ?? '') && isUnmarked(title) ? between('《', title, '》') : title
  if (form === 'short') return joined([work ?? alone, volume, date, page], '，')
  const article = locale === 'zh-Hans-CN' ? between('《', title, '》') : between('〈', title, '〉')
  const rest = joined([work ? article : alone, work, volume, date, page], '，')
  return joined([author, rest], '：')
}

function composeEnglish({ title, author, container, volume, date, page }: Parts, form: CitationForm): readonly Run[] {
  if (form === 'short') return joined([container ?? title, volume, date, page], ', ')
  const quoted = container ? [text('“'), ...title, text('”')] : title
  return joined([author, quoted, container, volume, date, page], ', ')
}

function text(words: string): Run {
  return { kind: 'text', text: words }
}

/** Parts with a mark between them, neighbouring texts as one. */
function joined(parts: readonly Part[], mark: string): readonly Run[] {
  const shown = parts.filter((part) => part !== undefined && part.length > 0)
  const merged: Run[] = []
  for (const run of shown.flatMap((part, at) => [...(at > 0 ? [text(mark)] : []), ...(part ?? [])])) {
    const last = merged.at(-1)
    if (run.kind === 'text' && last?.kind === 'text' && run.locale === last.locale)
      merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

/** A title between marks, but for those that the author has put around it. */
function between(open: string, title: readonly Run[], close: string): readonly Run[] {
  const words = /^[《〈]([^《〈》〉]+)[》〉]$/.exec(textOfRuns(title).trim())?.[1]
  if (words === undefined) return [text(open), ...title, text(close)]
  // Among marks of emphasis they stay as they are.
  return title.every(({ kind }) => kind === 'text') ? [text(`${open}${words}${close}`)] : title
}

/** CSL types whose title is that of a book, a film or a law, which stands between the marks of titles. */
const books: readonly string[] = ['book', 'classic', 'motion_picture', 'legislation']

/** True for a Chinese title in which its author has not put such marks himself. */
function isUnmarked(title: readonly Run[]): boolean {
  return /^(?=.*\p{Script=Han})[^《〈]*$/u.test(textOfRuns(title))
}

/** CSL types whose container is a site or a database. */
const sites: readonly string[] = ['webpage', 'post', 'post-weblog', 'dataset', 'software']
/** CSL types whose container is a paper or a programme, or else who publishes or sends it. */
const news: readonly string[] = ['article-newspaper', 'broadcast']
/** What names of news agencies, sites and stations end in. */
const publisher = /(?:社|[網网]|[電电][臺台]|[電电][視视][臺台]?|[衛卫][視视])$/

/** True for a container that is a book, a paper or a programme. */
function isWork(container: string, type = ''): boolean {
  return !sites.includes(type) && !(news.includes(type) && publisher.test(container.trim()))
}
