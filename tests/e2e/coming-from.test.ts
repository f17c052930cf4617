import { afterEach, expect, test } from 'vitest'
import { readManual } from '../../src/system/manual.ts'
import { makeProject, type TestProject } from './project.ts'

let project: TestProject | undefined
afterEach(() => project?.remove())

test('the chart that the manual brings over from PowerPoint is one', async () => {
  const page = readManual().find(({ topic }) => topic === 'coming-from')?.text ?? ''
  const [figures = '', glossary = ''] = Array.from(page.matchAll(/```csv\n([\s\S]*?)```/g), ([, csv = '']) => csv)
  const [, slide = ''] = /```markdown\n([\s\S]*?)```/.exec(page) ?? []
  project = makeProject({
    'slides/moved.md': `---\ntitle: { zh: 銷售, en: Sales }\nlanguage: zh-Hant-TW\ndate: 2026-05-21\n---\n\n${slide}`,
    'data/moved/figures.csv': figures,
    'data/moved/glossary.csv': glossary,
  })
  const { status, stderr } = await project.run(['check', '--no-fit', 'moved'])
  expect(status).toBe(0)
  // As the page says.
  expect(stderr.match(/\[[a-z-]+\]/g)).toEqual(['[figure-source]', '[figure-source]'])
})
