import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Converter } from '../../../src/localize/conversion/convert.ts'
import type { ChineseLocale } from '../../../src/model/locale.ts'
import type { Decision } from '../../../src/model/localized.ts'
import { createReadingConverter } from './second-reader.ts'

// Written before the second reader was built: "# from to vocabulary kind", then "source | right results | why" a line,
// results parted by "|". Two thirds of the cases were not looked at while it was built.
interface Case {
  readonly from: ChineseLocale
  readonly to: ChineseLocale
  readonly vocabulary: 'script' | 'regional' | 'repair'
  readonly source: string
  readonly right: readonly string[]
}

function readCases(): readonly Case[] {
  const lines = readFileSync(join(import.meta.dirname, 'held-out.txt'), 'utf8').split('\n')
  let head: readonly string[] = []
  return lines.flatMap((line): Case[] => {
    if (line.startsWith('# ')) head = line.slice(2).split(' ')
    if (line === '' || line.startsWith('# ')) return []
    const [from, to, vocabulary] = head as [ChineseLocale, ChineseLocale, Case['vocabulary']] // As written in the file.
    const plain = line.replace(/\\u([\da-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    const [source = '', right = ''] = plain.split(' | ')
    return [{ from, to, vocabulary, source, right: right.split('|') }]
  })
}

/** 裏 and 裡, 臺 and 台, 着 in Hong Kong and 著 in Taiwan are glyphs of regions and not what is measured here. */
const fold = (text: string) =>
  text.replaceAll('裏', '裡').replaceAll('臺', '台').replaceAll('說', '説').replaceAll(',', '，')

const isAsked = ({ kind, probability }: Decision) =>
  ['doubt', 'classifier', 'mixed', 'suspect'].includes(kind) ||
  (['veto', 'default'].includes(kind) && probability === undefined)

test('of 253 cases 234 are right, and eight wrong ones silent', async () => {
  const plain = await createReadingConverter()
  const converters: Readonly<Record<Case['vocabulary'], Converter>> = {
    script: plain,
    regional: await createReadingConverter({ vocabulary: 'regional' }),
    repair: plain.using({ defects: 'repaired' }),
  }
  const results = readCases().map(({ from, to, vocabulary, source, right }) => {
    const { aligned, decisions } = converters[vocabulary].convert(source, from, to)
    const isRight = right.map(fold).includes(fold(aligned.text))
    const isSilent = !decisions.some((decision) => isAsked(decision) || ['unsure', 'held'].includes(decision.kind))
    return { source, isRight, isSilent, isWarned: decisions.some(isAsked) }
  })
  expect(results).toHaveLength(253)
  expect(results.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(234)
  expect(results.filter(({ isRight, isSilent }) => !isRight && isSilent).length).toBeLessThanOrEqual(8)
  expect(results.filter(({ isRight, isWarned }) => isRight && isWarned).length).toBeLessThanOrEqual(13)
})
