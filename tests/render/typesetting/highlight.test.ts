import { describe, expect, test } from 'vitest'
import { whenReady } from '../../../src/model/not-ready.ts'
import { createHighlighter } from '../../../src/render/typesetting/highlight.ts'

const highlighter = createHighlighter()

/** Tokens as `kind(text)`, those without a kind as they are. */
async function show(code: string, syntax: string): Promise<string | undefined> {
  const lines = await whenReady(() => highlighter.highlight(code, syntax))
  return lines?.map((tokens) => tokens.map(({ text, kind }) => (kind ? `${kind}(${text})` : text)).join('')).join('\n')
}

describe('code is told apart', () => {
  test.each([
    ['python', '# 中文\nreturn "a" # b', 'comment(# 中文)\nkeyword(return )string("a" )comment(# b)'],
    ['ts', 'const a: B = f(1)', 'keyword(const) a: type(B) = function(f)(number(1))'],
    ['bash', 'echo "$a"', 'function(echo )string("$a")'],
    ['rust', 'fn main() {}', 'keyword(fn )function(main)() {}'],
    ['c++', 'int x = 1;', 'keyword(int) x = number(1);'],
    ['SQL', 'select 1', 'keyword(select )number(1)'],
    ['diff', '+a\n-b', 'inserted(+a)\ndeleted(-b)'],
  ])('%s', async (syntax, code, shown) => {
    expect(await show(code, syntax)).toBe(shown)
  })

  test.each(['', 'text', 'no-such-language', '../../etc', 'output'])(
    'a language like "%s" has no grammar',
    async (syntax) => {
      expect(await show('let a = 1', syntax)).toBeUndefined()
    },
  )

  test('whatever the code, all of it is there', async () => {
    const code = 'def f(x):\n\n    """中 $ \\ """\n\treturn x\n'
    const lines = await whenReady(() => highlighter.highlight(code, 'python'))
    expect(lines?.map((tokens) => tokens.map(({ text }) => text).join('')).join('\n')).toBe(code)
  })
})
