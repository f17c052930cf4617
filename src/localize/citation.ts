import type { Source } from '../model/deck.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { LocalizedCitation, LocalizedSegment, LocalizedText } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import type { Segment } from '../model/segment.ts'
import { plainLocalized } from './labels/labels.ts'
import { formatDate } from './values/date.ts'

/** How much of a source is shown: the foot of a slide names it, the list of sources describes it. */
export type CitationForm = 'short' | 'full'

/** A source as a pair of lines in the style of each language. */
export function localizeCitation(
  source: Source,
  form: CitationForm,
  variant: { readonly locale: Locale; readonly caption?: Locale },
  localize: (segment: Segment) => LocalizedSegment,
): LocalizedCitation {
  // A short title is what the author wants at the foot, whole and alone.
  const { title, author, container, issued, type } =
    form === 'short' && source.shortTitle ? { title: source.shortTitle } : source
  const parts = {
    title: localize(title),
    ...(author && { author: localize(author) }),
    ...(container && { container: localize(container) }),
  }
  const textsOn = (side: 'line' | 'caption'): Texts => {
    const read = (segment: LocalizedSegment | undefined) =>
      segment && textOfRuns((side === 'caption' ? (segment.caption ?? segment.line) : segment.line).runs)
    return { title: read(parts.title) ?? '', author: read(parts.author), container: read(parts.container) }
  }
  const compose = (locale: Locale, texts: Texts) => {
    const date = issued === undefined ? undefined : formatDate(issued, locale)
    return isChinese(locale)
      ? composeChinese({ ...texts, date, type }, form, locale)
      : composeEnglish({ ...texts, date, type }, form)
  }
  const { locale, caption } = variant
  const [texts, below] = [textsOn('line'), textsOn('caption')]
  const name = `citation.${source.id}.${form}`
  const text = isForeign(texts, below)
    ? plainLocalized(name, ['en', compose('en', texts)])
    : plainLocalized(name, [locale, compose(locale, texts)], caption && [caption, compose(caption, below)])
  return {
    id: source.id,
    text: issued === undefined ? text : keepDate(text, (shown) => formatDate(issued, shown)),
    ...(source.url !== undefined && { url: source.url }),
  }
}

/** A work that has no Chinese name is cited once, as its own language does it: papers cite so. */
function isForeign(texts: Texts, below: Texts): boolean {
  const names = (one: Texts) => [one.title, one.author, one.container].join('\n')
  return names(texts) === names(below) && /\p{L}/u.test(texts.title) && !/\p{Script=Han}/u.test(names(texts))
}

/** Has the date that a text ends with stand on one line. */
function keepDate(text: LocalizedSegment, dateIn: (locale: Locale) => string | undefined): LocalizedSegment {
  const keep = ({ locale, runs }: LocalizedText): LocalizedText => {
    const whole = textOfRuns(runs)
    const date = dateIn(locale)
    if (date === undefined || !whole.endsWith(date) || whole === date) return { locale, runs }
    const before = whole.slice(0, -date.length)
    return {
      locale,
      runs: [
        { kind: 'text', text: before },
        { kind: 'nobreak', text: date },
      ],
    }
  }
  return { ...text, line: keep(text.line), ...(text.caption && { caption: keep(text.caption) }) }
}

interface Texts {
  readonly title: string
  readonly author: string | undefined
  readonly container: string | undefined
}

interface Parts extends Texts {
  readonly date: string | undefined
  /** As CSL names it. */
  readonly type: string | undefined
}

/**
 * GB/T 15834-2011 puts every title between 《》; traditional practice keeps 〈〉 for an article in a work. The name of a
 * site or an agency is no title.
 */
function composeChinese({ title, author, container, date, type }: Parts, form: CitationForm, locale: Locale): string {
  const work = container && (isWork(container, type) ? `《${bare(container)}》` : container)
  if (form === 'short') return [work ?? title, date].filter(Boolean).join('，')
  const article = locale === 'zh-Hans-CN' ? `《${bare(title)}》` : `〈${bare(title)}〉`
  const rest = [work ? article : title, work, date].filter(Boolean).join('，')
  return author ? `${author}：${rest}` : rest
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

/** A title without marks that the author has put around it. */
function bare(title: string): string {
  return /^[《〈]([^《〈》〉]+)[》〉]$/.exec(title.trim())?.[1] ?? title
}

function composeEnglish({ title, author, container, date }: Parts, form: CitationForm): string {
  if (form === 'short') return [container ?? title, date].filter(Boolean).join(', ')
  const quoted = container ? `“${title}”` : title
  return [author, quoted, container, date].filter(Boolean).join(', ')
}
