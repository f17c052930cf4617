import type { LabelName } from '../../model/label-names.ts'
import type { Locale } from '../../model/locale.ts'
import type { LocalizedSegment } from '../../model/localized.ts'
import { interfaceLabels, type LabelTexts } from './interface-labels.ts'

type LabelKey = LabelName | 'rangeLow' | 'rangeHigh' | 'average' | 'publishedHans' | 'publishedHant' | 'publishedLatn'

/** The few words duilian itself puts on slides. Each is written in every locale, never converted. */
const labels: Readonly<Record<LabelKey, LabelTexts>> = {
  ...interfaceLabels,
  source: { 'zh-Hans-CN': '来源', 'zh-Hant-TW': '來源', 'zh-Hant-HK': '來源', en: 'Source' },
  done: { 'zh-Hans-CN': '已完成', 'zh-Hant-TW': '已完成', 'zh-Hant-HK': '已完成', en: 'Done' },
  open: { 'zh-Hans-CN': '未完成', 'zh-Hant-TW': '未完成', 'zh-Hant-HK': '未完成', en: 'Not done' },
  previous: { 'zh-Hans-CN': '上一页', 'zh-Hant-TW': '上一頁', 'zh-Hant-HK': '上一頁', en: 'Previous slide' },
  next: { 'zh-Hans-CN': '下一页', 'zh-Hant-TW': '下一頁', 'zh-Hant-HK': '下一頁', en: 'Next slide' },
  slide: { 'zh-Hans-CN': '幻灯片', 'zh-Hant-TW': '投影片', 'zh-Hant-HK': '投影片', en: 'Slide' },
  texts: { 'zh-Hans-CN': '全文', 'zh-Hant-TW': '全文', 'zh-Hant-HK': '全文', en: 'All texts' },
  glossary: {
    'zh-Hans-CN': '名称与术语',
    'zh-Hant-TW': '名稱與術語',
    'zh-Hant-HK': '名稱與術語',
    en: 'Names and terms',
  },
  figures: { 'zh-Hans-CN': '数据', 'zh-Hant-TW': '數據', 'zh-Hant-HK': '數據', en: 'Figures' },
  rangeLow: { 'zh-Hans-CN': '区间下限', 'zh-Hant-TW': '區間下限', 'zh-Hant-HK': '區間下限', en: 'Low end of range' },
  rangeHigh: {
    'zh-Hans-CN': '至区间上限',
    'zh-Hant-TW': '至區間上限',
    'zh-Hant-HK': '至區間上限',
    en: 'To its high end',
  },
  average: { 'zh-Hans-CN': '平均', 'zh-Hant-TW': '平均', 'zh-Hant-HK': '平均', en: 'Average' },
  publishedHans: {
    'zh-Hans-CN': '原文为简体字',
    'zh-Hant-TW': '原文為簡體字',
    'zh-Hant-HK': '原文為簡體字',
    en: 'Published in Simplified characters',
  },
  publishedHant: {
    'zh-Hans-CN': '原文为繁体字',
    'zh-Hant-TW': '原文為繁體字',
    'zh-Hant-HK': '原文為繁體字',
    en: 'Published in Traditional characters',
  },
  publishedLatn: {
    'zh-Hans-CN': '原文为英文',
    'zh-Hant-TW': '原文為英文',
    'zh-Hant-HK': '原文為英文',
    en: 'Published in English',
  },
}

/** A label's text in a locale. */
export function labelText(key: LabelKey, locale: Locale): string {
  return labels[key][locale]
}

/** A label as a pair for a variant. */
export function labelSegment(key: LabelKey, locale: Locale, caption: Locale | undefined): LocalizedSegment {
  return plainLocalized(`label.${key}`, [locale, labelText(key, locale)], caption && [caption, labelText(key, caption)])
}

/** A segment of ready texts: nothing in it is converted. */
export function plainLocalized(
  id: string,
  line: readonly [Locale, string],
  caption?: readonly [Locale, string],
): LocalizedSegment {
  const text = ([locale, words]: readonly [Locale, string]) => ({
    locale,
    runs: [{ kind: 'text', text: words }] as const,
  })
  const shown = caption && caption[1] !== line[1] && caption[1] !== ''
  return { id, kind: 'label', line: text(line), ...(shown && { caption: text(caption) }), decisions: [] }
}
