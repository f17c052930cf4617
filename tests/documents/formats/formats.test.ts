import { describe, expect, test } from 'vitest'
import {
  companions,
  companionsOf,
  defaultFormats,
  formatOfFile,
  formats,
  listedKinds,
  needsOfFormats,
} from '../../../src/documents/formats/formats.ts'

describe('formats', () => {
  test.each([
    ['zh-Hant-TW.html', formats.html, 'zh-Hant-TW'],
    ['zh-Hant-TW.pdf', formats.pdf, 'zh-Hant-TW'],
    ['en.notes.pdf', formats.notes, 'en'],
    ['zh-Hans-CN.interpreter.html', formats.interpreter, 'zh-Hans-CN'],
    ['zh-Hant-TW.07.png', formats.png, 'zh-Hant-TW'],
    ['zh-Hant-TW.1007.png', formats.png, 'zh-Hant-TW'],
    ['index.html', formats.index, undefined],
    ['contact-sheet.png', companions.contactSheet, undefined],
    ['contact-sheet-12.png', companions.contactSheet, undefined],
    ['cover.png', companions.cover, undefined],
    ['report.json', companions.report, undefined],
  ])('%s is known by its name', (name, format, locale) => {
    expect(formatOfFile(name)).toEqual({ format, ...(locale && { locale }) })
  })

  test.each([
    ...['mine.png', 'holiday.2024.png', 'zh-Hant-TW.7.png', 'zh-Hant-TW.07.png.bak', 'de.html', 'zh-Hant-TW.txt'],
    ...['zh-Hant-TW.index.html', 'contact-sheet-.png', 'cover.png.part', 'zh-Hant-TW'],
  ])('%s is nobody’s', (name) => {
    expect(formatOfFile(name)).toBeUndefined()
  })

  test('no file belongs to two formats', () => {
    const all = [...Object.values(formats), ...Object.values(companions)]
    const names = all.flatMap(({ per, files }) =>
      files.flatMap(({ ending }) => (typeof ending === 'string' ? [`${per === 'locale' ? 'en' : ''}${ending}`] : [])),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  test('what is made beside others needs nothing that they do not need', () => {
    const { contactSheet, cover, media, report } = companions
    expect(companionsOf(['html'])).toEqual([media, report])
    expect(companionsOf(['notes'])).toEqual([report])
    expect(companionsOf(['pdf'])).toEqual([cover, report])
    expect(companionsOf(['png'])).toEqual([contactSheet, cover, report])
  })

  test('a need brings what it takes', () => {
    expect([...needsOfFormats(['pdf'])].sort()).toEqual(['browser', 'print', 'printed'])
    expect(needsOfFormats(['html'])).toContain('slides')
  })

  test('a file of all locales is not made of some of them', () => {
    expect(defaultFormats([])).toEqual(['index', 'html', 'pdf'])
    expect(defaultFormats(['en'])).toEqual(['html', 'pdf'])
  })

  test('lists link to files that people have a word for', () => {
    expect(listedKinds()).toContainEqual(['.interpreter.pdf', 'Interpreter PDF'])
    expect(listedKinds().map(([ending]) => ending)).not.toContain('report.html')
  })
})
