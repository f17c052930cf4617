/** A project of one generated deck, file contents by path: titles, lists, figures, quotes and charts as in real decks. */
export function generateProject(slides: number): Readonly<Record<string, string>> {
  const random = createRandom(slides)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T // The list is never empty.
  const words = (count: number) => Array.from({ length: count }, () => pick(vocabulary))
  const heading = () => {
    const chosen = words(3)
    return `# ${chosen.map(([chinese]) => chinese).join('的')}\nen: ${chosen.map(([, english]) => english).join(' of ')}\n`
  }
  const sentence = () => {
    const chosen = words(4)
    const english = chosen.map(([, word]) => word).join(', ')
    return [`我們相信${chosen.map(([chinese]) => chinese).join('、')}`, `We believe in ${english}`] as const
  }
  const bullets = () =>
    Array.from({ length: 4 }, () => {
      const [chinese, english] = sentence()
      return `- ${chinese}{{figure "f${Math.floor(random() * 8)}"}}\n  en: ${english} {{figure "f${Math.floor(random() * 8)}"}}\n`
    }).join('')
  const makers = [
    () => `\n${heading()}\n${bullets()}\n<!--\n${sentence()[0]}。\nen: ${sentence()[1]}.\n-->\n`,
    () => `\n${heading()}\n${bullets()}`,
    () => `layout: chart\nchart: { kind: grouped-bar, figures: [f0, f1, f4, f5] }\n---\n\n${heading()}`,
    () => 'layout: quote\nquote: hope\n---\n',
  ]
  const body = Array.from({ length: slides - 1 }, (_, at) => `\n---\n${makers[at % makers.length]?.()}`)
  return {
    'slides/talk.md': `---\ntitle: { zh: 測試, en: Test }\nlanguage: zh-Hant-TW\ndate: 2026-01-01\n---\n\n# 測試\nen: Test\n${body.join('')}`,
    'data/talk/figures.csv': `id,subject,measure,period,value,max,unit,approximate,source,note\n${figureRows()}`,
    'data/talk/glossary.csv':
      'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nusa,美國,United States,,,,\nchina,中國,China,,,,\nfunding,融資,Funding,,,,\n',
    'data/talk/quotes.yaml':
      '- id: hope\n  speaker: { zh: 某人, en: Somebody }\n  zh: 人工智能將給人類帶來巨大的福祉。\n  en: AI will bring enormous benefits to humanity.\n  source: report\n',
    'data/talk/sources.yaml': '- id: report\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n',
  }
}

function figureRows(): string {
  const rows = Array.from({ length: 8 }, (_, at) => {
    const subject = at < 4 ? 'usa' : 'china'
    return `f${at},${subject},funding,${2021 + (at % 4)},${(at + 1) * 17}億,,USD,,report,`
  })
  return `${rows.join('\n')}\n`
}

const vocabulary = [
  ['人工智能', 'artificial intelligence'],
  ['投資', 'investment'],
  ['發展', 'development'],
  ['歷史', 'history'],
  ['國際', 'the world'],
  ['創業', 'founding'],
  ['頭髮', 'hair'],
  ['圖書館', 'libraries'],
  ['應用', 'applications'],
  ['關係', 'relations'],
  ['資金', 'funds'],
  ['裡面', 'the inside'],
] as const

/** A small generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((again ^ (again >>> 14)) >>> 0) / 4294967296
  }
}
