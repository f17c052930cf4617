import { serializeEntries, serializeWords } from './dictionary.ts'
import { everydayFromHongKong, everydayHongKongToTaiwan, everydayTaiwanToHongKong } from './everyday-words.ts'
import { heldFromTaiwan } from './taiwan-words.ts'

/**
 * Regional words to and from Hong Kong, which shares most of Taiwan's: only those are here that surely differ, as
 * "Taiwan Hong Kong". OpenCC knows no way between the two; by way of the mainland 影片 became 視頻.
 */

const bothWays =
  '軟體 軟件|硬體 硬件|網際網路 互聯網|網路 網絡|數位 數碼|行動電話 流動電話|行動通訊 流動通訊|行動網路 流動網絡|行動網際網路 流動互聯網|行動裝置 流動裝置|行動支付 流動支付|行動數據 流動數據|行動寬頻 流動寬頻|行動應用程式 流動應用程式|' +
  '人工智慧 人工智能|智慧型手機 智能手機|智慧財產權 知識產權|解析度 解像度|隨身碟 USB手指|部落格 網誌|印表機 打印機|簡訊 短訊|計程車 的士|雷射 激光|奈米 納米|視訊會議 視像會議|視訊通話 視像通話|品質 質素|泡麵 即食麵|太空梭 穿梭機|網咖 網吧|' +
  '積體電路 集成電路|超音波 超聲波|憂鬱症 抑鬱症|過動症 過度活躍症|胺基酸 氨基酸|攝護腺 前列腺|A型肝炎 甲型肝炎|B型肝炎 乙型肝炎|C型肝炎 丙型肝炎|' +
  '義大利 意大利|紐西蘭 新西蘭|克羅埃西亞 克羅地亞|斯洛維尼亞 斯洛文尼亞|沙烏地阿拉伯 沙特阿拉伯|肯亞 肯尼亞|奈及利亞 尼日利亞|衣索比亞 埃塞俄比亞|辛巴威 津巴布韋|坦尚尼亞 坦桑尼亞|迦納 加納|葉門 也門|寮國 老撾|馬爾地夫 馬爾代夫|亞塞拜然 阿塞拜疆|塞普勒斯 塞浦路斯|' +
  '尚比亞 贊比亞|波札那 博茨瓦納|莫三比克 莫桑比克|盧安達 盧旺達|索馬利亞 索馬里|瓜地馬拉 危地馬拉|宏都拉斯 洪都拉斯|厄瓜多 厄瓜多爾|哥斯大黎加 哥斯達黎加|賴比瑞亞 利比里亞|甘比亞 岡比亞|模里西斯 毛里求斯|茅利塔尼亞 毛里塔尼亞|蒲隆地 布隆迪|列支敦斯登 列支敦士登|' +
  '烏茲別克 烏茲別克斯坦|哈薩克 哈薩克斯坦|土庫曼 土庫曼斯坦|塔吉克 塔吉克斯坦|阿拉伯聯合大公國 阿拉伯聯合酋長國|歐巴馬 奧巴馬|密西根 密芝根|維吉尼亞 維珍尼亞|西維吉尼亞 西維珍尼亞'

const toHongKongOnly =
  '公車 巴士|短影音 短片|腳踏車 單車|馬鈴薯 薯仔|優格 乳酪|便當 飯盒|公尺 米|公分 厘米|公釐 毫米|公厘 毫米|平方公尺 平方米|立方公尺 立方米|智慧手機 智能手機|速食麵 即食麵|失智症 認知障礙症|突尼西亞 突尼斯|賓士 平治|線上課程 網上課程|線上學習 網上學習|線上教學 網上教學|線上會議 網上會議|線上購物 網上購物|線上遊戲 網上遊戲|線上直播 網上直播|線上報名 網上報名|線上服務 網上服務|線上支付 網上支付|線上問卷 網上問卷|線上 網上'

const toTaiwanOnly =
  '厘米 公分|平方米 平方公尺|立方米 立方公尺|屏幕 螢幕|沙地阿拉伯 沙烏地阿拉伯|肯雅 肯亞|打印 列印|打印店 影印店|雪櫃 冰箱|石屎 混凝土|石屎森林 水泥叢林|英泥 水泥|單車徑 自行車道|電單車 機車|平方呎 平方英尺|立方呎 立方英尺|智能電話 智慧型手機|鐳射 雷射|數碼相機 數位相機|私隱 隱私|網上課程 線上課程|網上學習 線上學習|網上購物 線上購物|網上遊戲 線上遊戲|網上銀行 網路銀行'

/** Words that only begin or end like one of those, as the names of peoples do; 數位學者 are several scholars. */
const notOfTaiwan =
  '道瓊斯 貝克漢姆 執行長達 執行長期 公分母 辦公分 軟體動物 柔軟體操 直線上 曲線上 小數位 數位學者 數位專家 數位教授 數位老師 數位醫師 數位委員 數位議員 數位同學 數位學生 數位成員 數位朋友 菁寮國小 鹿寮國小 電視訊號 ' +
  '哈薩克族 哈薩克人 哈薩克語 哈薩克斯坦 塔吉克族 塔吉克人 塔吉克斯坦 土庫曼人 土庫曼斯坦 烏茲別克族 烏茲別克人 烏茲別克斯坦 厄瓜多爾'
const notOfHongKong = '的士高 的士多 的士氣 的士兵 納米比亞 數碼港 游標卡尺'

/** Left alone on the way from Taiwan, and shown in review: a line has an upper side too. */
export const heldToHongKong: string = serializeWords('線上')

/** From Taiwan to Hong Kong. */
export const taiwanToHongKong: string = serializeEntries(
  `${bothWays}|${toHongKongOnly}|${serializeWords(notOfTaiwan)}|${everydayTaiwanToHongKong}`,
)

/** From Hong Kong to Taiwan. */
export const hongKongToTaiwan: string = serializeEntries(
  `${turned(bothWays)}|${toTaiwanOnly}|${serializeWords(notOfHongKong)}|${everydayHongKongToTaiwan}`,
)

/** Left alone on the way to the mainland, and shown in review: the 質素 of people is 素質 there, and a 士多 may be a name. */
export const heldToMainland: string = serializeEntries(`${heldFromTaiwan}|${serializeWords('質素 士多')}`)

/** From Hong Kong to the mainland, before OpenCC's few. */
export const hongKongToMainland: string = serializeEntries(
  '流動電話 移動電話|流動通訊 移動通信|流動網絡 移動網絡|流動互聯網 移動互聯網|流動裝置 移動設備|流動支付 移動支付|流動數據 移動數據|流動寬頻 移動寬帶|流動應用程式 移動應用程序|手提電話 手機|手提電腦 筆記本電腦|' +
    '晶片 芯片|磊晶片 外延片|資訊科技 信息技術|資訊 信息|頻寬 帶寬|解像度 分辨率|解析度 分辨率|數碼化 數字化|數碼經濟 數字經濟|數碼轉型 數字化轉型|數碼鴻溝 數字鴻溝|數碼訊號 數字信號|數碼通訊 數字通信|數碼貨幣 數字貨幣|數碼電視 數字電視|' +
    'USB手指 U盤|短訊 短信|的士 出租車|螢幕 屏幕|網誌 博客|程式碼 代碼|程式員 程序員|電腦程式 計算機程序|應用程式 應用程序|演算法 算法|雲端運算 雲計算|資料庫 數據庫|介面 界面|模組 模塊|預設值 默認值|記憶體 內存|智能電話 智能手機|' +
    '光纖通訊 光纖通信|衛星通訊 衛星通信|無線通訊 無線通信|量子通訊 量子通信|通訊系統 通信系統|通訊技術 通信技術|通訊衛星 通信衛星|通訊網絡 通信網絡|視像會議 視頻會議|視像通話 視頻通話|私隱 隱私|空氣質素 空氣質量|服務質素 服務質量|產品質素 產品質量|教學質素 教學質量|生活質素 生活質量|' +
    '鐳射 激光|矽 硅|塑膠 塑料|愛滋病 艾滋病|訊號 信號|變數 變量|迴圈 循環|使用者 用戶|登入 登錄|即食麵 方便麵|穿梭機 航天飛機|影印 複印|電郵 電子郵件|投影片 幻燈片|' +
    '沙地阿拉伯 沙特阿拉伯|肯雅 肯尼亞|紐西蘭 新西蘭|雪櫃 冰箱|石屎 混凝土|石屎森林 水泥森林|英泥 水泥|單車 自行車|單車徑 自行車道|電單車 摩托車|共享單車 共享單車|平方呎 平方英尺|立方呎 立方英尺|網絡質素 網絡質量|空氣質素指數 空氣質量指數|影像質素 圖像質量|士多啤梨 草莓|質素 質量|士多 雜貨店|人口質素 人口素質|學生質素 學生素質|市民質素 市民素質|' +
    `${serializeWords(`${notOfHongKong} 充滿變數 增添變數 影印本 登入口`)}|${everydayFromHongKong}`,
)

/** From the mainland to Hong Kong, before OpenCC's few; in OpenCC's own glyphs. */
export const mainlandToHongKong: string = serializeEntries(
  '信息技術 資訊科技|信息科技 資訊科技|信息 資訊|移動通信 流動通訊|移動電話 流動電話|移動網絡 流動網絡|移動互聯網 流動互聯網|移動設備 流動裝置|移動支付 流動支付|移動數據 流動數據|光纖通信 光纖通訊|衛星通信 衛星通訊|無線通信 無線通訊|量子通信 量子通訊|數字通信 數碼通訊|通信系統 通訊系統|通信技術 通訊技術|通信衛星 通訊衛星|通信網絡 通訊網絡|' +
    '芯片 晶片|帶寬 頻寬|視頻會議 視像會議|視頻通話 視像通話|視頻 影片|U盤 USB手指|優盤 USB手指|數字相機 數碼相機|數字化轉型 數碼轉型|數字轉型 數碼轉型|數字化 數碼化|數字經濟 數碼經濟|數字技術 數碼技術|數字電視 數碼電視|數字信號 數碼訊號|數字貨幣 數碼貨幣|數字鴻溝 數碼鴻溝|' +
    '分辨率 解像度|數組 陣列|模塊 模組|默認值 預設值|默認 預設|屏幕 螢幕|短信 短訊|出租車 的士|內存 記憶體|程序員 程式員|應用程序 應用程式|源代碼 原始碼|算法 演算法|博客 網誌|筆記本電腦 手提電腦|雲計算 雲端運算|方便麪 即食麪|' +
    '硅 矽|塑料 塑膠|艾滋病 愛滋病|隱私 私隱|航天飛機 穿梭機|自行車 單車|信號 訊號|光盤 光碟|磁盤 磁碟|幻燈片 投影片|在線教育 網上教育|在線課程 網上課程|在線學習 網上學習|在線會議 網上會議|在線購物 網上購物|在線支付 網上支付|在線直播 網上直播|' +
    '產品質量 產品質素|服務質量 服務質素|空氣質量 空氣質素|鼠標 滑鼠|用鼠標點 用滑鼠點|點贊 點讚|教學質量 教學質素|生活質量 生活質素|' +
    serializeWords('演算法 電視頻段 電視頻道'),
)

function turned(entries: string): string {
  return entries
    .split('|')
    .map((entry) => entry.split(' ').reverse().join(' '))
    .join('|')
}
