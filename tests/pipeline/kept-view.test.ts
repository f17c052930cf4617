import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createEffects } from '../../src/commands/effects.ts'
import type { Cache } from '../../src/model/effects.ts'
import type { Locale } from '../../src/model/locale.ts'
import { findKeptView, type KeepingEffects } from '../../src/pipeline/kept-view.ts'
import { createSession } from '../../src/pipeline/session.ts'
import { makeProject, smallProject, type TestProject } from '../e2e/project.ts'

const opened: TestProject[] = []

afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

function open(): {
  readonly project: TestProject
  readonly effects: ReturnType<typeof createEffects> & KeepingEffects
} {
  const project = makeProject({ 'slides/other.md': smallProject['slides/talk.md'] })
  opened.push(project)
  const entries = new Map<string, Uint8Array>()
  const cache: Cache = { get: async (key) => entries.get(key), set: async (key, bytes) => void entries.set(key, bytes) }
  return { project, effects: { ...createEffects({ project: project.folder }), cache, edition: '1' } }
}

/** Shows the deck `talk` in some locales, in a session of its own, and keeps it. */
async function show(effects: KeepingEffects & ReturnType<typeof createEffects>, ...shown: readonly Locale[]) {
  const session = createSession(effects)
  await session.refresh('talk')
  const pages = await Promise.all(shown.map((locale) => session.page('talk', locale)))
  await session.keep('talk')
  return pages.map((page) => page?.document('7'))
}

describe('a deck that was shown', () => {
  test('is found as it was, with what its pages ask for', async () => {
    const { effects } = open()
    const [page] = await show(effects, 'zh-Hans-CN')
    const view = await findKeptView('talk', effects)
    expect(view?.locales).toEqual(['zh-Hant-TW', 'zh-Hans-CN', 'zh-Hant-HK'])
    expect(view?.document('zh-Hans-CN', '7')).toBe(page)
    expect(view?.document('zh-Hant-HK', '7')).toBeUndefined()
    const file = async (kind: string, path: string) => (await view?.file(kind, path))?.type
    expect(await file('styles', '')).toBe('text/css; charset=utf-8')
    expect(await file('fonts', 'latin-400.ttf')).toBe('font/ttf')
    expect(await file('fonts', '../latin-400.ttf')).toBeUndefined()
    expect(await file('images', 'slides/talk.md')).toBeUndefined()
  })

  test('keeps the pages of earlier runs that were made of the same files', async () => {
    const { effects } = open()
    const [first] = await show(effects, 'zh-Hans-CN')
    await show(effects, 'zh-Hant-HK')
    await show(effects)
    const view = await findKeptView('talk', effects)
    expect(view?.document('zh-Hans-CN', '7')).toBe(first)
    expect(view?.document('zh-Hant-HK', '7')).toContain('data-locale="zh-Hant-HK"')
  })

  test.each<[string, boolean, (project: TestProject) => void]>([
    ['its text', false, ({ write }) => write({ 'slides/talk.md': `${smallProject['slides/talk.md']}\n` })],
    ['its data', false, ({ write }) => write({ 'data/talk/sources.yaml': '[]' })],
    ['a new data file', false, ({ write }) => write({ 'data/talk/quotes.yaml': '[]' })],
    ['a data file less', false, ({ folder }) => rmSync(join(folder, 'data/talk/glossary.csv'))],
    ['a new template', false, ({ write }) => write({ 'templates/layouts/own.hbs': '{{slide.id}}' })],
    ['a new style sheet', false, ({ write }) => write({ 'templates/themes/own.css': '' })],
    ['another deck', true, ({ write }) => write({ 'slides/other.md': '', 'data/other/figures.csv': '' })],
    ['a deck more', true, ({ write }) => write({ 'slides/third.md': '' })],
  ])('is found after a change of %s: %s', async (_, found, change) => {
    const { project, effects } = open()
    await show(effects, 'zh-Hant-TW')
    change(project)
    expect((await findKeptView('talk', effects)) !== undefined).toBe(found)
  })

  test('is not found by another edition of duilian', async () => {
    const { effects } = open()
    await show(effects, 'zh-Hant-TW')
    expect(await findKeptView('talk', { ...effects, edition: '2' })).toBeUndefined()
  })

  test('is not kept while the deck has errors', async () => {
    const { project, effects } = open()
    const session = createSession(effects)
    await session.refresh('talk')
    await session.page('talk', 'zh-Hant-TW')
    project.write({ 'slides/talk.md': '---\ntitle: x\n---\n\n# 茶 {{figure "none"}}\n' })
    expect(await session.refresh('talk')).toBe('faulty')
    await session.keep('talk')
    expect(await findKeptView('talk', effects)).toBeUndefined()
  })
})
