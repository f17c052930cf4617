import { deck, front, opening, type Shape, times } from './shape.ts'

const glossaryHead = 'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\n'
const figureHead = 'id,subject,measure,period,value,max,unit,approximate,source,note\n'
const subjects = `${glossaryHead}tea,茶葉,Tea,,,,\nuse,用量,Use,,,,\n`
const figures = (count: number) =>
  `${figureHead}${times(count, (at) => `fig-${at},tea,use,2024,${at + 10_001},,USD,,,`)}\n`
const cjk = (at: number) =>
  `${String.fromCodePoint(0x4e00 + (at % 5000)) + String.fromCodePoint(0x5200 + Math.floor(at / 50))}會`

export const data: readonly Shape[] = [
  {
    name: 'glossary rows',
    least: 12_500,
    make: (count) =>
      deck('字', { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n` }),
  },
  {
    name: 'glossary rows with all forms',
    least: 5000,
    make: (count) =>
      deck('字', {
        'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},国${at}会,國${at}會,國${at}會,`)}\n`,
      }),
  },
  {
    name: 'glossary rows of the same form',
    least: 5000,
    make: (count) =>
      deck('茶葉', { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},茶葉,Tea,,,,`)}\n` }),
  },
  {
    name: 'glossary rows of one id',
    least: 5000,
    make: (count) =>
      deck('茶葉', { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t,茶葉${at},Tea,,,,`)}\n` }),
  },
  {
    name: 'other forms of a term',
    least: 5000,
    make: (count) => deck('茶葉', { 'glossary.csv': `${glossaryHead}t,茶葉,Tea,,,,${times(count, cjk, '|')}\n` }),
  },
  {
    name: 'glossary rows and as many lines',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `這是${cjk(at)}的事\nen: This is about Term ${at}\n`),
        { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n` },
      ),
  },
  {
    name: 'figures',
    least: 4000,
    make: (count) => deck('字', { 'glossary.csv': subjects, 'figures.csv': figures(count) }),
  },
  {
    name: 'figures and as many lines',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `用了{{figure "fig-${at}"}}\nen: {{figure "fig-${at}"}} used\n`),
        { 'glossary.csv': subjects, 'figures.csv': figures(count) },
      ),
  },
  {
    name: 'typed figures of the data',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `用了${at + 10_001}美元\nen: US$${at + 10_001} used\n`),
        { 'glossary.csv': subjects, 'figures.csv': figures(count) },
      ),
  },
  {
    name: 'unknown figures among known ones',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `用了{{figure "fgi-${at}"}}\nen: {{figure "fgi-${at}"}} used\n`),
        { 'glossary.csv': subjects, 'figures.csv': figures(count) },
      ),
  },
  {
    name: 'figures of an unknown subject',
    least: 2000,
    make: (count) =>
      deck('字', {
        'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n`,
        'figures.csv': `${figureHead}${times(count, (at) => `fig-${at},tt${at},use,2024,${at},,USD,,,`)}\n`,
      }),
  },
  {
    name: 'figures of a chart',
    least: 100,
    make: (count) => ({
      ...deck('', { 'glossary.csv': subjects, 'figures.csv': figures(count) }),
      'slides/talk.md': `${front}${opening}\n---\nlayout: chart\nchart: { kind: bar, by: subject, figures: [${times(count, (at) => `fig-${at}`, ', ')}] }\n---\n\n# 圖\nen: Chart\n`,
    }),
  },
  {
    name: 'quotes',
    least: 500,
    make: (count) =>
      deck('字', {
        'quotes.yaml': times(
          count,
          (at) =>
            `- id: q${at}\n  speaker: { zh: 某人, en: Somebody }\n  zh: 這是第${at}句話，說得很好。\n  en: This is sentence ${at}.\n  source: s${at}\n`,
        ),
        'sources.yaml': times(
          count,
          (at) => `- id: s${at}\n  title: { zh: 報告${at}, en: Report ${at} }\n  issued: 2025-03-26\n`,
        ),
      }),
  },
  {
    name: 'quotes and as many quotations',
    least: 250,
    make: (count) =>
      deck(
        times(
          count,
          (at) =>
            `他說：「這是第${at}段話，講得很好很妙。」\nen: He said, “This is passage number ${at} and well put.”\n`,
        ),
        {
          'quotes.yaml': times(
            count,
            (at) =>
              `- id: q${at}\n  speaker: { zh: 某人, en: Somebody }\n  zh: 這是第${at}句話，說得很好。\n  en: This is sentence ${at}.\n  source: s\n`,
          ),
          'sources.yaml': '- id: s\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n',
        },
      ),
  },
  {
    name: 'terms by id among as many',
    least: 1000,
    make: (count) =>
      deck(
        times(count, (at) => `{{term "t${at}"}}字\nen: {{term "t${at}"}}\n`),
        { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n` },
      ),
  },
  {
    name: 'unknown terms among known ones',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `{{term "tx${at}"}}字\nen: {{term "tx${at}"}}\n`),
        { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n` },
      ),
  },
  {
    name: 'sources cited by one slide',
    least: 500,
    make: (count) => ({
      ...deck('', {
        'sources.yaml': times(
          count,
          (at) => `- id: s${at}\n  title: { zh: 報告${at}, en: Report ${at} }\n  issued: 2025-03-26\n`,
        ),
      }),
      'slides/talk.md': `${front}${opening}\n---\nsources: [${times(count, (at) => `s${at}`, ', ')}]\n---\n\n# 字\nen: Word\n`,
    }),
  },
  {
    name: 'words of a quote',
    least: 5000,
    make: (count) =>
      deck('字', {
        'quotes.yaml': `- id: q\n  speaker: { zh: 某人, en: Somebody }\n  zh: ${'人工智能將帶來福祉。'.repeat(count)}\n  source: s\n`,
        'sources.yaml': '- id: s\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n',
      }),
  },
  {
    name: 'words of a local copy',
    least: 50_000,
    make: (count) =>
      deck('字', {
        'quotes.yaml':
          '- id: q\n  speaker: { zh: 某人, en: Somebody }\n  zh: 人工智能將帶來……福祉的事。\n  source: s\n',
        'sources.yaml': '- id: s\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n  file: s.txt\n',
        's.txt': '人工智能將帶來'.repeat(count),
      }),
  },
  {
    name: 'commas of a CSV line',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}${','.repeat(count)}\n` }),
  },
  {
    name: 'commas of a CSV header',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${','.repeat(count)}\n` }),
  },
  {
    name: 'columns of CSV that nobody knows',
    least: 2000,
    make: (count) => deck('字', { 'glossary.csv': `${times(count, (at) => `c${at}`, ',')}\n` }),
  },
  {
    name: 'quotation marks of CSV',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}${'"'.repeat(2 * count)}\n` }),
  },
  {
    name: 'quotation marks within CSV',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}a${'"'.repeat(count)}\n` }),
  },
  {
    name: 'blank lines of CSV',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}${'\n'.repeat(count)}` }),
  },
  {
    name: 'spaces of a CSV cell',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}a,茶${' '.repeat(count)}葉,Tea,,,,\n` }),
  },
  {
    name: 'letters of a term',
    least: 5000,
    make: (count) =>
      deck('字', { 'glossary.csv': `${glossaryHead}a,${'茶'.repeat(count)},${'tea'.repeat(count)},,,,\n` }),
  },
  {
    name: 'digits of a value',
    least: 10_000,
    make: (count) =>
      deck('字', {
        'glossary.csv': subjects,
        'figures.csv': `${figureHead}f,tea,use,2024,${'1'.repeat(count)},,USD,,,\n`,
      }),
  },
  {
    name: 'commas of a value',
    least: 10_000,
    make: (count) =>
      deck('字', {
        'glossary.csv': subjects,
        'figures.csv': `${figureHead}f,tea,use,2024,"${'1,'.repeat(count)}",,USD,,,\n`,
      }),
  },
  {
    name: 'comments in YAML',
    least: 10_000,
    make: (count) => deck('字', { 'sources.yaml': '# duilian-ignore caption-missing: so\n'.repeat(count) }),
  },
  {
    name: 'aliases in YAML',
    least: 20,
    make: (count) => deck('字', { 'sources.yaml': `- &a { id: a, title: A }\n${'- *a\n'.repeat(count)}` }),
  },
  {
    name: 'accepted decisions',
    least: 5000,
    make: (count) =>
      deck('字', {
        'accepted.json': JSON.stringify({
          decisions: Object.fromEntries(
            Array.from({ length: count }, (_, at) => [
              `k${at}`,
              { code: 'one-to-many', locale: 'zh-Hant-TW', from: '只', to: '只', sentence: '字' },
            ]),
          ),
          pairs: [],
        }),
      }),
  },
]
