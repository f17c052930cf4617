import { type ChineseLocale, locales } from '../../model/locale.ts'

/**
 * Glyphs that Unicode holds apart and no list of Taiwan, Hong Kong or the mainland has: those of the Kangxi dictionary
 * and of old type (眞 靑 敎), of hands and of shop signs (吿 塲 鷄), each with the character that it is. What only Japan
 * writes (駅 沢 売) is not among them: it stands for Japanese words more often than not.
 */
export const glyphVariants =
  '冨富 凢凡 凴憑 刋刊 刦劫 刼劫 刴剁 剙創 劔劍 劒劍 剱劍 釼劍 劵券 厰廠 吿告 呪咒 喩喻 噐器 囯國 囘回 囬回 堦階 塟葬 墖塔 塲場 妬妒 姉姊 姸妍 姙妊 婣姻 壻婿 聟婿 孼孽 寃冤 寳寶 尓爾 崐崑 崕崖 崘崙 巵卮 帋紙 帬裙 裠裙 庽寓 廐廄 廏廄 廸迪 廻迴 彜彝 彛彝 徃往 徧遍 悤匆 悳德 惪德 徳德 愽博 慙慚 慽慼 憇憩 拕拖 斈學 暎映 朖朗 朞期 朶朵 梹檳 椶棕 楕橢 楡榆 櫉櫥 欝鬱 鬰鬱 氷冰 汚污 渕淵 澁澀 濶闊 灔灩 灧灩 灮光 烖災 烱炯 煑煮 熈熙 煕熙 犂犁 犲豺 皐皋 臯皋 皷鼓 鼔鼓 皼鼓 碯瑙 礮炮 祘算 筭算 穅糠 穉稚 稺稚 穽阱 窰窯 竃竈 竢俟 籖籤 紥紮 纎纖 纒纏 缷卸 罇樽 羮羹 聡聰 聦聰 舩船 蕋蕊 蘂蕊 蕚萼 蘓蘇 蟁蚊 蠧蠹 裵裴 覉羈 覊羈 羇羈 觧解 詧察 諌諫 讃讚 貭質 賔賓 趂趁 踨蹤 躰體 軆體 骵體 辠罪 酧酬 醻酬 鑛礦 閙鬧 隣鄰 靑青 靱韌 韈襪 韤襪 韮韭 韲齏 餹糖 糭糉 駄馱 鬪鬥 鬭鬥 鬬鬥 鬦鬥 闘鬥 鵞鵝 麁粗 齩咬 龎龐 厐龐 ' +
  '儍傻 傁叟 叜叟 呌叫 垜垛 抝拗 揑捏 揷插 斾旆 朙明 眀明 枬楠 棃梨 棊棋 槀稿 稾稿 槩概 槪概 檝楫 欵款 欅櫸 殻殼 歗嘯 湼涅 牕窗 窻窗 猨猿 甎磚 畊耕 畵畫 盌碗 磵澗 秌秋 秔粳 稉粳 稭秸 竚佇 竝並 箒帚 簒篡 糓穀 緜綿 羗羌 脃脆 艢檣 蘯蕩 覔覓 覩睹 謌歌 讁謫 貛獾 賍贓 贜贓 贒賢 躶裸 躱躲 輙輒 輌輛 鍫鍬 鎻鎖 鏁鎖 隖塢 隝塢 鞾靴 頟額 顋腮 饍膳 騐驗 驘騾 骽腿 鬂鬢 鰕蝦 鸎鶯 鴬鶯 麐麟 麞獐 齅嗅 兪俞 叅參 嗁啼 帒袋 廹迫 悞誤 惽惛 搇撳 擥攬 攅攢 涖蒞 瓈璃 礶罐 粃秕 罁缸 肧胚 蟚蟛 蠭蜂 衂衄 袵衽 襍雜 蹏蹄 蹵蹴 醩糟 飡餐 餙飾 餝飾 餻糕 亾亡 伱你 冄冉 勄敏 咊和 塐塑 媍婦 恠怪 恡吝 悋吝 旹時 昬昏 昻昂 濵濱 畱留 皃貌 秇藝 竆窮 綂統 縂總 搃總 羙美 肈肇 葢蓋 蕐華 衇脈 覌觀 觵觥 豓豔 辢辣 鎋轄 鏥鏽 鑚鑽 隂陰 鞵鞋 馿驢 騗騙 鼃蛙 ' +
  '値值 偸偷 倂併 兎兔 冐冒 冝宜 冦寇 凖準 刄刃 卽即 厛廳 廰廳 厠廁 呉吳 呑吞 埀垂 塡填 壷壺 増增 夘卯 奬獎 姢娟 娯娛 宻密 尙尚 屛屏 嵗歲 歳歲 嵳嵯 巌巖 幇幫 幚幫 庅麼 庿廟 廵巡 徴徵 彂發 彚彙 愼慎 戞戛 戱戲 戸戶 扵於 敎教 斍覺 旣既 晩晚 曅曄 曵曳 査查 桒桑 歩步 殱殲 毎每 淸清 渉涉 溌潑 潅灌 濳潛 焔焰 焭煢 燗爛 爼俎 甁瓶 甆瓷 疉疊 痩瘦 盇盍 眞真 硏研 穂穗 竒奇 竪豎 竸競 筞策 篭籠 簔簑 糺糾 絶絕 緑綠 緖緒 縁緣 綳繃 縧絛 纉纘 翆翠 翶翱 聨聯 聫聯 聮聯 聼聽 肻肯 胷胸 膸髓 舃舄 舗鋪 舘館 産產 蝿蠅 蠎蟒 諩譜 譱善 謡謠 賉恤 迯逃 逺遠 遟遲 遡溯 邉邊 郞郎 郷鄉 鄕鄉 鄷酆 釡釜 鎭鎮 鐡鐵 録錄 閇閉 闗關 隷隸 頼賴 頽頹 顔顏 顚顛 飮飲 飰飯 餠餅 駞駝 駡罵 髙高 鯋鯊 鰐鱷 鳬鳧 鳫雁 鳯鳳 鷄雞 鶏雞 黒黑 黙默 鼡鼠'

/** The same of Hong Kong, where they are on the list of the Education Bureau or on signs (茘枝角) and say nothing against a text. */
export const hongKongVariants =
  '衞衛 茘荔 宂冗 尅剋 峩峨 擧舉 枏楠 畧略 翺翱 蠏蟹 譌訛 躭耽 靭韌 鼈鱉 仼任 倶俱 枱檯 栢柏 菓果 蔴麻 艶豔 覇霸 襃褒 怱匆 櫈凳 氊氈 疎疏 粺稗 輭軟 敍敘 綫線'

/**
 * Characters of Taiwan and Hong Kong that the mainland writes with another, which Taiwan and Hong Kong have as well
 * (First Table of Variant Forms of Characters, 1955): OpenCC leaves them in Simplified text.
 */
export const notInMainland =
  '伕夫 倣仿 偺咱 勦剿 啣銜 嬝嫋 彞彝 徬彷 慇殷 搾榨 勗勖 燐磷 燄焰 牠它 玨珏 瑯琅 疋匹 痲麻 瘉愈 瞇眯 箝鉗 篛箬 籐藤 糢模 舨板 跼局 踫碰 餽饋 鼇鰲 迆迤 姪侄 砲炮 啗啖 囓齧 婬淫 嬾懶 懽歡 懃勤 搥捶 搆構 撦扯 攷考 毬球 牋箋 玅妙 紬綢 缾瓶 耡鋤 鉏鋤 臙胭 苺莓 觝抵 諠喧 賸剩 鑵罐 阬坑 駮駁 騣鬃 鴈雁 殀夭 碪砧 荳豆 粧妝 堿鹼 隄堤 麤粗 櫺欞 煖暖 拏拿 毘毗 藷薯 餧喂 蜋螂 蝯猿 澣浣 矙瞰 幙幕 嬭奶 嚬顰 揜掩 搤扼 摠總 旛幡 暱昵 殽淆 甖罌 縚絛 繈襁 繖傘 艸草 芔卉 蓺藝 蚘蛔 蜨蝶 螘蟻 螾蚓 觕粗 饟餉 傌罵 偪逼 揹背 銲焊 鎗槍 傚效 撢撣 玆茲 踡蜷 摀捂 鉋刨'

/**
 * Dictionaries simplify these by analogy, to characters that fonts lack and nobody prints: since the Table of General Standard Characters (2013) what is not in it keeps its form. These are all whose simplified form
 * is outside of it and of the basic block, but that of biangbiang noodles: 嗰 餸 of Cantonese, 魟 and other fish, rare
 * names. A test derives them anew.
 */
const unsimplified =
  '㑯㑶㗲㜄㜏㜢㠏㩜㺏䁪䁻䊷䋙䋚䋹䋻䍦䎱䙡䜀䝼䥇䥱䦛䦟䧢䯀䱷䱽倲偑傌儸劏劚喎嗰噚嚧壗媰孋孻嵾幓慺懤掆擽曥朥桱椲樢樫橯殨殰潚澾濄濧瀇灒灙灡煱燶獱璯碽稏筴篸籅籔紬綐縳繸繿蔯薳薵蘟蟳詀讌賰躎釾鉝鐥餸騧魟鰌鸂麬麳鿁𠁞𠗣𡃕𡅏𡑭𡓾𡔖𡞵𡠹𡢃𡮉𡮣𡳳𡾱𢣚𢶫𢹿𣙎𣞻𣠩𣠲𣾷𤁣𤅶𤓩𤪺𤫩𤳸𥊝𥌃𥕥𥖅𥢢𥸠𥼽𦘧𦣎𦪙𧜗𧜵𧝞𧟀𧩙𧵳𧶧𨊰𨊸𨋢𨤻𨦫𨧜𨯅𩞯𩠴𩣑𩶘'

/** What becomes of variants before anything else is converted, on the way to a locale: a serialized dictionary. */
export function variantsFor(to: ChineseLocale): string {
  const foreign = to === 'zh-Hant-HK' ? [] : [hongKongVariants]
  const pairs = [glyphVariants, ...foreign, ...(to === 'zh-Hans-CN' ? [notInMainland] : [])]
  return serialize(pairs.join(' ').split(' '))
}

/** What keeps its form on the way to a locale, each for itself: serialized dictionaries. */
export function keptIn(to: ChineseLocale): readonly string[] {
  return locales[to].script === 'Hans'
    ? [serialize(Array.from(unsimplified, (character) => character + character))]
    : []
}

/** Whether a text has a character that is another one in another glyph. */
export function hasVariant(text: string): boolean {
  return anyVariant.test(text)
}

const anyVariant = new RegExp(
  `[${[glyphVariants, hongKongVariants, notInMainland].join(' ').replace(/(\S)\S ?/g, '$1')}]`,
)

/** In the order of code points, as dictionaries must be; none of them is from U+E000 to U+FFFF. */
function serialize(pairs: readonly string[]): string {
  return pairs
    .map((pair) => Array.from(pair).join(' '))
    .sort()
    .join('|')
}
