import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test as testOne, vi } from 'vitest'
import { watchFolders } from '../../src/system/watch.ts'
import { temporaryFolder } from './temporary.ts'

vi.setConfig({ testTimeout: 60_000 })

/** They wait most of the time, and do so together. */
const test = testOne.concurrent

async function watchProject({ expect, onTestFinished }: TestContext) {
  const root = temporaryFolder(onTestFinished)
  const file = join(root, 'slides/talk.md')
  mkdirSync(join(root, 'slides/images'), { recursive: true })
  writeFileSync(file, 'one')
  const seen: string[] = []
  const failed = vi.fn()
  const changed = (path: string) => void seen.push(path)
  const watcher = await watchFolders(root, ['slides', 'data'], { changed, failed })
  onTestFinished(() => watcher.close())
  const rest = () => new Promise((resolve) => setTimeout(resolve, 1500))
  /** Whether a save is told of, when all that came before has been. */
  const seesSave = async (path: string) => {
    await rest()
    seen.length = 0
    writeFileSync(join(root, path), String(Math.random()))
    await vi.waitFor(() => expect(seen.some((told) => told !== '' && path.startsWith(told))).toBe(true), {
      timeout: 10_000,
    })
  }
  return { root, seesSave, failed, rest }
}

test('saves are seen', async (context) => {
  const { seesSave } = await watchProject(context)
  await seesSave('slides/talk.md')
  await seesSave('slides/images/a.svg')
})

test.for([0, 20, 200, 1500])(
  'saves are seen after the folder was moved away and, %d ms later, back',
  async (pause, context) => {
    const { root, seesSave, failed } = await watchProject(context)
    for (let round = 0; round < 2; round++) {
      renameSync(join(root, 'slides'), join(root, 'away'))
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      renameSync(join(root, 'away'), join(root, 'slides'))
      await seesSave('slides/talk.md')
      await seesSave('slides/images/a.svg')
    }
    context.expect(failed).not.toHaveBeenCalled()
  },
)

test('saves are seen after the folder was removed and made again', async (context) => {
  const { root, seesSave } = await watchProject(context)
  rmSync(join(root, 'slides'), { recursive: true })
  mkdirSync(join(root, 'slides'))
  await seesSave('slides/talk.md')
})

test('saves are seen after a storm of renames, of the file and of its folder', async (context) => {
  const { root, seesSave } = await watchProject(context)
  const file = join(root, 'slides/talk.md')
  for (let round = 0; round < 200; round++) {
    renameSync(file, `${file}~`)
    if (round % 3 === 0) writeFileSync(file, String(round))
    else renameSync(`${file}~`, file)
    if (round % 10 === 0) {
      renameSync(join(root, 'slides'), join(root, `away-${round}`))
      renameSync(join(root, `away-${round}`), join(root, 'slides'))
    }
    if (round % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await seesSave('slides/talk.md')
  await seesSave('slides/talk.md')
})
