import { afterAll, expect, it } from 'vitest'
import { makeProject } from './project.ts'

const items = (count: number) => '- 綠茶\n  en: Green tea\n'.repeat(count)
const deckOf = (second: string, third: string) => `---
title: { zh: 茶, en: Tea }
language: zh-Hant-TW
variants: [zh-Hant-TW]
date: 2026-05-21
---

# 滿
en: Full

${items(20)}
---

# 二
en: Two

${second}
---

# 三
en: Three

${third}`

const project = makeProject({ 'slides/talk.md': deckOf(items(2), items(3)) })
afterAll(() => project.remove())

/** What is said of the deck, without what was made and how long it took. */
async function said(...args: readonly string[]): Promise<string> {
  const { stderr } = await project.run(args)
  return stderr.slice(0, stderr.search(/^talk: \d+ slides$/m))
}

it('slides that were measured before are as full as they were when only another is measured', async () => {
  const build = ['build', '--format', 'html,pdf']
  const overfull = (text: string) => Array.from(text.matchAll(/the slide "(\w+)" runs/g), ([, id]) => id)
  expect(overfull(await said(...build))).toEqual(['full'])
  project.write({ 'slides/talk.md': deckOf(items(22), items(3)) })
  const edited = await said(...build)
  expect(overfull(edited)).toEqual(['full', 'two'])
  // Of the view with swapped lines, which has the date in English.
  expect(edited).toContain('“May 21, 2026” overlaps')
  expect(edited).toBe(await said(...build, '--force'))
  project.write({ 'slides/talk.md': deckOf(items(2), items(22)) })
  expect(overfull(await said(...build))).toEqual(['full', 'three'])
}, 300_000)
