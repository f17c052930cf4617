import { serializeEntries } from './dictionary.ts'

/**
 * Words and names of classical Chinese from Simplified to OpenCC's own standard, which OpenCC lacks or the character
 * model takes for modern prose: titles keep 于 and 后, who goes to war is 征 and no 徵. Each was counted in Traditional
 * editions of poems and in modern text; a word that is another one there stands in a longer piece or has its guards.
 */
export const classicalWords: string = serializeEntries(
  [wordsOfOldTexts(), wordsOfPoems(), famousLines(), people(), ...guards()].join('|'),
)

/** Where a word has, in Traditional as well, a character that is elsewhere the simplified form of another: 叶 in 叶韻. */
const oldForms = /万(?=俟)|党(?=懷英)|(?<=南宮|洪)适|叶(?=[韻韵])|并(?=州)|(?<=幽)并|种(?=世衡|師道)/gu

/** Offsets in a Traditional text of characters that look simplified and are what such a word is written with. */
export function findOldForms(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.matchAll(oldForms), ({ index }) => index))
}

/** Titles, places, reigns, books and what they are written with. */
function wordsOfOldTexts(): string {
  return (
    '单于 單于|武后 武后|吕后 呂后|韦后 韋后|贾后 賈后|甄后 甄后|窦后 竇后|萧后 蕭后|后稷 后稷|后夔 后夔|夏后氏 夏后氏|夏后启 夏后啓|徯我后 徯我后|后来其苏 后來其蘇|我先世后稷 我先世后稷|' +
    '祭后土 祭后土|、后土 、后土|、后土地 、後土地|、后土壤 、後土壤|祀后土 祀后土|与后土 與后土|汾阴后土 汾陰后土|后土祠 后土祠|后土庙 后土廟|后土夫人 后土夫人|后土娘娘 后土娘娘|王后土 王后土|' +
    '于阗 于闐|于菟 於菟|鲜于 鮮于|淳于 淳于|淳于髡 淳于髡|淳于意 淳于意|万俟 万俟|南宫适 南宮适|术赤 朮赤|并州 并州|幽并 幽并|咸京 咸京|咸秦 咸秦|锦里 錦里|大历十才子 大曆十才子|大历中 大曆中|大历初 大曆初|大历年 大曆年|' +
    '叶韵 叶韻|尸子 尸子|尸佼 尸佼|芝术 芝朮|击筑 擊筑|隐几 隱几|几杖 几杖|干谒 干謁|干禄 干祿|百谷草木 百穀草木|播百谷 播百穀|余祭 餘祭|以干先王 以干先王|南面而征 南面而征|东面而征 東面而征|往而征之 往而征之|征西府 征西府|征西将军 征西將軍|征西大将军 征西大將軍|被发左衽 被髮左衽|被发行吟 被髮行吟|被发文身 被髮文身|薄幸 薄倖|郁郁乎 郁郁乎|郁郁青青 郁郁青青|' +
    '余尝 余嘗|余闻之 余聞之|余谓 余謂|余既 余既|余读 余讀|余幼时 余幼時|伊余 伊余'
  )
}

/** What poems say again and again, and modern prose hardly ever. */
function wordsOfPoems(): string {
  return (
    '征蓬 征蓬|征帆 征帆|征轮 征輪|征鞍 征鞍|征骑 征騎|征鸿 征鴻|征雁 征雁|征马 征馬|征袍 征袍|征衣 征衣|征衫 征衫|征棹 征棹|征櫂 征櫂|征轩 征軒|征旆 征旆|征戍 征戍|征路 征路|征客 征客|征骖 征驂|驻征 駐征|专征 專征|晨征 晨征|絮征袍 絮征袍|' +
    '虽云 雖云|孰云 孰云|谁云 誰云|岂云 豈云|皆云 皆云|既云 既云|未云 未云|岁云暮 歲云暮|已云暮 已云暮|已云晚 已云晚|忽云暮 忽云暮|都云作者 都云作者|自云良家 自云良家|' +
    '系舟 繫舟|舟不系 舟不繫|扁舟系 扁舟繫|孤舟系 孤舟繫|归舟系 歸舟繫|渔舟系 漁舟繫|系钓鱼船 繫釣魚船|系船 繫船|系缆 繫纜|系马高楼 繫馬高樓|青丝系 青絲繫|一系故园 一繫故園|故园系 故園繫|' +
    '玄发 玄髮|齿发 齒髮|素发 素髮|妾发 妾髮|散发弄扁舟 散髮弄扁舟|散发乘 散髮乘|插发 插髮|黄发垂髫 黃髮垂髫|华发生 華髮生|尽华发 盡華髮|华发侵 華髮侵|华发新 華髮新|照华发 照華髮|萧萧华发 蕭蕭華髮|毛发动英 毛髮動英|怜白发生 憐白髮生|白发生头 白髮生頭|虬须 虯鬚|髭须 髭鬚|龙须方锦 龍鬚方錦|白须 白鬚|须如猬 鬚如蝟|黄须儿 黃鬚兒|' +
    '余响 餘響|余寒 餘寒|余花 餘花|余悲 餘悲|余霞 餘霞|冲融 沖融|丰茸 丰茸|噫吁 噫吁|嗟吁 嗟吁|斗十千 斗十千|愁斗几千 愁斗幾千|牛斗之间 牛斗之間|斗牛之间 斗牛之間|射斗牛 射斗牛|冲斗牛 沖斗牛|在斗牛间 在斗牛間|冲牛斗 沖牛斗|长干里 長干里|长干行 長干行|长干曲 長干曲|' +
    '泪始干 淚始乾|泪不干 淚不乾|泪未干 淚未乾|泪无干 淚無乾|墨未干 墨未乾|血未干 血未乾|露未干 露未乾|汗未干 汗未乾|栏干拍 欄干拍|倚栏干 倚欄干|凭栏干 憑欄干|阑干 闌干'
  )
}

/** Facts about single lines, where a word alone may be either. */
function famousLines(): string {
  return (
    '一夜征人 一夜征人|征人尽望 征人盡望|征人未还 征人未還|征人尚未还 征人尚未還|万里征人 萬里征人|征人倚戍 征人倚戍|征人蓟北 征人薊北|征人泪 征人淚|征人望 征人望|征人思 征人思|征人出塞 征人出塞|征人陇 征人隴|塞外征人 塞外征人|寄征人 寄征人|忆征人 憶征人|孤蓬万里征 孤蓬萬里征|上下交征 上下交征|' +
    '复照青苔 復照青苔|嘉宾复满 嘉賓復滿|安禅制毒龙 安禪制毒龍|圣制从蓬莱 聖製從蓬萊|才艺咸第一 才藝咸第一|唯案几 唯案几|春心托杜鹃 春心託杜鵑|多采撷 多采擷|去时里正 去時里正|思田里 思田里|归田里 歸田里|' +
    '沾衣欲湿杏花 沾衣欲溼杏花|孰云网恢恢 孰云網恢恢'
  )
}

/** People whose names are taken for other words where nothing around them says that they are names. */
function people(): string {
  return (
    '于谦 于謙|于鹄 于鵠|于濆 于濆|于禁 于禁|于敏 于敏|于伶 于伶|于漪 于漪|于坚 于堅|于逖 于逖|于琮 于琮|于良史 于良史|于右任 于右任|于慎行 于慎行|于志宁 于志寧|于成龙 于成龍|于敏中 于敏中|于光远 于光遠|于省吾 于省吾|于凤至 于鳳至|于定国 于定國|于季子 于季子|' +
    '余靖 余靖|余阙 余闕|余怀 余懷|余华 余華|余玠 余玠|余嘉锡 余嘉錫|余叔岩 余叔岩|余冠英 余冠英|余光中 余光中|范缜 范縝|范滂 范滂|范纯仁 范純仁|范祖禹 范祖禹|党怀英 党懷英|游酢 游酢|干宝 干寶|段干木 段干木|冒辟疆 冒辟疆|种世衡 种世衡|洪适 洪适|周朴 周朴|诗人方干 詩人方干|庄姜 莊姜'
  )
}

/** Words of today that such a word would cut in two, by what stands before it or behind. */
function guards(): readonly string[] {
  return [
    behind(
      '单于 單於',
      '简 簡|名 名|清 清|菜 菜|订 訂|账 賬|帐 帳|传 傳|孤 孤|不 不|保 保|表 表|罚 罰|运 運|货 貨|工 工|床 牀|成绩 成績',
    ),
    behind(
      '武后 武後',
      '比 比|动 動|练 練|用 用|习 習|学 學|演 演|玄 玄|神 神|宣 宣|洪 洪|建 建|光 光|汉 漢|核 核|尚 尚|威 威|英 英|成 成',
    ),
    behind('鲜于 鮮於', '新 新|海 海|生 生|保 保|时 時|水 水|尝 嘗|朝 朝'),
    behind('并州 併州', '合 合|兼 兼|吞 吞'),
    behind('尸子 屍子', '僵 殭|丧 喪|死 死|浮 浮|女 女|男 男'),
    behind('击筑 擊築', '打 打|冲 衝|撞 撞|攻 攻'),
    behind('白须 白須', '明 明|空 空|告 告|坦 坦|旁 旁|表 表|蛋 蛋'),
    behind('锦里 錦裏', '什 什|集 集'),
    behind('素发 素發', '因 因|激 激|元 元|要 要|毒 毒|色 色|朴 樸'),
    behind('系船 系船', '关 關|体 體|直 直|嫡 嫡'),
    ['周朴园 周樸園'],
  ].flat()
}

/** A word of two characters as it reads behind others. */
function behind(word: string, places: string): readonly string[] {
  const [from, to] = word.split(' ')
  return places.split('|').map((place) => {
    const [before, written] = place.split(' ')
    return `${before}${from} ${written}${to}`
  })
}
