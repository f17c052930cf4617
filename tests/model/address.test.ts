import { describe, expect, test } from 'vitest'
import { isLinkAddress, unopenable } from '../../src/model/address.ts'

describe('the address of a link', () => {
  test.each([
    'https://example.org/',
    'http://127.0.0.1:8000/a?b=c#d',
    'HTTPS://Example.org',
    'https://例子.中国/路径?詞=茶',
    'https://example.org/a(b)"c\'d',
    'mailto:a@example.org?subject=茶',
    'MAILTO:a@b.c',
    '#slide-id',
    '#/slide-id',
    '#',
  ])('may be %s', (address) => {
    expect(isLinkAddress(address)).toBe(true)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\u3000javascript:alert(1)',
    'javascript&colon;alert(1)',
    'java&#115;cript:alert(1)',
    'jav&Tab;ascript:alert(1)',
    'javascript%3Aalert(1)',
    'javascript://example.org/%0aalert(1)',
    'ｊavascript:alert(1)',
    'javascript：alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:image/svg+xml,<svg/>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'filesystem:https://example.org/temporary/a',
    'view-source:https://example.org/',
    'about:blank',
    'intent://example.org/#Intent;end',
    'ms-word:ofe|u|https://example.org/a.docx',
    'ftp://example.org/',
    'tel:+86',
    '//example.org/',
    '/etc/passwd',
    '..\\a',
    'notes.html',
    '',
    'https:',
    'https://',
    'https:example.org',
    'https:\\\\example.org',
    'https://exa\nmple.org/',
    'https://example.org/\u0000',
    'https://[',
    'mailto:',
    'mailto: a@b.c',
    '#a\nb',
  ])('may not be %j', (address) => {
    expect(isLinkAddress(address)).toBe(false)
  })

  test('is told without the characters that would hide what it is', () => {
    const place = { file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 5 }
    expect(unopenable('java\tscript:\u001b[2J', place)).toMatchObject({
      code: 'link-address',
      severity: 'error',
      message: 'A slide cannot open "java\\u0009script:\\u001b[2J".',
    })
  })
})
