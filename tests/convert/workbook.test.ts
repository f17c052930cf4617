import { describe, expect, test } from 'vitest'
import { convertFiles } from '../../src/convert/files.ts'
import type { ChineseLocale } from '../../src/model/locale.ts'
import { type Files, part, unpackAll, workbook } from '../formats/office/documents.ts'

async function convert(sheet: string, strings: readonly string[], more: Files = {}, to: ChineseLocale = 'zh-Hant-TW') {
  const files = [{ name: 'book.xlsx', bytes: workbook(sheet, strings, more) }]
  const { value, diagnostics } = await convertFiles({ to, files })
  return {
    parts: unpackAll(Buffer.concat(value.files[0]?.pieces ?? [])),
    messages: diagnostics.map(({ message }) => message).filter((message) => !message.startsWith('Sheets and names')),
    all: diagnostics.map(({ message }) => message),
  }
}

const sheet1 = 'xl/worksheets/sheet1.xml'
const formulaCell = (formula: string, place = 'B2') => `<c r="${place}"><f>${formula}</f><v>1</v></c>`

describe('a formula', () => {
  test.each([
    ['IF(数据!A1="后来",1,"x")', 'IF(数据!A1="後來",1,"x")'],
    ['VLOOKUP("软件",A:C,3,FALSE)', 'VLOOKUP("軟件",A:C,3,FALSE)'],
    ['COUNTIF(A:A,"后来?")', 'COUNTIF(A:A,"後來?")'],
    ['A1&amp;"说""后来"""', 'A1&amp;"說""後來"""'],
    ['SUM(数据!A1:A2)', 'SUM(数据!A1:A2)'],
  ])('%s goes on comparing with what cells say', async (before, after) => {
    const { parts, messages } = await convert(formulaCell(before), ['后来'])
    expect(parts[sheet1]).toContain(`<f>${after}</f>`)
    expect(messages).toEqual([])
  })

  test.each(['软件', '市场', '发布会', '有发布会', '出租车', '研发'])(
    'has the word %s as a cell has it',
    async (word) => {
      const { parts } = await convert(formulaCell(`A1="${word}"`), [word], {}, 'zh-Hant-HK')
      const [, cell = ''] = /<t>(.*?)<\/t>/.exec(parts['xl/sharedStrings.xml'] ?? '') ?? []
      expect(parts[sheet1]).toContain(`A1="${cell}"`)
    },
  )

  test('in a name, a rule and a column is converted with the rule of the cells', async () => {
    const rule = (word: string) =>
      `<conditionalFormatting sqref="C1"><cfRule type="containsText" text="${word}"><formula>SEARCH("${word}",C1)</formula></cfRule></conditionalFormatting>`
    const column = (word: string) =>
      part(
        'table',
        `<tableColumn name="A"><calculatedColumnFormula>B1="${word}"</calculatedColumnFormula></tableColumn>`,
      )
    const { parts } = await convert(rule('研发'), ['后来'], { 'xl/tables/table1.xml': column('研发') })
    expect(parts[sheet1]).toContain(rule('研發'))
    expect(parts['xl/tables/table1.xml']).toBe(column('研發'))
  })

  test('that holds an address stays, and is told of with its sheet and cell', async () => {
    const { parts, messages } = await convert(
      formulaCell('INDIRECT("后来!A1")') + formulaCell('TEXT(A1,"0万个")', 'B3'),
      ['后来'],
    )
    expect(parts[sheet1]).toContain('INDIRECT("后来!A1")')
    expect(messages).toEqual([expect.stringContaining('stay as they are: 数据!B2 (“后来!A1”), 数据!B3 (“0万个”).')])
  })

  test('that names a sheet as it stays is not told of', async () => {
    expect((await convert(formulaCell('INDIRECT("数据!A1")'), ['后来'])).messages).toEqual([])
  })

  test.each([
    ['COUNTIF(A:A,"*发*")', ['头发', '发展'], true],
    ['COUNTIF(A:A,"*发*")', ['发展'], false],
    ['SEARCH("发展",A1)', ['头发', '发展'], false],
  ])('%s that finds no part of a word any more is told of', async (formula, strings, isTold) => {
    const { messages } = await convert(formulaCell(formula), strings)
    expect(messages).toEqual(isTold ? [expect.stringContaining('now: 数据!B2 (“*发*”).')] : [])
  })
})

describe('what a workbook is called by', () => {
  const names =
    '<sheets><sheet name="数据" r:id="rId1"/></sheets><definedNames><definedName name="总额">1</definedName></definedNames>'

  test('stays, is told of once, and stays in the properties', async () => {
    const titles =
      '<TitlesOfParts><vt:vector><vt:lpstr>数据</vt:lpstr><vt:lpstr>总额</vt:lpstr></vt:vector></TitlesOfParts>'
    const properties = part('ep:Properties', titles.replaceAll('TitlesOfParts', 'ep:TitlesOfParts'))
    const { parts, all } = await convert(formulaCell('1'), ['后来'], {
      'xl/workbook.xml': part('workbook', names),
      'docProps/app.xml': properties,
    })
    expect(parts['xl/workbook.xml']).toContain(names)
    expect(parts['docProps/app.xml']).toBe(properties)
    expect(all).toEqual(['Sheets and names that formulas use keep them: 数据, 总额.'])
  })
})

describe('a text above a column that must stay', () => {
  const cell = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`
  const table = part('table', '<tableColumns><tableColumn name="发票"/></tableColumns>', ' ref="B1:C3"')
  const tables: Files = {
    'xl/tables/table1.xml': table,
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="../tables/table1.xml"/></Relationships>',
    'xl/sharedStrings.xml': part('sst', '<si><t>发票</t></si><si><t>后来</t></si>', ' count="4" uniqueCount="2"'),
  }

  test('is not shared by other cells any more', async () => {
    const sheet = `${cell('A1', 0)}${cell('B1', 0)}${cell('B2', 0)}${cell('A2', 1)}${formulaCell('SUM(T[发票])')}`
    const { parts } = await convert(sheet, [], tables)
    expect(parts[sheet1]).toContain(
      `${cell('A1', 2)}${cell('B1', 0)}${cell('B2', 2)}${cell('A2', 1)}${formulaCell('SUM(T[发票])')}`,
    )
    expect(parts['xl/sharedStrings.xml']).toBe(
      part('sst', '<si><t>发票</t></si><si><t>後來</t></si><si><t>發票</t></si>', ' count="4" uniqueCount="3"'),
    )
    expect(parts['xl/tables/table1.xml']).toBe(table)
  })

  test('stays one text if nothing else has it', async () => {
    const { parts } = await convert(cell('B1', 0) + formulaCell('SUM(T[发票])'), [], tables)
    expect(parts['xl/sharedStrings.xml']).toContain('<si><t>发票</t></si><si><t>後來</t></si></sst>')
  })
})
