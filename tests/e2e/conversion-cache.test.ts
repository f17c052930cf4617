import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeProject } from './project.ts'

const cache = mkdtempSync(join(tmpdir(), 'duilian-cache-'))
const project = makeProject({
  'slides/talk.md':
    '---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\n---\n\n# 茶葉發展\nen: Tea\n\n---\n\n# 這裡\nen: Here\n\n公司的頭髮\nen: Hair\n',
})
afterAll(() => {
  project.remove()
  rmSync(cache, { recursive: true, force: true })
})

/** Node refuses to read a dictionary of OpenCC. */
const refusing = `import fs from 'node:fs'
const read = fs.readFileSync
fs.readFileSync = (path, ...others) => {
  if (/\\bdictionaries\\b/.test(path)) throw new Error('A dictionary was loaded: ' + path)
  return read(path, ...others)
}`
const moduleUrl = (code: string) => `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
const withoutDictionaries = { NODE_OPTIONS: `--import ${moduleUrl(refusing)}` }

test('a build of texts that are all known loads no dictionary, and a new text does', { timeout: 120_000 }, () => {
  const check = (environment = {}) => project.runApart(['check', '--no-fit'], { XDG_CACHE_HOME: cache, ...environment })
  expect(check(withoutDictionaries).stderr).toContain('A dictionary was loaded')
  expect(check()).toMatchObject({ status: 0 })
  expect(check(withoutDictionaries)).toMatchObject({ status: 0 })
  project.write({ 'slides/talk.md': '---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\n---\n\n# 新茶\nen: Tea\n' })
  expect(check(withoutDictionaries).stderr).toContain('A dictionary was loaded')
})
