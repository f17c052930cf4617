import { expect, test } from 'vitest'
import { placeOfCharacter } from '../../src/fonts/character-place.ts'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import { validateProject } from '../validate/project.ts'

const services = createLocalizeServices()
const front = (more = '') => `title: 题\nlanguage: zh-Hans-CN\nhtml: allow\n${more}`

/** The slide as the variant for Taiwan has it. */
async function localize(body: string, given = front()) {
  const { deck } = validateProject({ deck: `# 题\n\n---\n\n# 结论\n\n${body}\n`, front: given })
  const variant = { locale: 'zh-Hant-TW' as const }
  await services.prepare(deck, [variant])
  return localizeDeck(deck, variant, services)
}

const shown = async (body: string) => JSON.stringify((await localize(body)).slides[1]?.body)

test.each([
  ['<div class="后">\n💡 万一后面只有台风，松了\n</div>', '萬一後面只有颱風，鬆了'],
  ['<div class="后">\n頭髮\n</div>', 'class=\\"后\\"'],
  ['<div><code>头发</code></div>', '<code>头发</code>'],
  ['<img alt="头发后面">', '頭髮後面'],
  ['<p>后<b>面</b></p>', '後<b>面</b>'],
  ['<p lang="ja">頭后</p>', '頭后'],
  ['<div>&#21518;面</div>', '後面'],
  ['- 甲\n\n  <div>后面</div>', '後面'],
  ['> <div>后面</div>', '後面'],
  ['甲<span title="后面">后面</span>', '\\"後面\\"'],
])('raw HTML speaks the locale that shows it: %s', async (body, text) => {
  expect(await shown(body)).toContain(text)
})

test('HTML of the locale that the author writes stays as it is', async () => {
  const { deck } = validateProject({ deck: '# 题\n\n---\n\n# 结论\n\n<div>"后"</div>\n', front: front() })
  const variant = { locale: 'zh-Hans-CN' as const }
  await services.prepare(deck, [variant])
  expect(localizeDeck(deck, variant, services).slides[1]?.body).toMatchObject([{ html: '<div>"后"</div>' }])
})

test('a character in raw HTML has its place there', async () => {
  const deck = await localize('甲\n\n<div>\n后面🫨\n</div>')
  const place = placeOfCharacter(deck, deck.slides[1]?.id ?? '', '🫨', new Map())
  expect(place).toMatchObject({ line: 14, endLine: 16 })
})
