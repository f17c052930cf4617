import { benefit, type Case, type Fault, filed, hope, quoted, quoteSlide, report, under } from './case.ts'

const known = quoted(hope(benefit))
const article = (text: string) => ({ ...quoted(hope(benefit), filed('report.txt')), 'data/talk/report.txt': text })
const page = (html: string) => ({ ...quoted(hope(benefit), filed('report.html')), 'data/talk/report.html': html })
const said = (line: string, caption = 'He spoke of a great investment opportunity for all') =>
  under(`- ${line}\n  en: ${caption}`)

export const quoteFaults: readonly Fault[] = [
  {
    name: 'words of someone who is one of us',
    code: 'quote-untracked',
    slide: said('我國代表說：⟦「我們會繼續投資人工智能。」⟧'),
  },
  {
    name: 'words of someone to people',
    code: 'quote-untracked',
    slide: said('他對很多人說：⟦「我們會繼續投資人工智能。」⟧'),
  },
  {
    name: 'words that someone is said to have said',
    code: 'quote-untracked',
    slide: said('鄺子平說：⟦「中國的人工智能投資還遠遠不夠。」⟧'),
  },
  {
    name: 'quotation marks of the mainland',
    code: 'quote-untracked',
    language: 'zh-Hans-CN',
    slide: said('邝子平表示，⟦“中国的人工智能投资还远远不够。”⟧'),
  },
  {
    name: 'the speaker after the words',
    code: 'quote-untracked',
    slide: said('⟦「中國的人工智能投資還遠遠不夠」⟧，他強調'),
  },
  {
    name: 'words said in a caption',
    code: 'quote-untracked',
    slide: said('他談到投資的機會很多很大', 'He said, ⟦“This is the greatest opportunity of all”⟧'),
  },
  {
    name: 'an English speaker after the words',
    code: 'quote-untracked',
    slide: said('他談到投資的機會很多很大', '⟦"This is the greatest chance of all,"⟧ says Kuang'),
  },
  {
    name: 'words quoted in a note',
    code: 'quote-untracked',
    slide: `${under('- 綠茶\n  en: Green tea')}\n<!--\n報導指出：⟦「兩國的差距在今年繼續擴大。」⟧\nen: The report sees a growing gap this year.\n-->\n`,
  },
  {
    name: 'a quote without a source',
    code: 'quote-incomplete',
    slide: quoteSlide,
    files: quoted(
      `- id: ⟦hope⟧\n  speaker: { zh: 某人, en: Somebody }\n  zh: ${benefit}\n  en: AI will bring enormous benefits.\n`,
    ),
  },
  {
    name: 'a quote whose source has no date',
    code: 'quote-incomplete',
    slide: quoteSlide,
    files: quoted(hope(benefit).replace('hope', '⟦hope⟧'), '- id: report\n  title: { zh: 報告, en: Report }\n'),
  },
  {
    name: 'a word left out of a quote',
    code: 'quote-altered',
    slide: said('他說：⟦「人工智能將給人類帶來福祉。」⟧'),
    files: known,
  },
  {
    name: 'a word changed in a quote',
    code: 'quote-altered',
    slide: said('他的話是⟦「人工智能將給人類帶來巨大的財富」⟧'),
    files: known,
  },
  {
    name: 'a translation reworded',
    code: 'quote-altered',
    slide: said('他談到投資的機會很多很大', 'He says ⟦“AI will bring immense benefits to all of humanity.”⟧'),
    files: known,
  },
  {
    name: 'a quote altered in a deck of the other script',
    code: 'quote-altered',
    language: 'zh-Hans-CN',
    slide: `${said('他的话是⟦“人工智能将给人类带来巨大的财富”⟧')}\n---\nlayout: quote\nquote: hope\n---\n`,
    files: quoted(`${hope(benefit)}  language: zh-Hant-TW\n`),
  },
  {
    name: 'words that the source does not hold',
    code: 'quote-verbatim',
    slide: quoteSlide,
    files: { ...article('人工智能將給人類帶來很大的福祉。\n'), 'data/talk/quotes.yaml': hope(`⟦${benefit}⟧`) },
  },
  {
    name: 'words that a page does not hold',
    code: 'quote-verbatim',
    slide: quoteSlide,
    files: { ...page('<p>人工智能將給<b>人類</b>帶來財富。</p>'), 'data/talk/quotes.yaml': hope(`⟦${benefit}⟧`) },
  },
  {
    name: 'parts of a quote in another order',
    code: 'quote-verbatim',
    slide: quoteSlide,
    files: {
      ...article('帶來巨大的福祉。這是人工智能將給人類的。\n'),
      'data/talk/quotes.yaml': hope('⟦人工智能將給人類……帶來巨大的福祉。⟧'),
    },
  },
  {
    name: 'a source file that is not there',
    code: 'quote-unverified',
    slide: quoteSlide,
    files: quoted(hope(benefit), `${report}  file: ⟦absent.txt⟧\n`),
  },
]

export const quoteInnocents: readonly Case[] = [
  {
    name: 'a proverb',
    slide: said('俗話說：「一分耕耘，一分收穫」', 'An old proverb says, “you reap what you sow every day”'),
  },
  {
    name: 'what many people ask',
    slide: said('很多人問：「這個產品到底有什麼不同？」', 'Many people ask, “What is new about this product?”'),
  },
  {
    name: 'what one asks oneself',
    slide: said('我常問自己：「我們這樣做真的值得嗎？」', 'I often ask myself, “Is all of this worth it?”'),
  },
  { name: 'a quote that is on record', slide: said('他說：「人工智能將給人類帶來巨大的福祉。」'), files: known },
  { name: 'part of a quote that is on record', slide: said('他說：「將給人類帶來巨大的福祉」'), files: known },
  {
    name: 'a short ironic word',
    slide: said('所謂「機會」，其實是說說而已的事', 'The so-called “chance” is mere talk, they say'),
  },
  {
    name: 'a name in quotation marks',
    slide: said('他在「人工智能的普惠包容發展」專題研討會上發言', 'He spoke at the symposium on inclusive development'),
  },
  {
    name: 'a name in quotation marks after a verb',
    slide: said('他說「人工智能的普惠包容發展」研討會很好', 'He likes the symposium on inclusive development'),
  },
  {
    name: 'a title between title marks',
    slide: said('他說《中國人工智能產業投資報告》很好', 'He likes the report on investment in Chinese AI'),
  },
  {
    name: 'indirect speech',
    slide: said('他說中國的人工智能投資還遠遠不夠', 'He says that investment in Chinese AI is too low'),
  },
  {
    name: 'an English word between marks',
    slide: said('他談到投資的機會很多很大', 'The word “said” is kept as “said” in this deck'),
  },
  {
    name: 'a classic without a date',
    slide: quoteSlide,
    files: quoted(hope(benefit), '- id: report\n  type: classic\n  title: { zh: 茶經, en: Classic of Tea }\n'),
  },
  {
    name: 'a quote in its source',
    slide: quoteSlide,
    files: article('他說：\n「人工智能將給人類\n帶來巨大的福祉。」\n'),
  },
  {
    name: 'a quote in a page',
    slide: quoteSlide,
    files: page('<p>人工智能將給<b>人類</b>帶來&#24040;大的&nbsp;福祉。</p>'),
  },
  {
    name: 'a quote whose source has other widths',
    slide: quoteSlide,
    files: {
      ...article('人工智能, 將給人類帶來巨大的福祉.\n'),
      'data/talk/quotes.yaml': hope('人工智能，將給人類帶來巨大的福祉。'),
    },
  },
  {
    name: 'a quote with an elision',
    slide: quoteSlide,
    files: {
      ...article('人工智能在未來將給人類帶來巨大的福祉。\n'),
      'data/talk/quotes.yaml': hope('人工智能……將給人類帶來巨大的福祉。'),
    },
  },
  {
    name: 'a quote with an addition between brackets',
    slide: quoteSlide,
    files: {
      ...article('它將給人類帶來巨大的福祉。\n'),
      'data/talk/quotes.yaml': hope('"[人工智能]將給人類帶來巨大的福祉。"'),
    },
  },
  {
    name: 'a source in the other script',
    slide: quoteSlide,
    files: article('人工智能将给人类带来巨大的福祉。\n'),
  },
  {
    name: 'different words that share a few',
    slide: said('他說過「投資」與「差距」兩個詞', 'He used the words “investment” and “gap”'),
    files: known,
  },
]
