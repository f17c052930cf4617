import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeProject, smallProject, type TestProject } from './project.ts'

const talk = smallProject['slides/talk.md']
const projects: TestProject[] = []

function start(files: Readonly<Record<string, string>> = {}): TestProject {
  const project = makeProject(files)
  projects.push(project)
  return project
}

afterEach(() => {
  for (const project of projects.splice(0)) project.remove()
})

const codes = async (project: TestProject) => {
  const found: readonly { readonly code: string; readonly line: number }[] = JSON.parse(
    (await project.run(['check', '--no-fit', '--json'])).stdout,
  )
  return found.filter(({ code }) => code === 'caption-stale').map(({ code, line }) => `${code}:${line}`)
}
const accepted = (project: TestProject) => readFileSync(join(project.folder, 'data/talk/accepted.json'), 'utf8')

describe('duilian accept', { timeout: 60_000 }, () => {
  test('a line changed alone is stale until its caption follows, and is signed off again', async () => {
    const project = start()
    expect(await codes(project)).toEqual([])
    expect((await project.run(['accept'])).stderr).toBe('talk: 5 pairs signed off, 5 new.\n')
    expect(await codes(project)).toEqual([])
    project.write({ 'slides/talk.md': talk.replace('- 綠茶', '- 紅茶') })
    expect(await codes(project)).toEqual(['caption-stale:18'])
    project.write({ 'slides/talk.md': talk.replace('- 綠茶', '- 紅茶').replace('Green tea', 'Black tea') })
    expect(await codes(project)).toEqual([])
    expect((await project.run(['accept', 'talk'])).stderr).toBe(
      'talk: 5 pairs signed off, 1 new, 1 no longer there and forgotten.\n',
    )
    expect(await codes(project)).toEqual([])
  })

  test('a change that asks nothing of its caption is signed off as it is, for its slide alone', async () => {
    const project = start()
    await project.run(['accept'])
    project.write({
      'slides/talk.md': talk
        .replace('- 綠茶', '- 綠茶為主')
        .replace('zh: 茶,', 'zh: 茶葉,')
        .replace('# 茶\n', '# 茶葉\n'),
    })
    expect(await codes(project)).toEqual(['caption-stale:2', 'caption-stale:8', 'caption-stale:18'])
    expect((await project.run(['accept', 'talk#facts'])).stderr).toContain(
      '3 pairs signed off, 1 new, 1 no longer there',
    )
    expect(await codes(project)).toEqual(['caption-stale:2', 'caption-stale:8'])
  })

  test('a heading equal to the title is a pair of its own', async () => {
    const project = start()
    await project.run(['accept'])
    project.write({ 'slides/talk.md': talk.replace('# 茶\n', '# 茶葉\n') })
    expect(await codes(project)).toEqual(['caption-stale:8'])
    expect((await project.run(['accept', 'talk#facts'])).stderr).toContain('3 pairs signed off, 0 new.')
    expect(await codes(project)).toEqual(['caption-stale:8'])
    expect((await project.run(['accept', 'talk'])).stderr).toContain('6 pairs signed off, 1 new.')
    expect(await codes(project)).toEqual([])
  })

  test('signing off twice changes nothing, and decisions stay', async () => {
    const decision = { code: 'x', locale: 'zh-Hans-CN', from: '里', to: '裡', sentence: '里' }
    const project = start({ 'data/talk/accepted.json': JSON.stringify({ decisions: { abc: decision }, pairs: [] }) })
    await project.run(['accept'])
    const first = accepted(project)
    expect(first).toContain('"abc"')
    expect((await project.run(['accept'])).stderr).toBe('talk: 5 pairs signed off, 0 new.\n')
    expect(accepted(project)).toBe(first)
  })

  test('a deck with errors and a slide that does not exist are refused', async () => {
    const project = start()
    const { status, stderr } = await project.run(['accept', 'talk#fact'])
    expect(status).toBe(1)
    expect(stderr).toContain('Did you mean "facts"?')
    project.write({ 'slides/talk.md': talk.replace('"export"', '"exprot"') })
    expect((await project.run(['accept'])).stderr).toContain('[figure-unknown]')
    expect(() => accepted(project)).toThrow()
  })
})
