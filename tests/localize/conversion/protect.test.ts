import { expect, test } from 'vitest'
import { findProtected } from '../../../src/localize/conversion/protect.ts'

test.each([
  ['見https://example.com/a?b=1,2#后，然後', ['https://example.com/a?b=1,2#后']],
  ['(見 https://example.com/后.)', ['https://example.com/后']],
  ['見https://example.com/a后面，https://example.com后面', ['https://example.com/a', 'https://example.com']],
  ['在https://zh.example.org/wiki/后_(消歧義)?b=c。', ['https://zh.example.org/wiki/后_(消歧義)?b=c']],
  ['在https://zh.example.org/wiki/Java_(后)。', ['https://zh.example.org/wiki/Java_(后)']],
  ['在https://例子.中国/后/里,然后', ['https://例子.中国/后/里']],
  ['以https://开头', []],
  ['访问 https://a.cn/发布/软件?名=头发&q=1,谢谢', ['https://a.cn/发布/软件?名=头发&q=1']],
  ['看过https://a.cn/发布?没有', ['https://a.cn/发布']],
  ['见https://de.example.org/wiki/Köln。', ['https://de.example.org/wiki/Köln']],
  ['https://example.com/wiki/Bank_(river)。', ['https://example.com/wiki/Bank_(river)']],
  ['www.example.com:8080, 中', ['www.example.com:8080']],
  ['寫信到a.b+c@mail.example.com,謝謝', ['a.b+c@mail.example.com']],
  ['%s 里 @:common.设置 后', ['@:common.设置']],
  ['@handle和#tag_1與#標籤', ['@handle', '#tag_1', '#標籤']],
  ['看#人工智能 後，@后台组 和a@后', ['#人工智能', '@后台组']],
  ['#人工智能#的後果，C#和/#后', ['#人工智能#']],
  ['空格&nbsp;和&#x540E;、&#21518;、&copy，A&B;', ['&nbsp;', '&#x540E;', '&#21518;']],
  ['\x24{后.name}與{{figure "后"}}，{后}', ['\x24{后.name}', '{{figure "后"}}']],
  ['<a title="它的\'后" alt=\'里\'>，他说="后"', ['="', '"', "='", "'"]],
  ['a="后，未完', []],
  ['color:red;font-family:"微软雅黑",serif;content:"后"', ['font-family:"微软雅黑",serif']],
  ['background:url("/发/后.png")', ['url("/发/后.png")']],
  ['$ {后} \x24{未完', []],
  ['葛\u{e0100}城和说\ufe00', ['葛\u{e0100}', '说\ufe00']],
  ['字⿰亻言是⿳一丨⿱干口后', ['⿰亻言', '⿳一丨⿱干口']],
  ['⿰亻', ['⿰亻']],
  ['⿰亻，后面', ['⿰亻']],
  ['a@b', []],
  ['普通的句子，1:30。', []],
])('%s', (text, expected) => {
  expect(findProtected(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})
