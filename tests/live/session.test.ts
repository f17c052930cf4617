import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { generateProject } from '../../src/bench/deck.ts'
import { createEffects } from '../../src/commands/effects.ts'
import { createSession } from '../../src/live/session.ts'
import type { MeasuredSlide } from '../../src/model/fit.ts'
import { makeProject, smallProject, type TestProject } from '../e2e/project.ts'

const opened: TestProject[] = []

afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

function open(files: Readonly<Record<string, string>> = {}) {
  const project = makeProject(files)
  opened.push(project)
  return { project, session: createSession(createEffects({ project: project.folder })) }
}

/** The sections that a session without a past makes of the files as they are. */
async function readAnew(project: TestProject, view: string): Promise<readonly string[]> {
  const session = createSession(createEffects({ project: project.folder }))
  await session.refresh('talk')
  return (await session.page('talk')?.sections(view)) ?? []
}

const talk = smallProject['slides/talk.md']

describe('a session', () => {
  test('shows after each change what a fresh start would show', async () => {
    const files = generateProject(14)
    const { project, session } = open(files)
    const deck = files['slides/talk.md'] ?? ''
    const parts = deck.split('\n---\n')
    const section = 'layout: section\n---\n\n# 部分\nen: Part\n'
    const follow = (yaml: string) => `layout: bullets\n${yaml}---\n\n# 動\nen: Motion\n\n- 一\n  en: One\n`
    const changes: Readonly<Record<string, string>>[] = [
      { 'slides/talk.md': [...parts, section, follow('move: true\n')].join('\n---\n') },
      { 'slides/talk.md': [...parts, section, follow('')].join('\n---\n') },
      { 'slides/talk.md': deck.replace('我們相信', '我們不信') },
      { 'slides/talk.md': deck.replace('\n# ', '\n\n\n# ') },
      {
        'slides/talk.md': [...parts.slice(0, 3), '\n# 新\nen: New\n\n- 頭髮\n  en: Hair\n', ...parts.slice(3)].join(
          '\n---\n',
        ),
      },
      { 'slides/talk.md': [...parts.slice(0, 3), ...parts.slice(4)].join('\n---\n') },
      { 'slides/talk.md': [...parts, parts[3], parts[3]].join('\n---\n') },
      { 'slides/talk.md': deck.replace('title: { zh: 測試', 'title: { zh: 別的') },
      { 'slides/talk.md': deck },
      { 'data/talk/figures.csv': (files['data/talk/figures.csv'] ?? '').replaceAll('億', '萬') },
      {
        'data/talk/glossary.csv':
          'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nusa,美國,US,,,,\nchina,中國,PRC,,,,\nfunding,融資,Money,,,,\n',
      },
      { 'data/talk/quotes.yaml': (files['data/talk/quotes.yaml'] ?? '').replace('福祉', '好處') },
    ]
    await session.refresh('talk')
    for (const change of changes) {
      project.write(change)
      expect(await session.refresh('talk'), JSON.stringify(Object.keys(change))).toBe('changed')
      for (const view of ['zh-Hant-TW', 'zh-Hans-CN', 'zh-Hans-CN~']) {
        const shown = await session.page('talk')?.sections(view)
        expect(shown?.length).toBeGreaterThan(0)
        expect(shown).toEqual(await readAnew(project, view))
      }
    }
  }, 120_000)

  test('makes the section of a changed slide again and no other', async () => {
    const { project, session } = open()
    await session.refresh('talk')
    const page = session.page('talk')
    const before = await page?.sections('zh-Hans-CN')
    project.write({ 'slides/talk.md': talk.replace('綠茶', '紅茶') })
    expect(await session.refresh('talk')).toBe('changed')
    const next = session.page('talk')
    const after = await next?.sections('zh-Hans-CN')
    expect(next?.origin).toBe(page?.origin)
    expect(after?.[0]).toBe(before?.[0])
    expect(after?.[1]).toContain('红茶')
    expect(await session.refresh('talk')).toBe('same')
  })

  test('keeps the last good deck while there are errors, and takes the next good one', async () => {
    const { project, session } = open()
    await session.refresh('talk')
    project.write({ 'slides/talk.md': talk.replace('{{figure "export"}}', '{{figure "exprot"}}') })
    expect(await session.refresh('talk')).toBe('faulty')
    expect(await session.page('talk')?.sections('zh-Hant-TW')).toHaveLength(2)
    project.write({ 'slides/talk.md': talk })
    expect(await session.refresh('talk')).toBe('changed')
  })

  test('lives through a deck that is deleted, a data folder that comes later and a template that is broken', async () => {
    const { project, session } = open()
    rmSync(join(project.folder, 'data'), { recursive: true })
    expect(await session.refresh('talk')).toBe('faulty')
    expect(session.page('talk')).toBeUndefined()
    expect(await session.waitingPage('talk', '1')).toContain('talk has errors')
    project.write(smallProject)
    expect(await session.refresh('talk')).toBe('changed')
    rmSync(join(project.folder, 'slides/talk.md'))
    expect(await session.decks()).toEqual([])
    expect(await session.refresh('talk')).toBe('faulty')
    project.write(smallProject)
    project.write({ 'templates/layouts/bullets.hbs': '{{#if slide.title}}' })
    session.forgetTemplates()
    expect(await session.refresh('talk')).toBe('faulty')
    expect(await session.indexPage('1')).toContain('talk')
    rmSync(join(project.folder, 'templates'), { recursive: true })
    session.forgetTemplates()
    expect(await session.refresh('talk')).toBe('changed')
  })

  test('follows the deck from which a slide is taken, and the data it names, and no other', async () => {
    const shelf = '---\ntitle: { zh: 共用, en: Shared }\nlanguage: zh-Hant-TW\n---\n\n# 共用\nen: Shared\n'
    const sponsors = '\n---\nid: sponsors\n---\n\n# 夥伴\nen: Partners\n\n金級：雲海\nen: Gold: Yunhai\n'
    const { project, session } = open({
      'slides/talk.md': `${talk}\n---\ninclude: shelf#sponsors\n---\n`,
      'slides/shelf.md': shelf + sponsors,
      'slides/other.md': shelf,
    })
    expect(await session.refresh('talk')).toBe('changed')
    const files = ['slides/talk.md', 'slides/shelf.md', 'data/shelf/glossary.csv', 'slides/other.md', 'templates/x.css']
    expect(files.filter((path) => session.isMadeOf('talk', path))).toEqual(
      files.filter((path) => !path.includes('other')),
    )
    expect(files.filter((path) => session.isMadeOf('shelf', path))).toEqual(
      files.filter((path) => !/other|talk/.test(path)),
    )
    project.write({ 'slides/shelf.md': shelf + sponsors.replace('雲海', '青山') })
    expect(await session.refresh('talk')).toBe('changed')
    expect((await session.page('talk')?.sections('zh-Hant-TW'))?.at(-1)).toContain('青山')
  })

  test('serves what decks need and nothing else', async () => {
    const { project, session } = open({
      'secret.png': 'x',
      'slides/talk.md': `${talk}\n---\n\n# 圖\nen: Picture\n\n- 字\n  en: Text\n`,
    })
    await session.refresh('talk')
    const type = async (...path: string[]) => (await session.file(path))?.type
    expect(await type('assets', 'dev.js')).toBe('text/javascript; charset=utf-8')
    expect(await type('fonts', 'talk', 'latin-400.ttf')).toBe('font/ttf')
    for (const path of [
      ['assets', 'cli.js'],
      ['assets', '__proto__'],
      ['assets', 'constructor'],
      ['fonts', 'talk', 'latin-500.ttf'],
      ['fonts', 'other', 'latin-400.ttf'],
      ['images', 'talk', 'secret.png'],
      ['images', 'talk', '..', 'secret.png'],
      ['images', 'talk', join(project.folder, 'secret.png')],
      ['slides', 'talk.md'],
      [],
    ]) {
      expect(await session.file(path), path.join('/')).toBeUndefined()
    }
  })

  test('serves every font that a page asks for', async () => {
    const { session } = open()
    await session.refresh('talk')
    const page = (await session.page('talk')?.document('1')) ?? ''
    const asked = Array.from(page.matchAll(/url\(\/-\/fonts\/talk\/([^?)]+)\?v=([^)]*)\)/g))
    const names = [...new Set(asked.map(([, name = '']) => name))]
    expect(names).toContain('math-400.ttf')
    expect(asked.map(([, , version]) => version)).not.toContain('undefined')
    for (const name of names) expect((await session.file(['fonts', 'talk', name]))?.type, name).toBe('font/ttf')
  })

  test('knows of which findings only a page could tell whether they are still there', async () => {
    const { project, session } = open()
    await session.refresh('talk')
    const missing = session.unmeasured('talk')
    const measure = (id: string) => ({ id, texts: [], images: [] }) as unknown as MeasuredSlide // Nothing looks inside.
    const measured = Object.entries(missing).map(([key, ids]) => [key, ids.map(measure)] as const)
    const [id = ''] = Object.values(missing)[0] ?? []
    const problem = { severity: 'warning', message: '', text: '', blocking: false, slide: { id, number: 1 } } as const
    const onScreen = { ...problem, code: 'font-small' } as const
    const problems = [onScreen, { ...problem, code: 'caption-missing' } as const]
    expect(session.unjudged('talk', problems)).toEqual([onScreen])
    session.keepMeasured('talk', Object.fromEntries(measured))
    expect(session.unjudged('talk', problems)).toEqual([])
    // The head of a deck is part of every slide.
    project.write({ 'slides/talk.md': talk.replace('title:', 'duration: 20\ntitle:') })
    await session.refresh('talk')
    expect(session.unjudged('talk', problems)).toEqual([onScreen])
  })
})
