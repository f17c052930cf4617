import { serializeEntries, serializeWords } from './dictionary.ts'

/**
 * Words of the press and of every day that OpenCC's lists, which are of computing, lack: as "mainland Taiwan Hong Kong",
 * the first in Simplified. Only those are here whose counterpart says nothing else there.
 */
export const bothWays =
  '圆珠笔 原子筆 原子筆|幼儿园 幼兒園 幼稚園|集装箱 貨櫃 貨櫃|空间站 太空站 太空站|导弹 飛彈 導彈|' +
  '金枪鱼 鮪魚 吞拿魚|奶酪 乳酪 芝士|巧克力 巧克力 朱古力|沙拉 沙拉 沙律|三明治 三明治 三文治|布丁 布丁 布甸|二维码 QR碼 二維碼|外卖员 外送員 外賣員|' +
  '国内生产总值 國內生產毛額 國內生產總值|基尼系数 吉尼係數 堅尼係數|居民消费价格指数 消費者物價指數 消費物價指數|通胀 通膨 通脹|通胀率 通膨率 通脹率|' +
  '流媒体 串流媒體 串流媒體|社交媒体 社群媒體 社交媒體|初创企业 新創企業 初創企業|初创公司 新創公司 初創公司|初创团队 新創團隊 初創團隊|' +
  '特朗普 川普 特朗普|普京 普丁 普京|英伟达 輝達 英偉達|首席执行官 執行長 行政總裁|空客 空中巴士 空中巴士|纳斯达克 那斯達克 納斯達克|道琼斯 道瓊 道瓊斯|旧金山 舊金山 三藩市|' +
  '默克尔 梅克爾 默克爾|马克龙 馬克宏 馬克龍|朔尔茨 蕭茲 朔爾茨|泽连斯基 澤倫斯基 澤連斯基|内塔尼亚胡 納坦雅胡 內塔尼亞胡|埃尔多安 艾爾段 埃爾多安|特鲁多 杜魯道 杜魯多|' +
  '里根总统 雷根總統 列根總統|里根政府 雷根政府 列根政府|克林顿 柯林頓 克林頓|小布什 小布希 小布殊|老布什 老布希 老布殊|布什总统 布希總統 布殊總統|布什政府 布希政府 布殊政府|' +
  '肯尼迪 甘迺迪 甘迺迪|撒切尔 柴契爾 戴卓爾|戈尔巴乔夫 戈巴契夫 戈爾巴喬夫|丘吉尔 邱吉爾 邱吉爾|希拉里 希拉蕊 希拉里|基辛格 季辛吉 基辛格|' +
  '扎克伯格 祖克柏 朱克伯格|乔布斯 賈伯斯 喬布斯|比尔·盖茨 比爾·蓋茲 比爾·蓋茨|盖茨基金会 蓋茲基金會 蓋茨基金會|贝克汉姆 貝克漢 碧咸'

/** From the mainland alone: on the way back the word is understood, or says something else too. */
export const fromMainland =
  '厘米 公分 厘米|平方厘米 平方公分 平方厘米|立方厘米 立方公分 立方厘米|短视频 短影音 短片|数据中心 資料中心 數據中心|数据集 資料集 數據集|数据结构 資料結構 數據結構|数据科学 資料科學 數據科學|数据类型 資料型別 數據類型|数据挖掘 資料探勘 數據挖掘|' +
  '土豆 馬鈴薯 薯仔|西红柿 番茄 番茄|菠萝 鳳梨 菠蘿|猕猴桃 奇異果 奇異果|酸奶 優格 乳酪|盒饭 便當 飯盒|三文鱼 鮭魚 三文魚|冰淇淋 冰淇淋 雪糕|投影仪 投影機 投影機|摩托车 摩托車 電單車|' +
  '复印 影印 影印|复印机 影印機 影印機|充电宝 行動電源 充電寶|保质期 保存期限 保質期|航天员 太空人 太空人|宇航员 太空人 太空人|公交车 公車 巴士|核电站 核電廠 核電廠|光伏发电 太陽能發電 太陽能發電|帖子 貼文 帖文|' +
  '首次公开募股 首次公開發行 首次公開招股|反馈 回饋 反饋|营销 行銷 營銷|营销渠道 行銷通路 營銷渠道|销售渠道 銷售通路 銷售渠道|融资渠道 融資管道 融資渠道|运营 營運 營運|' +
  '项目经理 專案經理 項目經理|项目管理 專案管理 項目管理|项目负责人 專案負責人 項目負責人|开源项目 開源專案 開源項目|默认设置 預設設定 預設設定|' +
  '生活水平 生活水準 生活水平|技术水平 技術水準 技術水平|平均水平 平均水準 平均水平|发展水平 發展水準 發展水平|管理水平 管理水準 管理水平|服务水平 服務水準 服務水平|收入水平 收入水準 收入水平|教育水平 教育水準 教育水平'

/** Words that hold one of those and are others, in both scripts: 主流媒体 are no 流媒体, 航空客运 flies no Airbus. */
export const othersOfMainland: string = serializeEntries(
  '主流媒体 主流媒體|一流媒体 一流媒體|交流媒体 交流媒體|物流媒体 物流媒體|潮流媒体 潮流媒體|航空客运 航空客運|航空客机 航空客機|航空客流 航空客流|太空客舱 太空客艙|' +
    '菠萝包 菠蘿包|菠萝面包 菠蘿麪包|菠萝油 菠蘿油|菠萝蜜 菠蘿蜜|营销售 營銷售|航运营 航運營|客运营 客運營|货运营 貨運營|海运营 海運營|空运营 空運營|联运营 聯運營|普通胀 普通脹|交通胀 交通脹|土豆网 土豆網|酸奶油 酸奶油|空间站立 空間站立|普京都 普京都',
)

/** The same of Taiwan's and Hong Kong's. */
const others = '百貨櫃 雜貨櫃 存貨櫃 提貨櫃 送貨櫃 取貨櫃 辦公車 交通膨脹 普通膨脹'

/** Amounts of money: 兆 is 10¹² in Taiwan alone, and 10⁶ on the mainland, where nobody counts money by it. */
const money =
  '元 元 元|美元 美元 美元|欧元 歐元 歐元|日元 日圓 日圓|港元 港元 港元|英镑 英鎊 英鎊|人民币 人民幣 人民幣|元人民币 元人民幣 元人民幣|新台币 新台幣 新台幣|台币 台幣 台幣|美金 美金 美金|韩元 韓元 韓圜'

/** ICU cuts 一万亿元 behind 一万. */
const countedBy =
  ' |一 一|两 兩|三 三|四 四|五 五|六 六|七 七|八 八|九 九|十 十|百 百|千 千|几 幾|数 數|上 上|多 多|余 餘|十一 十一|十二 十二|十三 十三|十四 十四|十五 十五|十六 十六|十七 十七|十八 十八|十九 十九'

type Column = 0 | 1 | 2

const amounts = amountsOf()

/** From Simplified to a region: as phrases, for what is cut into words before it is reworded would be cut in 數據 and 中心. */
export const everydayForward: Readonly<Record<'zh-Hant-TW' | 'zh-Hant-HK', string>> = {
  'zh-Hant-TW': serializeEntries(entries([bothWays, fromMainland, amounts], 0, 1)),
  'zh-Hant-HK': serializeEntries(entries([bothWays, fromMainland, amounts], 0, 2)),
}

/** From Taiwan to the mainland. */
export const everydayFromTaiwan: string = entriesAndOthers(1, 0)

/** From Hong Kong to the mainland. */
export const everydayFromHongKong: string = entriesAndOthers(2, 0)

/** From Taiwan to Hong Kong. */
export const everydayTaiwanToHongKong: string = entriesAndOthers(1, 2)

/** From Hong Kong to Taiwan. */
export const everydayHongKongToTaiwan: string = entriesAndOthers(2, 1)

function amountsOf(): string {
  return countedBy
    .split('|')
    .flatMap((count) => {
      const [before = '', same = before] = count.split(' ')
      return money.split('|').map((row) => {
        const [inMainland, inTaiwan, inHongKong] = row.split(' ')
        return `${before}万亿${inMainland} ${same}兆${inTaiwan} ${same}萬億${inHongKong}`
      })
    })
    .join('|')
}

function entriesAndOthers(from: Column, to: Column): string {
  return `${entries([bothWays, amounts], from, to)}|${serializeWords(others)}`
}

function entries(tables: readonly string[], from: Column, to: Column): string {
  const rows = tables.flatMap((table) => table.split('|')).map((row) => row.split(' '))
  return [...new Set(rows.map((row) => `${row[from]} ${row[to]}`))].join('|')
}
