import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeProject, type TestProject } from './project.ts'

let project: TestProject | undefined
afterEach(() => project?.remove())

const deck = `---
title: { zh: 题, en: Title }
language: zh-Hans-CN
---

# 题
en: Title

---

# 记号
en: Marks

- [x] ==完成==的~~旧事~~
  en: ==Done==, ~~old~~
- [ ] H<sub>2</sub>O，<u>头</u>发
  en: H<sub>2</sub>O, <u>hair</u>
- 头\u200b发3~5年，头发3~5天
  en: Hair, 3–5 years, hair, 3–5 days
`

describe('marks of GFM and of simple HTML', () => {
  test('are on the slides, and never part what is converted', async () => {
    project = makeProject({ 'slides/talk.md': deck })
    const { status, stderr } = await project.run(['build', '--format', 'html', '--no-fit'])
    expect(stderr).toContain('slides/talk.md:18:4: warning: U+200B (zero-width space)')
    expect(status).toBe(0)
    const html = readFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.html'), 'utf8')
    expect(html).toContain('<li class="task done"><span class="box" role="img" aria-label="已完成"></span>')
    expect(html).toContain('<li class="task open"><span class="box" role="img" aria-label="未完成"></span>')
    expect(html).toContain('<mark>完成</mark>的<s>舊事</s>')
    expect(html).toContain('H<sub>2</sub>O，<u>頭</u>髮')
    const text = html.replace(/<[^<>]+>/g, '')
    expect(text).toContain('頭髮3至5年，頭髮3至5天')
  })
})
