import { describe, expect, test } from 'vitest'
import { chineseNames, latinNames } from '../../../src/check/conversion/glossary-gap.ts'
import { checkPlanted } from '../planted.ts'

describe('names in English', () => {
  test.each([
    ['DeepSeek came and OpenAI did not', ['DeepSeek', 'OpenAI']],
    ['He leads Qiming Venture Partners today', ['Qiming Venture Partners']],
    ['The University of Hong Kong said so', ['University of Hong Kong']],
    ['In China we met', []],
    ['The report says so', []],
    ['What I learned', []],
    ['How We Use Rust', []],
    ['Why I left New York', ['New York']],
    ['Use Visual Studio Code', ['Visual Studio Code']],
    ['Hong Kong’s harbour', ['Hong Kong']],
  ])('%s', (text, names) => {
    expect(latinNames(text, { kind: 'text' })).toEqual(names)
  })

  test('are not taken from a heading that is capitalised throughout', () => {
    expect(latinNames('What Big Companies Plan', { kind: 'heading' })).toEqual([])
  })
})

describe('names in Chinese', () => {
  test.each([
    ['据《财经周刊》报道', ['财经周刊']],
    ['王小明先生說', ['王小明']],
    ['由華星集團主辦', ['華星集團']],
    ['一家公司和這家公司', []],
    ['中國公司與美國公司', []],
    ['大公司的教授', []],
    ['他的教授', []],
    ['投资准入和管理公司', []],
  ])('%s', (text, names) => {
    expect(chineseNames(text)).toEqual(names)
  })
})

describe('glossary-gap', () => {
  const front = 'title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\n'
  const items = (count: number, text: string) => `# 一\nen: One\n\n${`- ${text}\n  en: By OpenAI\n`.repeat(count)}`
  const messages = async (deck: string, glossary = 'id,zh,en\nusa,美國,United States\n') =>
    (await checkPlanted({ front, deck, glossary, figures: '', quotes: '' })).map(({ message, place, severity }) => [
      severity,
      place?.line,
      message.split(' has')[0],
    ])

  test('names what stands in three texts, once, as a hint', async () => {
    expect(await messages(items(3, '甲'))).toEqual([['info', 9, '"OpenAI" stands in 3 texts and']])
  })

  test('is silent about what stands in two, or is in the glossary', async () => {
    expect(await messages(items(2, '甲'))).toEqual([])
    expect(await messages(items(3, '甲'), 'id,zh,en\nopenai,OpenAI,OpenAI\n')).toEqual([])
  })
})
