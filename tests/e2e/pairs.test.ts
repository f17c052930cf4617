import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEffects } from '../../src/commands/effects.ts'
import { isForReview } from '../../src/model/diagnostic.ts'
import { type BuildResult, build } from '../../src/pipeline/build.ts'
import { findBrowser } from '../../src/system/browser.ts'
import { type BrowserPrinter, createPrinter } from '../../src/system/printer.ts'

const browser = await findBrowser()
const project = mkdtempSync(join(tmpdir(), 'duilian-pairs-'))
const running: { printer?: BrowserPrinter; checked?: BuildResult; built?: BuildResult } = {}

beforeAll(async () => {
  cpSync(join(import.meta.dirname, 'pairs'), project, { recursive: true })
  const photo = join(project, 'slides/images/photo.jpg')
  mkdirSync(dirname(photo))
  cpSync(join(import.meta.dirname, 'cup.jpg'), photo)
  if (browser) running.printer = createPrinter(browser)
  const effects = createEffects({ project, ...(running.printer && { printer: running.printer }) })
  const formats = running.printer ? (['html', 'pdf', 'index'] as const) : (['html', 'index'] as const)
  const request = { decks: [], locales: [], strict: false }
  running.checked = await build({ ...request, formats: [], fit: running.printer !== undefined }, effects)
  running.built = await build({ ...request, formats, fit: false }, effects)
})
afterAll(async () => {
  await running.printer?.close()
  rmSync(project, { recursive: true, force: true })
})

/** What a file of a deck shows, without markup. */
function textOf(deck: string, file: string): string {
  const found = running.built?.decks.find(({ name }) => name === deck)?.files.find(({ name }) => name === file)
  const html = new TextDecoder().decode(found?.bytes)
  return html.replace(/<(style|script)\b[\s\S]*?<\/\1>|<wbr>|<[^>]+>/g, '').replace(/\s+/g, ' ')
}

/** A deck for each pair of lines there may be: what its files show, and what they may not. */
const decks: readonly {
  readonly kind: string
  readonly deck: string
  readonly shows: Readonly<Record<string, readonly string[]>>
  readonly never: Readonly<Record<string, RegExp>>
}[] = [
  {
    kind: 'in English with Chinese captions',
    deck: 'elevator',
    shows: {
      // A term, a unit, a label of a chart, a quotation and a source, in both lines.
      'en.html': ['The safety brake made', '安全制动器', '6 floors were', '6层', '埃菲尔铁塔', '安然无恙', '升起'],
      'zh-Hans-CN.html': ['这要归功于安全制动器', '约160万部电梯', '300米', 'Eiffel Tower', 'All safe'],
      'zh-Hant-TW.html': ['這要歸功於安全煞車裝置', '約160萬部電梯', '300公尺', '艾菲爾鐵塔', 'All safe'],
    },
    never: { 'zh-Hant-TW.html': /[电层们这]/, 'en.html': /[電層們這]/ },
  },
  {
    kind: 'in both scripts, without English',
    deck: 'bridge',
    shows: {
      'zh-Hant-TW.html': ['為什麼是拱', '为什么是拱', '約37公尺', '约37米', '建築物', '建筑物', '原文為簡體字'],
      'zh-Hans-CN.html': ['为什么是拱', '為什麼是拱', '3,000座橋', '3000座桥'],
    },
    never: { 'zh-Hant-TW.html': /Source|about/, 'zh-Hans-CN.html': /Source|about/ },
  },
  {
    kind: 'without captions',
    deck: 'garden',
    shows: {
      'zh-Hans-CN.html': ['阳光要够6～8小时', '约12.5公斤', '800元', '顺天时'],
      'zh-Hant-HK.html': ['陽光要夠6至8小時', '約12.5公斤', '順天時'],
    },
    never: { 'zh-Hans-CN.html': /[陽夠時]|Source/, 'zh-Hant-HK.html': /[阳够时]|Source/ },
  },
  {
    kind: 'in Chinese with English captions',
    deck: 'birds',
    shows: {
      'zh-Hans-CN.html': ['北极燕鸥', 'Arctic tern', '夏天20小时', '20 hours of light', '看得最仔细'],
      'zh-Hant-HK.html': ['北極燕鷗', 'Arctic tern', 'The most observant'],
    },
    never: { 'zh-Hant-HK.html': /[极鸥远]/ },
  },
]

describe.each(decks)('a deck $kind', ({ deck, shows, never }) => {
  test('has nothing to mend, and check says so too', () => {
    for (const result of [running.checked, running.built]) {
      const found = result?.decks.find(({ name }) => name === deck)
      // What only whoever reviews the deck is asked is no complaint.
      const open = found?.diagnostics.filter((diagnostic) => !isForReview(diagnostic))
      expect(open?.map(({ code, place, message }) => `${code} ${place?.line} ${message}`)).toEqual([])
    }
  })

  test.each(Object.entries(shows))('shows both lines in %s', (file, texts) => {
    const text = textOf(deck, file)
    expect(texts.filter((part) => !text.includes(part))).toEqual([])
  })

  test.each(Object.entries(never))('has nothing of another language in %s', (file, pattern) => {
    const text = textOf(deck, file)
    expect(text).not.toBe('')
    expect(text).not.toMatch(pattern)
  })
})
