import { serializeEntries } from './dictionary.ts'

/**
 * Words and names from OpenCC's own standard to Simplified, where OpenCC takes a character for the variant of another
 * that the mainland has as well: 黄霑 and 王濛 keep theirs (Table of General Standard Characters, 2013), 钟馗 has the
 * ordinary one there, 祇 is “only” but where it is a god, and what is looked at again (覆核) is 复, what is covered 覆.
 */
export const wordsToMainland: string = serializeEntries(
  [
    people(),
    reigns(),
    gods(),
    again(),
    lane(),
    sinking(),
    large(),
    daily(),
    '醞藉 酝藉|声名藉甚 声名藉甚|聲名藉甚 声名藉甚|終日乾乾 终日乾乾',
    // As people write them in Taiwan and Hong Kong: OpenCC knows 颱風 and 手錶, and takes these for faults.
    '中颱 中台|輕颱 轻台|強颱 强台|防颱 防台|起錶 起表|跳錶 跳表|咪錶 咪表',
  ].join('|'),
)

/** Offsets in a Simplified text of characters that look traditional, and are what such a name is written with. */
export function findNamesKept(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.matchAll(namesKept), ({ index }) => index))
}

const namesKept = /於(?=梨华|崇文|菟|潜县|陵子)|(?<=樊)於(?=期)/gu

/** People, and a brand, whose characters stay or are the ordinary ones. */
function people(): string {
  return (
    '黃霑 黄霑|曹霑 曹霑|名霑 名霑|霑叔 霑叔|王濛 王濛|徐乾學 徐乾学|麴義 麴义|麴文泰 麴文泰|麴氏 麴氏|姓麴 姓麴|' +
    '昇騰芯片 昇腾芯片|昇騰晶片 昇腾晶片|昇騰處理器 昇腾处理器|昇騰AI 昇腾AI|昇騰9 昇腾9|華為昇騰 华为昇腾|華爲昇騰 华为昇腾|' +
    '鉅亨網 钜亨网|鍾馗 钟馗|鍾繇 钟繇|萬鍾 万钟|千鍾粟 千钟粟|李鍾郁 李钟郁|黃鍾公 黄钟公|鍾萬梅 钟万梅'
  )
}

/** 乾 in the names of reigns, where a year of one is named: elsewhere it is dry (風乾封存). */
function reigns(): string {
  const names = '封 封|符 符|寧 宁|化 化|祐 祐|德 德|興 兴|統 统|亨 亨'.split('|')
  return names
    .flatMap((pair) => {
      const [from = '', to = ''] = pair.split(' ')
      return Array.from('年元初末二三四五', (next) => `乾${from}${next} 乾${to}${next}`)
    })
    .join('|')
}

/** 祇 where it is a god or a sound of Sanskrit; 此地祇有 has none. Nothing follows a god, and 只 never ends a clause. */
function gods(): string {
  const words = '神祇 地祇 靈祇=灵祇 皇祇 百祇 山祇 曰祇 僧祇 祇園=祇园 祇樹=祇树 祇陀 祇洹 祇桓 祇夜 祇支 祇林'
  const ends = Array.from('，。、；：！？」』”）》', (mark) => `祇${mark} 祇${mark}`)
  const places = Array.from('此該當本各兩內外', (place) => `${place}地祇 ${simplified(place)}地只`)
  const kept = words.split(' ').map((word) => word.replace(/^([^=]+)$/, '$1=$1').replace('=', ' '))
  return [...kept, ...ends, ...places, '精神祇 精神只', '神衹 神祇', '地衹 地祇', '祇 只', '衹 只'].join('|')
}

function simplified(character: string): string {
  return (
    { 該: '该', 當: '当', 兩: '两', 內: '内', 環: '环', 經: '经', 於: '于', 與: '与', 號: '号' }[character] ?? character
  )
}

/** Theatre Lane, where what stands beside it says that it is a place: 戲院里的觀眾 are in a theatre. */
function lane(): string {
  const before = Array.from('環由沿經往於', (word) => `${word}戲院里 ${simplified(word)}戏院里`)
  const after = Array.from('與至口旁號1234567890', (word) => `戲院里${word} 戏院里${simplified(word)}`)
  return [...before, ...after].join('|')
}

/** What sinks: 沈 is but a surname there, and OpenCC knows the commonest words alone. Whom 以下 names may be a person. */
function sinking(): string {
  const words =
    '下沈 消沈 低沈 血沈 石沈大海 昏昏沈沈 沈沈睡去 沈入 沈進=沉进 沈到 沈至 沈底 沈水 沈埋 沈墜=沉坠 沈潛=沉潜 沈穩=沉稳 沈緩=沉缓 沈疴 沈渣 沈砂 沈泥 沈管 沈井 沈箱 沈樁=沉桩 ' +
    '夕陽西沈=夕阳西沉 鐵鎖沈江=铁锁沉江 沈着應=沉着应 沈着冷靜=沉着冷静 沈着鎮定=沉着镇定 冷靜沈着=冷静沉着 從容沈着=从容沉着 沈着地=沉着地 沈着的=沉着的'
  const people = Array.from('以如之', (before) => `${before}下沈 ${before}下沈`)
  const sunk = '降 降|陷 陷|沒 没|積 积|澱 淀'.replace(/(\S) (\S)/g, '以下沈$1 以下沉$2')
  return [
    ...words
      .split(' ')
      .map((word) => (word.includes('=') ? word.replace('=', ' ') : `${word} ${word.replaceAll('沈', '沉')}`)),
    ...people,
    sunk,
  ].join('|')
}

/** What is large: OpenCC has 钜 in these, which is but in names there. */
function large(): string {
  return '甚鉅 甚巨|鉅子 巨子|鉅萬 巨万|鉅防 巨防'
}

/** Everyday words whose character is in names alone there: 保佑 but 乾祐 and 天祐, 熔 but 朱镕基, 愣 but 楞嚴. */
function daily(): string {
  const blessing = '保 保|庇 庇|護 护|祈 祈|默 默'.split('|').map((pair) => pair.replace(/(\S) (\S)/, '$1祐 $2佑'))
  const melting =
    '接 接|鑄 铸|化 化|爐 炉|岩 岩|解 解|點 点|合 合|融 融|斷 断|渣 渣|煉 炼|劑 剂|射 射|滴 滴|池 池|漿 浆|入 入|冶 冶'
  const stunned = '住 住|了 了|楞 愣|神 神|頭 头'
  return [
    ...blessing,
    '祐助 佑助|發楞 发愣|傻楞 傻愣|呆楞 呆愣|一楞 一愣',
    melting.replace(/(\S) (\S)/g, '鎔$1 熔$2'),
    stunned.replace(/(\S) (\S)/g, '楞$1 愣$2'),
  ].join('|')
}

/** What is done again or answered; what 顛覆 and its like end with is no beginning of that (顛覆核心). */
function again(): string {
  const things =
    '核 核|覈 核|檢 检|查 查|診 诊|審 审|驗 验|述 述|試 试|算 算|測 测|勘 勘|印 印|函 函|訊 讯|牌 牌|考 考|訓 训|課 课'
  const answers = '敬覆 敬复|賜覆 赐复|盼覆 盼复|奉覆 奉复|顛覆 颠覆|傾覆 倾覆|翻覆 翻覆|推覆 推覆|盼覆蓋 盼覆盖'
  return [...things.split('|').map((pair) => pair.replace(/(\S+) (\S+)/, '覆$1 复$2')), answers].join('|')
}
