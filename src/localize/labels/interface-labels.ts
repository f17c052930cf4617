import type { LabelName } from '../../model/label-names.ts'
import type { Locale } from '../../model/locale.ts'

/** A label in every locale. */
export type LabelTexts = Readonly<Record<Locale, string>>

/** The words around the slides: menu, keys, presenter and reading view, as presentation programs of each locale have them. */
export const interfaceLabels: Readonly<
  Record<
    Exclude<LabelName, 'source' | 'done' | 'open' | 'previous' | 'next' | 'slide' | 'texts' | 'glossary' | 'figures'>,
    LabelTexts
  >
> = {
  options: { 'zh-Hans-CN': '选项', 'zh-Hant-TW': '選項', 'zh-Hant-HK': '選項', en: 'Options' },
  language: { 'zh-Hans-CN': '语言', 'zh-Hant-TW': '語言', 'zh-Hant-HK': '語言', en: 'Language' },
  captions: { 'zh-Hans-CN': '对照文字', 'zh-Hant-TW': '對照文字', 'zh-Hant-HK': '對照文字', en: 'Captions' },
  swap: {
    'zh-Hans-CN': '上下两行互换',
    'zh-Hant-TW': '上下兩行對調',
    'zh-Hant-HK': '上下兩行對調',
    en: 'Swap the two lines',
  },
  larger: {
    'zh-Hans-CN': '放大对照文字',
    'zh-Hant-TW': '放大對照文字',
    'zh-Hant-HK': '放大對照文字',
    en: 'Larger captions',
  },
  smaller: {
    'zh-Hans-CN': '缩小对照文字',
    'zh-Hant-TW': '縮小對照文字',
    'zh-Hant-HK': '縮小對照文字',
    en: 'Smaller captions',
  },
  notesLarger: { 'zh-Hans-CN': '放大', 'zh-Hant-TW': '放大', 'zh-Hant-HK': '放大', en: 'Larger' },
  notesSmaller: { 'zh-Hans-CN': '缩小', 'zh-Hant-TW': '縮小', 'zh-Hant-HK': '縮小', en: 'Smaller' },
  reading: { 'zh-Hans-CN': '阅读版', 'zh-Hant-TW': '閱讀版', 'zh-Hant-HK': '閱讀版', en: 'Reading view' },
  slides: { 'zh-Hans-CN': '放映', 'zh-Hant-TW': '放映', 'zh-Hant-HK': '放映', en: 'Slides' },
  presenter: {
    'zh-Hans-CN': '演讲者视图',
    'zh-Hant-TW': '簡報者檢視畫面',
    'zh-Hant-HK': '簡報者檢視畫面',
    en: 'Presenter view',
  },
  keys: { 'zh-Hans-CN': '快捷键', 'zh-Hant-TW': '快速鍵', 'zh-Hant-HK': '快捷鍵', en: 'Keys' },
  close: { 'zh-Hans-CN': '关闭', 'zh-Hant-TW': '關閉', 'zh-Hant-HK': '關閉', en: 'Close' },
  notes: { 'zh-Hans-CN': '备注', 'zh-Hant-TW': '備忘稿', 'zh-Hant-HK': '備忘稿', en: 'Notes' },
  current: { 'zh-Hans-CN': '当前', 'zh-Hant-TW': '目前', 'zh-Hant-HK': '目前', en: 'Now' },
  upcoming: { 'zh-Hans-CN': '接下来', 'zh-Hant-TW': '接下來', 'zh-Hant-HK': '接下來', en: 'Next' },
  step: { 'zh-Hans-CN': '步骤', 'zh-Hant-TW': '步驟', 'zh-Hant-HK': '步驟', en: 'Step' },
  elapsed: { 'zh-Hans-CN': '已用时间', 'zh-Hant-TW': '已用時間', 'zh-Hant-HK': '已用時間', en: 'Elapsed' },
  onSlide: { 'zh-Hans-CN': '本页用时', 'zh-Hant-TW': '本頁用時', 'zh-Hant-HK': '本頁用時', en: 'This slide' },
  clock: { 'zh-Hans-CN': '现在时间', 'zh-Hant-TW': '現在時間', 'zh-Hant-HK': '現在時間', en: 'Clock' },
  restart: { 'zh-Hans-CN': '重新计时', 'zh-Hant-TW': '重新計時', 'zh-Hant-HK': '重新計時', en: 'Restart the clock' },
  start: { 'zh-Hans-CN': '第一页', 'zh-Hant-TW': '第一頁', 'zh-Hant-HK': '第一頁', en: 'First slide' },
  end: { 'zh-Hans-CN': '最后一页', 'zh-Hant-TW': '最後一頁', 'zh-Hant-HK': '最後一頁', en: 'Last slide' },
  overview: { 'zh-Hans-CN': '总览', 'zh-Hant-TW': '總覽', 'zh-Hant-HK': '總覽', en: 'Overview' },
  black: { 'zh-Hans-CN': '黑屏', 'zh-Hant-TW': '黑畫面', 'zh-Hant-HK': '黑畫面', en: 'Black screen' },
  pointer: { 'zh-Hans-CN': '激光笔', 'zh-Hant-TW': '雷射筆', 'zh-Hant-HK': '激光筆', en: 'Laser pointer' },
  resume: { 'zh-Hans-CN': '继续放映', 'zh-Hant-TW': '繼續放映', 'zh-Hant-HK': '繼續放映', en: 'Resume' },
  fullScreen: { 'zh-Hans-CN': '全屏', 'zh-Hant-TW': '全螢幕', 'zh-Hant-HK': '全螢幕', en: 'Full screen' },
  jump: { 'zh-Hans-CN': '跳到某页', 'zh-Hant-TW': '跳到某頁', 'zh-Hant-HK': '跳到某頁', en: 'Go to a slide' },
  missed: { 'zh-Hans-CN': '没有这一页', 'zh-Hant-TW': '沒有這一頁', 'zh-Hant-HK': '沒有這一頁', en: 'No such slide' },
  endOfSlides: {
    'zh-Hans-CN': '已到最后',
    'zh-Hant-TW': '已到最後',
    'zh-Hant-HK': '已到最後',
    en: 'End of the slides',
  },
}
