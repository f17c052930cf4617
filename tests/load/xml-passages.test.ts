import { describe, expect, test } from 'vitest'
import { sourceFrom } from '../../src/load/source.ts'
import { checkXml, languagesInXml, readXmlPassages } from '../../src/load/xml-passages.ts'

/** What passages say: kept text in `marks`, • for an entity. */
function saidIn(text: string): readonly string[] {
  const show = (kind: string, said: string) => (kind === 'text' ? said : kind === 'code' ? `\`${said}\`` : '•')
  return readXmlPassages(text, 'zh-Hans-CN')
    .map((passage) => passage.map(({ kind, start, end }) => show(kind, text.slice(start, end))).join(''))
    .filter((said) => /\p{Script=Han}/u.test(said))
}

describe('XML has as passages', () => {
  test.each([
    ['texts of elements', '<a><b>头发</b>\n<b>里面</b></a>', ['头发', '里面']],
    ['elements among words as parts of their line', '<a>打开头<g id="1">发</g>设<x/>置</a>', ['打开头发设置']],
    ['elements among elements each alone', '<t><s>头</s> <s>发</s></t>', ['头', '发']],
    ['attributes that people read', `<a id="后" title='里' alt="面" href="/发"/>`, ['里', '面']],
    ['attributes with a prefix', '<a android:text="头发" android:tag="后"/>', ['头发']],
    ['entities as marks', '<a>头&amp;发&#x540E;</a>', ['头•发•']],
    ['data in one line with its text', '<a>头<![CDATA[发<b>&]]></a>', ['头发<b>&']],
    [
      'nothing of comments, instructions and types',
      '<?x 后?><!DOCTYPE a [<!ENTITY b "后]>">]><a><!-- 后 -->里</a>',
      ['里'],
    ],
    ['no code and no styles', '<a><style>后</style><codeblock>后</codeblock>里</a>', ['`后``后`里']],
    ['no keys of a list', '<dict><key>后</key><string>里</string></dict>', ['`后`', '里']],
    [
      'what is not to be translated as it is',
      '<a><b translate="no">后</b><b translatable="false">后</b></a>',
      ['`后`', '`后`'],
    ],
    ['another language as it is', '<a xml:lang="zh"><b xml:lang="ja">国</b><b>里</b></a>', ['`国`', '里']],
    ['targets of XLIFF, no sources', '<xliff><source>后</source><target>里</target></xliff>', ['`后`', '里']],
    [
      'translations of Qt, no names',
      '<TS><name>后</name><source>后</source><translation>里</translation></TS>',
      ['`后`', '`后`', '里'],
    ],
    ['sources of news, which are titles', '<rss><source>后</source></rss>', ['后']],
  ])('%s', (_, text, said) => {
    expect(saidIn(text)).toEqual(said)
  })
})

test.each([
  ['<a><b></a>', 7],
  ['<a>', 1],
  ['<a b=后/>', 1],
  ['<a>1 < 2</a>', 6],
  ['<!-- 后', 1],
  ['后', 1],
  [`<!DOCTYPE a [${'<!-- a -->'.repeat(40)}`, 1],
])('%s is no XML from its character %i on', (text, column) => {
  expect(checkXml(sourceFrom('a.xml', text))).toMatchObject([{ code: 'xml-syntax', place: { line: 1, column } }])
})

test.each(['<a/>', '\ufeff<?xml version="1.0"?>\n<a b = "1>2">x</a >\n', '<!DOCTYPE a SYSTEM "b.dtd">\n<a></a>'])(
  '%j is XML',
  (text) => {
    expect(checkXml(sourceFrom('a.xml', text))).toEqual([])
  },
)

test.each([
  ['<xliff version="1.2"><file source-language="zh-CN" target-language="zh-CN"/></xliff>', ['zh-CN']],
  ['<xliff srcLang="en" trgLang="zh-Hans"/>', ['zh-Hans']],
  ['<TS language="zh_CN"/>', ['zh_CN']],
  ['<doc language="zh_CN"/>', []],
])('the language of a translation is named in %s', (text, tags) => {
  expect(languagesInXml(text).map(({ start, end }) => text.slice(start, end))).toEqual(tags)
})
