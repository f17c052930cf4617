import type { MomentOf } from '../model/deck.ts'
import type { Locale } from '../model/locale.ts'
import type { LocalizedFigure, LocalizedMoment, LocalizedSegment, LocalizedStatistic, Run } from '../model/localized.ts'
import { spanOf } from '../model/period.ts'
import type { Statistic } from '../model/records.ts'
import type { Segment } from '../model/segment.ts'
import { plainLocalized } from './labels/labels.ts'
import { growth } from './values/compute.ts'
import { formatDate } from './values/date.ts'
import { formatQuantity, type Quantity } from './values/figure.ts'

/** What stands around a change, with the period it is measured from. */
interface ChangeWords {
  readonly up: (amount: string, since: string, ofPoints: boolean) => readonly Run[]
  readonly down: (amount: string, since: string, ofPoints: boolean) => readonly Run[]
  readonly same: (since: string) => readonly Run[]
  /** Where the earlier figure has no period. */
  readonly before: string
}

const words: Readonly<Record<'zh-Hans-CN' | 'zh-Hant-TW' | 'zh-Hant-HK' | 'en', ChangeWords>> = {
  'zh-Hans-CN': chinese({
    ...{ than: '较', up: '增长', upByPoints: '提高', down: '下降' },
    ...{ same: '持平', with: '与', before: '此前' },
  }),
  'zh-Hant-TW': chinese({
    ...{ than: '較', up: '增加', upByPoints: '提高', down: '減少' },
    ...{ same: '持平', with: '與', before: '先前' },
  }),
  'zh-Hant-HK': chinese({
    ...{ than: '較', up: '增加', upByPoints: '上升', down: '減少' },
    ...{ same: '持平', with: '與', before: '先前' },
  }),
  en: {
    up: (amount, since) => [plain(`up ${amount} from ${since}`)],
    down: (amount, since) => [plain(`down ${amount} from ${since}`)],
    same: (since) => [plain(`unchanged from ${since}`)],
    before: 'before',
  },
}

function plain(text: string): Run {
  return { kind: 'text', text }
}

type ChineseWords = Readonly<Record<'than' | 'up' | 'upByPoints' | 'down' | 'same' | 'with' | 'before', string>>

function chinese({ than, up, upByPoints, down, same, with: beside, before }: ChineseWords): ChangeWords {
  // A line may break before the word of the change, not inside it or after it: 较2024年 | 增长186%.
  const changed = (word: string, amount: string, since: string): readonly Run[] => {
    const [, digits = '', unit = ''] = /^([\s\S]*[\d%])?([\s\S]*)$/.exec(amount) ?? []
    const kept: Run = { kind: 'nobreak', text: `${word}${digits}` }
    return [plain(`${than}${since}`), kept, ...(unit === '' ? [] : [plain(unit)])]
  }
  return {
    up: (amount, since, ofPoints) => changed(ofPoints ? upByPoints : up, amount, since),
    down: (amount, since, ofPoints) => changed(ofPoints ? '下降' : down, amount, since),
    same: (since) => [plain(`${beside}${since}${same}`)],
    before,
  }
}

/** A figure with its change, if it is held against an earlier one: in percent, or in points between percentages. */
export function localizeStatistic(
  { figure, since }: Statistic,
  localized: LocalizedFigure,
  { locale, caption }: { readonly locale: Locale; readonly caption?: Locale },
): LocalizedStatistic {
  if (!since) return localized
  const change = changeBetween(since, figure)
  const direction = change.value > 0 ? 'up' : change.value < 0 ? 'down' : 'same'
  const write = (language: Locale) => {
    const own = words[language]
    const period = since.period === undefined ? undefined : formatDate(since.period, language)
    const from = period ?? own.before
    if (direction === 'same') return own.same(from)
    // A change counts nothing, and so names no term.
    const amount = formatQuantity({ ...change, value: Math.abs(change.value) }, language, () => '')
    return own[direction](amount, from, change.unit.kind === 'points')
  }
  const written = (language: Locale) => ({ locale: language, runs: write(language) })
  const text = {
    ...plainLocalized(`figure.${figure.id}.change`, [locale, '']),
    line: written(locale),
    ...(caption && { caption: written(caption) }),
  }
  return { ...localized, change: text, direction }
}

function changeBetween(since: Statistic['figure'], figure: Statistic['figure']): Quantity {
  const approximate = since.approximate || figure.approximate
  const points = { value: figure.value - since.value, unit: { kind: 'points' }, approximate } as const
  if (figure.unit.kind === 'percent') return points
  const grown = growth(
    { low: since.value, high: since.value },
    { low: figure.value, high: figure.value },
    figure.unit,
    0,
  )
  // Validation refuses growth from zero or less.
  return 'message' in grown ? points : { value: grown.interval.low, unit: { kind: 'percent' }, approximate }
}

/** The items of a timeline with their dates as text and their places between the first and the last. */
export function localizeTimeline(
  moments: readonly MomentOf<Segment>[],
  localize: (segment: Segment) => LocalizedSegment,
  { locale, caption }: { readonly locale: Locale; readonly caption?: Locale },
): readonly LocalizedMoment[] {
  const times = moments.map(({ date }) => spanOf(date)?.[0] ?? 0)
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  return moments.map(({ date, text }, at) => {
    const write = (language: Locale) => formatDate(date, language) ?? date
    const share =
      last === first ? at / Math.max(1, moments.length - 1) : ((times[at] ?? first) - first) / (last - first)
    // In the order in which it is read, which handouts keep.
    return {
      date,
      when: plainLocalized(`${text.id}.when`, [locale, write(locale)], caption && [caption, write(caption)]),
      text: localize(text),
      at: Math.round(share * 1000) / 1000,
    }
  })
}
