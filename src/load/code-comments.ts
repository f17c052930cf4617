import type { CommentOf } from '../model/segment.ts'

/** Signs that begin a comment, by what the languages have that share them. */
const signs = {
  slash: String.raw`\/\/[/!]?|\/\*+!?|^\s*\*(?= )`,
  hash: `#+|"""|'''`,
  dash: String.raw`--+|\/\*+|\{-`,
  semicolon: ';+',
  percent: '%+',
  markup: '<!--',
  bracket: String.raw`\(\*+|\/\/+`,
} as const
type Signs = keyof typeof signs

/** Languages by the names that fences give them; in one that is not among them each sign may begin a comment. */
const languages: Readonly<Record<Signs, string>> = {
  slash:
    'c cpp c++ cc h hpp csharp c# cs java js javascript mjs cjs ts typescript jsx tsx go golang rust rs swift kotlin kt ' +
    'scala dart groovy d zig solidity verilog systemverilog glsl hlsl wgsl cuda objc objective-c objective-cpp proto ' +
    'json5 jsonc css scss less stylus',
  hash:
    'python py ruby rb bash sh shell shellscript zsh fish yaml yml toml r perl pl julia jl elixir ex makefile make ' +
    'dockerfile docker powershell ps1 nix nim coffee tcl awk cmake properties graphql gdscript crystal raku',
  dash: 'sql plsql lua haskell hs ada elm vhdl purescript applescript',
  semicolon: 'lisp common-lisp clojure clj scheme racket emacs-lisp elisp asm nasm llvm',
  percent: 'tex latex matlab octave erlang erl prolog bibtex',
  markup: 'html xml svg markdown md',
  bracket: 'ocaml ml fsharp fs f# pascal coq sml',
}

const anySign = Object.values(signs).join('|')
const byLanguage = new Map(
  Object.entries(languages).flatMap(([family, names]) =>
    // The keys of a record are its type's.
    names.split(' ').map((name) => [name, signs[family as Signs]] as const),
  ),
)

const closing = /\s*(?:\*+\/|-->|\*\)|-\}|"""|''')?\s*$/

/**
 * Comments that a caption may belong to, without their texts: on each line the last stretch that ends it.
 *
 * They begin with a sign of the code's language, where a word begins or the line does: `%` and `//` are arithmetic and
 * `#` a directive where they begin none.
 */
export function findComments(
  code: string,
  syntax: string,
  isWanted: (words: string) => boolean,
): readonly Omit<CommentOf<never>, 'text'>[] {
  const sign = new RegExp(`(?:^|(?<=\\s))(?:${byLanguage.get(syntax.toLowerCase()) ?? anySign})(?=\\s*\\S)`, 'g')
  return code.split('\n').flatMap((line, at) => {
    const found = [...line.matchAll(sign)].find(({ index, 0: { length } }) => isWanted(line.slice(index + length)))
    if (!found) return []
    const start = found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0)
    const after = found.index + found[0].length
    const from = after + (/^\s*/.exec(line.slice(after))?.[0].length ?? 0)
    const to = from + line.slice(from).search(closing)
    return to > from ? [{ line: at, start, from, to }] : []
  })
}
