import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A picture of 4:3. */
const photo = readFileSync(join(import.meta.dirname, 'cup.jpg'))
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#2a6"/></svg>'

const kinds = [
  'bar, figures: [us-2023, us-2024], by: period',
  'range, figures: [us-2024, cn-2024, eu-2024], by: subject, accent: cn',
  'column, figures: [us-2024, cn-2024, eu-plain], by: subject, accent: cn, reference: { at: average }',
  'grouped-bar, figures: [us-2023, cn-2023, us-2024, cn-2024], by: subject, over: period, note: { at: us-2024, zh: 新高, en: A record }, difference: { from: cn-2024, to: us-2024, show: ratio }',
  'stacked, figures: [us-2023, cn-2023, us-2024, cn-2024], by: subject, over: period',
  'percent, figures: [us-2023, cn-2023, us-2024, cn-2024], by: subject, over: period',
  'waterfall, figures: [start, more, less, end], by: subject, accent: end',
  'line, figures: [us-2020, us-2023, us-2024, cn-2020, cn-2023, cn-2024], by: subject, over: period, reference: { at: 500億, zh: 目標, en: Target }',
  'area, figures: [us-2020, us-2023, us-2024, cn-2020, cn-2023, cn-2024], by: subject, over: period',
  'slope, figures: [us-2023, us-2024, cn-2023, cn-2024], by: subject, over: period',
  'scatter, figures: [us-2024, us-people, cn-2024, cn-people, eu-plain, eu-people], by: subject, over: measure',
  'donut, figures: [part-a, part-b, part-c], by: subject, accent: part-a',
]

const charts = kinds.map((kind, at) => {
  const name = kind.split(',')[0]
  return `---\nlayout: chart\nid: chart-${name}\nchart: { kind: ${kind} }\n---\n\n# 第${at + 1}張圖表\nen: Chart ${at + 1}, ${name}\n\n圖下的一句話\nen: A line below it\n`
})

const places = ['left', 'right', 'wide', 'full'].map(
  (place) =>
    `---\nlayout: image\nid: place-${place}\nplace: ${place}\nfocus: 30% 60%\n---\n\n# 圖片的位置\nen: Where a picture stands\n\n![一杯綠茶](images/cup.jpg)\nen: A cup of green tea\n\n*茶要趁熱喝*\nen: *Tea is drunk hot*\n`,
)

/** What slides hold beside text, pictures and figures. */
const things = [
  `---
layout: split
id: code-to-scan
transition: fade
---

# 帶走這份投影片
en: Take the slides along

- 用自己的文字看
  en: Read them in your own script

{{qr "https://www.example.org/tea?cup=1&pot=2"}}
`,
  `---
id: words
---

# 茶的詞[^1]
en: Words of tea[^1]

回甘
en: Aftertaste
: 喝完才有的甜[^2]
  en: Sweetness that comes after[^2]

[^1]: 依茶經的說法
en: As the classic has it

[^2]: 各人不同
en: It differs from one to another
`,
  `---
id: formulas
background: deep
---

# 茶涼得多快
en: How fast tea cools

- 能量$E = mc^2$，時間$t$之後剩下$\\frac12 m v_0^2$
  en: Energy is $E = mc^2$; after a time $t$ there is $\\frac12 m v_0^2$

$$T(t) = T_0 + \\int_0^t \\frac{q(\\tau)}{c}\\,d\\tau$$

$$a^2 + b^2 \\leq c^2$$
`,
  `---
layout: code
id: comments
---

# 先看再喝
en: Look first

\`\`\`python numbers=5 {2}
# 先看水溫
if heat(water) < 80:
    wait()  # 再等一下
\`\`\`
en: Look at the heat first
en: Wait a little
`,
  '---\nid: film\ntransition: slide\n---\n\n# 一段影片\nen: A film\n\n看水開\nen: Watch it boil\n\n![水開了](clips/tea.mp4)\nen: Water boils\n',
  '---\nlayout: split\nid: sound\n---\n\n# 一段聲音\nen: A sound\n\n- 聽水開\n  en: Hear it boil\n\n![水聲](clips/water.mp3)\nen: The sound of water\n',
]

/** A slide of every layout, every kind of chart, and everything that running text can hold. */
const slides = [
  `# 每種版式
en: Every layout

## 一頁一種
en: One on each slide

給測試用
en: For tests

<!--
先等口譯，見[官網](https://example.org/)。
en: Wait for the interpreter; see [the site](https://example.org/).

- 第二點
  en: A second point
-->
`,
  '---\nlayout: cover\n---\n\n# 圖上的字\nen: Words on a picture\n\n![一杯綠茶](images/cup.jpg)\nen: A cup of green tea\n',
  '---\nlayout: agenda\nid: agenda\n---\n\n# 目錄\nen: Agenda\n',
  '---\nlayout: section\nid: first\n---\n\n# 文字\nen: Text\n\n## 各種各樣\nen: Of all kinds\n',
  `---
id: running
background: deep
---

# 正文裡的一切
en: Everything in running text

* *着重*、**加粗**、~~刪去~~、==標出==與\`code\`
  en: *Emphasis*, **bold**, ~~struck~~, ==marked== and \`code\`
* [外面](https://example.org/a?b=1&c=2)與[裡面](#agenda)
  en: [Outside](https://example.org/a?b=1&c=2) and [inside](#agenda)
  - 下一層 & <sup>2</sup>
    en: One level down & <sup>2</sup>
`,
  `---
id: blocks
---

# 各種段落
en: All kinds of blocks

> 引文塊
> en: A block quote

1. 第一步
   en: First
2. 第二步\\
   換行
   en: Second,\\
   broken
`,
  `---
id: tasks
---

# 要做的事
en: Things to do

- [x] 做完了
  en: Done
- [ ] 還沒做
  en: Not yet

\`\`\`js
if (a < b && c) return "茶"
\`\`\`
`,
  '---\nlayout: statement\nid: statement\n---\n\n茶要*趁熱*喝。\nen: Tea is drunk *hot*.\n',
  '---\nlayout: quote\nid: quote\nquote: luyu\n---\n\n# 茶聖怎麼說\nen: What the sage of tea says\n\n![陸羽的畫像](images/cup.jpg)\nen: A portrait of Lu Yu\n',
  '---\nlayout: figure\nid: figure\nfigure: us-2024\n---\n\n# 一個數字\nen: One figure\n\n只說這個\nen: This alone\n',
  '---\nlayout: figures\nid: figures\nfigures: [cn-2024, { id: us-2024, since: us-2023 }, eu-2024]\n---\n\n# 幾個數字\nen: Figures in a row\n\n下面的話\nen: Words below\n',
  `---
layout: timeline
id: few
spacing: time
---

# 茶書
en: Books of tea

- 0760: 陸羽寫《茶經》
  en: Lu Yu writes The Classic of Tea
- 1107: 《大觀茶論》成書
  en: The Treatise on Tea
- 1597: 《茶疏》成書
  en: The Notes on Tea
`,
  `---\nlayout: timeline\nid: many\n---\n\n# 六年\nen: Six years\n\n${[2019, 2020, 2021, 2022, 2023, 2024].map((year) => `- ${year}: 這一年的事\n  en: What happened then`).join('\n')}\n`,
  '---\nlayout: section\nid: second\n---\n\n# 圖與表\nen: Pictures and charts\n',
  '---\nlayout: table\nid: table\n---\n\n# 一張表\nen: A table\n\n| 茶 | 水溫 |\n| --- | ---: |\n| 綠茶 | 80°C |\n| 烏龍 | |\n\nen:\n\n| Tea | Water |\n| --- | ---: |\n| Green | 80°C |\n| Oolong | |\n\n表下的話\nen: Words below\n',
  '---\nlayout: compare\nid: compare\nsources: [report]\n---\n\n# 三欄\nen: Three columns\n\n## 一\nen: One\n\n**3倍**\nen: **3 times**\n\n## 二\nen: Two\n\n- 輕\n  en: Light\n\n## 三\nen: Three\n\n- 重\n  en: Heavy\n',
  '---\nlayout: image\nid: image\n---\n\n![一塊綠色](images/green.svg)\nen: A green block\n',
  '---\nlayout: image\nid: grid\nplace: grid\n---\n\n# 四張\nen: Four\n\n![一](images/cup.jpg)\nen: One\n\n![二](images/cup.jpg)\nen: Two\n\n![三](images/green.svg)\nen: Three\n\n![四](images/cup.jpg)\nen: Four\n',
  '---\nlayout: split\nid: split\nplace: left\n---\n\n# 左右\nen: Side by side\n\n- 文字\n  en: Text\n\n![一杯綠茶](images/cup.jpg)\nen: A cup of green tea\n',
  '---\nlayout: split\nid: split-chart\nchart: { kind: column, figures: [us-2024, cn-2024], by: subject }\n---\n\n# 左文右圖\nen: Text and a chart\n\n- 文字\n  en: Text\n',
  ...things,
  '---\nlayout: code\nid: code\n---\n\n# 程式碼\nen: Code\n\n```js\nconst tea = "茶"\n\tdrink(tea)\n```\n\n就這兩行\nen: Two lines\n',
  ...places,
  ...charts,
  '---\nlayout: sources\nid: sources\n---\n\n# 出處\nen: Sources\n',
  '---\nlayout: closing\nid: closing\n---\n\n# 謝謝\nen: Thank you\n\n## 請提問\nen: Questions, please\n\n- 一句話\n  en: One line\n',
  '---\nid: kept\n---\n\n# 有人問起才看\nen: For whoever asks\n\n- 細節\n  en: Details\n',
]

const figures = [
  ['us-2020', 'us', 'spending', '2020', '300億', '', 'USD', ''],
  ['us-2023', 'us', 'spending', '2023', '400億', '', 'USD', ''],
  ['us-2024', 'us', 'spending', '2024', '760億', '', 'USD', ''],
  ['cn-2020', 'cn', 'spending', '2020', '80億', '', 'USD', ''],
  ['cn-2023', 'cn', 'spending', '2023', '105億', '', 'USD', 'yes'],
  ['cn-2024', 'cn', 'spending', '2024', '140億', '', 'USD', ''],
  ['eu-2024', 'eu', 'spending', '2024', '150億', '200億', 'USD', 'yes'],
  ['eu-plain', 'eu', 'spending', '2024', '170億', '', 'USD', ''],
  ['us-people', 'us', 'people', '2024', '3.4', '', 'percent', ''],
  ['cn-people', 'cn', 'people', '2024', '14.1', '', 'percent', ''],
  ['eu-people', 'eu', 'people', '2024', '4.5', '', 'percent', ''],
  ['start', 'start', 'cups', '', '100', '', '', ''],
  ['more', 'more', 'cups', '', '40', '', '', ''],
  ['less', 'less', 'cups', '', '-25', '', '', ''],
  ['end', 'end', 'cups', '', '115', '', '', ''],
  ['part-a', 'part-a', 'share', '', '60', '', 'percent', ''],
  ['part-b', 'part-b', 'share', '', '30', '', 'percent', ''],
  ['part-c', 'part-c', 'share', '', '10', '', 'percent', ''],
]

const terms = [
  ['us', '美國', 'US'],
  ['cn', '中國', 'China'],
  ['eu', '歐洲', 'Europe'],
  ['spending', '投入', 'spending'],
  ['people', '人口', 'people'],
  ['cups', '杯數', 'cups'],
  ['share', '份額', 'share'],
  ['start', '開始', 'Start'],
  ['more', '增加', 'More'],
  ['less', '減少', 'Less'],
  ['end', '結束', 'End'],
  ['part-a', '綠茶', 'Green'],
  ['part-b', '紅茶', 'Black'],
  ['part-c', '烏龍', 'Oolong'],
  ['luyu', '陸羽', 'Lu Yu'],
]

const variants = '[zh-Hant-TW, zh-Hans-CN, zh-Hant-HK]'

/** Decks that hold every layout and every kind of chart, one for each theme, with and without a brand. */
export const themes = {
  couplet: 'light',
  dark: '{ name: couplet, variant: dark }',
  essay: '{ name: essay }',
  poster: '{ name: poster, variant: dark }',
  brand:
    "{ name: poster, brand: { accent: '#0a7d5a', second: '#7a3b9d', logo: images/green.svg, footer: { zh: 茶會, en: The tea society } } }",
} as const

/** The files of a project with one such deck for each theme, named after it. */
export function everyLayout(names: readonly (keyof typeof themes)[]): Readonly<Record<string, string | Uint8Array>> {
  const decks = names.flatMap((name) => {
    const head = `---\ntitle: { zh: 每種版式, en: Every layout }\nlanguage: zh-Hant-TW\nvariants: ${variants}\ndate: 2026-05-21\nauthor: { zh: 陸羽, en: Lu Yu }\nevent: { zh: 茶會, en: A tea party }\nkeywords: { zh: 茶, en: tea }\ntheme: ${themes[name]}\n---\n\n`
    return [
      [`slides/${name}.md`, `${head}${slides.join('\n')}`],
      [
        `data/${name}/figures.csv`,
        `id,subject,measure,period,value,max,unit,approximate,source,note\n${figures.map((row) => `${row.join(',')},report,`).join('\n')}\n`,
      ],
      [
        `data/${name}/glossary.csv`,
        `id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\n${terms.map((row) => `${row.join(',')},,,,`).join('\n')}\n`,
      ],
      [
        `data/${name}/quotes.yaml`,
        '- id: luyu\n  speaker: luyu\n  zh: 茶者，南方之嘉木也。\n  en: Tea is a fine tree of the south.\n  source: classic\n  language: zh-Hant-TW\n',
      ],
      [
        `data/${name}/sources.yaml`,
        '- id: report\n  title: { zh: 茶業年報, en: Yearbook of Tea }\n  issued: 2025\n  URL: https://example.org/report\n- id: classic\n  title: { zh: 茶經, en: The Classic of Tea }\n  issued: 0760\n',
      ],
    ] as const
  })
  return {
    ...Object.fromEntries(decks),
    'slides/images/cup.jpg': photo,
    'slides/images/green.svg': drawing,
    'slides/clips/tea.mp4': new Uint8Array(2000),
    'slides/clips/tea.jpg': photo,
    'slides/clips/water.mp3': new Uint8Array(1000),
  }
}
