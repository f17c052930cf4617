import { expect, test } from 'vitest'
import type { LocalizedBlock } from '../../src/model/localized.ts'
import { settingOf } from '../../src/render/density.ts'
import { slideOf } from './fixture.ts'
import { writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const title = writer.segment(['修復室裡的一天', '', 'A day in the restoration studio'])
const alt = writer.segment(['一枚銅錢', '', 'A coin'])
const list = (count: number) =>
  writer.list(Array.from({ length: count }, () => ['每一步都留記錄', '', 'Every step'] as const))
const text = list(2)
const long = writer.paragraph(['字'.repeat(150), '', 'word '.repeat(60)])
const picture = (shape: number): LocalizedBlock => ({ kind: 'image', path: 'a.jpg', shape, alt })
const film: LocalizedBlock = { kind: 'media', medium: 'video', path: 'a.mp4', alt }
const sound: LocalizedBlock = { kind: 'media', medium: 'audio', path: 'a.mp3', alt }

const code: LocalizedBlock = { kind: 'code', syntax: '', code: 'x', locale: 'zh-Hant-TW' }

test.each<readonly [string, readonly LocalizedBlock[], readonly string[] | undefined]>([
  ['a film under text stands beside it', [text, film], ['text', 'media']],
  ['one over text stays before it', [film, text], ['media', 'text']],
  ['a picture of usual form, and an upright one', [text, picture(1.5)], ['text', 'media']],
  ['an upright one', [text, picture(0.7)], ['text', 'media']],
  ['a wide one is larger under a line', [list(1), picture(4)], undefined],
  ['text too long for a column stays over it', [long, film], undefined],
  ['a picture within text stays there', [text, picture(1.5), text], undefined],
  ['several stand under text', [text, picture(1.5), picture(1.5)], undefined],
  ['what is not running text has the width of the slide', [code, film], undefined],
  ['a sound has no picture', [text, sound], undefined],
  ['a picture alone is in the middle', [film], undefined],
])('%s', (_, body, expected) => {
  const { beside } = settingOf(slideOf({ layout: 'bullets', title, body }, 1))
  expect(beside?.map(({ kind }) => kind)).toEqual(expected)
})
