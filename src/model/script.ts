import { type ChineseLocale, locales } from './locale.ts'

/** Characters of everyday words that are written in one script only, pair by pair. */
const everyday = {
  Hans: /[们这来为国说时对会发过动开问没样现经进种还学实点业机见东车门长书话认让给应该数网图号软变简汉语电脑关术华个从头听体当气产义员农兴历处备报环约红绿纪统续药视觉观规记论证识设试请读调谁费质资购贵贸转轻较输边达运连远选适邮钱银错间闻阅队阳阴阶际陆险随难须顾题类风飞馆马鱼鸟龙联济权树标构检临举亿仅优传价创势区医协单双园圆场块坚声奖妇宝审导将层岁师带帮库张归录态总战执护担择损换敌无旧显杂杀条极栏桥欢毕测满灯灵热爱状独]/gu,
  Hant: /[們這來為國說時對會發過動開問沒樣現經進種還學實點業機見東車門長書話認讓給應該數網圖號軟變簡漢語電腦關術華個從頭聽體當氣產義員農興歷處備報環約紅綠紀統續藥視覺觀規記論證識設試請讀調誰費質資購貴貿轉輕較輸邊達運連遠選適郵錢銀錯間聞閱隊陽陰階際陸險隨難須顧題類風飛館馬魚鳥龍聯濟權樹標構檢臨舉億僅優傳價創勢區醫協單雙園圓場塊堅聲獎婦寶審導將層歲師帶幫庫張歸錄態總戰執護擔擇損換敵無舊顯雜殺條極欄橋歡畢測滿燈靈熱愛狀獨]/gu,
} as const

type Script = keyof typeof everyday

/** How many everyday characters of each script a text has; those that both scripts share do not count. */
export function countScripts(text: string): Readonly<Record<Script, number>> {
  const count = (script: Script) => text.match(everyday[script])?.length ?? 0
  return { Hans: count('Hans'), Hant: count('Hant') }
}

/**
 * The script a text is in, if it is not that of the locale it is said to be in: it has `least` everyday characters of
 * the other script, and ten times as many as of its own.
 */
export function otherScript(text: string, locale: ChineseLocale, least: number): Script | undefined {
  const { script } = locales[locale]
  const other = script === 'Hans' ? 'Hant' : 'Hans'
  const counts = countScripts(text)
  return counts[other] >= Math.max(least, counts[script] * 10) ? other : undefined
}

/** What a locale says of a text in the script: `zh-Hans-CN` for Simplified, `zh-Hant-TW` for Traditional. */
export const usualLocale: Readonly<Record<Script, ChineseLocale>> = { Hans: 'zh-Hans-CN', Hant: 'zh-Hant-TW' }

/** The name of a script in messages. */
export const scriptNames: Readonly<Record<Script, string>> = { Hans: 'Simplified', Hant: 'Traditional' }
