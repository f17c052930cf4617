import { describe, expect, test } from 'vitest'
import { findComments, findProse, wordsIn } from '../../src/load/code-comments.ts'

/** The Chinese comments of code, each as its words between the signs of its caption; lines of one are told apart by ⏎. */
function read(syntax: string, code: string): readonly string[] {
  const lines = code.split('\n')
  const found = findComments(code, syntax, (words) => /\p{Script=Han}/u.test(words))
  return found.map(({ words, signs: [before, after] }) => `${before}${wordsIn(lines, words).join('⏎')}${after}`)
}

describe('comments in code are found', () => {
  test.each([
    ['python', 'x = 1  # 甲', ['# 甲']],
    ['python', '"""甲"""\nimport os', ['"""甲"""']],
    ['python', 'def f(\n  a,\n):\n  """\n  甲\n\n  乙\n  """\n  return 1', ['""" 甲⏎乙 """']],
    ['python', 'd = {\n  "a": f"{x} # 甲", # 乙\n}', ['# 乙']],
    ['python', 'f"{a[\'# 甲\']:#x} {{ # 乙" # 丙', ['# 丙']],
    ['js', 'a();//甲', ['//甲']],
    ['js', 'f(/* 甲 */ a, /* 乙 */ b) // 丙', ['/* 甲 */', '/* 乙 */', '// 丙']],
    ['js', `const a = \`模板 // 甲 \${b /* 乙 */} // 丙\``, ['/* 乙 */']],
    ['js', 's.replace(/["`/]\\//g, "") // 甲', ['// 甲']],
    ['tsx', '<p>{/* 甲 */}</p>', ['/* 甲 */']],
    ['ts', '/**\n * 甲\n * @param a 乙\n */', ['* 甲', '* @param a 乙']],
    ['ts', '/** 甲\n * 乙 */', [' * 甲', '/** 乙 */']],
    ['rust', "n; /* 甲，\n      乙 */\nfn f<'a>(c: &'a str) {} // 丙", ['/* 甲，⏎乙 */', '// 丙']],
    ['rust', "if c == '\"' { // 甲", ['// 甲']],
    ['c', '/* 甲', ['/* 甲']],
    ['lua', '--[[ 甲 ]]\nx = 1 -- 乙', ['--[[ 甲 ]]', '-- 乙']],
    ['sql', "SELECT 'it''s -- 甲'; # 乙\n-- 丙", ['# 乙', '-- 丙']],
    ['mysql', "SELECT 'it\\'s # 甲'; #乙", ['#乙']],
    [
      'html',
      '<!-- 甲 -->\n<script>\n// 乙\n</script>\n<style>\n/* 丙 */\n</style>\n// 丁',
      ['<!-- 甲 -->', '// 乙', '/* 丙 */'],
    ],
    ['html', '<!--\n  甲\n-->', ['<!-- 甲 -->']],
    ['yaml', "a: it's # 甲\nb: 'it''s # 乙' # 丙", ['# 甲', '# 丙']],
    ['bash', `echo "\${#a} # 甲 $(f "b # 乙" # 丙\n)"\necho it\\'s # 丁`, ['# 丙', '# 丁']],
    ['haskell', "foldl' f -- 甲\n{- 乙 -}", ['-- 甲', '{- 乙 -}']],
    ['latex', '50\\% % 甲', ['% 甲']],
    ['clojure', '(f \\" a) ; 甲', ['; 甲']],
    ['nim', '#[ 甲 ]# a # 乙', ['#[ 甲 ]#', '# 乙']],
    ['', 'tree/  # 甲\nit\'s "; 乙" <!-- 丙 -->', ['# 甲', '<!-- 丙 -->']],
  ])('in %s: %j', (syntax, code, comments) => {
    expect(read(syntax, code)).toEqual(comments)
  })
})

describe('the Chinese of a fence that holds text', () => {
  test.each([
    ['text', '甲 a 乙\nb\n丙', ['甲 a 乙', '丙']],
    ['', '甲', ['甲']],
    ['markdown', '- 甲', ['- 甲']],
    ['plain', '│ 甲 │ 乙   │ c │', ['甲', '乙']],
    ['txt', 'a/    甲', ['甲']],
  ])('in %j: %j', (syntax, code, expected) => {
    expect(wordsIn(code.split('\n'), findProse(code, syntax)?.words ?? [])).toEqual(expected)
  })

  test.each([
    ['python', '甲'],
    ['text', 'a'],
  ])('is none in %s: %j', (syntax, code) => {
    expect(findProse(code, syntax)).toBeUndefined()
  })
})

describe('a string is no comment', () => {
  test.each([
    ['python', 's = "值 # 甲"'],
    ['python', 'q = """\n# 甲\n-- 乙\n"""'],
    ['python', "q = rb'''\n# 甲'''"],
    ['yaml', 'a: |\n  # 甲\n\n    # 乙\n  # 丙\nb: 1'],
    ['yaml', '- a: >-  \n    # 甲\n  b: ["值 # 乙", \'# 丙\']'],
    ['js', 'const a = `http://a.b/甲\n// 乙`'],
    ['js', 'const r = /甲"/; const s = "// 乙"'],
    ['go', 'var s = `\\` + `\n// 甲`'],
    ['kotlin', `val s = "\${f("内存")} // 甲"`],
    ['swift', 'let s = "\\(f("内存")) // 甲"'],
    ['java', 'var s = """\n  // 甲\n  """;'],
    ['csharp', 'var s = @"C:\\"; var t = $"{f("甲")} // 乙";'],
    ['c++', 'auto s = R"x(\n// 甲)" )x";'],
    ['rust', 'let s = r#"软件 // 甲"#;\nlet t = "多行\n// 乙";'],
    ['css', 'a { background: url(http://a.b/甲.png) }'],
    ['bash', "cat <<EOT\n# 甲\nEOT\ncat <<-'X'\n\t# 乙\n\tX\necho 'a\n # 丙'"],
    ['ruby', 'a = <<~S\n  # 甲\nS\nb = "#{f("x")} # 乙"'],
    ['php', '$a = <<<EOT\n// 甲\nEOT;'],
    ['powershell', 'a @"\n# 甲\n"@'],
    ['lua', 's = [[\n-- 甲\n]] .. "-- 乙"'],
    ['toml', "a = '\\' \nb = '''\n# 甲'''"],
    ['nix', `a = ''\n  # 甲 ''\${b}\n'';`],
    ['', 'say "a # 甲"'],
  ])('in %s: %j', (syntax, code) => {
    expect(read(syntax, code)).toEqual([])
  })
})

test.each([
  ['brackets that nothing closes', '"${'.repeat(2000)],
  ['strings in strings', `${'"${'.repeat(2000)}${'}"'.repeat(2000)}`],
  ['quotes', '"`\''.repeat(2000)],
  ['comments', '/*'.repeat(5000)],
])('many %s are read in no time', (_, code) => {
  const start = performance.now()
  for (const syntax of ['js', 'kotlin', 'python', 'bash', 'yaml', '']) read(syntax, code)
  expect(performance.now() - start).toBeLessThan(3000)
})
