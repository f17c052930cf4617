import { benefit, type Case, type Fault, glossary, hope, quoted, quoteSlide, under } from './case.ts'

const qiming = glossary('qiming,啟明創投,Qiming Venture Partners,,,,', 'dataset,資料集,data set|data sets,,,,數據集')
const calm = under('- 專家認為市場還很冷靜\n  en: Experts find the market calm')

const sky = glossary('sun,太陽,Sun,,,,', 'moon,月球,Moon,,,,')

export const captionFaults: readonly Fault[] = [
  {
    name: 'a caption in Chinese',
    code: 'caption-language',
    slide: under('- 泡綠茶要用八十度的水\n  en: ⟦泡绿茶要用八十度的水⟧'),
  },
  {
    name: 'a Chinese caption that names a Latin word',
    code: 'caption-language',
    slide: under('- 模型公司DeepSeek來自杭州\n  en: ⟦模型公司DeepSeek来自杭州⟧'),
  },
  {
    name: 'a Chinese caption around Latin names longer than it',
    code: 'caption-language',
    slide: under('- 以Kubernetes部署\n  en: ⟦使用 Kubernetes 部署⟧'),
  },
  {
    name: 'a line with a Latin name, put once more under it',
    code: 'caption-language',
    slide: under('- 部署Kubernetes\n  en: ⟦部署Kubernetes⟧'),
  },
  {
    name: 'a caption of a footer in Chinese',
    code: 'caption-language',
    slide: under('- 綠茶\n  en: Green tea'),
    front: 'theme: { brand: { footer: { zh: 茶葉協會, en: ⟦茶葉協會⟧ } } }\n',
  },
  {
    name: 'English in place of the Chinese line',
    code: 'caption-language',
    slide: under('- ⟦The water for the tea should be below boiling⟧\n  en: The water for green tea is not boiling'),
  },
  {
    name: 'two lines that were swapped',
    code: 'caption-language',
    slide: under('- ⟦The new law is meant for all of the provinces⟧\n  en: ⟦新的法律適用於所有省份⟧'),
  },
  {
    name: 'an override in English',
    code: 'caption-language',
    slide: under(
      '- 新的法律適用於所有省份\n  zh-Hant-HK: ⟦The new law is for all of the provinces⟧\n  en: The new law is for all provinces',
    ),
  },
  {
    name: 'a title whose caption is Chinese',
    code: 'caption-language',
    slide: '# 投資的差距\nen: ⟦投資的差距⟧\n\n- 綠茶\n  en: Green tea\n',
  },
  {
    name: 'a footnote that only the caption refers to',
    code: 'caption-footnote',
    slide: `${under('- ⟦綠茶⟧\n  en: Green tea[^1]')}\n[^1]: 見附錄\nen: See the appendix\n`,
  },
  {
    name: 'a footnote that only the line refers to',
    code: 'caption-footnote',
    slide: `${under('- 綠茶[^1]\n  en: ⟦Green tea⟧')}\n[^1]: 見附錄\nen: See the appendix\n`,
  },
  {
    name: 'a caption that says a fraction of its line',
    code: 'caption-length',
    slide: under('- 大公司與創投機構都在冷靜衡量今年要投入多少資金\n  en: ⟦Firms are calm⟧'),
  },
  {
    name: 'a caption that says far more than its line',
    code: 'caption-length',
    slide: under(
      '- 資金應跨越國界\n  en: ⟦He argues at some length that capital should be allowed to cross borders freely, since the field itself grows across them⟧',
    ),
  },
  {
    name: 'a note whose translation breaks off',
    code: 'caption-length',
    slide: `${under('- 綠茶\n  en: Green tea')}\n<!--\n這一頁是他的核心主張，第二點與第三點報導沒有指名，口譯的時候請照樣說據報導，不要改成他說。\nen: ⟦This slide is the core⟧\n-->\n`,
  },
  {
    name: 'English under the tag of a Chinese locale',
    code: 'caption-language',
    slide: under('- 計程車站有蚊\n  en: Mosquitoes at taxi ranks\n  zh-Hans-CN: ⟦Mosquitoes at taxi ranks⟧'),
  },
  {
    name: 'a name of the line that its caption leaves out',
    code: 'caption-term',
    slide: under('- ⟦啟明創投⟧的合夥人來了\n  en: The partner has arrived'),
    files: qiming,
  },
  {
    name: 'a term whose caption uses another word',
    code: 'caption-term',
    slide: under('- 訓練用的⟦資料集⟧由全球共用\n  en: Training corpora are shared by the world'),
    files: qiming,
  },
  {
    name: 'a term with a word that says where',
    code: 'caption-term',
    slide: under('- ⟦月球⟧上沒有水\n  en: There is no water'),
    files: sky,
  },
  {
    name: 'another written form of a term',
    code: 'caption-term',
    slide: under('- 訓練用的⟦數據集⟧由全球共用\n  en: Training corpora are shared by the world'),
    files: qiming,
  },
  {
    name: 'a name of the caption that its line leaves out',
    code: 'caption-term',
    slide: under('- 這家創投的合夥人來了\n  en: The partner of ⟦Qiming Venture Partners⟧ has arrived'),
    files: qiming,
  },
  {
    name: 'captions in a deck whose variants have none',
    code: 'caption-unshown',
    slide: under('- 綠茶\n  en: ⟦Green tea⟧\n- 紅茶\n  en: Black tea'),
    front: 'variants: [{ locale: zh-Hant-TW, caption: none }]\n',
  },
  {
    name: 'an override for a locale that is not made',
    code: 'caption-unshown',
    slide: under('- 軟體\n  en: Software\n  zh-Hans-CN: ⟦软件⟧'),
    front: 'variants: [zh-Hant-TW]\n',
  },
  {
    name: 'a caption whose line was changed',
    code: 'caption-stale',
    slide: under('- 專家認為市場已經過熱\n  en: ⟦Experts find the market calm⟧'),
    signedOff: calm,
  },
  {
    name: 'a line whose caption was changed',
    code: 'caption-stale',
    slide: under('- ⟦專家認為市場還很冷靜⟧\n  en: Experts find the market hot'),
    signedOff: calm,
  },
  {
    name: 'an override whose line was changed',
    code: 'caption-stale',
    slide: under('- 用隨身碟把簡報帶走\n  zh-Hant-HK: ⟦用USB手指帶走講稿⟧\n  en: Take the slides away on a stick'),
    signedOff: under('- 用隨身碟帶走講稿\n  zh-Hant-HK: 用USB手指帶走講稿\n  en: Take your notes away on a stick'),
  },
  {
    name: 'a title with another number',
    code: 'caption-stale',
    slide: '# 三件要緊的事\nen: ⟦Two things that matter⟧\n\n- 綠茶\n  en: Green tea\n',
    signedOff: '# 兩件要緊的事\nen: Two things that matter\n\n- 綠茶\n  en: Green tea\n',
  },
  {
    name: 'a line that names another figure',
    code: 'caption-stale',
    slide: under('- 出口{{date "2024"}}成長\n  en: ⟦Exports grew in {{date "2023"}}⟧'),
    signedOff: under('- 出口{{date "2023"}}成長\n  en: Exports grew in {{date "2023"}}'),
  },
  {
    name: 'a quote whose translation was changed',
    code: 'caption-stale',
    slide: quoteSlide,
    files: quoted(hope(`⟦${benefit}⟧`, 'AI is going to bring enormous benefits to everyone.')),
    signedOff: quoteSlide,
    filesSignedOff: quoted(hope(benefit)),
  },
]

export const captionInnocents: readonly Case[] = [
  {
    name: 'emoji of many joined characters, which its caption leaves out',
    slide: under('- 做與不做 👩🏽‍⚕️🇭🇰👨‍👩‍👧‍👦\n  en: Act or not'),
  },
  {
    name: 'a caption that explains a Chinese word',
    slide: under('- 對聯就是兩行成對\n  en: A couplet (對聯) is two lines in a pair'),
  },
  {
    name: 'a caption that gives a name with its characters',
    slide: under('- 龍井產自杭州\n  en: Longjing 龍井\n- 茶\n  en: 茶\n- 荼與茶\n  en: From 荼 to 茶'),
  },
  {
    name: 'a title in English, which gives its slide the address, in a deck without captions',
    slide: under('- 綠茶'),
    front: 'variants: [{ locale: zh-Hant-TW, caption: none }]\n',
  },
  { name: 'a name in Latin letters as the Chinese line', slide: under('- CB Insights\n  en: CB Insights') },
  {
    name: 'a product whose name is several words',
    slide: under('- Noto Sans Traditional Chinese\n  en: Noto Sans TC, the font'),
  },
  { name: 'a company with a little word in its name', slide: under('- Bank of America\n  en: Bank of America') },
  {
    name: 'a city named by its last character',
    slide: under('- 颱風「山竹」襲港\n  en: Typhoon Mangkhut hits Hong Kong'),
    files: glossary('hk,香港,Hong Kong,,,,'),
  },
  {
    name: 'a name that is foreign in one locale',
    slide: under('- 谷歌翻譯與蘋果手機\n  en: Google Translate and the iPhone\n  zh-Hans-CN: Google Translate, iPhone'),
  },
  { name: 'a line of a figure alone', slide: under('- {{date "2024"}}\n  en: {{date "2024"}}') },
  { name: 'a short line with a long caption', slide: under('- 謝謝\n  en: Thank you very much') },
  {
    name: 'a dense line',
    slide: under('- 機構改革與簡政放權\n  en: Institutional reform, streamlined administration, delegated powers'),
  },
  {
    name: 'a line made long by an expression',
    slide: under('- 會期{{date "2025-03-23/2025-03-24"}}，地點在北京\n  en: Beijing, {{date "2025-03-23/2025-03-24"}}'),
  },
  {
    name: 'a name that its caption shortens',
    slide: under('- 啟明創投的合夥人來了\n  en: A partner of Qiming is here'),
    files: qiming,
  },
  {
    name: 'a term within a longer word',
    slide: under('- 太陽系很大\n  en: The solar system is large'),
    files: sky,
  },
  {
    name: 'the plural of a term',
    slide: under('- 訓練用的資料集全球共用\n  en: Training data sets are shared globally'),
    files: qiming,
  },
  {
    name: 'a term with a capital',
    slide: under('- 資料集由全球共用\n  en: Data sets are shared by all'),
    files: qiming,
  },
  {
    name: 'an inflected term',
    slide: under('- 中國鼓勵投資人工智能\n  en: China encourages investing in AI'),
    files: glossary('invest,投資,investment,,,,'),
  },
  {
    name: 'the words of a term in another order',
    slide: under('- 人工智能投資應當國際化\n  en: Investment in AI should be international'),
    files: glossary('ai-investment,人工智能投資,AI investment,,,,'),
  },
  {
    name: 'a common English word that is a term elsewhere',
    slide: under('- 他的發言很有分量\n  en: His report carries weight'),
    files: glossary('report,報告,report,,,,'),
  },
  {
    name: 'a term that comes with an expression',
    slide: under('- {{term "qiming"}}是創投\n  en: {{term "qiming"}} invests'),
    files: qiming,
  },
  {
    name: 'both lines changed',
    slide: under('- 專家認為市場過熱\n  en: Experts find the market hot'),
    signedOff: calm,
  },
  {
    name: 'a pair of which only spaces and widths changed',
    slide: under('- 專家認為市場還很冷靜\n  en: Experts  find the market calm '),
    signedOff: calm,
  },
  {
    name: 'a pair that moved',
    slide: `# 另一頁\nen: Another slide\n\n- 專家認為市場還很冷靜\n  en: Experts find the market calm\n`,
    signedOff: calm,
  },
  { name: 'a new pair', slide: `${calm}- 價格走低\n  en: Prices fall\n`, signedOff: calm },
]
