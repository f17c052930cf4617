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

/** Node refuses to load anything of opencc-js. */
const hooks = `export function resolve(specifier, context, next) {
  if (specifier.startsWith('opencc-js')) throw new Error('A dictionary was loaded: ' + specifier)
  return next(specifier, context)
}`
const moduleUrl = (code: string) => `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
const register = `import { register } from 'node:module'; register('${moduleUrl(hooks)}')`
const withoutOpencc = { NODE_OPTIONS: `--import ${moduleUrl(register)}` }

test('a build of texts that are all known loads no dictionary, and a new text does', { timeout: 120_000 }, () => {
  const check = (environment = {}) => project.runApart(['check', '--no-fit'], { XDG_CACHE_HOME: cache, ...environment })
  expect(check(withoutOpencc).stderr).toContain('A dictionary was loaded')
  expect(check()).toMatchObject({ status: 0 })
  expect(check(withoutOpencc)).toMatchObject({ status: 0 })
  project.write({ 'slides/talk.md': '---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\n---\n\n# 新茶\nen: Tea\n' })
  expect(check(withoutOpencc).stderr).toContain('A dictionary was loaded')
})
