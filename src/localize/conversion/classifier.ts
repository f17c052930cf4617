import type { ChineseLocale } from '../../model/locale.ts'

/** A classifier after a number. */
export interface Classifier {
  readonly offset: number
  readonly written: string
  /** What the noun behind it asks for; undefined if the noun is not known. */
  readonly form: string | undefined
}

interface Nouns {
  /** A regular expression for the nouns in both scripts. */
  readonly nouns: string
  readonly forms: Readonly<Record<ChineseLocale, string>>
}

const everywhere = { 'zh-Hans-CN': '只', 'zh-Hant-TW': '隻', 'zh-Hant-HK': '隻' } as const

/**
 * Nouns whose classifier is 只 in Simplified, and what it is elsewhere. Funds and shares are 檔 on the exchange of
 * Taiwan and 隻 on that of Hong Kong; a telephone is 支 and 部. Kept to what no one disputes: the rest is reported.
 */
const table: readonly Nouns[] = [
  {
    nouns: '基金|股票|新股|[个個]股|成[分份]股|概念股|[债債]券|[权權][证證]|ETF|REIT',
    forms: { 'zh-Hans-CN': '只', 'zh-Hant-TW': '檔', 'zh-Hant-HK': '隻' },
  },
  { nouns: '手[机機]', forms: { 'zh-Hans-CN': '只', 'zh-Hant-TW': '支', 'zh-Hant-HK': '部' } },
  {
    nouns: '[铅鉛毛钢鋼]?[笔筆]|歌曲?|[队隊]伍|球[队隊]',
    forms: { 'zh-Hans-CN': '支', 'zh-Hant-TW': '支', 'zh-Hant-HK': '支' },
  },
  { nouns: '[猫貓狗犬鸡雞鸭鴨鹅鵝鸟鳥兔羊虎狼狐熊猴鼠龟龜鹤鶴鹰鷹猪豬]|[蚂螞][蚁蟻]|蜜蜂|蝴蝶', forms: everywhere },
  { nouns: '手|[脚腳]|眼睛?|耳朵?|鞋子?|[袜襪]子?|翅膀|箱子|杯子?|碗|船', forms: everywhere },
]

const number = '[\\d０-９〇一二三四五六七八九十百千万萬亿億两兩几幾数數]'

/** 只 after a number may be the adverb: 前3只有, 2024只剩. Then a verb of this kind follows. */
const adverb = /^(?:[有是]|[能會会要剩需不限差在用占佔花做看為为見见想得許许怕收夠够])/u

const pattern = new RegExp(`(?<=${number}\\s?)[只隻檔档]`, 'gu')

/** How far behind a classifier its noun is looked for, in UTF-16 units: 3只在紐約上市的中國股票. */
const reach = 12

const nounPattern = new RegExp(table.map(({ nouns }) => `(${nouns})`).join('|'), 'u')

/**
 * Finds 只 and its like after numbers. The first known noun before a mark or another number decides;
 * with 檔, which has other uses, only funds and shares do. In words that must not change, 只 is 隻 and nothing else.
 */
export function findClassifiers(text: string, to: ChineseLocale, verbatim = false): readonly Classifier[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: written, index }) => {
    const behind = text.slice(index + 1, index + 1 + reach).split(new RegExp(`[^\\p{L}]|${number}`, 'u'))[0] ?? ''
    const groups = nounPattern.exec(behind)?.slice(1) ?? []
    const row = groups.findIndex((group) => group !== undefined)
    const verb = adverb.exec(behind)
    if (written === '只' && verb && (row < 0 || /[有是]/u.test(verb[0]))) return []
    const single = written === '只' || written === '隻'
    if (verbatim) return [{ offset: index, written, form: row >= 0 && single ? everywhere[to] : undefined }]
    return [{ offset: index, written, form: row === 0 || single ? table[row]?.forms[to] : undefined }]
  })
}

/** The classifiers that 只 may be in a locale. */
export function classifiersIn(locale: ChineseLocale): readonly string[] {
  return [...new Set(table.map(({ forms }) => forms[locale]))]
}
