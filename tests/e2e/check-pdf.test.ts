import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/system/browser.ts'
import { makeProject, smallProject, type TestProject } from './project.ts'

const browser = await findBrowser()
let project: TestProject | undefined
afterEach(() => project?.remove())

describe.runIf(browser)(
  'duilian check --pdf',
  () => {
    test('finds nothing in what was just built, and says what changed since', async () => {
      project = makeProject()
      expect((await project.run(['build'])).status).toBe(0)
      const files = ['dist/talk/zh-Hant-TW.pdf', 'dist/talk/zh-Hans-CN.pdf']
      const fresh = await project.run(['check', '--pdf', ...files])
      expect(fresh.stderr).toBe('dist/talk/zh-Hant-TW.pdf, dist/talk/zh-Hans-CN.pdf: nothing to mend.\n')
      expect(fresh.status).toBe(0)
      project.write({ 'slides/talk.md': smallProject['slides/talk.md'].replace('綠茶', '紅茶') })
      const stale = await project.run(['check', '--pdf', ...files])
      expect(stale.status).toBe(1)
      expect(stale.stderr).toContain(
        'dist/talk/zh-Hans-CN.pdf: error: Slide 2 shows “红茶” (slides/talk.md:17), which the PDF does not hold. [pdf-text]',
      )
    })

    test('takes a file that is named after another locale for what it says it is', async () => {
      project = makeProject()
      await project.run(['build', '--format', 'pdf'])
      project.write({ 'out/talk/zh-Hans-CN.pdf': readFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.pdf')) })
      const { stdout, status } = await project.run(['check', '--pdf', '--json', 'out/talk/zh-Hans-CN.pdf'])
      expect(status).toBe(1)
      expect(JSON.parse(stdout)).toContainEqual(
        expect.objectContaining({ code: 'pdf-language', severity: 'warning', file: 'out/talk/zh-Hans-CN.pdf' }),
      )
    })

    test('names files that are not there, and needs one', async () => {
      project = makeProject()
      const { status, stderr } = await project.run(['check', '--pdf', 'none.pdf'])
      expect(status).toBe(1)
      expect(stderr).toContain('none.pdf: error: There is no file none.pdf. [file-missing]')
      expect((await project.run(['check', '--pdf'])).status).toBe(2)
    })
  },
  60_000,
)

describe('duilian check', () => {
  test('with a browser that does not start says in one line that fit was not checked, and passes', () => {
    // In one locale: without a cache its font is read as a whole.
    const talk = smallProject['slides/talk.md'].replace('date:', 'variants: [zh-Hant-TW]\ndate:')
    project = makeProject({ 'slides/talk.md': talk, 'broken-browser': '#!/bin/sh\nexit 1\n' })
    const executable = join(project.folder, 'broken-browser')
    chmodSync(executable, 0o755)
    // Without a place for the carried browser the next one that is named is taken.
    const environment = { XDG_CACHE_HOME: '/dev/null/none', TMPDIR: '/dev/null/none', CHROME_PATH: executable }
    const { status, stderr } = project.runApart(['check'], environment)
    expect(stderr).toMatch(/^talk: nothing to mend\.\nWhether texts fit was not checked\. .*\n$/)
    expect(status).toBe(0)
    const asked = project.runApart(['check', '--fit'], environment)
    expect(asked.status).toBe(2)
  }, 30_000)

  test.runIf(browser)(
    'measures in a browser, names the locale and fails when strict',
    async () => {
      const slide =
        '# 茶\nen: Tea\nzh-Hant-HK: 這個標題在香港特別長而且說個沒完，這個標題在香港特別長而且說個沒完，這個標題在香港特別長而且說個沒完\n\n- 綠茶\n  en: Green tea\n'
      const text = smallProject['slides/talk.md']
      project = makeProject({ 'slides/talk.md': `${text.slice(0, text.indexOf('# 出口'))}${slide}` })
      const seen = await project.run(['check'])
      expect(seen.stderr).toMatch(
        /slides\/talk\.md:16:13: warning: In zh-Hant-HK the title “.*” takes 3 lines\. \[title-lines\]/,
      )
      expect(seen.status).toBe(0)
      expect((await project.run(['check', '--strict'])).status).toBe(1)
      const blind = await project.run(['check', '--no-fit', '--strict'])
      expect(blind.stderr).not.toContain('[title-lines]')
    },
    60_000,
  )
})
