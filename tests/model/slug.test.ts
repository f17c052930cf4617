import { expect, test } from 'vitest'
import { slugOf } from '../../src/model/slug.ts'

test.each([
  ['The Gap, 2024', 'the-gap-2024'],
  ['China’s share', 'chinas-share'],
  ['Éclairs and crème', 'eclairs-and-creme'],
  ['A title of nine words is cut behind the eighth', 'a-title-of-nine-words-is-cut-behind'],
  ['2024 in numbers', 'in-numbers-2024'],
  ['2023/24 results', 'results-2023-24'],
  ['4th quarter', 'quarter-4th'],
  ['3.5 million visitors', 'million-visitors-3-5'],
  ['4. Results', 'results'],
  ['02) Methods', 'methods'],
  ['3：结果 Results', 'results'],
  ['1911', 'about-1911'],
  ['5.', 'about-5'],
  ['5G', 'about-5g'],
  ['', ''],
  ['葉', ''],
])('the id of %s', (title, id) => {
  expect(slugOf(title)).toBe(id)
})
