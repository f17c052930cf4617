import { beforeAll, expect, test } from 'vitest'
import { type Converter, createConverter } from '../../../src/localize/conversion/convert.ts'
import {
  hongKongToMainland,
  hongKongToTaiwan,
  mainlandToHongKong,
  taiwanToHongKong,
} from '../../../src/localize/conversion/hong-kong-words.ts'

const taiwan = 'zh-Hant-TW'
const hongKong = 'zh-Hant-HK'
const mainland = 'zh-Hans-CN'

let converter: Converter
beforeAll(async () => {
  converter = createConverter({ vocabulary: 'regional' })
  await converter.prepare([
    [taiwan, hongKong],
    [hongKong, taiwan],
    [hongKong, mainland],
    [mainland, hongKong],
  ])
})

const rows = (table: string) => table.split('|').map((row) => row.split(' ') as [string, string])

test.each(
  rows(
    '光纖通訊 光纖通訊|行動通訊 流動通訊|行動電話 流動電話|行動網路 流動網絡|晶片 晶片|資訊 資訊|頻寬 頻寬|線上課程 網上課程|影片 影片|隨身碟 USB手指|數位相機 數碼相機|數位化 數碼化|解析度 解像度|陣列 陣列|模組 模組|預設值 預設值|滑鼠 滑鼠|伺服器 伺服器|' +
      '軟體 軟件|硬體 硬件|網路 網絡|網際網路 互聯網|程式 程式|3公尺 3米|10公分 10厘米|計程車 的士|公車 巴士|捷運 捷運|品質 質素|列印 列印|雷射 激光|印表機 打印機|螢幕 螢幕|部落格 網誌|投影片 投影片|記憶體 記憶體|人工智慧 人工智能|智慧財產權 知識產權|簡訊 短訊|奈米 納米|泡麵 即食麵|視訊會議 視像會議|義大利 意大利|紐西蘭 新西蘭|核心 核心|物件 物件|向量 向量|' +
      '直線上的運動 直線上的運動|柔軟體操 柔軟體操|軟體動物 軟體動物|食品質量 食品質量|數位學者 數位學者|小數位數 小數位數|哈薩克族 哈薩克族|厄瓜多爾 厄瓜多爾|中央通訊社 中央通訊社',
  ),
)('%s of Taiwan is %s in Hong Kong', (source, expected) => {
  expect(converter.convert(source, taiwan, hongKong).aligned.text).toBe(expected)
})

test.each(
  rows(
    '流動通訊 行動通訊|流動電話 行動電話|晶片 晶片|資訊 資訊|影片 影片|USB手指 隨身碟|數碼相機 數位相機|解像度 解析度|陣列 陣列|模組 模組|軟件 軟體|網絡 網路|互聯網 網際網路|的士 計程車|質素 品質|打印機 印表機|激光 雷射|網誌 部落格|人工智能 人工智慧|納米 奈米|意大利 義大利|程式 程式|' +
      '我的士兵 我的士兵|的士高 的士高|納米比亞 納米比亞|數碼港 數碼港|食品質素 食品品質|核心 核心|網上 網上',
  ),
)('%s of Hong Kong is %s in Taiwan', (source, expected) => {
  expect(converter.convert(source, hongKong, taiwan).aligned.text).toBe(expected)
})

test.each(
  rows(
    '流動通訊 移动通信|流動電話 移动电话|晶片 芯片|資訊 信息|資訊科技 信息技术|頻寬 带宽|USB手指 U盘|數碼相機 数码相机|數碼化 数字化|解像度 分辨率|模組 模块|預設值 默认值|滑鼠 鼠标|伺服器 服务器|軟件 软件|的士 出租车|螢幕 屏幕|網誌 博客|空氣質素 空气质量|光纖通訊 光纤通信|應用程式 应用程序|搜尋 搜索|' +
      '陣列 阵列|核心價值 核心价值|物件 物件|我的士兵 我的士兵|游標卡尺 游标卡尺|數碼港 数码港|納米比亞 纳米比亚|通訊事務管理局 通讯事务管理局',
  ),
)('%s of Hong Kong is %s on the mainland', (source, expected) => {
  expect(converter.convert(source, hongKong, mainland).aligned.text).toBe(expected)
})

test.each(
  rows(
    '光纤通信 光纖通訊|移动通信 流動通訊|移动电话 流動電話|芯片 晶片|信息 資訊|信息技术 資訊科技|带宽 頻寬|在线课程 網上課程|视频 影片|视频会议 視像會議|U盘 USB手指|数字相机 數碼相機|数码相机 數碼相機|数字化 數碼化|分辨率 解像度|数组 陣列|模块 模組|默认值 預設值|鼠标 滑鼠|服务器 伺服器|屏幕 螢幕|短信 短訊|出租车 的士|公交车 巴士|软件 軟件|网络 網絡|幻灯片 投影片|空气质量 空氣質素|内存不足 記憶體不足|' +
      '用鼠标点一下 用滑鼠點一下|点赞 點讚|云计算 雲端運算|悉尼 悉尼|特朗普 特朗普|体内存在 體內存在|少数组织 少數組織|电视频道 電視頻道|核心价值 核心價值|数字 數字|质量 質量',
  ),
)('%s of the mainland is %s in Hong Kong', (source, expected) => {
  expect(converter.convert(source, mainland, hongKong).aligned.text).toBe(expected)
})

test('線上 is left alone and shown in review: a line has an upper side', () => {
  const { decisions } = converter.convert('教材在線上', taiwan, hongKong)
  expect(decisions.filter(({ kind }) => kind === 'held')).toEqual([
    { kind: 'held', offset: 3, from: '線上', to: '線上', candidates: ['網上'] },
  ])
})

test.each([
  ['from Taiwan', taiwanToHongKong],
  ['to Taiwan', hongKongToTaiwan],
  ['to the mainland', hongKongToMainland],
  ['from the mainland', mainlandToHongKong],
])('no word is listed twice: %s', (_, serialized) => {
  const words = serialized.split('|').map((entry) => entry.split(' ')[0])
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})

test.each(
  rows(
    '沙地阿拉伯、肯雅、紐西蘭 沙特阿拉伯、肯尼亚、新西兰|雪櫃、單車、石屎、英泥 冰箱、自行车、混凝土、水泥|平方呎 平方英尺|電單車與共享單車 摩托车与共享单车|簡單車站 简单车站|網絡質素 网络质量|人口質素 人口素质|屋邨、冰室 屋邨、冰室|士多啤梨 草莓',
  ),
)('Hong Kong’s %s is %s in the mainland', (source, expected) => {
  expect(converter.convert(source, hongKong, mainland).aligned.text).toBe(expected)
})

test('the 質素 of who knows what, and a 士多, are asked about on the way to the mainland', () => {
  const { aligned, decisions } = converter.convert('他的質素，舊式士多', hongKong, mainland)
  expect(aligned.text).toBe('他的质素，旧式士多')
  expect(decisions.filter(({ kind }) => kind === 'held').map(({ candidates }) => candidates)).toEqual([
    ['质量'],
    ['杂货店'],
  ])
})

test('a 打印店 is a 影印店 in Taiwan, and a 打印機 a 印表機', () => {
  const text = converter.convert('打印店的打印機，雪櫃，石屎，屏幕，沙地阿拉伯', hongKong, taiwan).aligned.text
  expect(text).toBe('影印店的印表機，冰箱，混凝土，螢幕，沙烏地阿拉伯')
})
