import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { findBrowser } from '../../src/system/browser.ts'
import { launchBrowser, newPage } from './browser.ts'
import { makeProject } from './project.ts'

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
`

test.runIf(found)('captions of a timeline fill their narrow columns from the first line on', async () => {
  const project = makeProject({ 'slides/talk.md': deck })
  const browser = await launchBrowser()
  const asked = ['--format', 'html', '--locale', 'zh-Hant-TW', '--no-fit']
  expect((await project.run(['build', 'talk', ...asked])).status).toBe(0)
  const page = await newPage(browser, { width: 1280, height: 720 })
  const file = pathToFileURL(join(project.folder, 'dist/talk/zh-Hant-TW.html')).href
  await page.goto(`${file}?view=stage#2`)
  await page.waitForSelector('.present .moments')
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
  await browser.close()
  project.remove()
})
