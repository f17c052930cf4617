import { type ChineseLocale, locales } from '../../model/locale.ts'

/**
 * The faces that Windows, Office, macOS and Noto have for each locale, a row for each kind of face, those of a locale
 * under all names that files call them by: the first, or the first in Chinese, is written. Traditional faces lack
 * simplified characters and the reverse, or draw them as they are drawn elsewhere.
 */
const faces: readonly Readonly<Record<ChineseLocale, readonly string[]>>[] = [
  {
    'zh-Hans-CN': ['Microsoft YaHei', '微软雅黑', '微軟雅黑'],
    'zh-Hant-TW': ['Microsoft JhengHei', '微軟正黑體', '微软正黑体'],
    'zh-Hant-HK': ['Microsoft JhengHei', '微軟正黑體', '微软正黑体'],
  },
  {
    'zh-Hans-CN': ['Microsoft YaHei UI'],
    'zh-Hant-TW': ['Microsoft JhengHei UI'],
    'zh-Hant-HK': ['Microsoft JhengHei UI'],
  },
  {
    'zh-Hans-CN': ['SimSun', '宋体', '宋體', '华文中宋', 'STZhongsong'],
    'zh-Hant-TW': ['PMingLiU', '新細明體', '新细明体'],
    'zh-Hant-HK': ['MingLiU_HKSCS', '細明體_HKSCS', '细明体_HKSCS'],
  },
  {
    'zh-Hans-CN': ['NSimSun', '新宋体', '新宋體'],
    'zh-Hant-TW': ['MingLiU', '細明體', '细明体'],
    'zh-Hant-HK': ['MingLiU_HKSCS', '細明體_HKSCS'],
  },
  {
    'zh-Hans-CN': ['KaiTi', '楷体', '楷體', '楷体_GB2312', 'KaiTi_GB2312', '华文楷体', 'STKaiti'],
    'zh-Hant-TW': ['DFKai-SB', '標楷體', '标楷体', 'BiauKai'],
    'zh-Hant-HK': ['DFKai-SB', '標楷體', '标楷体', 'BiauKai'],
  },
  {
    'zh-Hans-CN': ['SimHei', '黑体', '黑體', 'DengXian', '等线', '等線', '华文黑体', 'STHeiti', '华文细黑', 'STXihei'],
    'zh-Hant-TW': ['Microsoft JhengHei', '微軟正黑體'],
    'zh-Hant-HK': ['Microsoft JhengHei', '微軟正黑體'],
  },
  {
    'zh-Hans-CN': ['DengXian Light', '等线 Light', '等線 Light', 'Microsoft YaHei Light', '微软雅黑 Light'],
    'zh-Hant-TW': ['Microsoft JhengHei Light', '微軟正黑體 Light'],
    'zh-Hant-HK': ['Microsoft JhengHei Light', '微軟正黑體 Light'],
  },
  {
    'zh-Hans-CN': [
      'FangSong',
      '仿宋',
      '仿宋_GB2312',
      'FangSong_GB2312',
      '华文仿宋',
      'STFangsong',
      '华文宋体',
      'STSong',
    ],
    'zh-Hant-TW': ['PMingLiU', '新細明體'],
    'zh-Hant-HK': ['MingLiU_HKSCS', '細明體_HKSCS'],
  },
  {
    'zh-Hans-CN': ['PingFang SC', '苹方-简'],
    'zh-Hant-TW': ['PingFang TC', '蘋方-繁'],
    'zh-Hant-HK': ['PingFang HK', '蘋方-港'],
  },
  {
    'zh-Hans-CN': ['Heiti SC', '黑体-简'],
    'zh-Hant-TW': ['Heiti TC', '黑體-繁'],
    'zh-Hant-HK': ['Heiti TC', '黑體-繁'],
  },
  {
    'zh-Hans-CN': ['Songti SC', '宋体-简'],
    'zh-Hant-TW': ['Songti TC', '宋體-繁'],
    'zh-Hant-HK': ['Songti TC', '宋體-繁'],
  },
  {
    'zh-Hans-CN': ['Noto Sans CJK SC'],
    'zh-Hant-TW': ['Noto Sans CJK TC'],
    'zh-Hant-HK': ['Noto Sans CJK HK'],
  },
  { 'zh-Hans-CN': ['Noto Sans SC'], 'zh-Hant-TW': ['Noto Sans TC'], 'zh-Hant-HK': ['Noto Sans HK'] },
  {
    'zh-Hans-CN': ['Noto Serif CJK SC'],
    'zh-Hant-TW': ['Noto Serif CJK TC'],
    'zh-Hant-HK': ['Noto Serif CJK HK'],
  },
  { 'zh-Hans-CN': ['Noto Serif SC'], 'zh-Hant-TW': ['Noto Serif TC'], 'zh-Hant-HK': ['Noto Serif HK'] },
  {
    'zh-Hans-CN': ['Source Han Sans CN', 'Source Han Sans SC', '思源黑体 CN', '思源黑体'],
    'zh-Hant-TW': ['Source Han Sans TW', 'Source Han Sans TC', '思源黑體 TW', '思源黑體'],
    'zh-Hant-HK': ['Source Han Sans HK', 'Source Han Sans HC', '思源黑體 HK', '思源黑體 香港'],
  },
  {
    'zh-Hans-CN': ['Source Han Serif CN', 'Source Han Serif SC', '思源宋体 CN', '思源宋体'],
    'zh-Hant-TW': ['Source Han Serif TW', 'Source Han Serif TC', '思源宋體 TW', '思源宋體'],
    'zh-Hant-HK': ['Source Han Serif HK', 'Source Han Serif HC', '思源宋體 HK', '思源宋體 香港'],
  },
]

/** Kinds of type of which Founder has a face for each script, as 方正小标宋简体 and 方正小标宋繁体. */
const founder =
  '小标宋|大标宋|书宋|报宋|仿宋|楷体|黑体|大黑|细黑一|超粗黑|美黑|宋一|宋三|宋黑|粗宋|新书宋|新报宋|中等线|细等线|准圆|细圆|粗圆|隶书|隶二|魏碑|行楷|综艺|琥珀|水柱|粗倩|中倩|细倩|康体|黄草|瘦金书|稚艺|胖娃|卡通|少儿'

/** Weights, which families of many have behind their name. */
const weight = /[ -](?:Thin|(?:Extra|Demi|Semi)?-?(?:Light|Bold)|Normal|Regular|Medium|Heavy|Black)$/i

/** Makes a function that gives the face of a locale for one of another; undefined for one of its own and for others. */
export function facesFor(locale: ChineseLocale): (face: string) => string | undefined {
  const own = new Set(faces.flatMap((row) => row[locale].map(fold)))
  const found = new Map<string, string>()
  for (const row of faces) {
    const [latin = '', chinese = latin] = row[locale]
    for (const name of Object.values(row).flat()) {
      if (!own.has(fold(name)) && !found.has(fold(name)))
        found.set(fold(name), /\p{Script=Han}/u.test(name) ? chinese : latin)
    }
  }
  const faceFor = (name: string): string | undefined => {
    const listed = found.get(fold(name))
    if (listed !== undefined) return listed
    const [ending = ''] = weight.exec(name) ?? []
    const family = found.get(fold(name.slice(0, name.length - ending.length)))
    // Only these have all weights in every region.
    return ending !== '' && family && /^(?:Noto|Source|思源|PingFang)/.test(family)
      ? family + ending
      : founderFaceFor(name, locales[locale].script)
  }
  // A name that begins with “@” is the same face for vertical lines.
  return (face) => {
    const vertical = face.startsWith('@') ? '@' : ''
    const other = faceFor(face.slice(vertical.length))
    return other && vertical + other
  }
}

function founderFaceFor(name: string, script: 'Hans' | 'Hant'): string | undefined {
  const [from, to, ending, letter] = script === 'Hant' ? ['简体', '繁体', 'S', 'T'] : ['繁[体體]', '简体', 'T', 'S']
  const chinese = new RegExp(`^(方正(?:${founder}))${from}$`).exec(name.trim())
  if (chinese) return `${chinese[1]}${to}`
  const latin = new RegExp(`^(FZ\\w+-[A-Z]\\d\\d)${ending}$`).exec(name.trim())
  return latin ? `${latin[1]}${letter}` : undefined
}

/** Whether a face says by its name that it is made for the other script, whose characters it has and no more. */
export function isOfOtherScript(face: string, locale: ChineseLocale): boolean {
  const name = face.trim().replace(weight, '')
  return locales[locale].script === 'Hant'
    ? /(?:简体?|GB_?(?:2312|18030|K)?|[ _-](?:SC|CN))$/.test(name)
    : /(?:繁[体體]?|BIG-?5|[ _-](?:TC|HC|TW|HK|HKSCS))$/i.test(name)
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
