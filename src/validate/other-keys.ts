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
  const written = word.toLowerCase().replace(/[\s_]+/g, '-')
  const names = new Set(known)
  return Object.entries(otherKeys).find(([key, words]) => names.has(key) && words.includes(written))?.[0]
}
