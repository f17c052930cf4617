import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeProject, type TestProject } from './project.ts'

const opened: TestProject[] = []

afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

const talk =
  '---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hans-CN\nmodel: off\n---\n\n# 茶\nen: Tea\n\n---\nid: facts\n---\n\n# 村\nen: Village\n\n' +
  '- 写在源稿里。另有**一份**。\n  en: Written in the draft. There is a copy.\n- 余先生来了。\n  en: Mr Yu has come.\n'

function open(): TestProject {
  const project = makeProject({ 'slides/talk.md': talk, 'data/talk/figures.csv': null, 'data/talk/glossary.csv': null })
  opened.push(project)
  return project
}

const accept = ['review', '--accept-all', '--note', 'proof-read by A. Reader']

function readAccepted(project: TestProject): string {
  return readFileSync(join(project.folder, 'data/talk/accepted.json'), 'utf8')
}

async function places(project: TestProject): Promise<string[]> {
  const { stdout } = await project.run(['check', '--strict', '--no-fit', '--json'])
  return (JSON.parse(stdout) as { line: number; column: number; code: string }[]).map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  )
}

describe('review', { timeout: 30_000 }, () => {
  test('without a terminal lists what is open at the very character, and says how to go on', async () => {
    const project = open()
    const { status, stdout, stderr } = await project.run(['review'])
    expect(status).toBe(2)
    expect(stderr).toContain('--accept-all')
    expect(stdout).toContain(
      'slides/talk.md:17:7: 里 → 裡 (zh-Hant-TW); 里 → 裏 (zh-Hant-HK) in "写在源稿里。" [one-to-many]',
    )
    expect(stdout.match(/^slides/gm)).toHaveLength((await places(project)).length)
  })

  test('what is accepted is kept with its note and passes a strict check', async () => {
    const project = open()
    expect((await project.run(accept)).status).toBe(0)
    expect(readAccepted(project)).toContain('"sentence":"写在源稿里。","note":"proof-read by A. Reader"}')
    expect((await project.run(['check', '--strict', '--no-fit'])).status).toBe(0)
  })

  test('an edited sentence is open again, it alone, and its old decision is dropped', async () => {
    const project = open()
    await project.run(accept)
    const before = readAccepted(project)
    project.write({ 'slides/talk.md': talk.replace('写在', '放在') })
    expect(await places(project)).toEqual(['17:7 one-to-many'])
    await project.run(accept)
    expect(readAccepted(project)).not.toContain('写在')
    expect(readAccepted(project).split('\n')).toHaveLength(before.split('\n').length)
  })

  test('the report says what is open and what is accepted', async () => {
    const project = open()
    const report = async () => {
      await project.run(['build', '--format', 'html', '--locale', 'zh-Hant-TW', '--no-fit'])
      return readFileSync(join(project.folder, 'dist/talk/report.json'), 'utf8')
    }
    expect(await report()).toContain('"status": "open"')
    await project.run(accept)
    expect(await report()).toContain('"status": "accepted"')
    expect(await report()).not.toContain('"status": "open"')
  })

  test('the character model asks about what it doubts, here and in check, and shows here alone what it is not sure of', async () => {
    const project = open()
    const text = talk
      .replace('model: off\n', '')
      .replace('写在源稿里', '今年春天又干又冷')
      .replace('余先生来了', '里 台 发')
    project.write({ 'slides/talk.md': text })
    expect(await places(project)).toEqual(['16:8 conversion-doubt'])
    const { stdout } = await project.run(['review'])
    expect(stdout).toContain(
      'slides/talk.md:16:8: 干 → 乾 (zh-Hant-TW, zh-Hant-HK) in "今年春天又干又冷。" [conversion-doubt]',
    )
    expect(stdout).toContain('[conversion-unsure]')
    await project.run(['build', '--format', 'html', '--locale', 'zh-Hant-TW', '--no-fit'])
    const report = readFileSync(join(project.folder, 'dist/talk/report.html'), 'utf8')
    expect(report).toContain('在这里乾的可能性是幹的3.8倍')
    await project.run(accept)
    expect((await project.run(['check', '--strict', '--no-fit'])).status).toBe(0)
  })

  test('a deck with errors is not reviewed', async () => {
    const project = open()
    project.write({ 'slides/talk.md': talk.replace('id: facts', 'layout: none') })
    const { status, stderr } = await project.run(['review'])
    expect(status).toBe(1)
    expect(stderr).toContain('[layout-unknown]')
  })

  test('a note needs something to vouch for', async () => {
    expect((await open().run(['review', '--note', 'x'])).status).toBe(2)
  })
})
