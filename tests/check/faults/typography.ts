import { type Case, type Fault, quoted, under } from './case.ts'

const item = (line: string, caption: string) => under(`- ${line}\n  en: ${caption}`)

export const typographyFaults: readonly Fault[] = [
  {
    name: 'full-width digits',
    code: 'fullwidth-digit',
    slide: item('成立於⟦２００６⟧年的公司', 'Founded in 2006 in Beijing'),
  },
  { name: 'full-width letters', code: 'fullwidth-digit', slide: item('這是⟦ＡＩ⟧的時代', 'The age of AI is here') },
  {
    name: 'full-width digits in a caption',
    code: 'fullwidth-digit',
    slide: item('成立於2006年的公司', 'Founded in ⟦２００６⟧ in Beijing'),
  },
  {
    name: 'a range with one scale word',
    code: 'range-style',
    slide: item('每年投入⟦150～200億⟧美元', 'Some US$15–20 billion a year'),
  },
  {
    name: 'a range of shares with one sign',
    code: 'range-style',
    slide: item('成長率為⟦15～30%⟧左右', 'Growth is at some 15–30%'),
  },
  {
    name: 'a range in words with one scale word',
    code: 'range-style',
    slide: item('每年投入⟦150至200億⟧美元', 'Some US$15–20 billion a year'),
  },
  {
    name: 'a tilde between numbers of pictures',
    code: 'range-style',
    slide: item('結果見圖⟦3~5⟧的說明', 'For the results see figures 3–5'),
  },
  {
    name: 'a hyphen in an English range',
    code: 'range-style',
    slide: item('每年投入150億～200億美元', 'US$⟦15-20⟧ billion a year'),
  },
  {
    name: 'a hyphen between English years',
    code: 'range-style',
    slide: item('從2023年到2024年的變化', 'The change over ⟦2023-2024⟧'),
  },
  {
    name: 'a quotation mark that is never closed',
    code: 'mark-unbalanced',
    slide: item('所謂⟦「⟧普惠的研討會', 'A so-called inclusive symposium'),
  },
  {
    name: 'a parenthesis that is never opened',
    code: 'mark-unbalanced',
    slide: item('這家公司（創投⟦)⟧的合夥人', 'A partner of the firm (VC)'),
  },
  {
    name: 'a title mark that is never closed',
    code: 'mark-unbalanced',
    slide: item('依據⟦《⟧世紀報的報導', 'Based on a report in a daily'),
  },
  {
    name: 'an English mark that is never closed',
    code: 'mark-unbalanced',
    slide: item('所謂普惠的研討會', 'A ⟦“⟧so-called inclusive symposium'),
  },
  {
    name: 'an odd straight mark',
    code: 'mark-unbalanced',
    slide: item('所謂⟦"⟧普惠的研討會', 'A so-called inclusive symposium'),
  },
  { name: 'marks that cross', code: 'mark-unbalanced', slide: item('他（在「北京⟦）⟧」說話', 'He spoke in Beijing') },
  {
    name: 'a Chinese comma in a caption',
    code: 'punct-locale',
    slide: item('成立於2006年，在北京', 'Founded in 2006⟦，⟧ in Beijing'),
  },
  {
    name: 'a Chinese stop in a caption',
    code: 'punct-locale',
    slide: item('成立於2006年，在北京', 'It was founded in Beijing⟦。⟧'),
  },
  {
    name: 'Chinese parentheses in a caption',
    code: 'punct-locale',
    slide: item('這家公司很大', 'The firm ⟦（⟧VC） is large'),
  },
  {
    name: 'quotation marks that no locale has',
    code: 'punct-locale',
    slide: item('所謂⟦〝⟧普惠〞的研討會', 'A so-called inclusive symposium'),
  },
  {
    name: 'a name with the dot of another region',
    code: 'punct-locale',
    slide: item('作者是約翰⟦‧⟧史密斯', 'It is by John Smith'),
  },
  {
    name: 'a dash in the English way',
    code: 'punct-locale',
    slide: item('中國的投資⟦ — ⟧差距與機會', 'Investment in China: gap and chance'),
  },
  {
    name: 'full stops for an ellipsis',
    code: 'punct-locale',
    slide: item('還有很多要說⟦。。。⟧', 'There is more to say'),
  },
  {
    name: 'a tag without a script',
    code: 'lang-tag',
    files: quoted('[]', '- id: report\n  title: { zh: 報告, en: Report }\n  language: ⟦zh-TW⟧\n'),
  },
  {
    name: 'a country for a language',
    code: 'lang-tag',
    files: quoted('[]', '- id: report\n  title: { zh: 報告, en: Report }\n  language: ⟦cn⟧\n'),
  },
  {
    name: 'a tag in HTML',
    code: 'lang-tag',
    front: 'html: allow\n',
    slide: under('文字\nen: Text\n\n<div lang="⟦zh-CN⟧">文</div>'),
  },
]

export const typographyInnocents: readonly Case[] = [
  ...['會期是3月23-24日', '會期是3月23-24 日', '會期是3月23~24日'].map((line) => ({
    name: `a range that conversion mends: ${line}`,
    slide: item(line, 'Held on March 23–24'),
  })),
  {
    name: 'typed spaces, which are not drawn',
    slide: item('美國的 Amazon 公司成立於 1994 年， 最大', 'Amazon of the US, founded in 1994, is the largest'),
  },
  { name: 'half-width digits and letters', slide: item('成立於2006年，做AI', 'Founded in 2006, works on AI') },
  {
    name: 'half-width marks beside Han',
    slide: item('價格走低,應用更多:很好!', 'Falling prices, more applications: good!'),
  },
  {
    name: 'quotation marks of the mainland in Taiwan',
    slide: item('所謂“普惠”的研討會', 'A so-called inclusive symposium'),
  },
  { name: 'three dots', slide: item('還有很多要說...', 'There is more to say...') },
  { name: 'two hyphens', slide: item('投資--差距與機會', 'Investment: gap and chance') },
  { name: 'spaces between Latin words', slide: item('用Noto Sans TC排版', 'Set in Noto Sans TC') },
  { name: 'a space beside code', slide: item('執行 `npm test` 就好', 'Just run `npm test`') },
  {
    name: 'a space after an expression',
    slide: item('出口{{date "2024"}} GDP成長', 'GDP grew with exports in {{date "2024"}}'),
  },
  { name: 'a range with both scale words', slide: item('每年150億～200億美元', 'Some US$15–20 billion a year') },
  { name: 'a range without scale words', slide: item('需要3～5年才看出結果', 'Results will take 3–5 years') },
  { name: 'a telephone number', slide: item('電話是010-6554-3333，請來電', 'Please call 010-6554-3333') },
  { name: 'a date in digits', slide: item('資料日期是2025-03-26，已更新', 'Data as of 2025-03-26, updated') },
  { name: 'a result', slide: item('球隊以3-2獲勝，隊員很開心', 'The team won 3-2 and was happy') },
  { name: 'a model number', slide: item('用GPT-4和A-12做比較', 'Comparing GPT-4 with A-12') },
  {
    name: 'a hyphen in an address',
    slide: item('見https://example.org/2023-2024年', 'See https://example.org/2023-2024 for more'),
  },
  {
    name: 'parentheses in an address',
    slide: item('見 https://zh.example.org/wiki/Java_(語言)。', 'See https://en.example.org/wiki/Java_(language).'),
  },
  { name: 'apostrophes', slide: item('公司的利害關係要看清楚', 'The firms’ interests and China’s are ‘at odds’') },
  { name: 'straight apostrophes', slide: item('公司的利害關係要看清楚', "Don't ignore the firm's interests") },
  { name: 'inches', slide: item('用24"的螢幕看圖', 'Seen on a 24" screen') },
  { name: 'a list number in a text', slide: item('要看清楚：a)定義 b)來源', 'Look at a) scope and b) source') },
  {
    name: 'marks inside marks',
    slide: item('他說（見《報告》「附錄」）很清楚', 'It is clear (see the “annex” of the report)'),
  },
  { name: 'Chinese words in a caption', slide: item('對聯就是成對的兩行', 'A couplet is a 對聯，對句 in Chinese') },
  { name: 'a title in a caption', slide: item('依據《茶經》的說法', 'According to 《茶經》, the Classic of Tea') },
  { name: 'the dot that all regions know', slide: item('作者是約翰·史密斯', 'It is by John Smith') },
  { name: 'a place range', slide: item('搭京滬線北京—上海段', 'On the line from Beijing to Shanghai') },
  { name: 'a whole dash', slide: item('中國的投資——差距與機會', 'Investment in China: gap and chance') },
  {
    name: 'a source in English',
    files: quoted('[]', '- id: report\n  title: { zh: 報告, en: Report }\n  language: en-GB\n'),
  },
  {
    name: 'a source with a script',
    files: quoted('[]', '- id: report\n  title: { zh: 報告, en: Report }\n  language: zh-Hant\n'),
  },
  {
    name: 'HTML with a whole tag',
    front: 'html: allow\n',
    slide: under('文字\nen: Text\n\n<div lang="zh-Hant-TW">文</div>'),
  },
]
