import { type Case, type Fault, glossary, hope, quoted, quoteSlide, under } from './case.ts'

const item = (line: string, caption: string) => under(`- ${line}\n  en: ${caption}`)
const names = glossary(
  'deepseek,深度求索,DeepSeek,,,,',
  'forum,中國發展高層論壇,China Development Forum,,,,',
  'fund,基金,fund|funds,,,,',
)
const dream = '我們相信好處應該由所有人共享。'

/** Written after the rules were tuned on the other tables. */
export const laterFaults: readonly Fault[] = [
  {
    name: 'a caption pasted from the other variant',
    code: 'caption-language',
    slide: item('資金應該跨越國界', '⟦资金应该跨越国界，AI也是⟧'),
  },
  {
    name: 'a sentence that nobody translated',
    code: 'caption-language',
    slide: item('⟦Prices have fallen by a lot since the spring⟧', 'Prices have fallen since the spring'),
  },
  {
    name: 'a name lost on the way',
    code: 'caption-term',
    slide: item('⟦深度求索⟧讓各方重估開支', 'A start-up made all sides rethink spending'),
    files: names,
  },
  {
    name: 'a forum that becomes a meeting',
    code: 'caption-term',
    slide: item('他在⟦中國發展高層論壇⟧發言', 'He spoke at a meeting in Beijing'),
    files: names,
  },
  {
    name: 'a name only the caption has',
    code: 'caption-term',
    slide: item('他在北京的一場會議上發言', 'He spoke at the ⟦China Development Forum⟧ in Beijing'),
    files: names,
  },
  {
    name: 'speech after a time',
    code: 'quote-untracked',
    slide: item('他在會上強調：⟦「中國的市場還遠遠談不上過熱」⟧', 'He stressed that the market is not overheated'),
  },
  {
    name: 'speech in English with a name before',
    code: 'quote-untracked',
    slide: item('他談到中國市場的前景', 'Duane Kuang argues: ⟦“The market is far from being overheated”⟧'),
  },
  {
    name: 'a quote with two words swapped',
    code: 'quote-altered',
    slide: item('他說：⟦「我們相信好處應該由人人共享。」⟧', 'He says the benefits should be shared'),
    files: quoted(hope(dream)),
  },
  {
    name: 'full-width percent digits',
    code: 'fullwidth-digit',
    slide: item('成長⟦３０⟧%，超出預期', 'Growth of 30%, above expectations'),
  },
  {
    name: 'a money range with a tilde',
    code: 'range-style',
    slide: item('投入⟦3~5億⟧美元', 'US$300–500 million went in'),
  },
  {
    name: 'a bracket of another width',
    code: 'mark-unbalanced',
    slide: item('清科研究中心（Zero2IPO⟦)⟧的數據', 'Data of Zero2IPO Research (a firm)'),
  },
  {
    name: 'a colon of the other language',
    code: 'punct-locale',
    slide: item('三件要緊的事：價格、模型、人', 'Three things⟦：⟧ prices, models, people'),
  },
  { name: 'a katakana dot', code: 'punct-locale', slide: item('理事長是馬克⟦・⟧吐溫', 'The chairman is Mark Twain') },
  {
    name: 'an overlong quote in Chinese',
    code: 'quote-length',
    slide: quoteSlide,
    files: quoted(
      hope(
        `⟦${dream.repeat(4)}⟧`,
        'We believe that the benefits should be shared by everyone, and that they will be shared by everyone in the end, we do.',
      ),
    ),
  },
  {
    name: 'a date changed in an override',
    code: 'parity',
    slide: under('- 資料截至2025年3月底\n  zh-Hans-CN: ⟦资料截至2024年3月底⟧\n  en: Data as of the end of March 2025'),
  },
]

export const laterInnocents: readonly Case[] = [
  { name: 'a greeting', slide: item('各位好！', 'Good morning, ladies and gentlemen!') },
  { name: 'a list of brands', slide: item('Amazon、Microsoft、Meta', 'Amazon, Microsoft and Meta') },
  {
    name: 'Cantonese, and glyphs of Hong Kong',
    language: 'zh-Hant-HK',
    slide: item(
      '今日講甚麼？專綫小巴、食晒、多謝晒、烟仔、衞生署、滙豐、嗰度',
      'What is said today, on a minibus of Hong Kong',
    ),
  },
  { name: 'a title of a film', slide: item('The Lord of the Rings', 'The Lord of the Rings') },
  {
    name: 'an acronym for a name',
    slide: item('他在中國發展高層論壇發言', 'He spoke at the CDF in Beijing'),
    files: names,
  },
  { name: 'a term inside a longer word', slide: item('基金會宣布了新的計畫', 'The foundation announced new plans') },
  {
    name: 'the plural of a counted term',
    slide: item('兩檔基金都已募足', 'Both funds are fully subscribed'),
    files: names,
  },
  {
    name: 'a slogan between marks',
    slide: item('他主張「資金跨越國界」的政策', 'He backs a policy of capital across borders'),
  },
  { name: 'a question that asks about saying', slide: item('怎麼說「謝謝」？', 'How do you say “thank you”?') },
  {
    name: 'a definition',
    slide: item('所謂「生成式人工智能應用」指的是會創作的程式', 'Generative AI means programs that create'),
  },
  { name: 'a ratio', slide: item('比例是3:1，差距不小', 'The ratio is 3:1, no small gap') },
  { name: 'a decade', slide: item('回到1990年代的老路', 'Back to the ways of the ‘90s and the 1980s') },
  { name: 'a version', slide: item('用3.5-turbo版本測試', 'Tested on version 3.5-turbo') },
  { name: 'a compound adjective', slide: item('為期10年的計畫', 'A 10-year plan in a 5-to-4 vote') },
  { name: 'an age written in words', slide: item('十五至二十歲的青年', 'Young people of fifteen to twenty') },
  { name: 'a Chinese sentence that ends in Latin', slide: item('你用過ChatGPT？', 'Have you used ChatGPT?') },
  { name: 'emphasis beside a Latin word', slide: item('這是**真正**的AI', 'This is *real* AI') },
  { name: 'footnote brackets', slide: item('定義見附錄[1]', 'See the annex [1] for scope') },
  {
    name: 'a link with parentheses',
    slide: item('見[條目](https://example.org/a_(b))', 'See the [entry](https://example.org/a_(b))'),
  },
]
