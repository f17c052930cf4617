import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/system/browser.ts'
import { launchBrowser, newPage } from './browser.ts'
import { makeProject, type TestProject } from './project.ts'

const found = await findBrowser()

const deck = `---
title: { zh: 茶, en: Tea }
language: zh-Hant-TW
---

# 茶
en: Tea

---
layout: timeline
---

# 三十年防治大事
en: Thirty years of control

- 1987: 登革熱列為報告傳染病
  en: Dengue becomes a reportable disease
- 1988-11: 成立中央防治小組
  en: A central task force is set up
- 2015: 成立中央流行疫情指揮中心
  en: The Central Epidemic Command Center is activated
- 2023: 國衛院導入格網監測
  en: The NHRI introduces grid surveillance

---
layout: split
---

# 今年
en: This year

- 民國112年全國總動員38.6萬人次
  en: 386,000 participations

| 年 | 次 |
| --- | --- |
| 今年 | 十 |

en:

| Year | Times |
| --- | --- |
| This one | ten |
`

describe.runIf(found)('lines of a narrow column', () => {
  let project: TestProject
  let browser: Awaited<ReturnType<typeof launchBrowser>>
  let page: Awaited<ReturnType<typeof newPage>>

  beforeAll(async () => {
    project = makeProject({ 'slides/talk.md': deck })
    browser = await launchBrowser()
    const asked = ['--format', 'html', '--locale', 'zh-Hant-TW', '--no-fit']
    expect((await project.run(['build', 'talk', ...asked])).status).toBe(0)
    page = await newPage(browser, { width: 1280, height: 720 })
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    project.remove()
  })

  const open = async (slide: number, shown: string) => {
    const file = pathToFileURL(join(project.folder, 'dist/talk/zh-Hant-TW.html')).href
    await page.goto(`${file}?view=stage#${slide}`)
    await page.waitForSelector(`.present ${shown}`)
  }

  test('captions of a timeline fill it from the first line on', async () => {
    await open(2, '.moments')
    const lines = await page.$$eval('.moments .caption', (captions) =>
      captions.map((caption) => {
        const range = document.createRange()
        range.selectNodeContents(caption)
        return Array.from(range.getClientRects(), ({ width }) => Math.round(width))
      }),
    )
    const threeLines = lines.filter(({ length }) => length === 3)
    expect(threeLines.length).toBeGreaterThan(0)
    // Evened out, each line would be longer than the one before: “Dengue / becomes a / reportable disease”.
    for (const [first = 0, second = 0, third = 0] of threeLines) expect(first < second && second < third).toBe(false)
  })

  test('a number that begins one stands at its edge, and has its gap in the middle of one', async () => {
    await open(3, 'li .line')
    const measured = await page.$eval('.present li .line', (line) => {
      const spans = [...line.querySelectorAll('.nobreak')]
      const firstDigit = ({ firstChild }: Element) => {
        const range = document.createRange()
        if (firstChild) range.setStart(firstChild, 0)
        if (firstChild) range.setEnd(firstChild, 1)
        return range.getBoundingClientRect()
      }
      const [inLine, atStart] = spans.map(firstDigit)
      const size = Number.parseFloat(getComputedStyle(line).fontSize)
      const left = line.getBoundingClientRect().left
      return { size, left, inLine, atStart, words: spans.map(({ textContent }) => textContent) }
    })
    const { size, left, inLine, atStart, words } = measured
    expect(words).toEqual(['112年', '38.6萬人次'])
    expect(atStart?.left).toBeCloseTo(left, 0)
    expect(atStart?.width).toBeLessThan(size * 0.7)
    expect((inLine?.left ?? 0) - left).toBeCloseTo(size * 2.125, 0)
  })
})
