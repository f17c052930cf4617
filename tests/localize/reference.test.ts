import { beforeAll, expect, test } from 'vitest'
import { localizeReference } from '../../src/localize/reference.ts'
import { type CheckTools, checkFiles, createTools } from '../check/run.ts'

let tools: CheckTools

beforeAll(async () => {
  tools = await createTools()
})

test('an interpreter looks up the figures that slides, charts and notes show, in the order of the data', async () => {
  const rows = ['note', 'unused', 'text', 'bar', 'big', 'since'].map((id, at) => `${id},茶,,2024,${at + 1},,\n`)
  const { deck } = await checkFiles(
    {
      'slides/talk.md': `---
title: { zh: 茶, en: Tea }
language: zh-Hant-TW
---

# 一
en: One

- {{figure "text"}}
  en: "{{figure "text"}}"

<!--
{{figure "note"}}
en: {{figure "note"}}
-->

---
layout: chart
chart: { kind: bar, figures: [bar] }
---

# 二
en: Two

---
layout: figures
figures: [bar, { id: big, since: since }]
---

# 三
en: Three
`,
      'data/talk/figures.csv': `id,subject,measure,period,value,unit,source\n${rows.join('')}`,
    },
    tools,
  )
  const { figures } = localizeReference(deck, tools.services)
  expect(figures.map(({ id }) => id)).toEqual(['note', 'text', 'bar', 'big', 'since'])
})
