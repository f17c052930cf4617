import taiwanVariants from 'opencc-js/dict/TWVariants'
import { beforeAll, expect, test } from 'vitest'
import type { Converter } from '../../../src/localize/conversion/convert.ts'
import { heldAmongComputers, heldForward } from '../../../src/localize/conversion/regional-words.ts'
import { createReadingConverter } from './second-reader.ts'

let converter: Converter
beforeAll(async () => {
  converter = await createReadingConverter({ vocabulary: 'regional' })
})

const read = (text: string) => {
  const { aligned, decisions } = converter.convert(text, 'zh-Hans-CN', 'zh-Hant-TW')
  const words = decisions.filter(({ kind }) => kind === 'held' || kind === 'unsure').map(({ from }) => from)
  return [aligned.text, ...words]
}

test.each([
  ['体内存在毒素', '體內存在毒素'],
  ['体内存积毒素', '體內存積毒素'],
  ['国内存在差距', '國內存在差距'],
  ['处理很多任务', '處理很多任務'],
  ['检查找到问题', '檢查找到問題'],
  ['渔网卡住了', '漁網卡住了'],
  ['阿尔比特先生', '阿爾比特先生'],
  ['少数组织', '少數組織'],
  ['他准备了发布会', '他準備了發佈會'],
])('no regional word cuts others: %s', (text, wanted) => {
  expect(read(text)[0]).toBe(wanted)
})

test.each([
  ['我支持你', '我支持你', '支持'],
  ['政府文件', '政府文件', '文件'],
  ['餐厅的菜单', '餐廳的菜單', '菜单'],
  ['优化流程', '優化流程', '优化'],
  ['数字集群', '數字集群', '集群'],
  ['审核意见', '審核意見', '审核'],
  ['食品添加剂', '食品添加劑', '添加'],
  ['刷新了世界纪录', '刷新了世界紀錄', '刷新'],
  ['呼出二氧化碳', '呼出二氧化碳', '呼出'],
  ['发布地震速报', '發佈地震速報', '发布'],
  ['由方程导出公式', '由方程導出公式', '导出'],
  ['钢梁的连接', '鋼梁的連接', '连接'],
  ['水管接口漏水', '水管接口漏水', '接口'],
  ['联合声明', '聯合聲明', '声明'],
  ['骏马在草原上奔驰', '駿馬在草原上奔馳', '奔驰'],
  ['剪切波的速度', '剪切波的速度', '剪切'],
  ['往复加载的试验', '往復加載的試驗', '加载'],
  ['挂断电话', '掛斷電話', '挂断'],
  ['电影的脚本', '電影的腳本', '脚本'],
  ['俯视图与三视图', '俯視圖與三視圖', '视图', '视图'],
  ['重载列车', '重載列車', '重载'],
  ['界面活性剂', '界面活性劑', '界面'],
  ['三角函数', '三角函數', '函数'],
  ['地球的内核', '地球的內核', '内核'],
  ['微分算子', '微分算子', '算子'],
  ['搜索住宅', '搜索住宅', '搜索'],
])('a plain word is left, and shown in review: %s', (...row) => {
  expect(read(row[0])).toEqual(row.slice(1))
})

test.each([
  ['把文件拖到文件夹里', '把檔案拖到資料夾裡', '文件'],
  ['下拉菜单', '下拉選單', '菜单'],
  ['最新信息', '最新資訊', '信息'],
  ['代码连接数据库', '程式碼連線資料庫', '连接'],
  ['刷新网页', '重新整理網頁', '刷新'],
])('a word of computing is changed, and shown in review: %s', (...row) => {
  expect(read(row[0])).toEqual(row.slice(1))
})

test.each([
  ['集成材', '集成材'],
  ['奔驰汽车', '賓士汽車'],
  ['触摸屏', '觸控式螢幕'],
  ['搜索引擎', '搜尋引擎'],
  ['集成测试', '整合測試'],
  ['集成电路', '積體電路'],
])('and nobody is asked about %s', (...row) => {
  expect(read(row[0])).toEqual(row.slice(1))
})

test('what is nothing but quality is 品質 in Taiwan, and mass stays', () => {
  expect(read('产品质量')[0]).toBe('產品品質')
  expect(read('电子的质量')[0]).toBe('電子的質量')
})

test('words that are left alone stand in the glyphs of their region', () => {
  const glyphs = new Map(taiwanVariants.split('|').map((pair) => [pair.charAt(0), pair.slice(2)]))
  const shown = [heldForward, heldAmongComputers].flatMap((held) =>
    held.split('|').map((pair) => pair.split(' ')[1] ?? ''),
  )
  expect(shown.length).toBeGreaterThan(100)
  expect(shown.filter((word) => [...word].some((glyph) => (glyphs.get(glyph) ?? glyph) !== glyph))).toEqual([])
})
