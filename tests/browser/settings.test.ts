import { describe, expect, test } from 'vitest'
import { captionScale, limitSize, parseSettings, writeSettings } from '../../src/browser/settings.ts'

const unset = { variant: undefined, swapped: false, captions: true, size: 0, view: undefined, notes: false }

describe('settings in an address', () => {
  test.each([
    ['?variant=zh-Hant-HK', { ...unset, variant: 'zh-Hant-HK' }],
    ['?lines=swapped&captions=off', { ...unset, swapped: true, captions: false }],
    ['?size=2&view=read&notes=on', { ...unset, size: 2, view: 'read', notes: true }],
    ['?view=stage', { ...unset, view: 'stage' }],
  ])('%s is read and written again as it was', (query, settings) => {
    expect(parseSettings(query)).toEqual(settings)
    expect(writeSettings({ ...unset, ...settings } as Parameters<typeof writeSettings>[0], '')).toBe(query)
  })

  test.each([
    ['', undefined],
    ['?other=1', undefined],
    ['?view=scroll', unset],
    ['?size=many', unset],
    ['?size=99', { ...unset, size: 4 }],
    ['?size=-99', { ...unset, size: -2 }],
  ])('%s means nothing it cannot mean', (query, settings) => {
    expect(parseSettings(query)).toEqual(settings)
  })

  test('what others put into the address stays', () => {
    expect(writeSettings({ ...unset, notes: true }, '?a=1&captions=off')).toBe('?a=1&notes=on')
    expect(writeSettings(unset, '?captions=off')).toBe('')
  })

  test('captions grow by a tenth a step, within limits', () => {
    expect([-2, 0, 4].map(captionScale)).toEqual([0.8, 1, 1.4])
    expect([Number.NaN, 5, -3, 1.2].map(limitSize)).toEqual([0, 4, -2, 1])
  })
})
