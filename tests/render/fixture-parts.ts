import type { LocalizedFigure, LocalizedQuote, LocalizedSegment } from '../../src/model/localized.ts'
import type { CellOf, TableOf } from '../../src/model/segment.ts'
import { marksOf, type Triple, type Writer } from './writer.ts'

/** A quotation, converted in Traditional variants. */
export function quoteOf(w: Writer): LocalizedQuote {
  const published = w.locale === 'zh-Hans-CN'
  return {
    text: w.segment([
      '人工智能將給人類帶來巨大的福祉，也會是[未來10年]最大的投資機會。',
      '人工智能将给人类带来巨大的福祉，也会是[未来10年]最大的投资机会。',
      'AI will bring enormous benefits to humanity, and it will be the biggest investment opportunity of the next 10 years.',
    ]),
    marks: { line: marksOf(w.locale), caption: marksOf('en') },
    speaker: w.segment(['鄺子平', '邝子平', 'Duane Kuang']),
    role: w.segment([
      '啟明創投創始主管合夥人',
      '启明创投创始主管合伙人',
      'Founding Managing Partner, Qiming Venture Partners',
    ]),
    ...(!published && {
      scriptNote: w.segment([
        '原文為簡體中文，此處只轉換字體。',
        '',
        'Published in Simplified Chinese; only the script was converted.',
      ]),
    }),
  }
}

/** A figure with its period. */
export function figureOf(w: Writer): LocalizedFigure {
  return {
    value: w.segment(['[760億美元]', '[760亿美元]', 'US$76 billion']),
    subject: w.segment(['美國創投機構', '美国创投机构', 'US venture capital firms']),
    measure: w.segment(['人工智能投資', '人工智能投资', 'AI investment']),
    period: w.segment(['2024年', '2024年', '2024']),
  }
}

/** A table with a column of numbers. */
export function tableOf(w: Writer): TableOf<LocalizedSegment> {
  const row = (...cells: readonly Triple[]): CellOf<LocalizedSegment>[] =>
    cells.map((cell, at) => ({ align: at === 1 ? 'right' : 'left', text: w.segment(cell) }))
  return {
    kind: 'table',
    header: row(['公司', '公司', 'Company'], ['2025年投入', '2025年投入', 'In 2025'], ['說明', '说明', 'Remark']),
    rows: [
      row(
        ['亞馬遜', '亚马逊', 'Amazon'],
        ['[1,000億美元]', '[1000亿美元]', 'US$100 billion'],
        ['多用於雲端', '多用于云端', 'Mostly cloud'],
      ),
      row(
        ['微軟', '微软', 'Microsoft'],
        ['[800億美元]', '[800亿美元]', 'US$80 billion'],
        ['會計年度至6月', '会计年度至6月', 'Fiscal year to June'],
      ),
      row(
        ['Alphabet', 'Alphabet', 'Alphabet'],
        ['[750億美元]', '[750亿美元]', 'US$75 billion'],
        ['Google母公司', '谷歌母公司', 'Google’s parent'],
      ),
    ],
  }
}

/** Three columns to compare. */
export function columnsOf(w: Writer) {
  const column = (heading: Triple, ...items: readonly Triple[]) => ({
    heading: w.segment(heading),
    body: [w.list(items)],
  })
  return [
    column(
      ['合作', '合作', 'Cooperate'],
      ['新藥研發', '新药研发', 'New drugs'],
      ['氣候變化', '气候变化', 'Climate change'],
    ),
    column(
      ['對話', '对话', 'Talk'],
      ['安全議題保持對話', '安全议题保持对话', 'Keep talking about security'],
      ['劃出紅線', '划出红线', 'Draw red lines'],
    ),
    column(
      ['競爭', '竞争', 'Compete'],
      ['民用領域公平較量', '民用领域公平较量', 'Fair play in civilian use'],
      ['投資', '投资', 'Investment'],
    ),
  ]
}
