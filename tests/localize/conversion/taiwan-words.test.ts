import taiwanWordsBack from 'opencc-js/dict/TWPhrasesRev'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Converter, createConverter } from '../../../src/localize/conversion/convert.ts'
import { fromTaiwan, heldFromTaiwan, toTaiwan } from '../../../src/localize/conversion/taiwan-words.ts'

const taiwan = 'zh-Hant-TW'
const mainland = 'zh-Hans-CN'

let converter: Converter
let byScript: Converter
beforeAll(async () => {
  converter = createConverter({ vocabulary: 'regional' })
  byScript = converter.using({ vocabulary: 'script' })
  await converter.prepare([
    [taiwan, mainland],
    [mainland, taiwan],
  ])
})

const toMainland = (text: string) => converter.convert(text, taiwan, mainland).aligned.text
const asked = (text: string) =>
  converter
    .convert(text, taiwan, mainland)
    .decisions.filter(({ kind }) => kind === 'held' || kind === 'unsure')
    .map(({ from, candidates }) => `${from} ${candidates}`)

describe('words of Taiwan are those of the mainland', () => {
  test.each(
    (
      '投影片 幻灯片|數位相機 数码相机|數位攝影 数码摄影|數位化 数字化|光纖通訊 光纤通信|無線通訊 无线通信|行動通訊 移动通信|行動電話 移动电话|行動網路 移动网络|行動裝置 移动设备|支援向量機 支持向量机|' +
      '軟體 软件|硬體 硬件|軟硬體 软硬件|韌體 固件|網路 网络|網際網路 互联网|區域網路 局域网|部落格 博客|滑鼠 鼠标|印表機 打印机|雷射印表機 激光打印机|伺服器 服务器|記憶體 内存|硬碟 硬盘|隨身碟 U盘|螢幕 屏幕|晶片 芯片|單晶片 单片机|頻寬 带宽|解析度 分辨率|訊號 信号|電視訊號 电视信号|資訊 信息|資通訊 信息通信|' +
      '人工智慧 人工智能|智慧型手機 智能手机|應用程式 应用程序|程式碼 代码|資料庫 数据库|資料結構 数据结构|演算法 算法|函式 函数|變數 变量|自變數 自变量|迴圈 循环|模組 模块|二維陣列 二维数组|物件導向 面向对象|函式指標 函数指针|系統呼叫 系统调用|回撥函式 回调函数|作業系統核心 操作系统内核|類比訊號 模拟信号|預設值 默认值|' +
      '64位元系統 64位系统|8位元組 8字节|量子位元 量子比特|連接埠 端口|電磁遮蔽 电磁屏蔽|即時系統 实时系统|防毒軟體 杀毒软件|永續發展 可持续发展|資料庫欄位 数据库字段|資料庫交易 数据库事务|計程車 出租车|腳踏車 自行车|塑膠 塑料|奈米 纳米|矽谷 硅谷|義大利 意大利|遠端監控 远程监控|3公尺 3米|10公分 10厘米|5公釐 5毫米|660公噸 660吨|平方公尺 平方米|哈薩克 哈萨克斯坦|葉門人 也门人|社群媒體 社交媒体|執行長 首席执行官|財務長 首席财务官|行銷長 首席营销官|資安長 首席信息安全官|財務長期穩健 财务长期稳健'
    )
      .split('|')
      .map((row) => row.split(' ') as [string, string]),
  )('%s is %s', (source, expected) => {
    expect(toMainland(source)).toBe(expected)
  })
})

/** Sentences in which a word of OpenCC's list has its plain sense, or is no word. */
const plain = [
  ...['隻字片語', '隻言片語', '水火不相容', '股骨遠端骨折', '最小公分母', '辦公分區'],
  ...['社會主義核心價值觀', '太陽核心的溫度', '核心課程與國家核心研究設施', '物件的運動', '特徵向量與支持向量機'],
  ...['中央通訊社報導', '通訊事務管理局', '國家通訊傳播委員會', '通訊錄與通訊地址', '人類的智慧', '智慧城市'],
  ...['經濟指標', '緊急呼叫', '太陽能陣列', '電子元件', '匯入款項', '啟用典禮', '如圖示', '石頭堆疊成山', '連結兩地'],
  ...[
    '與其類比',
    '聽取簡報',
    '鋪上桌布',
    '書畫捲軸',
    '報紙的欄位',
    '手術排程',
    '重新整理資料',
    '三天的行程',
    '外掛式氣泵',
  ],
  ...[
    '師生互動',
    '列舉理由',
    '儲存能量',
    '輸送帶傳送貨物',
    '優先順序',
    '區域性風險',
    '即時新聞',
    '小叮噹',
    '外接圓',
    '隨機存取',
  ],
  ...[
    '宣告破產',
    'DNA序列',
    '建立關係',
    '醫學影像',
    '產品批次',
    '撥出經費',
    '擴音器',
    '整合資源',
    '政府文件',
    '新增病例',
  ],
  ...[
    '檢視制度',
    '雙方的連線',
    '電流過載',
    '遮蔽陽光',
    '釋出善意',
    '開啟新局',
    '防毒面具',
    '實驗裝置',
    '複製羊',
    '貼上標籤',
  ],
  ...['資料來源：聯合報', '直線上的點', '曲線上的運動', '距離線段', '游標卡尺', '自我效能', '專案小組', '充滿變數'],
  ...[
    '柔軟體操',
    '軟體動物',
    '電子音樂',
    '隨機率',
    '水晶片',
    '吸引數千人',
    '改變數據',
    '參加彭先生的會',
    '數據機構',
    '虛擬機器人',
  ],
  ...[
    '儘快取得',
    '顯示卡片',
    '攀登入口',
    '西元素',
    '消除錯誤',
    '地點選擇',
    '候選單位',
    '電網路徑',
    '專欄位置',
    '三十數位學者',
  ],
  ...[
    '執行長期計畫',
    '營運長達三年',
    '工作列入計畫',
    '十字型',
    '蚌埠與港埠',
    '布林肯',
    '傑佛瑞',
    '理查德',
    '哈薩克族',
    '哈薩克斯坦',
  ],
]

test.each(plain)('a word in its plain sense, or in another word, stays: %s', (source) => {
  expect(toMainland(source)).toBe(byScript.convert(source, taiwan, mainland).aligned.text)
})

test.each([
  ['這部影片由李安執導', '这部影片由李安执导'],
  ['影片上映首週票房破億', '影片上映首周票房破亿'],
  ['金馬獎最佳影片', '金马奖最佳影片'],
  ['請上傳影片到網站', '请上传视频到网站'],
])('an 影片 is a film where films are spoken of: %s', (source, expected) => {
  expect(toMainland(source)).toBe(expected)
})

test.each([
  ['台湾台北的台大医院', '臺灣臺北的臺大醫院'],
  ['台湾台商与台湾台铁', '臺灣臺商與臺灣臺鐵'],
  ['台湾台积电', '臺灣台積電'],
])('a city or firm behind the name of Taiwan has its glyph: %s', (source, expected) => {
  expect(byScript.convert(source, mainland, taiwan).aligned.text).toBe(expected)
})

test.each([
  ['太陽核心', '核心 内核'],
  ['物件的運動', '物件 对象'],
  ['向量', '向量 矢量'],
  ['資料與程式', '資料 数据|程式 程序'],
  ['選情的變數', '變數 变数'],
  ['這部影片', '影片 影片'],
  ['核心價值與特徵向量', ''],
  ['師生互動', ''],
  ['儘快取得', ''],
])('what may be meant otherwise is shown in review, and nothing else: %s', (source, expected) => {
  expect(asked(source).join('|')).toBe(expected)
})

test('what is the mainland’s word already is not put in twice', () => {
  const twice = taiwanWordsBack.split('|').flatMap((entry) => {
    const [, word = ''] = entry.split(' ')
    const [once, kept] = [byScript.convert(word, taiwan, mainland).aligned.text, toMainland(word)]
    return kept === once || kept.length <= once.length ? [] : [`${word} ${kept}`]
  })
  expect(twice).toEqual([])
})

test.each([
  ['数码相机', '數位相機'],
  ['数字化与数字', '數位化與數字'],
  ['幻灯片', '投影片'],
  ['首席财务官', '財務長'],
  ['首席市场官', '行銷長'],
  ['智能手机', '智慧型手機'],
  ['移动设备', '行動裝置'],
  ['电视频道', '電視頻道'],
  ['核心价值', '核心價值'],
  ['用鼠标点一下', '用滑鼠點一下'],
  ['点赞数', '按讚數'],
  ['云计算', '雲端運算'],
  ['悉尼大学', '雪梨大學'],
  ['悉尼·波蒂埃', '悉尼·波蒂埃'],
  ['特朗普政府', '川普政府'],
  ['普京', '普丁'],
])('words of the mainland are those of Taiwan: %s', (source, expected) => {
  expect(converter.convert(source, mainland, taiwan).aligned.text).toBe(expected)
})

test.each([
  ['from Taiwan', fromTaiwan],
  ['left alone', heldFromTaiwan],
  ['to Taiwan', toTaiwan],
])('no word is listed twice: %s', (_, serialized) => {
  const words = serialized.split('|').map((entry) => entry.split(' ')[0])
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})
