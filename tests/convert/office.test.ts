import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { convertFiles } from '../../src/convert/files.ts'
import type { ChineseLocale } from '../../src/model/locale.ts'
import { type Files, pack, part, presentation, unpackAll, wordDocument, workbook } from '../formats/office/documents.ts'

interface Options {
  readonly from?: ChineseLocale
  readonly to?: ChineseLocale
  readonly keepFonts?: boolean
  readonly glossary?: string
  readonly settings?: { readonly repair: boolean }
  /** What the file is called. */
  readonly name?: string
}

async function convert(
  bytes: Uint8Array,
  { to = 'zh-Hant-TW', glossary, name = 'file.pptx', ...options }: Options = {},
) {
  const given = glossary !== undefined && { glossary: { name: 'terms.csv', bytes: new TextEncoder().encode(glossary) } }
  const { value, diagnostics } = await convertFiles({
    to,
    decisions: true,
    files: [{ name, bytes }],
    ...options,
    ...given,
  })
  const [file] = value.files
  return { file, bytes: Buffer.concat(file?.pieces ?? []), diagnostics }
}

/** What is inside of the root of a part after conversion. */
async function partAfter(bytes: Uint8Array, name: string, options?: Options): Promise<string> {
  const after = await convert(bytes, options)
  expect(after.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return (unpackAll(after.bytes)[name] ?? '').replace(/^.*?\r\n<[^>]*>/s, '').replace(/<\/[^<]*>$/, '')
}

const slide = 'ppt/slides/slide1.xml'
const run = (text: string, properties = '') => `<a:r>${properties}<a:t>${text}</a:t></a:r>`
const slideOf = (inner: string) => `<p:cSld><p:sp><p:txBody>${inner}</p:txBody></p:sp></p:cSld>`

describe('a paragraph of a slide', () => {
  test.each([
    ['across runs', run('头', '<a:rPr b="1"/>') + run('发'), run('頭', '<a:rPr b="1"/>') + run('髮')],
    ['across three', run('理') + run('发') + run('店'), run('理') + run('髮') + run('店')],
    ['not across a line break', `${run('头')}<a:br/>${run('发展')}`, `${run('頭')}<a:br/>${run('發展')}`],
    [
      'with a field in it',
      `${run('头')}<a:fld id="{1}" type="x"><a:t>发</a:t></a:fld>`,
      `${run('頭')}<a:fld id="{1}" type="x"><a:t>髮</a:t></a:fld>`,
    ],
    ['with entities', run('头&amp;发&#24182;&lt;'), run('頭&amp;發並&lt;')],
    ['with CDATA', run('<![CDATA[后来<b>]]>'), run('後來&lt;b&gt;')],
    ['with quotation marks', run('他说“外') + run('‘内’外”'), run('他說「外') + run('『內』外」')],
    ['with a mark made wide', run('后来, ') + run('我们'), run('後來，') + run('我們')],
    ['in English', run('Hello, world'), run('Hello, world')],
    ['with a span that is protected', `${run('{{后')}${run('}}后来')}`, `${run('{{后')}${run('}}後來')}`],
    [
      'with spaces that are kept',
      '<a:r><a:t xml:space="preserve"> 后来 </a:t></a:r>',
      '<a:r><a:t xml:space="preserve"> 後來 </a:t></a:r>',
    ],
  ])('%s is converted as one text', async (_, before, after) => {
    expect(await partAfter(presentation(`<a:p>${before}</a:p>`), slide)).toBe(slideOf(`<a:p>${after}</a:p>`))
  })

  test('changes length across runs where a word of the region does', async () => {
    const glossary = 'id,zh,en,zh-Hant-TW\nprinter,打印机,,印表機械\n'
    const before = `<a:p>${run('用打')}${run('印机来')}</a:p>`
    expect(await partAfter(presentation(before), slide, { glossary })).toBe(
      slideOf(`<a:p>${run('用印表機械')}${run('來')}</a:p>`),
    )
  })

  test('keeps what is said to be Japanese and has kana, and converts what only says so', async () => {
    const japanese = (text: string) => run(text, '<a:rPr lang="ja-JP"/>')
    const before = `<a:p>${japanese('国の図書館')}${run('的发展')}</a:p><a:p>${japanese('头发')}</a:p>`
    const after = `<a:p>${japanese('国の図書館')}${run('的發展')}</a:p><a:p>${japanese('頭髮')}</a:p>`
    expect(await partAfter(presentation(before), slide)).toBe(slideOf(after))
  })

  test('is the other way round a paragraph too', async () => {
    const before = `<a:p>${run('頭')}${run('髮「後')}${run('來」')}</a:p>`
    expect(await partAfter(presentation(before), slide, { to: 'zh-Hans-CN' })).toBe(
      slideOf(`<a:p>${run('头')}${run('发“后')}${run('来”')}</a:p>`),
    )
  })
})

describe('a paragraph of Word', () => {
  const text = (content: string) => `<w:r><w:t>${content}</w:t></w:r>`
  test.each([
    [
      'across runs, marks of spelling and bookmarks',
      `${text('头')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="_后"/>${text('发')}`,
      `${text('頭')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="_后"/>${text('髮')}`,
    ],
    [
      'through what is inserted, and apart from what is deleted',
      `${text('头')}<w:del w:id="1"><w:r><w:delText>里面</w:delText></w:r></w:del><w:ins w:id="2">${text('发')}</w:ins>`,
      `${text('頭')}<w:del w:id="1"><w:r><w:delText>裡面</w:delText></w:r></w:del><w:ins w:id="2">${text('髮')}</w:ins>`,
    ],
    [
      'and the result of a field, but not its code',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF 后发 \\h</w:instrText></w:r>${text('后来')}`,
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF 后发 \\h</w:instrText></w:r>${text('後來')}`,
    ],
    [
      'and a link, but not its address',
      `<w:hyperlink w:anchor="后" w:tooltip="里面">${text('后来')}</w:hyperlink>`,
      `<w:hyperlink w:anchor="后" w:tooltip="裡面">${text('後來')}</w:hyperlink>`,
    ],
    [
      'not across a tab',
      `<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${text('头')}<w:r><w:tab/></w:r>${text('发展')}`,
      `<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${text('頭')}<w:r><w:tab/></w:r>${text('發展')}`,
    ],
    [
      'around a text box, which has its own',
      `${text('头')}<w:r><w:pict><w:txbxContent><w:p>${text('里面')}</w:p></w:txbxContent></w:pict></w:r>${text('发展')}`,
      `${text('頭')}<w:r><w:pict><w:txbxContent><w:p>${text('裡面')}</w:p></w:txbxContent></w:pict></w:r>${text('發展')}`,
    ],
    [
      'and both forms of an alternative',
      `<mc:AlternateContent><mc:Choice Requires="x">${text('头')}</mc:Choice><mc:Fallback>${text('后')}</mc:Fallback></mc:AlternateContent>${text('发')}`,
      `<mc:AlternateContent><mc:Choice Requires="x">${text('頭')}</mc:Choice><mc:Fallback>${text('後')}</mc:Fallback></mc:AlternateContent>${text('髮')}`,
    ],
    [
      'with a reading above it',
      `<w:ruby><w:rt>${text('tóu')}</w:rt><w:rubyBase>${text('头')}</w:rubyBase></w:ruby>${text('发')}`,
      `<w:ruby><w:rt>${text('tóu')}</w:rt><w:rubyBase>${text('頭')}</w:rubyBase></w:ruby>${text('髮')}`,
    ],
    [
      'with a formula',
      `<m:oMath><m:r><m:t>发电=后</m:t></m:r></m:oMath>${text('头发')}`,
      `<m:oMath><m:r><m:t>發電=後</m:t></m:r></m:oMath>${text('頭髮')}`,
    ],
    [
      'with a description of a picture',
      `<w:r><w:drawing><wp:docPr id="1" name="图片 1" descr="理发店"/></w:drawing></w:r>`,
      `<w:r><w:drawing><wp:docPr id="1" name="图片 1" descr="理髮店"/></w:drawing></w:r>`,
    ],
  ])('%s is converted as one text', async (_, before, after) => {
    expect(await partAfter(wordDocument(`<w:p>${before}</w:p>`), 'word/document.xml', { from: 'zh-Hans-CN' })).toBe(
      `<w:body><w:p>${after}</w:p></w:body>`,
    )
  })

  test('is bound to a store of data, and not to another one', async () => {
    const control = (id: string) =>
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{${id}}"/></w:sdtPr></w:sdt>`
    const properties = (id: string) => `<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="x"/>`
    const bytes = wordDocument(`${control('ab-1')}<w:p>${text('后来')}</w:p>`, {
      'customXml/item1.xml': '<a lang="zh-CN"><b>后来</b></a>',
      'customXml/itemProps1.xml': properties('AB-1'),
      'customXml/item2.xml': '<a>后来</a>',
      'customXml/itemProps2.xml': properties('AB-2'),
    })
    const after = unpackAll((await convert(bytes)).bytes)
    expect(after['customXml/item1.xml']).toMatch(/<b>後來<\/b>/)
    expect(after['customXml/item2.xml']).toBe('<a>后来</a>')
  })

  test('has headers, notes and numbers in parts of their own', async () => {
    const numbering = '<w:lvl><w:numFmt w:val="chineseLegalSimplified"/><w:lvlText w:val="第%1条"/></w:lvl>'
    const more = {
      'word/header1.xml': part('w:hdr', `<w:p>${text('页')}${text('眉')}</w:p>`),
      'word/styles.xml': part('w:numbering', numbering),
    }
    const before = wordDocument(`<w:p>${text('后来')}</w:p>`, more)
    expect(await partAfter(before, 'word/header1.xml')).toBe(`<w:p>${text('頁')}${text('眉')}</w:p>`)
    expect(await partAfter(before, 'word/styles.xml')).toBe(
      '<w:lvl><w:numFmt w:val="ideographLegalTraditional"/><w:lvlText w:val="第%1條"/></w:lvl>',
    )
  })
})

describe('a workbook', () => {
  const cell = (inner: string, type = 's') =>
    `<sheetData><row r="1"><c r="A1" t="${type}">${inner}</c></row></sheetData>`

  test('has its strings, inline strings, results of formulas and remarks converted', async () => {
    const sheet = `${cell('<is><r><t>头</t></r><r><t>发</t></r><rPh><t>ガ</t></rPh></is>', 'inlineStr')}<c t="str"><f>A1</f><v>后来</v></c>`
    const bytes = workbook(sheet, ['里面&amp;_x000D_'])
    expect(await partAfter(bytes, 'xl/worksheets/sheet1.xml')).toBe(
      `${cell('<is><r><t>頭</t></r><r><t>髮</t></r><rPh><t>ガ</t></rPh></is>', 'inlineStr')}<c t="str"><f>A1</f><v>後來</v></c>`,
    )
    expect(await partAfter(bytes, 'xl/sharedStrings.xml')).toBe('<si><t>裡面&amp;_x000D_</t></si>')
  })

  test('has columns of tables that read as the cells above them', async () => {
    const table = (name: string) => part('table', `<tableColumns><tableColumn id="1" name="${name}"/></tableColumns>`)
    const bytes = workbook(cell('<v>0</v>'), ['发票'], { 'xl/tables/table1.xml': table('发票') })
    const after = unpackAll((await convert(bytes)).bytes)
    expect(after['xl/tables/table1.xml']).toBe(table('發票'))
    expect(after['xl/sharedStrings.xml']).toContain('<t>發票</t>')
  })

  test.each([
    ['a formula asks for', ['发票', '里面'], '<c><f>SUM(Table1[发票])</f></c>', ['发票', '裡面']],
    ['would be the same', ['后', '後', '里面'], '', ['后', '後', '裡面']],
  ])('keeps a column that %s, and its cells', async (_, names, formula, kept) => {
    const table = (columns: readonly string[]) =>
      part('table', columns.map((name) => `<tableColumn name="${name}"/>`).join(''))
    const bytes = workbook(cell('<v>0</v>') + formula, names, { 'xl/tables/table1.xml': table(names) })
    const { bytes: after, diagnostics } = await convert(bytes, { from: 'zh-Hans-CN', name: 'file.xlsx' })
    expect(unpackAll(after)['xl/tables/table1.xml']).toBe(table(kept))
    expect(unpackAll(after)['xl/sharedStrings.xml']).toContain(kept.map((name) => `<si><t>${name}</t></si>`).join(''))
    expect(diagnostics.filter(({ message }) => message.startsWith('Columns'))).toHaveLength(1)
  })

  test('has lists of choices, headers with codes, and formats of numbers', async () => {
    const before = [
      '<dataValidation type="list" prompt="后来"><formula1>"发票,里面"</formula1></dataValidation>',
      '<dataValidation type="custom"><formula1>A1="发票"</formula1></dataValidation>',
      '<headerFooter><oddHeader>&amp;C&amp;"宋体,常规"&amp;12第&amp;P页 后来</oddHeader></headerFooter>',
      '<numFmt numFmtId="176" formatCode="[$-804]0.0&quot;万个&quot;;@"/>',
    ]
    const after = [
      '<dataValidation type="list" prompt="後來"><formula1>"發票,裡面"</formula1></dataValidation>',
      '<dataValidation type="custom"><formula1>A1="發票"</formula1></dataValidation>',
      '<headerFooter><oddHeader>&amp;C&amp;"宋体,常规"&amp;12第&amp;P頁 後來</oddHeader></headerFooter>',
      '<numFmt numFmtId="176" formatCode="[$-404]0.0&quot;萬個&quot;;@"/>',
    ]
    expect(await partAfter(workbook(before.join(''), []), 'xl/worksheets/sheet1.xml')).toBe(after.join(''))
  })

  test('is converted inside of a presentation, as the chart that shows it', async () => {
    const chart = '<c:f>数据!$A$1</c:f><c:strCache><c:pt idx="0"><c:v>里面</c:v></c:pt></c:strCache>'
    const bytes = presentation('', {
      'ppt/charts/chart1.xml': part('c:chartSpace', chart),
      'ppt/embeddings/sheet1.xlsx': workbook(cell('<v>0</v>'), ['里面']),
    })
    const { bytes: after, file, diagnostics } = await convert(bytes)
    expect(diagnostics).toEqual([])
    expect(unpackAll(after)['ppt/charts/chart1.xml']).toContain(chart.replace('里面', '裡面'))
    const { 'ppt/embeddings/sheet1.xlsx': inner } = unzipSync(after)
    expect(unpackAll(inner ?? new Uint8Array())['xl/sharedStrings.xml']).toContain('<t>裡面</t>')
    expect(file?.decisions).toContainEqual(
      expect.objectContaining({ part: 'ppt/embeddings/sheet1.xlsx!xl/sharedStrings.xml', from: '里面', to: '裡面' }),
    )
  })
})

describe('what follows the locale', () => {
  const theme = (inner: string) => ({ 'ppt/theme/theme1.xml': part('a:theme', inner) })
  const before =
    '<a:ea typeface="微软雅黑" panose="020B0503020204020204" pitchFamily="34" charset="-122"/><a:latin typeface="Arial"/>'

  test.each([
    ['zh-Hant-TW', '<a:ea typeface="微軟正黑體" pitchFamily="34"/><a:latin typeface="Arial"/>'],
    ['zh-Hant-HK', '<a:ea typeface="微軟正黑體" pitchFamily="34"/><a:latin typeface="Arial"/>'],
    ['zh-Hans-CN', before],
  ] as const)('in %s is the face', async (to, after) => {
    expect(await partAfter(presentation('', theme(before)), 'ppt/theme/theme1.xml', { to })).toBe(after)
  })

  test.each([
    ['方正小标宋简体', 'zh-Hant-TW', '方正小标宋繁体', false],
    ['FZXiaoBiaoSong-B05S', 'zh-Hant-HK', 'FZXiaoBiaoSong-B05T', false],
    ['方正书宋繁体', 'zh-Hans-CN', '方正书宋简体', false],
    ['Noto Sans CJK SC Medium', 'zh-Hant-TW', 'Noto Sans CJK TC Medium', false],
    ['方正兰亭黑简体', 'zh-Hant-TW', '方正兰亭黑简体', true],
    ['汉仪中黑简', 'zh-Hant-TW', '汉仪中黑简', true],
    ['文鼎小楷_GB2312', 'zh-Hant-HK', '文鼎小楷_GB2312', true],
    ['HarmonyOS Sans SC Bold', 'zh-Hant-TW', 'HarmonyOS Sans SC Bold', true],
    ['方正兰亭黑简体', 'zh-Hans-CN', '方正兰亭黑简体', false],
    ['華康儷中黑 TC', 'zh-Hans-CN', '華康儷中黑 TC', true],
    ['思源黑體 TW', 'zh-Hant-TW', '思源黑體 TW', false],
    ['Arial', 'zh-Hant-TW', 'Arial', false],
  ] as const)('is the face %s in %s, or a warning', async (face, to, after, isTold) => {
    const element = (name: string) => `<a:ea typeface="${name}"/><a:ea typeface="${name}"/>`
    const from = to === 'zh-Hans-CN' ? 'zh-Hant-TW' : 'zh-Hans-CN'
    const { bytes, diagnostics } = await convert(presentation('', theme(element(face))), { from, to })
    expect(unpackAll(bytes)['ppt/theme/theme1.xml']).toContain(element(after))
    expect(diagnostics.map(({ message }) => message)).toEqual(
      isTold ? [expect.stringContaining(`known: ${face}.`)] : [],
    )
  })

  test('is not the face if that is to be kept', async () => {
    const name = 'ppt/theme/theme1.xml'
    expect(await partAfter(presentation('', theme(before)), name, { keepFonts: true })).toBe(before)
  })

  test.each([
    ['zh-Hant-TW', 'zh-TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh-HK', 'zh-HK'],
  ] as const)('in %s is the language of runs and of the document', async (to, tag, property) => {
    const core = {
      'docProps/core.xml': part('cp:coreProperties', '<dc:title>后来</dc:title><dc:language>zh-CN</dc:language>'),
    }
    const bytes = presentation('<a:p><a:endParaRPr lang="zh-CN" altLang="en-US"/></a:p>', core)
    expect(await partAfter(bytes, slide, { to })).toBe(
      slideOf(`<a:p><a:endParaRPr lang="${tag}" altLang="en-US"/></a:p>`),
    )
    expect(await partAfter(bytes, 'docProps/core.xml', { to })).toBe(
      `<dc:title>後來</dc:title><dc:language>${property}</dc:language>`,
    )
  })

  test('in Word is the language of East Asian text and of the theme', async () => {
    const run = (tag: string, face: string) =>
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="${face}"/><w:lang w:val="en-US" w:eastAsia="${tag}"/></w:rPr></w:r></w:p>`
    expect(await partAfter(wordDocument(run('zh-CN', '宋体')), 'word/document.xml')).toBe(
      `<w:body>${run('zh-TW', '新細明體')}</w:body>`,
    )
  })
})

describe('what nobody reads', () => {
  test('stays byte for byte, as do parts without Chinese', async () => {
    const names = '<p:cNvPr id="2" name="标题 1"/><p:tag name="后" val="发"/>'
    const files: Files = {
      'ppt/slides/slide2.xml': part('p:sld', `<a:p>${run('Hello')}</a:p>${names}`),
      'ppt/media/image1.png': new Uint8Array(1000).map((_, at) => at % 251),
    }
    const bytes = presentation(`<a:p>${run('后来')}</a:p>`, files)
    const { bytes: after } = await convert(bytes)
    expect(unpackAll(after)).toEqual({
      ...unpackAll(bytes),
      [slide]: part('p:sld', slideOf(`<a:p>${run('後來')}</a:p>`)),
    })
  })

  test('of a file without Chinese is the whole file', async () => {
    const bytes = presentation(`<a:p>${run('Hello')}</a:p>`)
    expect((await convert(bytes)).bytes).toEqual(Buffer.from(bytes))
  })

  test('is macros, of which a warning tells', async () => {
    const main = 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml'
    const files = { 'ppt/presentation.xml': part('p:presentation', ''), 'ppt/vbaProject.bin': '后' }
    const { bytes, diagnostics } = await convert(pack({ ...files, [slide]: part('p:sld', slideOf(run('后来'))) }, main))
    expect(unpackAll(bytes)['ppt/vbaProject.bin']).toBe('后')
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'office-kept', message: expect.stringMatching(/macros/) }),
    ])
  })

  test('is objects of other programs and broken documents inside, of which a warning tells', async () => {
    const files = { 'ppt/embeddings/oleObject1.bin': '后', 'ppt/embeddings/sheet1.xlsx': 'torn' }
    const { bytes, diagnostics } = await convert(presentation(`<a:p>${run('后来')}</a:p>`, files))
    expect(unpackAll(bytes)).toMatchObject(files)
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'office-kept An embedded object of another program stays as it is: ppt/embeddings/oleObject1.bin.',
      expect.stringMatching(/^office-kept ppt\/embeddings\/sheet1\.xlsx stays as it is: it is no file of Office/),
    ])
  })

  test('is folders, which are no objects', async () => {
    const files = { 'ppt/embeddings/': '', 'ppt/embeddings/a/': '', 'ppt/media/': '' }
    const { bytes, diagnostics } = await convert(presentation(`<a:p>${run('后来')}</a:p>`, files))
    expect(unpackAll(bytes)).toMatchObject(files)
    expect(diagnostics).toEqual([])
  })

  test('is the name of a file, of which a warning tells if it is of another program', async () => {
    const { diagnostics } = await convert(wordDocument('<w:p><w:r><w:t>后来</w:t></w:r></w:p>'))
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'office-kind',
        severity: 'warning',
        message: 'The file is a document of Word, and is named as a presentation, which programs refuse.',
      }),
    ])
  })

  test('is a signature, which does not hold any more', async () => {
    const signed = presentation(`<a:p>${run('后来')}</a:p>`, { '_xmlsignatures/sig1.xml': part('s', '后') })
    expect((await convert(signed)).diagnostics).toEqual([expect.objectContaining({ code: 'office-signed' })])
  })
})

describe('a file that cannot be converted', () => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
  const bomb = presentation('', { 'ppt/slides/slide2.xml': new Uint8Array(101_000_000) })

  test.each([
    ['an encrypted one', compound('EncryptedPackage'), 'office-encrypted', /password/],
    ['one of Office 97', compound('PowerPoint Document'), 'office-kind', /97 to 2003/],
    ['a text', Buffer.from('后来'), 'office-kind', /no archive/],
    ['a torn one', presentation('').subarray(0, 200), 'office-damaged', /its end is missing/],
    ['an archive of something else', pack({ 'a.xml': '<a/>' }), 'office-kind', /no presentation, document or workbook/],
    [
      'with macros that it does not tell of',
      presentation('', { 'ppt/vbaProject.bin': 'x' }),
      'office-macros',
      /macros/,
    ],
    ['with a part that is no XML', presentation('<a:p>'), 'office-damaged', /slide1\.xml, “<\/p:txBody>” closes/],
    [
      'with a document type',
      presentation('', { 'ppt/slides/slide2.xml': '<!DOCTYPE a><a/>' }),
      'office-damaged',
      /document type/,
    ],
    [
      'with a part in another encoding',
      presentation('', { 'ppt/slides/slide2.xml': new Uint8Array([0xba, 0xf3]) }),
      'office-damaged',
      /encoding/,
    ],
    ['a bomb', bomb, 'too-large', /slide2\.xml has 101 MB of at most 100 MB/],
  ])('%s is refused, with what to do', async (_, bytes, code, message) => {
    const { file, diagnostics } = await convert(bytes)
    expect(file).toBeUndefined()
    const [found, ...more] = diagnostics
    expect(more).toEqual([])
    expect([found?.code, found?.message]).toEqual([code, expect.stringMatching(message)])
    expect(found?.hint).toMatch(/\.$/)
  })
})

describe('the language of a file', () => {
  test.each([
    ['Simplified', '头发的发展', 'zh-Hant-TW', '頭髮的發展'],
    ['Traditional', '頭髮的發展', 'zh-Hans-CN', '头发的发展'],
    ['Traditional already', '頭髮的發展', 'zh-Hant-TW', '頭髮的發展'],
    ['neither', '皇后', 'zh-Hant-TW', '皇后'],
  ] as const)('that is %s is seen', async (_, before, to, after) => {
    expect(await partAfter(presentation(`<a:p>${run(before)}</a:p>`), slide, { to })).toBe(
      slideOf(`<a:p>${run(after)}</a:p>`),
    )
  })

  test('is that of Hong Kong if it says so', async () => {
    const before = `<a:p>${run('裏面', '<a:rPr lang="zh-HK"/>')}${run('後來的發展')}</a:p>`
    expect(await partAfter(presentation(before), slide)).toContain('<a:rPr lang="zh-TW"/><a:t>裡面')
  })

  test('may be mended in Traditional that a program made', async () => {
    const before = `<a:p>${run('呼吁各方，先后加入。')}${run('合伙人基于判斷采用架構，并不擔心。')}</a:p>`
    expect(await partAfter(presentation(before), slide, { settings: { repair: true } })).toBe(
      slideOf(`<a:p>${run('呼籲各方，先後加入。')}${run('合夥人基於判斷採用架構，並不擔心。')}</a:p>`),
    )
  })
})

test('decisions have the part, the paragraph and the character they are about', async () => {
  const { file } = await convert(presentation(`<a:p>${run('Hi')}</a:p><a:p>${run('一')}${run('头')}${run('发')}</a:p>`))
  expect(file?.decisions).toEqual([
    { part: slide, paragraph: 1, column: 2, kind: 'converted', from: '头发', to: '頭髮' },
  ])
  expect(file?.count).toEqual({ texts: 1, changed: 1 })
})
