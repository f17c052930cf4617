import { describe, expect, test } from 'vitest'
import { type project, validateProject } from './project.ts'

const wrong = (changes: Partial<typeof project>) =>
  validateProject(changes).diagnostics.flatMap(({ code, place }) =>
    code === 'link-address' || code === 'value-invalid' ? [`${code} ${place?.line}:${place?.column}`] : [],
  )
/** A slide of which the body begins on line 12. */
const slide = (body: string): Partial<typeof project> => ({ deck: `# 題\nen: Title\n\n---\nid: x\n---\n\n${body}\n` })
const bad = 'javascript:alert(1)'

describe('an address that no link may have is told where it stands', () => {
  test.each([
    ['a line', `[甲](${bad})\nen: A`, '12:1'],
    ['a caption', `甲\nen: [A](${bad})`, '13:5'],
    ['an override', `甲\nen: A\nzh-Hans-CN: [甲](${bad})`, '14:13'],
    ['a title', `# [甲](${bad})\nen: A`, '12:3'],
    ['an item', `- 甲\n  en: A\n- 見[甲](${bad})\n  en: See A`, '14:4'],
    ['a table', `| 甲 | 乙 |\n|---|---|\n| 一 | [二](${bad}) |`, '14:7'],
    ['a quotation', `> [甲](${bad})\n> en: A`, '12:3'],
    ['emphasis', `**[甲](${bad})**\nen: A`, '12:3'],
    ['the notes', `甲\nen: A\n\n<!--\n[甲](${bad})\nen: A\n-->`, '16:1'],
    ['a definition', `[甲][a]\nen: A\n\n[a]: <${bad}>`, '12:1'],
    ['an address in angle brackets', `甲<${bad}>\nen: A`, '12:2'],
    ['other letters', '[甲](JaVaScRiPt:alert(1))\nen: A', '12:1'],
    ['an entity', '[甲](java&#115;cript:alert(1))\nen: A', '12:1'],
    ['an entity for the colon', '[甲](javascript&colon;alert(1))\nen: A', '12:1'],
    ['a tab', '[甲](<java&Tab;script:alert(1)>)\nen: A', '12:1'],
    ['a space', '[甲](<&nbsp;javascript:alert(1)>)\nen: A', '12:1'],
    ['an escape', '[甲](javascript\\:alert(1))\nen: A', '12:1'],
    ['data', '[甲](data:text/html;base64,PHNjcmlwdD4=)\nen: A', '12:1'],
    ['a file', '[甲](file:///etc/passwd)\nen: A', '12:1'],
    ['VBScript', '[甲](vbscript:msgbox)\nen: A', '12:1'],
    ['no host', '[甲](https://)\nen: A', '12:1'],
  ])('in %s', (_, body, place) => {
    expect(wrong(slide(body))).toContain(`link-address ${place}`)
  })

  test.each([
    bad,
    'JAVASCRIPT:alert(1)',
    'data:text/html,a',
    'vbscript:a',
    'file:///etc/passwd',
    '"java\\tscript:alert(1)"',
    '"\\u0001javascript:alert(1)"',
    '#x',
    'example',
    'https://',
  ])('as that of a source or a deck: %s', (address) => {
    expect(
      wrong({ sources: `- id: report\n  title: 報\n  URL: ${/^#/.test(address) ? `"${address}"` : address}\n` }),
    ).toEqual(['value-invalid 3:8'])
    const front = `title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\nurl: ${/^#/.test(address) ? `"${address}"` : address}\n`
    expect(wrong({ front })).toEqual(['value-invalid 4:6'])
  })

  test('and others are none', () => {
    const body = '甲[乙](https://example.org/?a=b&c)丙[丁](mailto:a@example.org)戊[己](#x)<https://example.org>\nen: A'
    expect(wrong(slide(body))).toEqual([])
    for (const url of ['https://example.org/', 'HTTP://example.org', 'mailto:a@example.org']) {
      expect(wrong({ sources: `- id: report\n  title: 報\n  URL: ${url}\n` })).toEqual([])
    }
    const front = 'title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\nurl: https://example.org/talk\n'
    expect(wrong({ front })).toEqual([])
    expect(wrong({ front: front.replace('https://example.org', 'mailto:a@b.c') })).toEqual(['value-invalid 4:6'])
  })
})
