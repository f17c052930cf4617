import { expect, test } from 'vitest'
import { sourceFrom } from '../../src/load/source.ts'
import { parseVtt } from '../../src/load/vtt.ts'

const read = (text: string) => {
  const { value, diagnostics } = parseVtt(sourceFrom('a.vtt', text))
  return {
    cues: value.map(({ start, text: words, place }) => `${start} ${words} @${place.line}`),
    found: diagnostics.map(({ code, place }) => `${code} ${place?.line}`),
  }
}

test.each([
  [
    'cues',
    'WEBVTT\n\n00:01.500 --> 00:02.000\n甲\n\n01:00:00.000 --> 01:00:02.000 align:start\n乙\n丙\n',
    ['1500 甲 @4', '3600000 乙\n丙 @7'],
  ],
  [
    'names of cues, notes and styles',
    'WEBVTT - 題\n\nNOTE\n密\n\nSTYLE\n::cue{}\n\n1\n00:00.000 --> 00:01.000\n甲',
    ['0 甲 @11'],
  ],
  ['a cue without a text', 'WEBVTT\n\n00:00.000 --> 00:01.000\n\n00:01.000 --> 00:02.000\n乙', ['1000 乙 @6']],
])('%s', (_, text, cues) => {
  expect(read(text)).toEqual({ cues, found: [] })
})

test.each([
  ['SubRip', '1\n00:00:00,000 --> 00:00:01,000\n甲', [], ['media-captions 1']],
  [
    'a time of SubRip',
    'WEBVTT\n\n00:00:00,000 --> 00:00:01,000\n甲\n\n00:01.000 --> 00:02.000\n乙',
    ['1000 乙 @7'],
    ['media-captions 3'],
  ],
  ['nothing', '', [], ['media-captions 1']],
])('no captions: %s', (_, text, cues, found) => {
  expect(read(text)).toEqual({ cues, found })
})
