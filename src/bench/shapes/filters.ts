import { type Shape, times } from './shape.ts'

const convert = (name: string, least: number, make: (count: number) => string, type = 'md'): Shape => ({
  name: `convert: ${name}`,
  least,
  args: ['convert', '--from', 'zh-Hant-TW', '--to', 'zh-Hans-CN', `text.${type}`],
  make: (count) => ({ [`text.${type}`]: make(count) }),
})

export const filters: readonly Shape[] = [
  convert('footnotes', 1000, (count) => times(count, (at) => `字[^${at}]\n\n[^${at}]: 註腳\n`)),
  convert(
    'footnotes in one line',
    1000,
    (count) => `${times(count, (at) => `字[^${at}]`, '')}\n\n${times(count, (at) => `[^${at}]: 註`)}`,
  ),
  convert('definitions', 1000, (count) => times(count, (at) => `[a${at}]: http://a.b "題"\n\n[a${at}]\n`)),
  convert('mail addresses', 10_000, (count) => 'a@b.com '.repeat(count)),
  convert('mail addresses never ended', 50_000, (count) => 'a@'.repeat(count), 'txt'),
  convert('letters and dots', 50_000, (count) => 'a.'.repeat(count), 'txt'),
  convert('brackets', 10_000, (count) => '['.repeat(count)),
  convert('emphasis', 10_000, (count) => '*字 '.repeat(count)),
  convert('HTML in Markdown', 5000, (count) => '<b>字</b>'.repeat(count)),
  convert('elements', 10_000, (count) => '<p>國</p>\n'.repeat(count), 'html'),
  convert('open elements', 5000, (count) => '<div>國'.repeat(count), 'html'),
  convert('attributes', 10_000, (count) => `<p ${times(count, (at) => `a${at}="國"`, ' ')}>國</p>`, 'html'),
  convert('comments in HTML', 10_000, (count) => '<!-- 國 -->'.repeat(count), 'html'),
  convert('lines', 20_000, (count) => '國家的事\n'.repeat(count), 'txt'),
  convert('one line', 50_000, (count) => '國家的事'.repeat(count), 'txt'),
  convert('blanks', 100_000, (count) => ' '.repeat(count), 'txt'),
  convert('quotation marks', 10_000, (count) => '「'.repeat(count), 'txt'),
]
