/**
 * Nouns after which 里 means “in”, none of which names a village or a lane (as 平安里 and 陽光里 do). A dictionary of
 * conversion cannot hold them: 公司里 would tear 公司里程碑 in two.
 */
const insides =
  '学校 教室 校园 课堂 课本 教材 课程 公司 部门 办公室 会议室 团队 机构 企业 行业 领域 工厂 车间 实验室 医院 商店 超市 银行 市场 社会 社区 城市 农村 村子 国家 世界 ' +
  '房间 屋子 院子 厨房 客厅 卧室 花园 公园 森林 沙漠 海洋 空气 土壤 箱子 盒子 袋子 瓶子 杯子 口袋 书包 抽屉 柜子 冰箱 ' +
  '手机 电脑 文件 文档 文本 代码 程序 软件 系统 平台 框架 模型 算法 数据 数据库 网络 网站 网页 页面 屏幕 画面 镜头 照片 图片 视频 邮件 消息 记录 日志 档案 资料 材料 ' +
  '表格 图表 名单 清单 目录 列表 计划 项目 方案 预算 合同 条款 规定 法律 制度 体系 结构 组织 ' +
  '论文 报告 文章 故事 小说 诗歌 作品 书本 字典 词典 句子 段落 词汇 语言 语境 背景 新闻 报道 采访 演讲 讲话 谈话 对话 讨论 会议 节目 电影 电视 ' +
  '生活 过程 时间 日子 岁月 时代 年代 历史 传统 环境 空间 范围 脑子 脑海 大脑 眼睛 心目 内心 身体 血液 细胞 记忆 印象 想象 圈子'

/** What makes a lane, a measure or a foreign name of 里 before it: 城市里弄, 里程, 里昂, 里氏. */
const names = '弄巷坊长拉昂约斯根奥海程尔兹氏士耶'

/** Everyday words that OpenCC's phrases lack, each with the character that need not be asked about. */
const words = '里头 里 云里雾里 里 台资 台 台企 台 每台 台 频发 发 发微信 发 发邮件 发 发短信 发 发消息 发'

const forms: ReadonlyMap<string, RegExp> = compile()

/**
 * True for a character of several Traditional forms that stands in a plain word, in which it has the form that it has
 * alone. Conversion is the same either way; only nobody need look at it.
 */
export function isPlain(text: string, offset: number): boolean {
  const form = forms.get(text.charAt(offset))
  if (!form) return false
  form.lastIndex = offset
  return form.test(text)
}

function compile(): ReadonlyMap<string, RegExp> {
  const places = new Map([['里', [`(?<=${insides.replaceAll(' ', '|')})里(?![${names}])`]]])
  for (const [, word = '', character = ''] of words.matchAll(/(\S+) (\S)/g)) {
    const own = places.get(character) ?? []
    places.set(character, own)
    for (let at = word.indexOf(character); at >= 0; at = word.indexOf(character, at + 1)) {
      own.push(`(?<=${word.slice(0, at)})${character}(?=${word.slice(at + 1)})`)
    }
  }
  return new Map([...places].map(([character, own]) => [character, new RegExp(own.join('|'), 'y')]))
}
