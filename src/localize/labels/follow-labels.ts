import type { Locale } from '../../model/locale.ts'
import type { LabelTexts } from './interface-labels.ts'

/** The words around a talk that is followed: on the phones of listeners, on the speaker's, and where it is shown. */
const followLabels = {
  language: { 'zh-Hans-CN': '语言', 'zh-Hant-TW': '語言', 'zh-Hant-HK': '語言', en: 'Language' },
  options: { 'zh-Hans-CN': '选项', 'zh-Hant-TW': '選項', 'zh-Hant-HK': '選項', en: 'Options' },
  live: { 'zh-Hans-CN': '跟随讲者', 'zh-Hant-TW': '跟隨講者', 'zh-Hant-HK': '跟隨講者', en: 'Following' },
  back: { 'zh-Hans-CN': '回到现场', 'zh-Hant-TW': '回到現場', 'zh-Hant-HK': '返回現場', en: 'Back to live' },
  connecting: { 'zh-Hans-CN': '正在连接…', 'zh-Hant-TW': '連線中…', 'zh-Hant-HK': '連線中…', en: 'Connecting…' },
  offline: {
    'zh-Hans-CN': '连接中断，正在重试…',
    'zh-Hant-TW': '連線中斷，重試中…',
    'zh-Hant-HK': '連線中斷，重試中…',
    en: 'Connection lost, trying again…',
  },
  missing: {
    'zh-Hans-CN': '这一页还没收到，正在重试…',
    'zh-Hant-TW': '這一頁還沒收到，重試中…',
    'zh-Hant-HK': '這一頁還未收到，重試中…',
    en: 'This slide has not come, trying again…',
  },
  waiting: {
    'zh-Hans-CN': '演讲还没开始',
    'zh-Hant-TW': '演講尚未開始',
    'zh-Hant-HK': '演講尚未開始',
    en: 'The talk has not begun',
  },
  captions: { 'zh-Hans-CN': '对照文字', 'zh-Hant-TW': '對照文字', 'zh-Hant-HK': '對照文字', en: 'Captions' },
  larger: { 'zh-Hans-CN': '放大文字', 'zh-Hant-TW': '放大文字', 'zh-Hant-HK': '放大文字', en: 'Larger text' },
  smaller: { 'zh-Hans-CN': '缩小文字', 'zh-Hant-TW': '縮小文字', 'zh-Hant-HK': '縮小文字', en: 'Smaller text' },
  awake: {
    'zh-Hans-CN': '保持屏幕常亮',
    'zh-Hant-TW': '螢幕不休眠',
    'zh-Hant-HK': '螢幕保持開啟',
    en: 'Keep the screen on',
  },
  close: { 'zh-Hans-CN': '关闭', 'zh-Hant-TW': '關閉', 'zh-Hant-HK': '關閉', en: 'Close' },
  ask: { 'zh-Hans-CN': '提问', 'zh-Hant-TW': '提問', 'zh-Hant-HK': '提問', en: 'Ask a question' },
  question: {
    'zh-Hans-CN': '你的问题（不留姓名）',
    'zh-Hant-TW': '你的問題（不留姓名）',
    'zh-Hant-HK': '你的問題（不記名）',
    en: 'Your question (without your name)',
  },
  sendQuestion: { 'zh-Hans-CN': '发送', 'zh-Hant-TW': '送出', 'zh-Hant-HK': '送出', en: 'Send' },
  sent: {
    'zh-Hans-CN': '已送达讲者',
    'zh-Hant-TW': '已送達講者',
    'zh-Hant-HK': '已送達講者',
    en: 'The speaker has it',
  },
  notSent: {
    'zh-Hans-CN': '没有送出，请稍后再试',
    'zh-Hant-TW': '沒有送出，請稍後再試',
    'zh-Hant-HK': '未能送出，請稍後再試',
    en: 'Not sent. Please try again later',
  },
  choose: {
    'zh-Hans-CN': '选择语言',
    'zh-Hant-TW': '選擇語言',
    'zh-Hant-HK': '選擇語言',
    en: 'Choose a language',
  },
  stage: { 'zh-Hans-CN': '放映窗口', 'zh-Hant-TW': '放映視窗', 'zh-Hant-HK': '放映視窗', en: 'Stage' },
  remote: { 'zh-Hans-CN': '遥控器', 'zh-Hant-TW': '遙控器', 'zh-Hant-HK': '遙控器', en: 'Remote' },
  questions: { 'zh-Hans-CN': '听众提问', 'zh-Hant-TW': '聽眾提問', 'zh-Hant-HK': '聽眾提問', en: 'Questions' },
  take: { 'zh-Hans-CN': '改由我控制', 'zh-Hant-TW': '改由我控制', 'zh-Hant-HK': '改由我控制', en: 'Take over' },
  heldStage: {
    'zh-Hans-CN': '另一个窗口正在放映',
    'zh-Hant-TW': '另一個視窗正在放映',
    'zh-Hant-HK': '另一個視窗正在放映',
    en: 'Another window is presenting',
  },
  heldRemote: {
    'zh-Hans-CN': '另一部手机正在遥控',
    'zh-Hant-TW': '另一支手機正在遙控',
    'zh-Hant-HK': '另一部手機正在遙控',
    en: 'Another phone holds the remote',
  },
  notFollowed: {
    'zh-Hans-CN': '听众暂时收不到，下一步会补上',
    'zh-Hant-TW': '聽眾暫時收不到，下一步會補上',
    'zh-Hant-HK': '聽眾暫時收不到，下一步會補上',
    en: 'The room does not follow now; the next step repairs it',
  },
  startedAnew: {
    'zh-Hans-CN': '演讲已重新开始：请在这里打开终端里的新放映链接',
    'zh-Hant-TW': '演講已重新開始：請在這裡開啟終端機裡的新放映連結',
    'zh-Hant-HK': '演講已重新開始：請在這裡開啟終端機裡的新放映連結',
    en: 'The talk was started anew: open the new stage link of the terminal here',
  },
  unpaired: {
    'zh-Hans-CN': '这部手机不再是遥控器：请扫描终端里的新二维码',
    'zh-Hant-TW': '這支手機不再是遙控器：請掃描終端機裡的新條碼',
    'zh-Hant-HK': '這部手機不再是遙控器：請掃描終端機裡的新二維碼',
    en: 'This phone is no longer the remote: scan the new code in the terminal',
  },
  noStage: {
    'zh-Hans-CN': '放映窗口没有回应',
    'zh-Hant-TW': '放映視窗沒有回應',
    'zh-Hant-HK': '放映視窗沒有回應',
    en: 'The stage does not answer',
  },
  listeners: { 'zh-Hans-CN': '听众', 'zh-Hant-TW': '聽眾', 'zh-Hant-HK': '聽眾', en: 'Listeners' },
  pairing: { 'zh-Hans-CN': '正在配对…', 'zh-Hant-TW': '配對中…', 'zh-Hant-HK': '配對中…', en: 'Pairing…' },
  notPaired: {
    'zh-Hans-CN': '这个链接已经用过或过期了。请用终端里显示的新链接。',
    'zh-Hant-TW': '這個連結已用過或過期了。請用終端機裡顯示的新連結。',
    'zh-Hant-HK': '這個連結已用過或過期了。請用終端機裡顯示的新連結。',
    en: 'This link was used or has expired. Take the new one that the terminal shows.',
  },
} as const satisfies Readonly<Record<string, LabelTexts>>

export type FollowWord = keyof typeof followLabels

/** All words of following in a locale. */
export function followWords(locale: Locale): Readonly<Record<FollowWord, string>> {
  const words = Object.entries(followLabels).map(([name, texts]) => [name, texts[locale]] as const)
  return Object.fromEntries(words) as Record<FollowWord, string> // One for every word.
}

/** Names of locales as short as a bar on a phone needs them, among others of the same kind. */
export const shortNames: LabelTexts = { 'zh-Hans-CN': '简体', 'zh-Hant-TW': '台灣', 'zh-Hant-HK': '香港', en: 'EN' }
