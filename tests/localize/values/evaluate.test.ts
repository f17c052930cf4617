import { describe, expect, test } from 'vitest'
import { type ExpressionData, evaluateExpression } from '../../../src/localize/values/evaluate.ts'
import { localeTags } from '../../../src/model/locale.ts'
import type { Unit } from '../../../src/model/records.ts'
import type { Expression } from '../../../src/model/segment.ts'
import { figure, money, place, rmbFund, term, termForm, usdFund } from '../data.ts'

type Args = readonly (string | number)[]
type Options = Expression['options']

const percent: Unit = { kind: 'percent' }
const none: Unit = { kind: 'none' }
const qiming = term('qiming', ['启明创投', '啟明創投', '啟明創投', 'Qiming Venture Partners'])

const data: ExpressionData = {
  figures: new Map(
    [
      figure('us-vc-2023', 4e10, money('USD')),
      figure('us-vc-2024', 7.6e10, money('USD')),
      figure('cn-vc-2023', 1.05e10, money('USD'), true),
      figure('cn-vc-2024', 1.4e10, money('USD')),
      figure('twenty', 2e10, money('USD')),
      figure('eighty', 8e10, money('USD')),
      figure('cn-majors', [1.5e10, 2e10], money('USD'), true),
      figure('plan', [1e10, 1.6e10], money('USD')),
      figure('budget', 1.4e10, money('CNY')),
      figure('usd-funds', 11, { kind: 'count', term: usdFund }),
      figure('rmb-funds', 7, { kind: 'count', term: rmbFund }),
      figure('more-usd-funds', 12, { kind: 'count', term: usdFund }),
      figure('opencc', 96.9, percent),
      figure('tongwen', 93.8, percent),
      figure('founded', 2006, none),
      figure('now', 2025, none),
      figure('nothing', 0, money('USD')),
      figure('loss', [-1e9, 1e9], money('USD')),
      figure('debt', -1e9, money('USD')),
      figure('tenth', 0.1, none),
      figure('fifth', 0.2, none),
      { ...figure('typed', 9, percent), precision: 2 },
      { ...figure('typed-loss', [-9, -6], percent), precision: 2 },
    ].map((item) => [item.id, item]),
  ),
  terms: new Map([usdFund, rmbFund, qiming].map((item) => [item.id, item])),
  termForm,
}

function evaluate(helper: string, args: Args, options: Options = {}) {
  return localeTags.map((locale) => evaluateExpression({ helper, args, options, place }, locale, data))
}

describe('what expressions say', () => {
  test.each<[helper: string, args: Args, options: Options, ...expected: string[]]>([
    ['figure', ['typed'], {}, '9.0%', '9.0%', '9.0%', '9.0%'],
    ['figure', ['us-vc-2024'], {}, '760亿美元', '760億美元', '760億美元', 'US$76 billion'],
    ['figure', ['cn-vc-2023'], {}, '约105亿美元', '約105億美元', '約105億美元', 'about US$10.5 billion'],
    [
      'figure',
      ['cn-majors'],
      {},
      '约150亿～200亿美元',
      '約150億至200億美元',
      '約150億至200億美元',
      'about US$15–20 billion',
    ],
    ['figure', ['usd-funds'], {}, '11只美元基金', '11檔美元基金', '11隻美元基金', '11 US dollar funds'],
    ['ratio', ['us-vc-2024', 'cn-vc-2024'], {}, '5.4倍', '5.4倍', '5.4倍', '5.4 times'],
    ['ratio', ['us-vc-2023', 'cn-vc-2023'], { digits: 1 }, '约3.8倍', '約3.8倍', '約3.8倍', 'about 3.8 times'],
    ['ratio', ['us-vc-2023', 'cn-vc-2023'], { digits: 0 }, '约4倍', '約4倍', '約4倍', 'about 4 times'],
    ['ratio', ['eighty', 'twenty'], { digits: 1 }, '4倍', '4倍', '4倍', '4 times'],
    ['ratio', ['twenty', 'eighty'], { digits: 2 }, '0.25倍', '0.25倍', '0.25倍', '0.25 times'],
    ['ratio', ['eighty', 'cn-majors'], {}, '约4～5.3倍', '約4至5.3倍', '約4至5.3倍', 'about 4–5.3 times'],
    ['ratio', ['plan', 'cn-majors'], {}, '约0.5～1.1倍', '約0.5至1.1倍', '約0.5至1.1倍', 'about 0.5–1.1 times'],
    [
      'ratio',
      ['loss', 'twenty'],
      { digits: 2 },
      '−0.05～0.05倍',
      '−0.05至0.05倍',
      '−0.05至0.05倍',
      '−0.05 to 0.05 times',
    ],
    ['ratio', ['nothing', 'twenty'], {}, '0倍', '0倍', '0倍', '0 times'],
    ['sum', ['us-vc-2023', 'us-vc-2024'], {}, '1160亿美元', '1,160億美元', '1,160億美元', 'US$116 billion'],
    ['sum', ['cn-vc-2023', 'cn-vc-2024'], {}, '约245亿美元', '約245億美元', '約245億美元', 'about US$24.5 billion'],
    [
      'sum',
      ['twenty', 'twenty', 'plan'],
      {},
      '500亿～560亿美元',
      '500億至560億美元',
      '500億至560億美元',
      'US$50–56 billion',
    ],
    ['sum', ['tenth', 'fifth'], {}, '0.3', '0.3', '0.3', '0.3'],
    ['difference', ['us-vc-2024', 'cn-vc-2024'], {}, '620亿美元', '620億美元', '620億美元', 'US$62 billion'],
    ['difference', ['cn-vc-2024', 'us-vc-2024'], {}, '−620亿美元', '−620億美元', '−620億美元', '−US$62 billion'],
    [
      'difference',
      ['eighty', 'plan'],
      {},
      '640亿～700亿美元',
      '640億至700億美元',
      '640億至700億美元',
      'US$64–70 billion',
    ],
    [
      'difference',
      ['more-usd-funds', 'usd-funds'],
      {},
      '1只美元基金',
      '1檔美元基金',
      '1隻美元基金',
      '1 US dollar fund',
    ],
    ['difference', ['now', 'founded'], {}, '19', '19', '19', '19'],
    ['difference', ['fifth', 'tenth'], {}, '0.1', '0.1', '0.1', '0.1'],
    ['difference', ['opencc', 'tongwen'], {}, '3.1个百分点', '3.1個百分點', '3.1個百分點', '3.1 percentage points'],
    ['growth', ['us-vc-2023', 'us-vc-2024'], {}, '90%', '90%', '90%', '90%'],
    ['growth', ['cn-vc-2023', 'cn-vc-2024'], {}, '约33%', '約33%', '約33%', 'about 33%'],
    ['growth', ['cn-vc-2023', 'cn-vc-2024'], { digits: 2 }, '约33.33%', '約33.33%', '約33.33%', 'about 33.33%'],
    ['growth', ['us-vc-2024', 'us-vc-2023'], {}, '−47%', '−47%', '−47%', '−47%'],
    ['growth', ['us-vc-2024', 'us-vc-2023'], { sign: false, digits: 1 }, '47.4%', '47.4%', '47.4%', '47.4%'],
    ['growth', ['us-vc-2023', 'us-vc-2024'], { sign: false }, '90%', '90%', '90%', '90%'],
    ['growth', ['us-vc-2024', 'us-vc-2023'], { sign: true }, '−47%', '−47%', '−47%', '−47%'],
    ['figure', ['debt'], { sign: false }, '10亿美元', '10億美元', '10億美元', 'US$1 billion'],
    ['figure', ['typed-loss'], { sign: false }, '6%～9.0%', '6%至9.0%', '6%至9.0%', '6–9.0%'],
    ['ratio', ['debt', 'twenty'], { sign: false, digits: 2 }, '0.05倍', '0.05倍', '0.05倍', '0.05 times'],
    ['sum', ['debt', 'debt'], { sign: false }, '20亿美元', '20億美元', '20億美元', 'US$2 billion'],
    [
      'difference',
      ['plan', 'eighty'],
      { sign: false },
      '640亿～700亿美元',
      '640億至700億美元',
      '640億至700億美元',
      'US$64–70 billion',
    ],
    ['growth', ['twenty', 'cn-majors'], {}, '约−25%～0%', '約−25%至0%', '約−25%至0%', 'about −25% to 0%'],
    ['growth', ['plan', 'twenty'], {}, '25%～100%', '25%至100%', '25%至100%', '25–100%'],
    ['growth', ['twenty', 'nothing'], {}, '−100%', '−100%', '−100%', '−100%'],
    ['growth', ['tongwen', 'opencc'], { digits: 1 }, '3.3%', '3.3%', '3.3%', '3.3%'],
    ['term', ['qiming'], {}, '启明创投', '啟明創投', '啟明創投', 'Qiming Venture Partners'],
    ['date', ['2025-03-26'], {}, '2025年3月26日', '2025年3月26日', '2025年3月26日', 'March 26, 2025'],
    [
      'date',
      ['2025-03-23/2025-03-24'],
      {},
      '2025年3月23—24日',
      '2025年3月23日至24日',
      '2025年3月23日至24日',
      'March 23–24, 2025',
    ],
  ])('{{%s}} of %j with %j is the same fact in every locale', (helper, args, options, ...expected) => {
    const outcomes = evaluate(helper, args, options)
    expect(outcomes.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
    expect(outcomes.map(({ value }) => value)).toEqual(expected)
  })
})

describe('mistakes in expressions', () => {
  test.each<[helper: string, args: Args, options: Options, code: string, message: RegExp, hint: RegExp]>([
    ['figuer', ['us-vc-2024'], {}, 'expression-unknown', /no helper "figuer"/, /Did you mean "figure"/],
    ['shout', ['us-vc-2024'], {}, 'expression-unknown', /no helper "shout"/, /Helpers are figure, ratio, sum/],
    ['toString', [], {}, 'expression-unknown', /no helper "toString"/, /./],
    ['figure', ['su-vc-2024'], {}, 'figure-unknown', /"su-vc-2024"/, /Did you mean "us-vc-2024"/],
    ['figure', ['us-vc-2022'], {}, 'figure-unknown', /"us-vc-2022"/, /Add it to figures.csv/],
    ['figure', ['quite-different'], {}, 'figure-unknown', /"quite-different"/, /Add it to figures.csv/],
    ['growth', ['us-vc-2023', 'us-vc-2O24'], {}, 'figure-unknown', /"us-vc-2O24"/, /Did you mean "us-vc-2024"/],
    ['term', ['qimin'], {}, 'term-unknown', /"qimin"/, /Did you mean "qiming"/],
    ['term', ['somebody-else'], {}, 'term-unknown', /"somebody-else"/, /Add it to glossary.csv/],
    ['figure', [], {}, 'expression-arguments', /takes 1 figure id, not 0/, /\{\{figure "one-id"\}\}/],
    ['figure', ['twenty', 'eighty'], {}, 'expression-arguments', /takes 1 figure id, not 2/, /./],
    ['ratio', ['twenty'], {}, 'expression-arguments', /takes 2 figure ids, not 1/, /\{\{ratio "one-id" "other-id"\}\}/],
    ['sum', ['twenty'], {}, 'expression-arguments', /takes at least 2 figure ids, not 1/, /./],
    ['term', [], {}, 'expression-arguments', /takes 1 glossary id, not 0/, /./],
    ['date', [], {}, 'expression-arguments', /takes 1 date, not 0/, /\{\{date "2025-03-26"\}\}/],
    ['date', [2025], {}, 'expression-arguments', /between quotation marks/, /\{\{date "2025-03-26"\}\}/],
    ['ratio', ['twenty', 4], {}, 'expression-arguments', /between quotation marks/, /./],
    ['date', ['2025-02-30'], {}, 'expression-arguments', /"2025-02-30" is not/, /2025-03-23\/2025-03-24/],
    ['ratio', ['twenty', 'eighty'], { digit: 1 }, 'expression-arguments', /no option "digit"/, /Did you mean "digits"/],
    [
      'ratio',
      ['twenty', 'eighty'],
      { rounding: 1 },
      'expression-arguments',
      /no option "rounding"/,
      /options are "digits", "sign"/,
    ],
    ['figure', ['twenty'], { digits: 1 }, 'expression-arguments', /no option "digits"/, /option is "sign"/],
    ['term', ['qiming'], { digits: 1 }, 'expression-arguments', /no option "digits"/, /Leave it out/],
    ['figure', ['debt'], { sign: 'no' }, 'expression-arguments', /"sign" cannot be no/, /Write sign=false/],
    ['figure', ['loss'], { sign: false }, 'expression-arguments', /from below zero to above/, /Leave out sign=false/],
    ['growth', ['twenty', 'eighty'], { digits: 7 }, 'expression-arguments', /cannot be 7/, /from 0 to 6/],
    ['growth', ['twenty', 'eighty'], { digits: -1 }, 'expression-arguments', /cannot be -1/, /from 0 to 6/],
    ['ratio', ['twenty', 'eighty'], { digits: 1.5 }, 'expression-arguments', /cannot be 1.5/, /from 0 to 6/],
    ['ratio', ['twenty', 'eighty'], { digits: '1' }, 'expression-arguments', /cannot be 1/, /from 0 to 6/],
    ['ratio', ['twenty', 'nothing'], {}, 'expression-arguments', /ratio to zero/, /not zero/],
    ['ratio', ['twenty', 'loss'], {}, 'expression-arguments', /ratio to zero/, /not zero/],
    ['ratio', ['twenty', 'eighty'], { digits: 0 }, 'expression-arguments', /rounds to zero/, /larger figure first/],
    ['growth', ['nothing', 'twenty'], {}, 'expression-arguments', /Growth from zero/, /difference/],
    ['growth', ['debt', 'twenty'], {}, 'expression-arguments', /Growth from zero/, /difference/],
    ['growth', ['loss', 'twenty'], {}, 'expression-arguments', /Growth from zero/, /difference/],
    ['sum', ['us-vc-2024', 'budget'], {}, 'unit-mixed', /"us-vc-2024" is in USD, but "budget" is in CNY/, /./],
    ['sum', ['twenty', 'twenty', 'opencc'], {}, 'unit-mixed', /USD, but "opencc" is in percent/, /./],
    ['ratio', ['usd-funds', 'rmb-funds'], {}, 'unit-mixed', /in "usd-fund", but "rmb-funds" is in "rmb-fund"/, /./],
    ['difference', ['twenty', 'now'], {}, 'unit-mixed', /but "now" is in no unit/, /./],
    ['growth', ['now', 'opencc'], {}, 'unit-mixed', /"now" is in no unit/, /./],
  ])('{{%s}} of %j with %j is %s at its place', (helper, args, options, code, message, hint) => {
    for (const { value, diagnostics } of evaluate(helper, args, options)) {
      expect(diagnostics).toEqual([
        { code, severity: 'error', place, message: expect.stringMatching(message), hint: expect.stringMatching(hint) },
      ])
      expect(value).toBe(String(args[0] ?? helper))
    }
  })

  test.each<[helper: string, args: Args, options: Options, codes: string[]]>([
    ['sum', ['no-1', 'twenty', 'no-2'], {}, ['figure-unknown', 'figure-unknown']],
    ['ratio', ['twenty'], { digits: 9 }, ['expression-arguments', 'expression-arguments']],
  ])('all mistakes of {{%s}} of %j with %j are reported at once', (helper, args, options, codes) => {
    expect(evaluate(helper, args, options)[0]?.diagnostics.map(({ code }) => code)).toEqual(codes)
  })
})
