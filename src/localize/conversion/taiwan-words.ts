import { serializeEntries, serializeWords } from './dictionary.ts'
import { everydayFromTaiwan } from './everyday-words.ts'

/**
 * Regional words on the way from Taiwan to the mainland, and what OpenCC lacks on the way back. OpenCC's list is one of
 * computing: each of its words was looked at in the longer words that a dictionary of Taiwan has it in.
 */

/** Words of computing and plain ones at once, each wrong where the other is meant: left alone, and shown in review. */
export const heldFromTaiwan: string = serializeWords(
  '執行 程序 程式 資料 檔案 社群 設定 高階 低階 支援 訊息 進階 核心 物件 向量 智慧 指標 呼叫 陣列 元件 匯入 匯出 啟用 停用 圖示 堆疊 連結 ' +
    '類比 簡報 桌布 捲軸 欄位 排程 控制元件 控制代碼 正規化 重新整理 行程 外掛 布林 埠 獅子山 永珍 查德 遠端',
)

/** Words that are reworded on the way from Taiwan and shown in review: an 影片 may be a film, a 變數 what nobody knows. */
export const watchedFromTaiwan: ReadonlySet<string> = new Set(['影片', '效能', '變數'])

/** Words left alone where a text speaks of films as well: the 影片 that wins a prize is no 視頻. */
export const heldAmongFilms: string = serializeEntries(`${heldFromTaiwan}|影片 影片`)

const films =
  /電影|導演|執導|主演|領銜|飾演|編劇|票房|上映|首映|院線|片商|影展|影后|影帝|影業|金馬獎|金像獎|奧斯卡|坎城|最佳影片|影片獎|劇情片|紀錄片|片長/u

/** Whether a text of Taiwan speaks of films. */
export function speaksOfFilms(text: string): boolean {
  return films.test(text)
}

/** Words that the mainland has too, for the same thing or in their plain sense: 傳送, 影像, 序列. */
const understood =
  '互動 互動式 列舉 儲存 傳送 優先順序 全域性 區域性 即時 叮噹 叮叮噹 叮叮噹噹 回撥 外接 存取 存檔 宣告 序列 建立 影像 截圖 批次 撥出 擴音 整合 ' +
  '文件 新增 檢視 查詢 真實模式 登出 稽核 結束通話 線上 離線 自閉症 藍色畫面 複製 觸控 剪下 貼上 裝置 資料來源 資料包 通訊 通話卡 通話記錄 連線 過載 ' +
  '遮蔽 釋出 開啟 防毒 燒錄 冷盤 單核心 那杜 佛瑞 拉摩 拉羅 奧福 薩提 萊許 葛拉斯 布萊茲 提佩特 凱吉'

/** Words that begin or end like one of OpenCC's, names among them: 軟體 is not in 柔軟體操, 埠 is a harbour in 蚌埠. */
const longer =
  '隨機率 當機率 開機率 關機率 死機率 投機率 水晶片 結晶片 吸引數 參加彭 增加彭 數據機構 數據機房 數據機關 數據機制 顯示卡片 虛擬機器人 以太網路由器 柔軟體操 電視訊息 擴音器 投影機 影印本 影印版 自我效能 行政效能 專案組 專案小組 寬頻帶 多型號 多工種 電子音樂 電子音響 電子音 ' +
  '道瓊斯 貝克漢姆 游標卡尺 游標尺 蜂巢狀 工作列為 工作列入 狀態列為 狀態列入 執行長達 執行長期 營運長達 營運長期 技術長達 技術長期 資訊長達 資訊長期 財務長達 財務長期 行銷長達 行銷長期 資安長達 資安長期 ' +
  '數字串 文字串 十字型 八字型 人字型 品字型 丁字型 工字型 之字型 一字型 大字型 小數位 位數 載入史冊 充滿變數 增添變數 投下變數 隻字片語 片語隻字 隻言片語 片語隻言 水火不相容 互不相容 公分母 辦公分 無音訊 音訊全無 ' +
  '港埠 商埠 華埠 蚌埠 本埠 外埠 開埠 埠際 寮國小 寮國中 矽品 矽格 矽創 矽統 鎦金 蕭邦錶 布林肯 阿布拉姆斯 歐萊雅 撒奇萊雅 卡達夏 卡達克斯 理查德 普里查德 布蘭查德 查德森 ' +
  '哈薩克族 哈薩克人 哈薩克語 哈薩克文 哈薩克斯坦 塔吉克族 塔吉克人 塔吉克語 塔吉克斯坦 土庫曼人 土庫曼斯坦 烏茲別克族 烏茲別克人 烏茲別克語 烏茲別克斯坦 ' +
  '朗·霍華德 尼日爾 尼日利亞 厄瓜多爾 伊利諾伊 聯絡簿 聯絡道 聯絡處 聯絡官 聯絡員 聯絡站 聯絡線 羅永珍 智慧財產局 智慧財產法院 智慧城市 ' +
  '支持向量機 特徵向量 核心價值 核心課程 核心素養 核心能力 核心競爭力 核心技術 核心問題 核心肌群 經濟指標 績效指標 關鍵指標 指標性 個人資料 基本資料 參考資料 高階主管 行程表'

/** Before these 數位 is “several”. */
const several =
  '學者 專家 教授 老師 醫師 委員 議員 立委 律師 同學 學生 同事 同仁 成員 朋友 作家 科學家 研究員 工程師 受訪者 人士'

/** Compounds that can be meant in one way only. */
const compounds =
  '公車 公交車|短影音 短視頻|投影片 幻燈片|數位相機 數碼相機|數位攝影 數碼攝影|數位攝影機 數碼攝像機|數位落差 數字鴻溝|數位學生證 數字學生證|磊晶片 外延片|單晶片 單片機|尼日河 尼日爾河|查德湖 乍得湖|查德共和國 乍得共和國|' +
  '支援向量機 支持向量機|向量圖形 矢量圖形|Linux核心 Linux內核|作業系統核心 操作系統內核|微核心 微內核|' +
  '物件導向 面向對象|物件偵測 目標檢測|物件辨識 目標識別|空指標 空指針|函式指標 函數指針|指標變數 指針變量|滑鼠指標 鼠標指針|函式呼叫 函數調用|系統呼叫 系統調用|呼叫函式 調用函數|遠端程序呼叫 遠程過程調用|' +
  '回撥函式 回調函數|變數宣告 變量聲明|函式宣告 函數聲明|自變數 自變量|應變數 因變量|二維陣列 二維數組|字串陣列 字符串數組|陣列元素 數組元素|類比訊號 模擬信號|類比數位 模數|超連結 超鏈接|' +
  '智慧型 智能型|智慧型手機 智能手機|智慧手機 智能手機|智慧手錶 智能手錶|智慧音箱 智能音箱|智慧電視 智能電視|智慧家電 智能家電|智慧製造 智能製造|智慧電網 智能電網|智慧合約 智能合約|商業智慧 商業智能|具身智慧 具身智能|' +
  '應用程式 應用程序|電腦程式 計算機程序|主程式 主程序|副程式 子程序|小程式 小程序|程式庫 程序庫|程式員 程序員|資料結構 數據結構|資料科學 數據科學|資料分析 數據分析|資料中心 數據中心|資料集 數據集|資料量 數據量|資料流 數據流|資料型別 數據類型|資料傳輸 數據傳輸|' +
  '光纖通訊 光纖通信|光通訊 光通信|無線通訊 無線通信|衛星通訊 衛星通信|量子通訊 量子通信|數位通訊 數字通信|資通訊 信息通信|通訊系統 通信系統|通訊協定 通信協議|通訊衛星 通信衛星|通訊網路 通信網絡|通訊技術 通信技術|' +
  '影像處理 圖像處理|影像辨識 圖像識別|影像感測器 圖像傳感器|數位影像 數字圖像|系統整合 系統集成|持續整合 持續集成|整合開發環境 集成開發環境|電磁遮蔽 電磁屏蔽|靜電遮蔽 靜電屏蔽|即時系統 實時系統|即時作業系統 實時操作系統|' +
  '遠端控制 遠程控制|遠端操控 遠程操控|遠端監控 遠程監控|遠端監測 遠程監測|遠端會議 遠程會議|遠端教學 遠程教學|遠端醫療 遠程醫療|遠端工作 遠程工作|遠端辦公 遠程辦公|遠端連線 遠程連接|遠端登入 遠程登錄|遠端存取 遠程訪問|遠端桌面 遠程桌面|遠端伺服器 遠程服務器|行動裝置 移動設備|行動支付 移動支付|行動電源 移動電源|行動應用程式 移動應用程序|穿戴裝置 可穿戴設備|電子裝置 電子設備|儲存裝置 存儲設備|儲存空間 存儲空間|外接硬碟 外接硬盤|防毒軟體 殺毒軟件|燒錄光碟 刻錄光盤|' +
  '連接埠 端口|通訊埠 端口|埠號 端口號|輸出埠 輸出端口|輸入埠 輸入端口|USB埠 USB接口|序列通訊 串行通信|序列介面 串行接口|序列匯流排 串行總線|觸控螢幕 觸摸屏|多工器 多路複用器|複製貼上 複製粘貼|批次處理 批處理|批次檔 批處理文件|' +
  '布林值 布爾值|布林代數 布爾代數|布林運算 布爾運算|布林函數 布爾函數|布林邏輯 布爾邏輯|布林變數 布爾變量|永續性 可持續性|永續發展 可持續發展|永續經營 可持續經營|雲端運算 雲計算|區域網路 局域網|聯絡人 聯繫人|社群網站 社交網站|社群平台 社交平台|社群平臺 社交平臺|' +
  '資料庫欄位 數據庫字段|資料表欄位 數據表字段|欄位型別 字段類型|必填欄位 必填字段|資料庫交易 數據庫事務|' +
  '公尺 米|公分 厘米|公釐 毫米|公厘 毫米|公噸 噸|平方公尺 平方米|立方公尺 立方米|' +
  '財務長 首席財務官|行銷長 首席營銷官|資安長 首席信息安全官|尼可拉斯·凱吉 尼古拉斯·凱奇|卡達人 卡塔爾人|葉門人 也門人|電視訊號 電視信號'

/** How many bits a word may have: a number of 位元 is one of 位, and 位元 alone 比特. */
const bits = '4 8 12 16 24 32 48 64 128 256 512'

/** Words of our own from Taiwan to the mainland, which come before OpenCC's. */
export const fromTaiwan: string = serializeEntries(
  [
    serializeWords(`${understood} ${longer}`),
    serializeWords(several.replaceAll(/\S+/g, '數位$&')),
    ...bits.split(' ').map((count) => `${count}位元 ${count}位|${count}位元組 ${count}字節`),
    compounds,
    everydayFromTaiwan,
  ].join('|'),
)

/** Words of our own from the mainland to Taiwan, in OpenCC's own glyphs. */
export const toTaiwan: string = serializeEntries(
  '幻燈片 投影片|數碼相機 數位相機|數碼攝像機 數位攝影機|數碼 數位|數字化 數位化|數字經濟 數位經濟|數字貨幣 數位貨幣|數字電視 數位電視|數字信號 數位訊號|數字鴻溝 數位落差|優盤 隨身碟|' +
    '智能手機 智慧型手機|移動設備 行動裝置|移動支付 行動支付|移動電源 行動電源|電視頻段 電視頻段|電視頻道 電視頻道|' +
    '首席財務官 財務長|首席營銷官 行銷長|首席市場官 行銷長|首席信息安全官 資安長|首席產品官 產品長|' +
    '平方米 平方公尺|立方米 立方公尺|用鼠標點 用滑鼠點|點贊 按讚|奔馳汽車 賓士汽車|奔馳轎車 賓士轎車|奔馳車 賓士車|奔馳公司 賓士公司|奔馳集團 賓士集團|梅賽德斯奔馳 賓士|梅賽德斯-奔馳 賓士|觸摸屏 觸控式螢幕|調用函數 呼叫函式|函數調用 函式呼叫|匿名函數 匿名函式|函數庫 函式庫|集成商 整合商|集成測試 整合測試|集成開發環境 整合開發環境|持續集成 持續整合|搜索引擎 搜尋引擎|搜索結果 搜尋結果|搜索框 搜尋框|全文搜索 全文搜尋|關鍵詞搜索 關鍵字搜尋|雲計算 雲端運算|悉尼 雪梨|' +
    serializeWords('悉尼·'),
)
