import { expect, test } from 'vitest'
import { bibliographyHeight } from '../../src/render/bibliography-room.ts'
import { settingOf } from '../../src/render/density.ts'
import { scales } from '../../src/render/scales.ts'
import { slideOf } from './fixture.ts'
import { writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const title = writer.segment(['資料來源', '', 'Sources'])
const text = writer.segment([
  '比亞迪股份有限公司：2024年12月產銷快報，2025年1月1日',
  '',
  'BYD Company, Production and sales',
])

const settingFor = (count: number) => {
  const bibliography = Array.from({ length: count }, (_, at) => ({ id: `${at}`, text }))
  return settingOf(slideOf({ layout: 'sources', title, bibliography }, 1))
}

test.each([
  ['few stand in one column', 3, 'roomy', undefined],
  ['two columns that leave room are set larger', 8, 'dense', 26.4],
  ['as far as they leave room', 11, 'tight', 22],
  ['more are as small as the list asks for', 13, 'tight', undefined],
])('%s', (_, count, density, line) => {
  const setting = settingFor(count)
  expect(setting).toMatchObject({ density, style: line ? expect.stringContaining(`--sized-line:${line}px`) : '' })
})

test('two columns of sources need the room of the longer one', () => {
  const sizes = scales.sources?.dense
  if (!sizes) throw new Error('There are sizes for sources')
  const height = (count: number) => {
    const sources = Array.from({ length: count }, (_, at) => ({ id: `${at}`, text }))
    return bibliographyHeight(sources, sizes, 1120, 'dense')
  }
  expect(height(4)).toBe(height(3))
  expect(height(5)).toBeGreaterThan(height(4))
})
