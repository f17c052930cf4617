import { describe, expect, test } from 'vitest'
import { checkDeck, findInDeck } from './figures.ts'

const slide = (body: string, top = '') => ({
  deck: `# 題\nen: Title\n\n---\n${top === '' ? '' : `${top}\n---\n`}\n# 一\nen: One\n\n${body}\n`,
})
const header = 'id,subject,measure,period,value,max,unit,approximate,source,note\n'

describe('a line with more numbers than are compared', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1001}%`).join('、')
  const english = (count: number) => numbers(count).replaceAll('、', ', ')

  test('says so, and nothing else', () => {
    const { found } = checkDeck(slide(`${numbers(501)}\nen: ${english(500)}`), ['figure-agreement'])
    expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: This text has 501 numbers; duilian compares up to 500 with the other line.',
    ])
  })

  test('up to there each is compared', () => {
    const { found } = checkDeck(slide(`${numbers(500)}\nen: ${english(499)}, 7000%`), ['figure-agreement'])
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('"en" says 7000%')])
  })
})

describe('numbers agree wherever a text stands', () => {
  test.each([
    ['an override', slide('15億美元\nen: US$1.5 billion\nzh-Hant-HK: 150億美元'), ['figure-agreement at 150億美元']],
    [
      'the title of a slide',
      slide('文\nen: Text').deck.replace('# 一\nen: One', '# 15億\nen: 15 billion'),
      ['figure-agreement at 15 billion'],
    ],
    ['the second item of a list', slide('- 3%\n  en: 3%\n- 4%\n  en: 5%'), ['figure-agreement at 5%']],
    [
      'a cell of a table',
      slide('| 甲 | 4% |\n|---|---|\n| 乙 | 5% |\n\nen:\n\n| A | 4% |\n|---|---|\n| B | 6% |'),
      ['figure-agreement at 6%'],
    ],
    [
      'an alternative text',
      slide('文\nen: Text\n\n![三成](images/a.png)\nen: 40%', 'layout: image'),
      ['figure-agreement at 40%'],
    ],
    [
      'a link',
      slide('[15億](https://example.com/15)\nen: [15 billion](https://example.com/15)'),
      ['figure-agreement at 15 billion'],
    ],
    ['the second of two equal numbers', slide('3%和4%\nen: 3% and 3%'), ['figure-agreement at 3%']],
    [
      'after an expression with the same digits',
      slide('{{date "2024"}}投入12億美元\nen: {{date "2024"}}: US$12 million'),
      ['figure-agreement at US$12 million'],
    ],
    ['beside code', slide('`12`與12億\nen: `12` and 12 million'), ['figure-agreement at 12 million']],
  ])('%s', (_, changes, expected) => {
    const files = typeof changes === 'string' ? { deck: changes } : changes
    expect(findInDeck(files, ['figure-agreement'])).toEqual(expected)
  })

  test('a quote', () => {
    const quotes = '- id: hope\n  speaker: usa\n  zh: 有15億人。\n  en: There are 15 billion people.\n'
    const files = { deck: '---\nlayout: quote\nquote: hope\n---\n', quotes }
    expect(findInDeck(files, ['figure-agreement'])).toEqual(['figure-agreement at 15 billion'])
  })
})

test('a message quotes a number as it is written, in its own script', () => {
  const changes = slide('投入1500億元新台幣\nen: It put in NT$15 billion')
  const [finding] = checkDeck(changes, ['figure-agreement']).found
  expect(finding?.message).toContain('1500億元新台幣 (NT$150 billion)')
  expect(`${finding?.message} ${finding?.hint}`).not.toMatch(/[亿币]/)
})

test('a hint is in the script of the deck', () => {
  const front = 'title: { zh: 题, en: Title }\nlanguage: zh-Hans-CN\n'
  const { found } = checkDeck({ ...slide('约105亿美元\nen: US$10.5 billion'), front }, ['figure-approximation'])
  expect(found[0]?.hint).toContain('约 is about')
})

test.each([
  ['患病率涨了十几倍', 'Prevalence has risen more than tenfold', []],
  ['产量增长了几十倍', 'Output grew dozens of times', []],
  ['产量增长了12倍', 'Output grew twelvefold', ['figure-ambiguous']],
])('a growth of an open number of times is no riddle in %s', (zh, en, codes) => {
  const front = 'title: { zh: 题, en: Title }\nlanguage: zh-Hans-CN\n'
  const { found } = checkDeck({ ...slide(`${zh}\nen: ${en}`), front }, ['figure-ambiguous'])
  expect(found.map(({ code }) => code)).toEqual(codes)
})

describe('small money of the mainland', () => {
  const front = 'title: { zh: 题, en: Title }\nlanguage: zh-Hans-CN\n'
  const found = (zh: string, en: string) =>
    checkDeck({ ...slide(`${zh}\nen: ${en}`), front }, ['figure-agreement', 'figure-ambiguous']).found

  test.each([
    ['电价每度三毛五', '35 fen a kilowatt-hour'],
    ['电价每度三毛五', '0.35 yuan a kilowatt-hour'],
    ['电价是三毛五分钱', '35 fen'],
    ['两块五一斤', '2.5 yuan per catty'],
    ['每度35分钱', '35 fen a kilowatt-hour'],
    ['三元五角', '3.5 yuan'],
    ['三角形的五边', 'The sides of a triangle'],
    ['每度0.35元', '35 fen per kWh'],
  ])('agrees in %s | %s', (zh, en) => {
    expect(found(zh, en)).toEqual([])
  })

  test('differs', () => {
    expect(found('电价每度三毛五', '53 fen a kilowatt-hour')).toHaveLength(1)
  })
})

describe('an expression', () => {
  test.each([
    ['in both lines agrees', '投入{{figure "us"}}', 'It put in {{figure "us"}}', []],
    ['agrees with the number typed for it', '投入{{figure "us"}}', 'It put in US$76 billion', []],
    [
      'differs from another number',
      '投入{{figure "us"}}',
      'It put in US$67 billion',
      ['figure-agreement at US$67 billion'],
    ],
    ['is rounded as it is typed', '{{ratio "us" "cn"}}', 'About 5.4 times', []],
    ['is not rounded further', '{{ratio "us" "cn"}}', 'About 4.5 times', ['figure-agreement at 4.5 times']],
    ['of a date agrees in either order', '{{date "2025-03-23/2025-03-24"}}', '23–24 March 2025', []],
  ])('%s', (_, zh, en, expected) => {
    expect(findInDeck(slide(`${zh}\nen: ${en}`), ['figure-agreement'])).toEqual(expected)
  })
})

describe('an expression that says “about” by itself', () => {
  const cost = 'cost,usa,,2024,9.6億,,HKD,yes,,\nexact,china,,2024,9.6億,,HKD,,,\nold,usa,,2019,8.4億,,HKD,yes,,\n'
  const found = (zh: string, en: string) =>
    checkDeck({ ...slide(`${zh}\nen: ${en}`), figures: header + cost }, ['figure-approximation']).found

  test.each([
    ['費用約{{figure "cost"}}', 'It costs about {{figure "cost"}}', 2],
    ['大約要{{figure "cost"}}', 'It costs roughly {{figure "cost"}}', 2],
    ['費用將近**{{sum "cost" "old"}}**', 'Some {{sum "cost" "old"}}', 2],
    ['增長{{growth "old" "cost"}}左右', 'It grew by {{growth "old" "cost"}} or so', 2],
    ['費用{{figure "cost"}}', 'It costs about {{figure "cost"}}', 1],
    ['費用為{{figure "cost"}}', 'It costs {{figure "cost"}}', 0],
    ['費用約{{figure "exact"}}', 'It costs about {{figure "exact"}}', 0],
    ['費用高達{{figure "cost"}}', 'It costs up to {{figure "cost"}}', 0],
    ['合約是{{figure "cost"}}', 'The contract is {{figure "cost"}}', 0],
    ['大約兩年，花了{{figure "cost"}}', 'In about two years it cost {{figure "cost"}}', 0],
  ])('%s | %s', (zh, en, count) => {
    expect(found(zh, en)).toHaveLength(count)
  })

  test('is said where it stands', () => {
    const [one] = found('費用約{{figure "cost"}}', 'It costs {{figure "cost"}}')
    expect(one?.message).toBe(
      '{{figure cost}} (HK$960 million) is shown with its own “約”, beside words that say so already.',
    )
  })
})

describe('the sign of a computed number', () => {
  const loss = 'us,usa,,2024,-224億,,USD,,,\ncn,china,,2024,400億,,USD,,,\nold,usa,,2023,-207億,,USD,,,\n'
  const found = (zh: string, en: string) => {
    const codes = ['figure-sign', 'figure-agreement', 'figure-approximation'] as const
    return checkDeck({ ...slide(`${zh}\nen: ${en}`), figures: header + loss }, codes).found
  }

  test.each([
    ['虧損{{figure "us"}}', 'It lost {{figure "us"}}'],
    ['虧損了約**{{figure "us"}}**', 'A loss of about {{figure "us"}}'],
    ['減少{{difference "us" "cn"}}', 'Down by {{difference "us" "cn"}}'],
    ['跌幅為{{sum "us" "old"}}', 'It fell {{sum "us" "old"}}'],
    ['同比下降約{{figure "us"}}', 'It cut its debt by about {{figure "us"}}'],
    ['虧損是{{ratio "us" "cn"}}', 'The loss is {{ratio "us" "cn"}} as large'],
    ['虧損{{figure "cn" sign=false}}', 'It lost {{figure "cn" sign=false}}'],
    ['增長{{figure "us" sign=false}}', 'It grew by {{figure "us" sign=false}}'],
  ])('is told of in %s | %s', (zh, en) => {
    expect(found(zh, en).map(({ code, severity }) => `${severity}: ${code}`)).toEqual([
      'warning: figure-sign',
      'warning: figure-sign',
    ])
  })

  test.each([
    ['利潤為{{figure "us"}}', 'A profit of {{figure "us"}}'],
    ['利潤下降到{{figure "us"}}', 'Profit fell to {{figure "us"}}'],
    ['利潤下降，為{{figure "us"}}', 'Profit is down: {{figure "us"}}'],
    ['增長{{figure "us"}}', 'It changed by {{figure "us"}}'],
    ['虧損{{figure "us" sign=false}}', 'It lost {{figure "us" sign=false}}'],
    ['虧損{{figure "us" sign=false}}', 'Its result was {{figure "us"}}'],
    ['虧損{{figure "us" sign=false}}', 'It lost US$22.4 billion'],
    ['是{{ratio "us" "old"}}', 'It is {{ratio "us" "old"}}'],
    ['是{{ratio "us" "cn" sign=false}}', 'It is {{ratio "us" "cn" sign=false}}'],
    ['下降{{figure "cn"}}', 'Down {{figure "cn"}}'],
  ])('is left alone in %s | %s', (zh, en) => {
    expect(found(zh, en)).toEqual([])
  })

  describe('of a difference, which is the first figure less the second', () => {
    const shares =
      's-2020,usa,,2020,15.9,,percent,,,\ns-2024,usa,,2024,19.7,,percent,,,\nc,china,,2024,30,,percent,,,\n'
    const slips = (zh: string, en: string) =>
      checkDeck({ ...slide(`${zh}\nen: ${en}`), figures: header + shares }, ['figure-sign']).found.length

    test.each([
      ['佔比提高{{difference "s-2020" "s-2024"}}', 'It rose by {{difference "s-2020" "s-2024"}}'],
      ['佔比減少{{difference "s-2024" "s-2020"}}', 'It fell by {{difference "s-2024" "s-2020"}}'],
      ['減少{{difference "s-2020" "s-2024" sign=false}}', 'Down {{difference "s-2020" "s-2024" sign=false}}'],
      ['减少{{difference "s-2020" "s-2024"}}', 'Down {{difference "s-2020" "s-2024"}}'],
    ])('is told of in %s | %s', (zh, en) => {
      expect(slips(zh, en)).toBe(2)
    })

    test.each([
      ['佔比提高{{difference "s-2024" "s-2020"}}', 'It rose by {{difference "s-2024" "s-2020"}}'],
      ['提高{{difference "s-2020" "s-2024" sign=false}}', 'Up {{difference "s-2020" "s-2024" sign=false}}'],
      ['提高{{difference "s-2024" "s-2020" sign=false}}', 'Up {{difference "s-2024" "s-2020" sign=false}}'],
      ['變化為{{difference "s-2020" "s-2024"}}', 'A change of {{difference "s-2020" "s-2024"}}'],
      ['要減少{{difference "c" "s-2024"}}', 'It would be cut by {{difference "c" "s-2024"}}'],
    ])('is left alone in %s | %s', (zh, en) => {
      expect(slips(zh, en)).toBe(0)
    })
  })

  test('stays out of what is offered for a number typed by hand', () => {
    const changes = slide('虧損{{figure "us" sign=false}}\nen: It lost US$22.4 billion')
    const [finding] = checkDeck({ ...changes, figures: header + loss }, ['figure-typed']).found
    expect(finding?.hint).toContain('{{figure "us" sign=false}}')
  })
})

describe('a glossary term', () => {
  test('hides its digits', () => {
    const glossary =
      'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nusa,美國,United States,,,,\nchina,中國,China,,,,\nseven,七十七號大樓,Tower 9,,,,\n'
    expect(findInDeck({ ...slide('七十七號大樓\nen: Tower 9'), glossary }, ['figure-agreement'])).toEqual([])
  })

  test.each(['計數10,000次\nen: 10,000 counts', '計數0.50次\nen: 0.50 counts'])(
    'is not found in the number of %s',
    (line) => {
      const glossary = 'id,zh,en\nnone,0次,0\nmany,000次,000\n'
      const codes = ['figure-agreement', 'caption-term'] as const
      expect(findInDeck({ ...slide(line), glossary }, codes)).toEqual([])
    },
  )
})

describe('a glossary term that is a unit', () => {
  const glossary =
    'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nkw,千瓦,kW,,瓩,,\nkwh,千瓦時,kWh,,度,,\nt,吨,tonne|tonnes,,,,\nusa,美國,United States,,,,\nchina,中國,China,,,,\n'
  const found = (line: string) => findInDeck({ ...slide(line), glossary }, ['figure-agreement', 'caption-term'])

  test.each([
    '裝機8.87億千瓦\nen: 887 GW',
    '裝機8.87億瓩\nen: 887 GW',
    '裝機8.87億千瓦\nen: 887 million kW',
    '用電9.85兆千瓦時\nen: 9,850 TWh',
    '新增8000萬千瓦\nen: 80 GW were added',
    '減排2億吨\nen: A cut of 200 Mt',
    '文\nen: Text\n\n<!--\n裝機8.87億千瓦\nen: 887 GW\n-->',
  ])('is compared as its unit, and named by any form of that: %s', (line) => {
    expect(found(line)).toEqual([])
  })

  test.each([
    ['裝機8.87億千瓦\nen: 88.7 GW', ['figure-agreement at 88.7 GW']],
    ['千瓦是單位\nen: A unit of power', ['caption-term at 千瓦']],
  ])('is missed in %s', (line, expected) => {
    expect(found(line)).toEqual(expected)
  })

  test.each([
    ['228人死亡\nen: {{figure "dead"}} were reported', []],
    ['228人死亡\nen: {{figure "dead"}}', []],
    ['228人受傷\nen: {{figure "dead"}}', ['caption-term at 受傷']],
  ])('names what it counts: %s', (line, expected) => {
    const counted = 'id,zh,en\ndeath,人,death|deaths\ndeaths,死亡,Deaths\nhurt,受傷,Injuries\n'
    const figures = `${header}dead,deaths,,2015,228,,death,,,\n`
    expect(findInDeck({ ...slide(line), glossary: counted, figures }, ['caption-term'])).toEqual(expected)
  })

  test('hides no digits of a rate', () => {
    const rates = 'id,zh,en\nrate,例／每10萬人口,"per 100,000 population"\n'
    const line = slide('每10萬人口67.2例\nen: 67.2 per 100,000 population')
    expect(findInDeck({ ...line, glossary: rates }, ['figure-agreement'])).toEqual([])
  })

  test('is not found in a longer one', () => {
    const only = 'id,zh,en\nkw,千瓦,kW\nusa,美國,United States\nchina,中國,China\n'
    const line = slide('用電9.85兆千瓦時\nen: 9,850 TWh')
    expect(findInDeck({ ...line, glossary: only }, ['figure-agreement', 'caption-term'])).toEqual([])
  })

  test('the hint of a slip has either unit', () => {
    const [finding] = checkDeck(slide('用電985億千瓦時\nen: 98.5 GWh'), ['figure-agreement']).found
    expect(finding?.message).toContain('by a factor of 1,000.')
    expect(finding?.hint).toBe('985億千瓦時 is 98,500 GWh; 98.5 GWh is 9,850萬千瓦時.')
  })
})

describe('a number the dataset holds', () => {
  test.each([
    ['typed in both lines', '投入760億美元', 'It put in US$76 billion', ['figure-typed at 760億美元']],
    ['typed in the caption alone', '投入{{figure "us"}}', 'It put in US$76 billion', ['figure-typed at US$76 billion']],
    ['in other money', '投入760億港元', 'It put in HK$76 billion', []],
    ['taken by key', '投入{{figure "us"}}', 'It put in {{figure "us"}}', []],
  ])('%s', (_, zh, en, expected) => {
    expect(findInDeck(slide(`${zh}\nen: ${en}`), ['figure-typed'])).toEqual(expected)
  })

  const shares = 'low,usa,,2024,1.1,,percent,,,\nhigh,usa,,2024,40.9,,percent,,,\ntwo,china,,2024,2,,times,,,\n'
  test.each([
    ['a small share of something else', '佔用電1.1%', '1.1% of all power', []],
    ['a small share of its subject', '美國佔1.1%', 'The US: 1.1%', ['figure-typed at 1.1%']],
    ['a share of three digits', '佔用電40.9%', '40.9% of all power', ['figure-typed at 40.9%']],
    ['a small multiple of something else', '是它的2倍', 'Twice as much', []],
  ])('%s', (_, zh, en, expected) => {
    expect(findInDeck({ ...slide(`${zh}\nen: ${en}`), figures: header + shares }, ['figure-typed'])).toEqual(expected)
  })
})

describe('a number without a source', () => {
  test.each([
    ['money', slide('投入30億美元，佔5%\nen: US$3 billion, or 5%'), ['figure-source at 30億美元']],
    ['a multiple', slide('是中國的3倍\nen: Three times China’s'), ['figure-source at 3倍']],
    ['a level of confidence', slide('95%信賴區間為3至4\nen: A 95% confidence interval of 3–4'), []],
    ['the same on the mainland', slide('95%置信区间为3至4\nen: A 95% CI of 3–4'), []],
    [
      'a rate',
      slide('95% CI為3–4，每10萬人有20萬\nen: A 95% CI of 3–4 and 200,000 per 100,000'),
      ['figure-source at 20萬'],
    ],
    ['money on a slide that cites one', slide('投入30億美元\nen: US$3 billion', 'sources: [report]'), []],
    ['a date', slide('始於2006年\nen: Since 2006'), []],
    ['a small count', slide('共11檔基金\nen: 11 funds'), []],
    ['an ordinal', slide('排名第3\nen: It ranks third'), []],
    ['money in the notes', slide('文\nen: Text\n\n<!--\n30億美元\nen: US$3 billion\n-->'), []],
    ['money on the title slide', { deck: '# 30億美元的缺口\nen: A gap of US$3 billion\n' }, []],
  ])('%s', (_, changes, expected) => {
    expect(findInDeck(changes, ['figure-source'])).toEqual(expected)
  })

  test.each([
    ['without a source', 'us,usa,,2024,760億,,USD,,,\n', ['figure-source at us']],
    ['without a date', 'us,usa,,,760億,,USD,,report,\n', ['figure-source at us']],
    ['with both', 'us,usa,,2024,760億,,USD,,report,\n', []],
    ['of a small count', 'us,usa,,,11,,fund,,,\n', []],
  ])('a figure %s', (_, row, expected) => {
    const sources = '- id: report\n  type: classic\n  title: { zh: 報告, en: Report }\n'
    const shown = slide('{{figure "us"}}\nen: {{figure "us"}}')
    expect(findInDeck({ ...shown, figures: header + row, sources }, ['figure-source'])).toEqual(expected)
  })
})

describe('a slide that shows a figure', () => {
  const shown = (zh: string, en: string) => ({
    deck: `# 題\nen: Title\n\n---\nlayout: figure\nfigure: us\n---\n\n# ${zh}\nen: ${en}\n`,
  })
  test.each([
    ['and types another number', '美國投入750億美元', 'The US put in US$75 billion', ['figure-dataset at 750億美元']],
    [
      'and types it ten times too small',
      '美國投入76億美元',
      'The US put in US$7.6 billion',
      ['figure-dataset at 76億美元'],
    ],
    ['and types the same', '美國投入760億美元', 'The US put in US$76 billion', []],
    ['and rounds it', '美國投入約800億美元', 'The US put in about US$80 billion', []],
    ['and speaks of another year', '2023年為700億美元', 'US$70 billion in 2023', []],
    ['and of something far from it', '目標是3000億美元', 'The goal is US$300 billion', []],
    ['and of another figure of the data', '中國為140億美元', 'China: US$14 billion', []],
  ])('%s', (_, zh, en, expected) => {
    expect(findInDeck(shown(zh, en), ['figure-dataset'])).toEqual(expected)
  })
})

describe('a slide that shows a count', () => {
  const glossary = 'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\ncase,例,case|cases,,,,\nsolo,疫情,Epidemic,,,,\n'
  const figures = `${header}it,solo,,2015,113,,case,,,\n`
  const found = (zh: string, en: string) => {
    const deck = `# 題\nen: Title\n\n---\nlayout: figure\nfigure: it\n---\n\n# ${zh}\nen: ${en}\n`
    return findInDeck({ deck, figures, glossary }, ['figure-dataset'])
  }

  test.each([
    ['of years', '疫情之後104年', '104 years after the epidemic', []],
    ['of days', '疫情持續120天', 'The epidemic lasted 120 days', []],
    ['of kilometres', '疫情擴散110公里', 'The epidemic spread 110 km', []],
    [
      'of another year of the Republic',
      '民國104年相隔八年，民國103年疫情105例',
      'In 2014 the epidemic had 105 cases',
      [],
    ],
    ['of the same', '疫情共105例', 'The epidemic had 105 cases', ['figure-dataset at 105']],
    [
      'of its year of the Republic',
      '民國104年疫情105例',
      'In 2015 the epidemic had 105 cases',
      ['figure-dataset at 105'],
    ],
  ])('and a number %s', (_, zh, en, expected) => {
    expect(found(zh, en)).toEqual(expected)
  })
})

describe('a slide that shows several figures', () => {
  const glossary =
    'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nsolar,太陽能發電,Solar,,,,光電\nwind,風電,Wind,,,,\ncap,裝機,Capacity,,,,\nkw,千瓦,kW,,,,\n'
  const figures = `${header}sun,solar,cap,2024,9.2億,,kw,,,\nair,wind,cap,2024,5.21億,,kw,,,\n`
  const drawn = {
    figures: 'layout: figures\nfigures: [sun, air]',
    bars: 'layout: chart\nchart: { kind: bar, figures: [sun, air], by: subject }',
    arrow:
      'layout: chart\nchart: { kind: bar, figures: [sun, air], by: subject, difference: { from: air, to: sun, show: ratio } }',
    none: '',
  } as const
  const found = (layout: keyof typeof drawn, title: string, body = '') => {
    const deck = `# 題\nen: Title\n\n---\n${drawn[layout] && `${drawn[layout]}\n---\n`}\n# ${title}\n${body && `\n${body}\n`}`
    return checkDeck({ deck, figures, glossary }, ['figure-dataset']).found.map(
      ({ severity, message }) => `${severity}: ${message}`,
    )
  }
  const wrong = 'The slide shows the figure "sun", 920 million, but its text says 8.87億千瓦.'

  test.each([
    ['names one', 'figures', '太陽能發電達到8.87億千瓦\nen: Solar reached 887 million kW'],
    ['names one otherwise', 'bars', '光電達到8.87億千瓦\nen: It reached 887 million kW'],
    ['names one in its caption', 'bars', '光伏達到8.87億千瓦\nen: By now solar is at 887 million kW'],
  ] as const)('is contradicted by a title that %s', (_, layout, title) => {
    expect(found(layout, title)).toEqual([`error: ${wrong}`])
  })

  test.each([
    ['names none', 'bars', '達到8.87億千瓦\nen: It reached 887 million kW'],
    ['names what they share', 'bars', '裝機達到8.87億千瓦\nen: Capacity reached 887 million kW'],
    ['names another', 'bars', '水電達到8.87億千瓦\nen: Hydro reached 887 million kW'],
    ['names both', 'bars', '風電和太陽能發電共8.87億千瓦\nen: Wind and solar: 887 million kW'],
    ['is true', 'figures', '太陽能發電超過8億千瓦\nen: Solar: over 800 million kW'],
    ['adds them up', 'figures', '風電和太陽能發電達14.41億千瓦\nen: Wind and solar: 1.441 billion kW'],
    ['rounds the difference', 'arrow', '太陽能發電是風電的1.8倍\nen: Solar is 1.8 times wind'],
    ['turns the difference round', 'arrow', '太陽能發電比風電多0.77倍\nen: Solar is 0.77 times more than wind'],
    ['states another multiple', 'bars', '太陽能發電是五年前的3.6倍\nen: Solar is 3.6 times what it was'],
  ] as const)('is not contradicted by a title that %s', (_, layout, title) => {
    expect(found(layout, title)).toEqual([])
  })

  test('and their difference is another than its title says', () => {
    const message = 'The chart shows 1.77 times between "air" and "sun", but its title says 1.5倍.'
    expect(found('arrow', '太陽能發電是風電的1.5倍\nen: Solar is 1.5 times wind')).toEqual([`warning: ${message}`])
  })

  const taken = '- 去年{{figure "sun"}}\n  en: Last year {{figure "sun"}}\n'
  test.each([
    [
      'names its subject and measure',
      '太陽能發電裝機8.87億千瓦\n  en: Solar capacity: 887 million kW',
      [`warning: ${wrong}`],
    ],
    ['names its subject', '太陽能發電8.87億千瓦\n  en: Solar: 887 million kW', []],
    ['is of another year', '2023年太陽能發電裝機8.87億千瓦\n  en: Solar capacity in 2023: 887 million kW', []],
  ])('one line takes a figure by key, the other %s', (_, line, expected) => {
    expect(found('none', '數\nen: Numbers', `${taken}- ${line}`)).toEqual(expected)
  })
})

describe('兆', () => {
  const typed = '預算3兆元新台幣\nen: A budget of NT$3 trillion'
  test('is no number for the mainland and Hong Kong', () => {
    expect(findInDeck(slide(typed), ['figure-ambiguous'])).toEqual(['figure-ambiguous at 3兆元新台幣'])
  })

  test('is left alone where each of them has its own line', () => {
    const lines = `${typed}\nzh-Hans-CN: 预算3万亿元新台币\nzh-Hant-HK: 預算3萬億元新台幣`
    expect(findInDeck(slide(lines), ['figure-agreement', 'figure-ambiguous'])).toEqual([])
  })
})

describe('a unit that the two languages tell in other sizes', () => {
  const glossary =
    'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nsolar,太陽能發電,Solar,,,,\nkw,千瓦,GW,,,,\nwkw,萬千瓦,GW,,,,\ncars,萬輛,vehicles,,,,\n'
  const rows = [
    'sun,solar,,2024,8.87億,,kw,,,',
    'more,solar,,2025,12億,,kw,,,',
    'next,solar,,2025,120000,,wkw,,,',
    'wan,solar,,2024,88700,,wkw,,,',
    'cars,solar,,2024,1286.6,,cars,,,',
  ].join('\n')
  const codes = ['figure-agreement', 'figure-dataset', 'figure-typed', 'caption-term'] as const
  const find = (body: string, top = '') => findInDeck({ ...slide(body, top), glossary, figures: header + rows }, codes)

  test.each([
    ['{{figure "sun"}}\nen: 887 GW', ['figure-typed at 887 GW']],
    ['{{figure "sun"}}\nen: 0.89 TW', ['figure-typed at 0.89 TW']],
    ['{{figure "sun"}}\nen: 87 GW', ['figure-agreement at 87 GW']],
    ['{{figure "wan"}}\nen: 887 GW', ['figure-typed at 887 GW']],
    ['{{sum "sun" "more"}}\nen: About 2,090 GW', ['figure-typed at 2,090 GW']],
    ['太陽能發電{{figure "wan"}}\nen: Solar: {{figure "wan"}}', []],
    ['裝機88700萬千瓦\nen: 887 GW installed', ['figure-typed at 88700萬千瓦']],
    ['裝機8.87億千瓦\nen: 887 GW installed', ['figure-typed at 8.87億千瓦']],
    ['售出1286.6萬輛\nen: 12.866 million vehicles sold', ['figure-typed at 1286.6萬輛']],
  ])('%s', (body, expected) => {
    expect(find(body)).toEqual(expected)
  })

  test('is no other number on the slide that shows it', () => {
    const top = 'layout: chart\nchart: { kind: bar, figures: [wan, next], by: period }'
    const titled = (title: string) =>
      findInDeck(
        { deck: `# 題\nen: Title\n\n---\n${top}\n---\n\n# ${title}\n`, glossary, figures: header + rows },
        codes,
      )
    expect(titled('2024年太陽能發電8.87億千瓦\nen: Solar in 2024: 887 GW')).toEqual(['figure-typed at 8.87億千瓦'])
    expect(titled('2024年太陽能發電8.5億千瓦\nen: Solar in 2024: 850 GW')).toEqual(['figure-dataset at 8.5億千瓦'])
  })
})

describe('兆 where words are regional', () => {
  const front = 'title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\nvocabulary: regional\n'
  test.each([
    ['of money is reworded', '預算3.2兆元新台幣', 'A budget of NT$3.2 trillion', []],
    ['of money whose sign stands before it is not', '預算US$3.2兆', 'A budget of US$3.2 trillion', ['US$3.2兆']],
    ['of anything else is not', '用電3.2兆度', '3.2 trillion kWh', ['3.2兆度']],
  ])('%s', (_, zh, en, words) => {
    const found = findInDeck({ ...slide(`${zh}\nen: ${en}`), front }, ['figure-ambiguous'])
    expect(found).toEqual(words.map((word) => `figure-ambiguous at ${word}`))
  })
})
