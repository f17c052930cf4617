import { type Locale, locales } from '../model/locale.ts'
import type { Decision } from '../model/localized.ts'
import type { GlyphStyle, Vocabulary } from '../model/vocabulary.ts'
import type { DecisionStatus } from './status.ts'

/** What the report says around the texts, in the language of the person who signs the deck off. */
export interface ReportWords {
  readonly title: string
  /** "Written in zh-Hant-TW." */
  readonly written: (language: string) => string
  readonly counts: (open: number, accepted: number) => string
  /** What the conversion depended on. */
  readonly settings: {
    readonly boundaries: (icu: string) => string
    readonly noBoundaries: string
    readonly vocabulary: Readonly<Record<Vocabulary, string>>
    /** Those of Hong Kong. */
    readonly glyphs: Readonly<Record<GlyphStyle, string>>
  }
  readonly decide: string
  readonly nothing: string
  readonly rest: (texts: number) => string
  readonly restLeftOut: string
  readonly slide: string
  readonly deck: string
  readonly source: string
  readonly changed: string
  readonly open: string
  readonly key: string
  readonly status: Readonly<Record<DecisionStatus, string>>
  readonly reasons: Readonly<Record<Decision['kind'], string>>
  /** What stands behind a form that the character model has an opinion of. */
  readonly grounds: Readonly<Record<NonNullable<Decision['basis']>, string>>
  readonly candidates: (forms: readonly string[]) => string
  /** "; in this context 乾 is 40 times as likely as 幹". */
  readonly comparison: (ratio: LikelihoodRatio) => string
}

/** How many times as likely some forms are as others, from 1 to 1000 or more. */
export interface LikelihoodRatio {
  readonly likely: readonly string[]
  /** Empty where no other form is named. */
  readonly unlikely: readonly string[]
  readonly times: number
  readonly isMore: boolean
}

const english: ReportWords = {
  title: 'conversion report',
  written: (language) => `Written in ${language}.`,
  counts: (open, accepted) =>
    `${open} ${open === 1 ? 'decision waits' : 'decisions wait'} for a person, ${accepted} ${accepted === 1 ? 'is' : 'are'} accepted.`,
  settings: {
    boundaries: (icu) => `ICU ${icu} for word boundaries`,
    noBoundaries: 'no word boundaries',
    vocabulary: { script: 'characters only', regional: 'regional vocabulary' },
    glyphs: { press: 'press glyphs for Hong Kong', standard: 'standard glyphs for Hong Kong' },
  },
  decide: 'What a person decides',
  nothing: 'Nothing: conversion was sure of every character.',
  rest: (texts) => `All other texts (${texts})`,
  restLeftOut: 'The other texts of a deck of this length are written with --trace.',
  slide: 'Slide',
  deck: 'The deck',
  source: 'source',
  changed: 'changed',
  open: 'waits for a person',
  key: 'Point at a mark for its reason, or read it below the text. Underlined: the value of an expression.',
  status: { open: 'open', accepted: 'accepted' },
  reasons: {
    converted: 'converted by OpenCC',
    glossary: 'given in the glossary',
    veto: 'a phrase of OpenCC was refused because it ends inside a word',
    punctuation: 'a mark of this locale',
    override: 'written for this locale',
    protected: 'left alone',
    repaired: 'a wrong character of a machine-made text was mended',
    suspect: 'to Simplified and back it reads otherwise',
    default: 'no phrase decides which form is meant',
    classifier: 'a measure word after a number',
    mixed: 'a character of the other script',
    held: 'left, because its regional form depends on the sense',
    model: 'the character model overruled the dictionary',
    doubt: 'the character model holds it for wrong',
    unsure: 'another form is about as likely, or the word has several senses',
  },
  grounds: {
    character: 'OpenCC has no phrase here',
    phrase: 'OpenCC goes by a phrase',
    refused: "OpenCC's phrase ends inside a word and was refused",
  },
  candidates: (forms) => `; it could be ${forms.join(' or ')}`,
  comparison: ({ likely, unlikely, times, isMore }) => {
    const degree = times === 1 ? 'as' : `${isMore ? 'over ' : ''}${times} times as`
    const name = (forms: readonly string[]) => forms.join(' or ') || 'another form'
    return `; in this context ${name(likely)} is ${degree} likely as ${name(unlikely)}`
  },
}

const simplified: ReportWords = {
  title: '转换报告',
  written: (language) => `源稿语言：${language}。`,
  counts: (open, accepted) => `${open}处待人决定，${accepted}处已认可。`,
  settings: {
    boundaries: (icu) => `按ICU ${icu}断词`,
    noBoundaries: '不断词',
    vocabulary: { script: '只转换字', regional: '也转换各地用词' },
    glyphs: { press: '香港报刊字形', standard: '香港标准字形' },
  },
  decide: '由人决定的',
  nothing: '没有：每个字的转换都有把握。',
  rest: (texts) => `其余文字（${texts}段）`,
  restLeftOut: '这样长的稿子，其余文字要用--trace才写出。',
  slide: '幻灯片',
  deck: '整份稿子',
  source: '源稿',
  changed: '已改',
  open: '待人决定',
  key: '指向标记可见原因，文字下方也有。带下划线的是表达式的值。',
  status: { open: '待定', accepted: '已认可' },
  reasons: {
    converted: '由OpenCC转换',
    glossary: '术语表所定',
    veto: 'OpenCC的词语止于词中，未采用',
    punctuation: '本地标点',
    override: '专为此地所写',
    protected: '保持原样',
    repaired: '机器转换的错字，已改正',
    suspect: '转成简体再转回来，字就变了',
    default: '没有词语能决定用哪个字',
    classifier: '数字后的量词',
    mixed: '另一种字体的字',
    held: '各地用词视意义而定，未改',
    model: '字模型推翻了词典',
    doubt: '字模型认为不对',
    unsure: '另一种写法差不多同样可能，或这个词有几个意思',
  },
  grounds: {
    character: 'OpenCC在此没有词语可依',
    phrase: 'OpenCC依词语而定',
    refused: 'OpenCC的词语止于词中，未采用',
  },
  candidates: (forms) => `；也可能是${forms.join('或')}`,
  comparison: ({ likely, unlikely, times, isMore }) => {
    const name = (forms: readonly string[]) => forms.join('或') || '别的写法'
    return times === 1
      ? `；在这里${name(likely)}和${name(unlikely)}同样可能`
      : `；在这里${name(likely)}的可能性是${name(unlikely)}的${times}倍${isMore ? '以上' : ''}`
  },
}

const traditional: ReportWords = {
  title: '轉換報告',
  written: (language) => `源稿語言：${language}。`,
  counts: (open, accepted) => `${open}處待人決定，${accepted}處已認可。`,
  settings: {
    boundaries: (icu) => `按ICU ${icu}斷詞`,
    noBoundaries: '不斷詞',
    vocabulary: { script: '只轉換字', regional: '也轉換各地用詞' },
    glyphs: { press: '香港報刊字形', standard: '香港標準字形' },
  },
  decide: '由人決定的',
  nothing: '沒有：每個字的轉換都有把握。',
  rest: (texts) => `其餘文字（${texts}段）`,
  restLeftOut: '這樣長的稿子，其餘文字要用--trace才寫出。',
  slide: '投影片',
  deck: '整份稿子',
  source: '源稿',
  changed: '已改',
  open: '待人決定',
  key: '指向標記可見原因，文字下方也有。帶底線的是運算式的值。',
  status: { open: '待定', accepted: '已認可' },
  reasons: {
    converted: '由OpenCC轉換',
    glossary: '術語表所定',
    veto: 'OpenCC的詞語止於詞中，未採用',
    punctuation: '本地標點',
    override: '專為此地所寫',
    protected: '保持原樣',
    repaired: '機器轉換的錯字，已改正',
    suspect: '轉成簡體再轉回來，字就變了',
    default: '沒有詞語能決定用哪個字',
    classifier: '數字後的量詞',
    mixed: '另一種字體的字',
    held: '各地用詞視意義而定，未改',
    model: '字模型推翻了詞典',
    doubt: '字模型認為不對',
    unsure: '另一種寫法差不多同樣可能，或這個詞有幾個意思',
  },
  grounds: {
    character: 'OpenCC在此沒有詞語可依',
    phrase: 'OpenCC依詞語而定',
    refused: 'OpenCC的詞語止於詞中，未採用',
  },
  candidates: (forms) => `；也可能是${forms.join('或')}`,
  comparison: ({ likely, unlikely, times, isMore }) => {
    const name = (forms: readonly string[]) => forms.join('或') || '別的寫法'
    return times === 1
      ? `；在這裡${name(likely)}和${name(unlikely)}同樣可能`
      : `；在這裡${name(likely)}的可能性是${name(unlikely)}的${times}倍${isMore ? '以上' : ''}`
  },
}

/** The words of the report for a reader of a locale: each is written in every script, never converted. */
export function reportWords(locale: Locale): ReportWords {
  return { Latn: english, Hans: simplified, Hant: traditional }[locales[locale].script]
}
