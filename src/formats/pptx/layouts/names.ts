import { type Locale, locales } from '../../../model/locale.ts'
import type { SlotName } from '../base/slot-name.ts'

/** A word for each script. */
type Words = readonly [hans: string, hant: string, en: string]

/** What layouts are called in PowerPoint's lists, by their names here and in that order: a new slide after the first has the second. */
const layoutWords: Readonly<Record<string, Words>> = {
  title: ['标题页', '標題頁', 'Title'],
  bullets: ['要点', '要點', 'Bullets'],
  cover: ['图片封面', '圖片封面', 'Cover'],
  agenda: ['目录', '目錄', 'Agenda'],
  section: ['章节页', '章節頁', 'Section'],
  statement: ['一句话', '一句話', 'Statement'],
  quote: ['引文', '引文', 'Quote'],
  figure: ['一个数字', '一個數字', 'Figure'],
  figures: ['几个数字', '幾個數字', 'Figures'],
  chart: ['图表', '圖表', 'Chart'],
  table: ['表格', '表格', 'Table'],
  compare: ['对照', '對照', 'Compare'],
  image: ['图片', '圖片', 'Image'],
  split: ['左右两半', '左右兩半', 'Split'],
  timeline: ['时间轴', '時間軸', 'Timeline'],
  code: ['代码', '程式碼', 'Code'],
  sources: ['出处', '出處', 'Sources'],
  closing: ['结束页', '結束頁', 'Closing'],
}

const slotWords: Readonly<Record<SlotName, Words>> = {
  title: ['标题', '標題', 'Title'],
  caption: ['标题的对照行', '標題的對照行', 'Caption of the title'],
  body: ['正文', '內文', 'Text'],
  entry: ['章节', '章節', 'Section'],
  sources: ['出处', '出處', 'Sources'],
  number: ['页码', '頁碼', 'Slide number'],
  footer: ['页脚', '頁尾', 'Footer'],
  event: ['活动', '活動', 'Event'],
  author: ['作者', '作者', 'Author'],
  date: ['日期', '日期', 'Date'],
  subtitle: ['副标题', '副標題', 'Subtitle'],
  progress: ['章节序号', '章節序號', 'Number of the section'],
  quote: ['引文', '引文', 'Quotation'],
  speaker: ['说话人', '說話人', 'Speaker'],
  figure: ['数字', '數字', 'Figure'],
  heading: ['小标题', '小標題', 'Heading'],
  column: ['一栏', '一欄', 'Column'],
  picture: ['图片', '圖片', 'Picture'],
  chart: ['图表', '圖表', 'Chart'],
  table: ['表格', '表格', 'Table'],
  code: ['代码', '程式碼', 'Code'],
  moment: ['时间点', '時間點', 'Moment'],
  media: ['影音', '影音', 'Media'],
}

/** The layouts that have words; those of a project's own templates are called as they are. */
export const knownLayouts = Object.keys(layoutWords)

/** What tells layouts of one kind apart: in a word, or by how many parts they have. */
export type Trait = keyof typeof traitWords | number

const traitWords = {
  paper: ['纸底', '紙底', 'on paper'],
  'ground-panel': ['浅底', '淺底', 'on a panel'],
  'ground-accent': ['亮底', '亮底', 'on a bright ground'],
  'ground-deep': ['深底', '深底', 'on a deep ground'],
  'ground-ink': ['墨底', '墨底', 'on ink'],
  'on-picture': ['图上', '圖上', 'on a picture'],
  beside: ['文字与图片', '文字與圖片', 'beside text'],
  full: ['整页', '整頁', 'full slide'],
  left: ['图在左', '圖在左', 'at the left'],
  right: ['图在右', '圖在右', 'at the right'],
  wide: ['通栏', '通欄', 'wide'],
  grid: ['并排', '並排', 'in a row'],
  roomy: ['大标题', '大標題', 'large title'],
  tight: ['小标题', '小標題', 'small title'],
  titled: ['有标题', '有標題', 'with a title'],
  untitled: ['无标题', '無標題', 'without a title'],
  pictured: ['配图', '配圖', 'with a picture'],
  unpictured: ['无图', '無圖', 'without a picture'],
} as const satisfies Readonly<Record<string, Words>>

/** A layout's name in both languages of a variant, with what tells it from others of its kind. */
export function layoutName(layout: string, locale: Locale, traits: readonly Trait[] = []): string {
  const [hans, hant, en] = layoutWords[layout] ?? [layout, layout, layout]
  const wordsOf = (trait: Trait): Words => {
    const count = `×${trait}`
    return typeof trait === 'number' ? [count, count, count] : traitWords[trait]
  }
  const words = traits.map(wordsOf)
  const list = (at: 0 | 1 | 2, between: string) => words.map((one) => one[at]).join(between)
  const isBare = traits.length === 0
  const full: Words = isBare
    ? [hans, hant, en]
    : [`${hans}（${list(0, '，')}）`, `${hant}（${list(1, '，')}）`, `${en} (${list(2, ', ')})`]
  return layoutWords[layout] || !isBare ? both(full, locale) : layout
}

/** What a placeholder is called. */
export function slotName(name: SlotName, locale: Locale): string {
  return both(slotWords[name], locale)
}

/** What a placeholder asks for, in one language. */
export function prompt(name: SlotName, locale: Locale): string {
  // Its place has room for a number alone.
  if (name === 'progress') return '01'
  const { script } = locales[locale]
  return slotWords[name][script === 'Hans' ? 0 : script === 'Hant' ? 1 : 2]
}

function both(words: Words, locale: Locale): string {
  const { script } = locales[locale]
  return script === 'Latn' ? words[2] : `${words[script === 'Hans' ? 0 : 1]} ${words[2]}`
}
