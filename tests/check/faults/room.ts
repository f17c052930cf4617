import { benefit, type Case, type Fault, hope, quoted, quoteSlide, under } from './case.ts'

const items = (count: number, line = '綠茶', caption = 'Green tea') =>
  Array.from({ length: count }, () => `- ${line}\n  en: ${caption}\n`).join('')
const wide = '他主張讓全世界的資金在沒有任何障礙的情況下自由地流向中國的人工智能產業'
const english =
  'He argues that capital from all over the world should flow without any obstacle to the AI industry of China'

export const roomFaults: readonly Fault[] = [
  {
    name: 'a title of three lines',
    code: 'title-zh-width',
    slide: `# ⟦${wide}⟧\nen: Capital should flow to China, and it should flow freely, he says\n\n- 綠茶\n  en: Green tea\n`,
  },
  {
    name: 'a title broken twice',
    code: 'title-zh-width',
    slide: '# ⟦讓資金\\\n跨越國界\\\n流動⟧\nen: Let capital cross borders\n\n- 綠茶\n  en: Green tea\n',
  },
  {
    name: 'an English title of three lines',
    code: 'title-en-length',
    slide: `# 資金應當自由流向中國的人工智能產業\nen: ⟦${english}⟧\n\n- 綠茶\n  en: Green tea\n`,
    front: 'checks: { caption-length: off }\n',
  },
  {
    name: 'a slide full of Chinese',
    code: 'body-words',
    slide: `⟦#⟧ 題目\nen: The title\n\n${items(5, '資金應當跨越國界自由流動，不該受任何限制', 'Let capital cross borders freely')}`,
  },
  {
    name: 'a slide full of English',
    code: 'body-words',
    slide: `⟦#⟧ 題目\nen: The title\n\n${items(5, '讓資金跨越國界自由流動', 'Let capital cross all borders freely and without limits')}`,
  },
  {
    name: 'a long quote',
    code: 'quote-length',
    slide: quoteSlide,
    files: quoted(
      hope(
        `⟦${benefit.repeat(4)}⟧`,
        'AI will bring enormous benefits to everyone, and it will do so much sooner than we think, he says, again and again.',
      ),
    ),
  },
  {
    name: 'a quote long in English',
    code: 'quote-length',
    slide: quoteSlide,
    files: quoted(
      hope(
        '人工智能將給人類帶來巨大的福祉，也會是投資機會。',
        '⟦AI will bring benefits to us all, and it is to be one of the big ones for all of us who put in a bit of what we have got in the bank⟧',
      ),
    ),
    front: 'checks: { caption-length: off }\n',
  },
  { name: 'six items', code: 'one-idea', slide: `⟦#⟧ 題目\nen: The title\n\n${items(6)}` },
  {
    name: 'seven items in a column',
    code: 'one-idea',
    slide: `layout: compare\n---\n\n⟦#⟧ 題目\nen: The title\n\n## 左\nen: Left\n\n${items(7)}\n## 右\nen: Right\n\n${items(2)}`,
  },
  {
    name: 'another number in an override',
    code: 'parity',
    slide: under('- 一共有21家公司參加\n  zh-Hant-HK: ⟦一共有12家公司參加⟧\n  en: Some 21 firms took part'),
  },
  {
    name: 'another address in an override',
    code: 'parity',
    slide: under(
      '- 見[報告](https://example.org/a)的說明\n  zh-Hant-HK: ⟦見[報告](https://example.org/b)的說明⟧\n  en: See the [report](https://example.org/a)',
    ),
  },
  {
    name: 'a link that an override leaves out',
    code: 'parity',
    slide: under(
      '- 見[報告](https://example.org/a)的說明\n  zh-Hant-HK: ⟦見報告的說明⟧\n  en: See the [report](https://example.org/a)',
    ),
  },
]

export const roomInnocents: readonly Case[] = [
  {
    name: 'a title of two lines',
    slide: `# ${wide.slice(0, 30)}\nen: Capital should flow freely to all of China\n\n- 綠茶\n  en: Green tea\n`,
  },
  {
    name: 'a title broken once',
    slide: '# 讓資金\\\n跨越國界\nen: Let capital\\\ncross borders\n\n- 綠茶\n  en: Green tea\n',
  },
  { name: 'five items', slide: under(items(5)) },
  {
    name: 'four and four items in two columns',
    slide: `layout: compare\n---\n\n# 題目\nen: The title\n\n## 左\nen: Left\n\n${items(4)}\n## 右\nen: Right\n\n${items(4)}`,
  },
  {
    name: 'a long note',
    slide: `${under('- 綠茶\n  en: Green tea')}\n<!--\n${'資金應當跨越國界自由流動。'.repeat(9)}\nen: ${'Let capital cross borders freely. '.repeat(9)}\n-->\n`,
  },
  { name: 'a quote of one breath', slide: quoteSlide, files: quoted(hope(benefit)) },
  {
    name: 'an override with the same numbers',
    slide: under('- 一共有1000家公司參加\n  zh-Hans-CN: 一共有1,000家企业参加\n  en: Some 1000 firms took part'),
  },
  {
    name: 'an override with the same address',
    slide: under(
      '- 見[報告](https://example.org/a)的說明\n  zh-Hant-HK: 參閱[報告](https://example.org/a)說明\n  en: See the [report](https://example.org/a)',
    ),
  },
]
