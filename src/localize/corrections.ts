import type { ChineseLocale } from '../model/locale.ts'
import type { GlyphStyle, Vocabulary } from '../model/vocabulary.ts'

/** The version of the tables of this folder that change what a text becomes; results kept from another are worth nothing. */
export const tablesVersion = '1'

/** Errors of OpenCC (箇, 广), and words of two accepted spellings in the one that the press uses. */
const spellings = '一箇中國 一個中國|宣佈 宣布|广部 廣部|據瞭解 據了解'

/**
 * Glyphs of the Hong Kong press, in place of those of the Education Bureau's list that OpenCC gives.
 * The press sets 說 and 溫, and with them the other characters of the same components.
 */
const hongKongPressGlyphs =
  '兑 兌|卧 臥|啓 啟|峯 峰|悦 悅|愠 慍|户 戶|揾 搵|敍 敘|氲 氳|温 溫|牀 床|祕 秘|税 稅|羣 群|脱 脫|藴 蘊|蜕 蛻|衞 衛|説 說|醖 醞|鋭 銳|閲 閱|麪 麵'

/** OpenCC knows 互聯網 → 網際網路 only, and nobody says 移動網際網路. */
const taiwanWords = '移動網際網路 行動網路'

/** What is put right after OpenCC on the way from one locale to another: serialized dictionaries. */
export function correctionsFor(
  from: ChineseLocale,
  to: ChineseLocale,
  { glyphs, vocabulary }: { readonly glyphs: GlyphStyle; readonly vocabulary: Vocabulary },
): readonly string[] {
  return [
    ...(from === 'zh-Hans-CN' ? [spellings] : []),
    ...(to === 'zh-Hant-HK' && glyphs === 'press' ? [hongKongPressGlyphs] : []),
    ...(to === 'zh-Hant-TW' && vocabulary === 'regional' ? [taiwanWords] : []),
  ]
}
