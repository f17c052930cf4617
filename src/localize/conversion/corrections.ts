import type { ChineseLocale } from '../../model/locale.ts'
import type { GlyphStyle, Vocabulary } from '../../model/vocabulary.ts'
import { classicalWords } from './classical-words.ts'
import { serializeEntries } from './dictionary.ts'
import { everydayForward, othersOfMainland } from './everyday-words.ts'
import { wordsToMainland } from './mainland-words.ts'

/** The version of the tables of this folder that change what a text becomes; results kept from another are worth nothing. */
export const tablesVersion = '22'

/**
 * Phrases that come before those of OpenCC, from Simplified to its own standard, where it has none or reads the rarer
 * word: 不准 is “not allowed” but after a verb, 這齣戲 is counted, surnames stay, 克制 and 胡同 as the press has them,
 * what is read too seldom for a model to know (懷錶, 縴夫, 髮菜), a television station of Taiwan before a city of it,
 * 回歸, 回流, 匯報 and 借助 as most write them; 历算 is no word of its own, as 学历算 is none.
 */
const phrases = serializeEntries(
  '不准 不准|说不准 說不準|算不准 算不準|看不准 看不準|拿不准 拿不準|吃不准 吃不準|摸不准 摸不準|猜不准 猜不準|测不准 測不準|量不准 量不準|打不准 打不準|瞄不准 瞄不準|准不准 準不準|' +
    '不准确 不準確|不准时 不準時|市场准入 市場准入|' +
    '这出戏 這齣戲|那出戏 那齣戲|哪出戏 哪齣戲|一出戏 一齣戲|两出戏 兩齣戲|三出戏 三齣戲|几出戏 幾齣戲|每出戏 每齣戲|整出戏 整齣戲|一出好戏 一齣好戲|一出闹剧 一齣鬧劇|一出喜剧 一齣喜劇|一出悲剧 一齣悲劇|' +
    '两里 兩里|三里 三里|四里 四里|五里 五里|六里 六里|七里 七里|八里 八里|九里 九里|姓里 姓里|姓范 姓范|姓余 姓余|姓于 姓于|姓万 姓萬|姓游 姓游|' +
    '系在腰 繫在腰|系在树 繫在樹|系在脖 繫在脖|系在船 繫在船|系在手 繫在手|系在身 繫在身|系得紧 繫得緊|系得太 繫得太|系得很 繫得很|系得牢 繫得牢|系得松 繫得鬆|' +
    '系领带 繫領帶|系腰带 繫腰帶|系围巾 繫圍巾|系安全带 繫安全帶|的海里 的海裏|在海里 在海裏|大海里 大海裏|深海里 深海裏|浪冲刷 浪沖刷|克制 克制|克制不住 克制不住|胡同 胡同|' +
    `回归 回歸|回归年 回歸年|回归潮 回歸潮|回归热 回歸熱|回归线 回歸線|北回归线 北回歸線|南回归线 南回歸線|${regressions()}|汇报 匯報|回流 回流|借助 借助|后羿 后羿|谷神不死 谷神不死|` +
    '历算全书 曆算全書|天文历算 天文曆算|精通历算 精通曆算|历算之学 曆算之學|历算学家 曆算學家|' +
    '怀表 懷錶|秒表 秒錶|腕表 腕錶|纤夫 縴夫|纤绳 縴繩|拉纤 拉縴|拉纤维 拉纖維|发菜 髮菜|往上游 往上游|往下游 往下游|' +
    [...whatDries(), ...namesAfterTitles(), ...placesInTaiwan()].join('|'),
)

/** 迴歸 is what statistics does; whatever else comes back is 回歸 (香港回歸, 回歸期, 回歸線). */
function regressions(): string {
  const kinds =
    '线性 線性|逻辑 邏輯|逻辑斯蒂 邏輯斯蒂|多元 多元|一元 一元|多项式 多項式|岭 嶺|逐步 逐步|泊松 泊松|分位数 分位數|向量自 向量自|Lasso Lasso|Logistic Logistic'
  const things =
    '分析 分析|模型 模型|系数 係數|方程 方程|直线 直線|曲线 曲線|树 樹|算法 算法|参数 參數|残差 殘差|检验 檢驗|诊断 診斷|变量 變量|拟合 擬合|任务 任務|估计 估計|测试 測試|预测 預測'
  return [
    ...pairs(kinds).map(([kind, same]) => `${kind}回归 ${same}迴歸`),
    ...pairs(things).map(([thing, same]) => `回归${thing} 迴歸${same}`),
  ].join('|')
}

/** 干了 is dry where what is said of it can do no work: 头发就干了. */
function whatDries(): readonly string[] {
  const things =
    '头发 頭髮|毛发 毛髮|衣服 衣服|衣裳 衣裳|汗 汗|汗水 汗水|眼泪 眼淚|泪水 淚水|口水 口水|血 血|血迹 血跡|油漆 油漆|墨水 墨水|墨迹 墨跡|胶水 膠水|地板 地板|嘴唇 嘴脣|毛巾 毛巾|鞋子 鞋子|泥巴 泥巴|颜料 顏料|水分 水分'
  const adverbs =
    ' |就 就|也 也|都 都|全 全|才 才|快 快|很快 很快|已 已|已经 已經|早就 早就|也就 也就|很快就 很快就|马上就 馬上就|一会儿就 一會兒就|没 沒|还没 還沒'
  return pairs(things).flatMap(([thing, dry]) =>
    pairs(adverbs).map(([adverb, same]) => `${thing}${adverb}干了 ${dry}${same}乾了`),
  )
}

/** OpenCC reads 台湾台 in 台湾台北, and leaves the second 台 as it is. */
function placesInTaiwan(): readonly string[] {
  return pairs('北 北|中 中|南 南|东 東|商 商|胞 胞|股 股|币 幣|资 資|企 企|语 語|铁 鐵|大 大').map(
    ([after, form]) => `台湾台${after} 臺灣臺${form}`,
  )
}

/** 余 behind a title is a surname, unless something is left over (余下) there. */
function namesAfterTitles(): readonly string[] {
  const titles =
    '记者 記者|通讯员 通訊員|主持人 主持人|编辑 編輯|作者 作者|导演 導演|教授 教授|董事长 董事長|总经理 總經理|总裁 總裁|校长 校長'
  const left = pairs('下 下|额 額|款 款|生 生|力 力|温 溫|热 熱|数 數|量 量|音 音|地 地|粮 糧|钱 錢|票 票|留 留')
  return pairs(titles).flatMap(([title, same]) => [
    `${title}余 ${same}余`,
    ...left.map(([after, form]) => `${title}余${after} ${same}餘${form}`),
  ])
}

function pairs(table: string): readonly (readonly [string, string])[] {
  return table.split('|').map((row) => {
    const [from = '', to = ''] = row.split(' ')
    return [from, to]
  })
}

/** Phrases that come before those of OpenCC on the way from a locale: serialized dictionaries. */
export function phrasesFrom(locale: ChineseLocale): readonly string[] {
  return locale === 'zh-Hans-CN' ? [phrases, classicalWords, othersOfMainland] : []
}

/** Words that become others on that way, which like OpenCC's phrases may not cut a word in two: serialized dictionaries. */
export function everydayFrom(
  locale: ChineseLocale,
  to: ChineseLocale,
  { vocabulary }: { readonly vocabulary: Vocabulary },
): readonly string[] {
  return locale === 'zh-Hans-CN' && to !== 'zh-Hans-CN' && vocabulary === 'regional' ? [everydayForward[to]] : []
}

/** Phrases that come before those of OpenCC on the way from Traditional to a locale: serialized dictionaries. */
export function phrasesTo(locale: ChineseLocale): readonly string[] {
  return locale === 'zh-Hans-CN' ? [wordsToMainland] : []
}

/** Errors of OpenCC (箇, 广), and words of two accepted spellings in the one that the press uses. */
const spellings = serializeEntries('一箇中國 一個中國|宣佈 宣布|广部 廣部|據瞭解 據了解|傢俱 家具')

/**
 * Glyphs of the Hong Kong press, in place of those of the Education Bureau's list that OpenCC gives.
 * The press sets 說 and 溫, and with them the other characters of the same components.
 */
const hongKongPressGlyphs = serializeEntries(
  '兑 兌|卧 臥|啓 啟|峯 峰|悦 悅|愠 慍|户 戶|揾 搵|敍 敘|氲 氳|温 溫|牀 床|祕 秘|税 稅|羣 群|脱 脫|藴 蘊|蜕 蛻|衞 衛|説 說|醖 醞|鋭 銳|閲 閱|麪 麵',
)

/** In Taiwan 帳 is the standard of the Ministry of Education for tents and accounts, and 恆, which its press has in 恆生 too. */
const taiwanGlyphs = serializeEntries('賬 帳|恒 恆')

/** What Hong Kong writes as Simplified does, and Taiwan otherwise: OpenCC has no glyphs between the two for these. */
const taiwanOfHongKong = serializeEntries(
  '烟 煙|匀 勻|叙 敘|携 攜|踪 蹤|迹 跡|韵 韻|丢 丟|擡 抬|綉 繡|麽 麼|賬 帳|恒 恆',
)

/** 甚麼 is how Hong Kong writes it, and OpenCC leaves 甚么, which nobody writes; the same of 復甦, 醱酵 and 觔斗. */
const mainlandWords = '甚么 什么|复甦 复苏|甦醒 苏醒|酦酵 发酵|觔斗 筋斗'

/**
 * Accounts are 账 in the mainland, tents 帐 (First Table of Variant Forms of Words, 2001); OpenCC takes every 帳 for a
 * tent. The longest that fits counts: what is surely a tent stands for itself.
 */
function mainlandAccounts(): string {
  const tents = '蚊帐 营帐 罗帐 纱帐 床帐 军帐 幔帐 锦帐 帷帐 篷帐 虎帐'.split(' ')
  const before = Array.from('记算转查付结对入到欠还呆坏烂报赖认买混旧总做平收销挂冲台管赊进出分公明细假走')
  const after = Array.from('号户单本簿册目款务龄期房')
  const accounts = [...after.map((one) => `帐${one}`), ...before.map((one) => `${one}帐`), '流水帐']
  const inTents = before.flatMap((one) => Array.from('篷幕子里内中外前', (other) => `${one}帐${other}`))
  return [
    ...accounts.map((word) => `${word} ${word.replace('帐', '账')}`),
    ...[...tents, ...inTents].map((word) => `${word} ${word}`),
  ].join('|')
}

/** What is dry, before 嘉 and 隆: OpenCC takes 乾嘉 and 乾隆 for reigns in 餅乾嘉年華 as well. 果乾 is not here: 如果乾隆. */
const mainlandDry = '饼 肉 豆 菜 葡萄 烘 晒 擦 吹 晾 烤 喝'.replace(/(\S+) ?/g, '$1乾 $1干|').slice(0, -1)

const mainlandSpellings = serializeEntries(`${mainlandWords}|${mainlandDry}|${mainlandAccounts()}`)

/**
 * OpenCC knows 互聯網 → 網際網路 only, and nobody says 移動網際網路. 質量 is mass in Taiwan; where nothing but quality
 * can be meant, it is 品質.
 */
const taiwanWords = serializeEntries(
  '移動網際網路 行動網路|產品質量 產品品質|服務質量 服務品質|空氣質量 空氣品質|教學質量 教學品質|生活質量 生活品質|質量管理 品質管理|質量控制 品質管制|高質量 高品質|質量檢測 品質檢測',
)

/** What is put right after OpenCC on the way from a locale: serialized dictionaries. */
export function correctionsFor(
  from: ChineseLocale,
  to: ChineseLocale,
  { glyphs, vocabulary }: { readonly glyphs: GlyphStyle; readonly vocabulary: Vocabulary },
): readonly string[] {
  return [
    ...(from === 'zh-Hans-CN' ? [spellings] : []),
    ...(to === 'zh-Hans-CN' ? [mainlandSpellings] : []),
    ...(to === 'zh-Hant-TW' ? [from === 'zh-Hant-HK' ? taiwanOfHongKong : taiwanGlyphs] : []),
    ...(to === 'zh-Hant-HK' && glyphs === 'press' ? [hongKongPressGlyphs] : []),
    ...(to === 'zh-Hant-TW' && vocabulary === 'regional' ? [taiwanWords] : []),
  ]
}
