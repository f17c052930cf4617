import { expect, test } from 'vitest'
import { classicalWords } from '../../../src/localize/conversion/classical-words.ts'
import { createReadingConverter } from './second-reader.ts'

const isAsked = ({ kind, probability }: { readonly kind: string; readonly probability?: number }) =>
  ['doubt', 'unsure', 'mixed', 'suspect'].includes(kind) || (kind === 'default' && probability === undefined)

const lines = [
  '武后改国号为周 武后改國號為周',
  '月黑雁飞高，单于夜遁逃 月黑雁飛高，單于夜遁逃',
  '焉得并州快剪刀 焉得并州快剪刀',
  '后稷教民稼穑，祭祀后土 后稷教民稼穡，祭祀后土',
  '明代于谦写了《石灰吟》 明代于謙寫了《石灰吟》',
  '叶韵即协韵 叶韻即協韻',
  '都云作者痴，谁解其中味 都云作者痴，誰解其中味',
  '不知何处吹芦管，一夜征人尽望乡 不知何處吹蘆管，一夜征人盡望鄉',
  '征蓬出汉塞，归雁入胡天 征蓬出漢塞，歸雁入胡天',
  '孤舟一系故园心 孤舟一繫故園心',
  '蜡炬成灰泪始干 蠟炬成灰淚始乾',
  '唐代诗人于鹄、于濆 唐代詩人于鵠、于濆',
  '沈括、余光中、万俟卨、尸子 沈括、余光中、万俟卨、尸子',
  '望帝春心托杜鹃 望帝春心託杜鵑',
  '愿君多采撷 願君多采擷',
  '复照青苔上 復照青苔上',
  '栏干拍遍 欄干拍遍',
  '赢得青楼薄幸名 贏得青樓薄倖名',
]

test('famous lines and names read as they were written, and nobody is asked about them', async () => {
  const converter = await createReadingConverter()
  for (const line of lines) {
    const [source = '', right = ''] = line.split(' ')
    const { aligned, decisions } = converter.convert(source, 'zh-Hans-CN', 'zh-Hant-TW')
    expect(aligned.text).toBe(right)
    expect(decisions.filter(isAsked), source).toEqual([])
  }
})

const modern = [
  '简单于此 簡單於此',
  '名单于昨日公布 名單於昨日公佈',
  '他过于谦虚 他過於謙虛',
  '位于丹麦，善于敏感地表达 位於丹麥，善於敏感地表達',
  '立足于坚实的基础 立足於堅實的基礎',
  '特征人物象征人民 特徵人物象徵人民',
  '合并州县 合併州縣',
  '海鲜于此 海鮮於此',
  '比武后就走 比武後就走',
  '灾后土地荒芜 災後土地荒蕪',
  '一批十余华人 一批十餘華人',
  '规范缜密 規範縝密',
  '僵尸子弹 殭屍子彈',
  '什锦里加了糖 什錦裡加了糖',
  '因素发生变化 因素發生變化',
]

test('no word of today is cut by one of the classics', async () => {
  const converter = await createReadingConverter()
  for (const line of modern) {
    const [source = '', right = ''] = line.split(' ')
    expect(converter.convert(source, 'zh-Hans-CN', 'zh-Hant-TW').aligned.text).toBe(right)
  }
})

test('every entry has a form of its own length, stands once, and is of the basic plane', () => {
  const entries = classicalWords.split('|').map((entry) => entry.split(' '))
  expect(new Set(entries.map(([from]) => from)).size).toBe(entries.length)
  for (const [from = '', to = ''] of entries) {
    expect(to.length, from).toBe(from.length)
    expect(`${from}${to}`).not.toMatch(/[^\p{Script=Han}、]|[\uD800-\uDFFF]/u)
  }
})
