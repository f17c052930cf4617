import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createEffects } from '../../src/commands/effects.ts'
import { findKeptView, type KeepingEffects } from '../../src/live/kept-view.ts'
import { createSession } from '../../src/live/session.ts'
import type { Cache } from '../../src/model/effects.ts'
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
  const cache: Cache = {
    get: async (key) => entries.get(key),
    set: async (key, bytes) => void entries.set(key, Buffer.concat([bytes].flat())),
  }
  return { project, effects: { ...createEffects({ project: project.folder }), cache, edition: '1' } }
}

/** Shows the deck `talk`, in a session of its own, and keeps it. */
async function show(effects: KeepingEffects & ReturnType<typeof createEffects>) {
  const session = createSession(effects)
  await session.refresh('talk')
  await session.keep('talk')
  return session.page('talk')?.document('7')
}

describe('a deck that was shown', () => {
  test('is found as it was, with what its pages ask for', async () => {
    const { effects } = open()
    const page = await show(effects)
    const view = await findKeptView('talk', effects)
    expect(page).toContain('data-version="7"')
    expect(view?.document('7')).toBe(page)
    const file = async (kind: string, path: string) => (await view?.file(kind, path))?.type
    expect(await file('fonts', 'latin-400.ttf')).toBe('font/ttf')
    expect(await file('fonts', '../latin-400.ttf')).toBeUndefined()
    expect(await file('images', 'slides/talk.md')).toBeUndefined()
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
    await show(effects)
    change(project)
    expect((await findKeptView('talk', effects)) !== undefined).toBe(found)
  })

  test('is not found by another edition of duilian', async () => {
    const { effects } = open()
    await show(effects)
    expect(await findKeptView('talk', { ...effects, edition: '2' })).toBeUndefined()
  })

  test('is not kept while the deck has errors', async () => {
    const { project, effects } = open()
    const session = createSession(effects)
    await session.refresh('talk')
    project.write({ 'slides/talk.md': '---\ntitle: x\n---\n\n# 茶 {{figure "none"}}\n' })
    expect(await session.refresh('talk')).toBe('faulty')
    await session.keep('talk')
    expect(await findKeptView('talk', effects)).toBeUndefined()
  })
})
