import { hongKongVariants, notInMainland } from './variants.ts'

/**
 * Characters that are one character in the glyphs of different regions, derived from OpenCC's tables of
 * Taiwan's and Hong Kong's variants (a test derives them anew), and 説/說, whose like the press of Hong Kong keeps.
 */
const regionalGlyphs =
  '僞偽 啓啟 喫吃 嫺嫻 嬀媯 峯峰 幺么 棱稜 樑梁 檐簷 污汙 泄洩 潙溈 潨潀 爲為 牀床 痹痺 癡痴 皁皂 着著 睾睪 祕秘 竈灶 糉粽 繮韁 纔才 羣群 脣唇 蔘參 蔿蒍 衆眾 裏裡 覈核 踊踴 鉢缽 鍼針 鮎鯰 麪麵 齶顎 兌兑 叄叁 囪囱 媼媪 悅悦 慍愠 戶户 挩捝 搵揾 敓敚 敘敍 柺枴 梲棁 榲榅 檯枱 氳氲 涗涚 溫温 溼濕 熅煴 稅税 縕緼 脫脱 膃腽 臥卧 臺台 菸煙 蒕蒀 蔥葱 蘊藴 蛻蜕 衛衞 說説 轀輼 醞醖 鉤鈎 銳鋭 閱閲 鰮鰛'

/** Glyphs of one character that OpenCC's tables hold apart: 恒 is Hong Kong's standard, 恆 Taiwan's, 勛 is in names, 鷄 on signs. */
const namesakes = '恆恒 勳勛 雞鷄'

const representatives = new Map(
  `${regionalGlyphs} ${namesakes}`
    .split(' ')
    .flatMap((group) => Array.from(group, (glyph) => [glyph, group.charAt(0)] as const)),
)
for (const pair of `${hongKongVariants} ${notInMainland}`.split(' ')) {
  const [variant = '', character = ''] = pair
  representatives.set(variant, representatives.get(character) ?? character)
}

/** A character without regard to which region's glyph it is: 裡 and 裏 fold to the same, and so do 砲 and 炮. */
export function foldGlyph(character: string): string {
  return representatives.get(character) ?? character
}

/**
 * Spellings of one word that are both accepted in traditional writing. They say nothing against a text: 唸 or 念,
 * 公布 or 公佈, 計畫 or 計劃, 店鋪 or 店舖, 匯報 or 彙報, 借助 or 藉助, 回歸 or 迴歸, 相剋 or 相克, 甚麼 or 什麼, 擡頭 or 抬頭, 滙豐 or 匯豐, 祇有 or 只有, 公釐 or 公厘.
 */
const acceptedSpellings =
  '唸念 布佈 周週 占佔 注註 畫劃 昇升 欲慾 雕彫 煉鍊 鑑鑒 跡蹟 嘆歎 庵菴 淒凄 闊濶 帳賬 鋪舖 匯彙 借藉 回迴 剋克 甚什 擡抬 滙匯 熏燻 祇只 衹只 厘釐'

const acceptedPairs = new Set(
  acceptedSpellings.split(' ').flatMap((pair) => [pair, Array.from(pair).reverse().join('')]),
)

/** Whether one character stands for the other where both spellings are accepted. */
export function isAccepted(one: string, other: string): boolean {
  return acceptedPairs.has(foldGlyph(one) + foldGlyph(other))
}

/**
 * Characters that simplification changes and that traditional texts hold all the same (后 in 皇后, 吃, 台): those that
 * at least one in twenty of OpenCC's phrases leaves alone, and regional variants (a test derives them anew); and 霉 of 發霉.
 */
const homeInTraditional = new Set(
  '丑丰么于云仆伙余佣兑准几凶划占卧厘叁台吁吃后咨咸唇囱夸媪尸岩岳峰帘干床征恒悦愠户捝揾敚斗朴杠杰棁榅氲涂涌涚淀温游灶煴熏痴皂确秘税筑粽緼群脱腊腌腽膻苹范荐葱蒀藴虱蜕跖輼辟郁醖采里霉',
)

/** Characters that simplified texts hold beside the simplified form: 乾 of 乾坤, 徵 as a note, 夥 as “many”, and of names. */
const homeInSimplified = new Set('乾夥徵釐剋吒昇氾濛祕脩谿薹袷陞醣蒐劄扞拚皁苧顗騞鑪潕霑麴')

/** Such characters that Hong Kong alone writes: of Cantonese (多謝晒, 吓), and of the list of the Education Bureau. */
const homeInHongKong = new Set('晒吓烟匀叙携踪迹韵丢肴雇')

/** Whether a character that Simplified has for another one is a word or a glyph of Hong Kong as well. */
export function isAtHomeInHongKong(character: string): boolean {
  return homeInHongKong.has(character)
}

/** Whether a character that the other script writes otherwise is at home in a script nevertheless. */
export function isAtHome(character: string, script: 'Hans' | 'Hant'): boolean {
  return (script === 'Hant' ? homeInTraditional : homeInSimplified).has(character)
}

/**
 * The simplified characters whose traditional form is guessed wrongly most often, as counted over text by people
 * (2kenize) and reports of errors, each with its readings, the commonest in OpenCC's phrases first.
 */
const readings = new Map(
  '里裏里 只只隻 准準准 后後后 面面麪 干乾幹干 发發髮 台臺檯颱台 于於于 余餘余 系系係繫 制制製 复復複覆 征徵征 范範范 斗鬥斗 谷谷穀 冲衝沖 采採采 折折摺 注注註'
    .split(' ')
    .map((row) => [row.charAt(0), Array.from(row.slice(1))] as const),
)

/** What a simplified character may be in traditional writing, if guessing it is a known risk; else nothing. */
export function readingsOf(simplified: string): readonly string[] {
  return readings.get(simplified) ?? []
}
