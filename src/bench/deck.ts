/**
 * A project of one generated deck, file contents by path: titles, lists, figures, quotes and charts as in real decks,
 * with typed numbers, dates, names and quoted words in the lines. It has no errors.
 */
export function generateProject(slides: number): Readonly<Record<string, string>> {
  const random = createRandom(slides)
  const write = createWriter(random)
  const makers = [
    () => `\n${write.heading()}\n${write.bullets()}\n${write.notes()}`,
    () => `\n${write.heading()}\n${write.bullets()}`,
    () => `layout: chart\nchart: { kind: grouped-bar, figures: [f0, f1, f4, f5] }\n---\n\n${write.heading()}`,
    () => 'layout: quote\nquote: hope\n---\n',
    () => `sources: [report]\n---\n\n${write.heading()}\n${write.facts()}\n${write.notes()}`,
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

/** Writes the parts of slides from random words and numbers, both lines saying the same. */
function createWriter(random: () => number) {
  const number = (below: number) => Math.floor(random() * below)
  const pick = <T>(items: readonly T[]): T => items[number(items.length)] as T // The list is never empty.
  const words = (count: number) => Array.from({ length: count }, () => pick(vocabulary))
  const sentence = () => {
    const chosen = words(4)
    const english = chosen.map(([, word]) => word).join(', ')
    return [`我們相信${chosen.map(([chinese]) => chinese).join('、')}`, `We believe in ${english}`] as const
  }
  const fact = () => {
    const [[chinese, english]] = words(1) as [(typeof vocabulary)[number]]
    const [year, month, day, tenths, hundreds, share] = [2020, 1, 1, 11, 2, 5].map((least) => least + number(6))
    return [
      [
        `${year}年${month}月${day}日美國投入${chinese}的資金達${tenths}億美元`,
        `On ${months[(month ?? 1) - 1]} ${day}, ${year}, the United States put US$${(tenths ?? 0) / 10} billion into ${english}`,
      ],
      [
        `中國在${chinese}上落後${share}%，「還要${hundreds}年」`,
        `China is ${share}% behind in ${english}: “another ${hundreds} years”`,
      ],
      [
        `${year}年有${hundreds}00人談到${chinese}，三分之一來自美國`,
        `In ${year}, ${hundreds}00 people spoke of ${english}, a third of them from the United States`,
      ],
    ] as const
  }
  const item = ([chinese, english]: readonly [string, string]) => `- ${chinese}\n  en: ${english}\n`
  return {
    heading: () => {
      const chosen = words(3)
      return `# ${chosen.map(([chinese]) => chinese).join('的')}\nen: ${chosen.map(([, english]) => english).join(' of ')}\n`
    },
    bullets: () =>
      Array.from({ length: 4 }, () => {
        const [chinese, english] = sentence()
        const figure = `{{figure "f${number(8)}"}}`
        return item([`${chinese}${figure}`, `${english} ${figure}`])
      }).join(''),
    facts: () => fact().map(item).join(''),
    notes: () => {
      const [chinese, english] = sentence()
      return `<!--\n${chinese}。\nen: ${english}.\n-->\n`
    },
  }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June'] as const

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
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((again ^ (again >>> 14)) >>> 0) / 4294967296
  }
}
