/** What people and other programs call a key, by the name it has here; the likeliest first. */
const otherKeys: Readonly<Record<string, readonly string[]>> = {
  issued: ['date', 'year', 'published', 'pubdate', 'publication-date'],
  accessed: ['access-date', 'retrieved', 'urldate', 'accessdate'],
  URL: ['link', 'href', 'doi', 'address', 'web'],
  'container-title': [
    ...['journal', 'publisher', 'publication', 'newspaper', 'magazine', 'periodical', 'book', 'booktitle', 'container'],
    ...['journaltitle', 'site', 'website', 'series'],
  ],
  author: ['authors', 'creator', 'by', 'presenter', 'speaker', 'name'],
  speaker: ['who', 'said-by', 'author', 'by', 'name'],
  role: ['position', 'job', 'affiliation', 'occupation'],
  zh: ['text', 'quote', 'words', 'chinese', 'cn', 'zh-cn', 'zh-tw', 'zh-hans', 'zh-hant'],
  en: ['english', 'translation', 'caption'],
  event: ['conference', 'venue', 'occasion', 'where', 'place'],
  language: ['lang', 'locale'],
  background: ['bg', 'backgroundimage', 'background-image', 'bgimage'],
  layout: ['class', 'type', 'template'],
  duration: ['time', 'minutes', 'length'],
  hidden: ['hide', 'skip', 'draft'],
  file: ['path', 'pdf', 'copy'],
  date: ['day', 'when'],
}

/** The known key that another word for it means; undefined if there is none. */
export function keyMeantBy(word: string, known: Iterable<string>): string | undefined {
  return meantIn(otherKeys, word, known)
}

/** The same of values: what other programs call a kind of chart, and what it runs along. */
const otherValues: Readonly<Record<string, readonly string[]>> = {
  donut: ['pie', 'doughnut', 'ring', 'circle', '圓餅圖', '饼图', '餅圖', '環圈圖'],
  column: ['histogram', 'vertical-bar', 'columns', '直條圖', '柱状图', '柱形圖', '長條圖'],
  bar: ['barh', 'horizontal-bar', 'bars', '橫條圖', '条形图'],
  'grouped-bar': ['clustered', 'clustered-bar', 'clustered-column', 'grouped-column', 'multi-bar'],
  stacked: ['stacked-bar', 'stacked-column', 'stack'],
  percent: ['stacked-percent', '100-stacked', '100-percent', 'normalized'],
  line: ['lines', 'trend', 'time-series', '折線圖', '折线图'],
  scatter: ['bubble', 'points', 'dots', 'xy', '散佈圖', '散点图'],
  waterfall: ['bridge', 'cascade', '瀑布圖', '瀑布图'],
  slope: ['slopegraph', 'bump'],
  range: ['range-bar', 'gantt', 'interval', 'floating-bar'],
  period: ['year', 'date', 'time', 'month', 'quarter', 'x'],
  subject: ['category', 'item', 'name', 'series', 'label', 'who'],
  measure: ['metric', 'indicator', 'variable', 'what'],
}

/** The value that another word for it means; undefined if none of those that may stand there. */
export function valueMeantBy(word: string, values: Iterable<string>): string | undefined {
  return meantIn(otherValues, word, values)
}

function meantIn(
  others: Readonly<Record<string, readonly string[]>>,
  word: string,
  known: Iterable<string>,
): string | undefined {
  const written = word.toLowerCase().replace(/[\s_]+/g, '-')
  const names = new Set(known)
  return Object.entries(others).find(([name, words]) => names.has(name) && words.includes(written))?.[0]
}
