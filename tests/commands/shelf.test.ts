import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeProject, smallProject, type TestProject } from '../e2e/project.ts'
import { runHere } from './here.ts'

const opened: TestProject[] = []
afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

test('a deck of hidden slides alone holds up nothing, is not made, and can be taken from', async () => {
  const project = makeProject({
    'slides/shelf.md':
      '---\ntitle: { zh: 共用, en: Shared }\nlanguage: zh-Hant-TW\n---\n\n---\nid: sponsors\nhidden: true\n---\n\n# 感謝夥伴\nen: Thanks\n',
    'slides/talk.md': `${smallProject['slides/talk.md']}\n---\ninclude: shelf#sponsors\n---\n`,
  })
  opened.push(project)
  expect(await runHere(project.folder, ['check', '--no-fit'])).toMatchObject({ status: 0 })
  const { status, stderr } = await runHere(project.folder, ['build', '--format', 'html', '--no-fit'])
  expect([status, stderr]).toEqual([0, expect.stringContaining('shelf: all its slides are hidden, none is made.')])
  expect(existsSync(join(project.folder, 'dist/shelf'))).toBe(false)
  expect(readFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.html'), 'utf8')).toContain('id="sponsors"')
})
