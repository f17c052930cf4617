/** A stretch of code that begins and ends with signs. Signs are regular expressions, in which `^` and `$` are ends of a line. */
export interface Form {
  readonly is: 'comment' | 'string' | 'guest'
  /** What it begins with. A group named `tag` is what stands for `<tag>` in `close`. */
  readonly open: string
  readonly close: string
  /** What inside it does not end it, though a part of it would. */
  readonly skip?: string
  /** What begins code inside it, up to the bracket that closes this one. */
  readonly hole?: '${' | '#{' | '{' | '$(' | '\\('
  /** Where it ends if nothing closes it; without this it is none, and its sign means something else. */
  readonly unclosed?: 'line' | 'end'
  /** True if it may run over several lines. */
  readonly lines?: true
  /** The family of the code inside it. */
  readonly guest?: 'script' | 'style'
}

/** Where a word begins: `%` and `//` are arithmetic and `#` a directive where they begin none. */
const apart = String.raw`(?<![^\s])`
const backslash = String.raw`\\[^]`

const line = (sign: string): Form => ({ is: 'comment', open: `${sign}(?=[ \\t]*\\S)`, close: '$' })
const block = (open: string, close: string): Form => ({ is: 'comment', open, close, lines: true, unclosed: 'line' })
const string = (quote: string, more: Partial<Form> = {}): Form => ({
  is: 'string',
  open: quote,
  close: quote,
  skip: backslash,
  ...more,
})
const long = (quote: string, more: Partial<Form> = {}): Form => string(quote, { lines: true, unclosed: 'end', ...more })
/** A string without escapes, by its ends. */
const raw = (open: string, close: string): Form => ({ is: 'string', open, close, lines: true })

const slashes = line(String.raw`(?<![:\\])\/\/[/!]?`)
const starred = block(String.raw`\/\*+!?`, String.raw`\*+\/`)
/** A line of a comment whose beginning is not shown. */
const star = line(String.raw`^[ \t]*\*(?=[ \t])`)
const hash = line(`${apart}#+`)
const dashes = line(`${apart}--+`)
const heredoc = raw(String.raw`<<[-~<]?[ \t]*["']?(?<tag>[A-Za-z_]\w*)["']?`, '^[ \\t]*<tag>\\b')
const quotes = [string('"'), string("'")]
const longQuotes = [string('"', { lines: true }), string("'", { lines: true })]
const triple = [long('"""'), long("'''")]
/** A letter in quotes; a lifetime or a name with an apostrophe is none. */
const letter: Form = {
  is: 'string',
  open: String.raw`(?<!\w)'(?=(?:\\[^\n']+|\\'|[^\\\n'])')`,
  close: "'",
  skip: backslash,
}
const slashed = [slashes, starred, star]
const template = string('`', { lines: true, hole: '${' })
/** A regular expression stands where a value begins. */
const pattern: Form = {
  is: 'string',
  open: String.raw`(?=\/)(?<=(?:[=(,:;!&|?{}[]|=>|^|\breturn)[ \t]*)\/(?![/*])`,
  close: String.raw`\/`,
  skip: String.raw`\\.|\[(?:\\.|[^\]\\\n])*\]`,
}
/** A documentation string is a comment: the first thing in a file, function or class. */
const docstring = (quote: string): Form => {
  const head = String.raw`\b(?:def|class)\b[^\n]*:[ \t]*\n\s*|^[ \t]*\)[^\n]*:[ \t]*\n\s*`
  return block(`(?=[rRuU]?${quote})(?<=(?<![^])\\s*|${head})[rRuU]?${quote}`, quote)
}
const pythonString = (quote: string, more: Partial<Form>): readonly Form[] => [
  string(quote, { ...more, open: `(?<!\\w)[rRbB]?[fFtT][rRbB]?${quote}`, skip: `${backslash}|\\{\\{`, hole: '{' }),
  string(quote, more),
]
/** Quotes of a scalar stand where it begins; an apostrophe is no quote. */
const yamlQuote = (quote: string, more: Partial<Form>): Form => {
  const before = String.raw`(?<=^[ \t]*|[:,?-][ \t]+(?:[&!]\S+[ \t]+)*|[[{][ \t]*)`
  return string(quote, { lines: true, open: `(?=${quote})${before}${quote}`, ...more })
}
const yamlBlock: Form = {
  ...raw(
    String.raw`(?=[|>])(?<=[:?-][ \t]+(?:[&!]\S+[ \t]+)*)[|>][-+\d]*[ \t]*(?:#.*)?\n(?:[ \t]*\n)*(?<tag>[ \t]+)`,
    '^(?!<tag>|[ \\t]*$)',
  ),
  unclosed: 'end',
}

/** What the languages have that share signs, in the order in which they are tried. */
const families = {
  slash: [...slashed, long('"""'), ...quotes],
  kotlin: [...slashed, long('"""', { hole: '${' }), string('"', { hole: '${' }), string("'"), string('`')],
  script: [...slashed, template, pattern, ...quotes],
  swift: [...slashed, long('"""', { hole: '\\(' }), string('"', { hole: '\\(' })],
  ticked: [...slashed, raw('`', '`'), ...quotes],
  dart: [
    ...slashed,
    long('"""', { hole: '${' }),
    long("'''", { hole: '${' }),
    string('"', { hole: '${' }),
    string("'", { hole: '${' }),
  ],
  rust: [...slashed, raw('\\b(?:b|c)?r(?<tag>#*)"', '"<tag>'), string('"', { lines: true }), letter],
  cpp: [...slashed, raw(String.raw`R"(?<tag>[^\s()\\]*)\(`, String.raw`\)<tag>"`), ...quotes],
  csharp: [
    ...slashed,
    raw(String.raw`\$*(?<tag>"{3,})`, '<tag>'),
    { ...raw('@\\$?"|\\$@"', '"'), skip: '""' },
    string('"', { open: '\\$"', skip: `${backslash}|\\{\\{`, hole: '{' }),
    ...quotes,
  ],
  style: [starred, star, raw(String.raw`\burl\((?=[^"')\n]*\))`, '\\)'), line(String.raw`${apart}\/\/`), ...quotes],
  php: [...slashed, line(`${apart}#+(?!\\[)`), heredoc, ...longQuotes],
  python: [
    hash,
    docstring('"""'),
    docstring("'''"),
    ...pythonString('"""', { lines: true, unclosed: 'end' }),
    ...pythonString("'''", { lines: true, unclosed: 'end' }),
    ...pythonString('"', {}),
    ...pythonString("'", {}),
  ],
  hash: [
    block('#\\[(?<tag>=*)\\[', '\\]<tag>\\]'),
    block('#\\[', '\\]#'),
    block('#=', '=#'),
    hash,
    ...triple,
    ...longQuotes,
  ],
  ruby: [
    hash,
    heredoc,
    long('"""', { hole: '#{' }),
    string('"', { lines: true, hole: '#{' }),
    string("'", { lines: true }),
  ],
  shell: [
    hash,
    heredoc,
    string('"', { lines: true, hole: '$(' }),
    raw("(?<!\\$)'", "'"),
    string("'", { open: "\\$'" }),
  ],
  powershell: [
    block('<#', '#>'),
    hash,
    raw('@"$', '^"@'),
    raw("@'$", "^'@"),
    string('"', { lines: true, skip: '`[^]|""', hole: '$(' }),
    raw("'", "'"),
  ],
  yaml: [hash, yamlBlock, yamlQuote('"', {}), yamlQuote("'", { skip: "''" })],
  toml: [hash, long('"""'), { ...long("'''"), skip: '(?!)' }, string('"'), { ...string("'"), skip: '(?!)' }],
  nix: [
    hash,
    starred,
    { ...raw("''", "''"), skip: "''(?:['$]|\\\\)", hole: '${' },
    string('"', { lines: true, hole: '${' }),
  ],
  terraform: [hash, slashes, starred, heredoc, string('"', { hole: '${' })],
  properties: [line(String.raw`^[ \t]*[#!]+`)],
  sql: [dashes, starred, line(String.raw`${apart}#(?=[ \t])(?!.*--)`), raw("'", "'"), raw('"', '"'), raw('`', '`')],
  mysql: [dashes, starred, hash, ...longQuotes, raw('`', '`')],
  lua: [
    block(String.raw`--\[(?<tag>=*)\[`, String.raw`\]<tag>\]`),
    dashes,
    raw(String.raw`\[(?<tag>=*)\[`, String.raw`\]<tag>\]`),
    ...quotes,
  ],
  dash: [block(String.raw`\{-+`, '-+\\}'), starred, dashes, long('"""'), string('"'), letter],
  semicolon: [block('#\\|', '\\|#'), line(`${apart};+`), string('"', { lines: true })],
  assembly: [line(`${apart};+`), ...quotes],
  percent: [starred, line(`${apart}%+`), string('"'), string("'", { open: String.raw`(?<![\w)\]}.'])'` })],
  tex: [line(`${apart}%+`)],
  markup: [
    block('<!--', '-->'),
    { ...raw('<script\\b[^>]*>', '<\\/script'), is: 'guest', guest: 'script' },
    { ...raw('<style\\b[^>]*>', '<\\/style'), is: 'guest', guest: 'style' },
  ],
  bracket: [
    block(String.raw`\(\*+(?!\))`, String.raw`\*+\)`),
    line(String.raw`${apart}\/\/+`),
    long('"""'),
    string('"', { lines: true }),
    letter,
  ],
  pascal: [block(String.raw`\(\*+`, String.raw`\*+\)`), line(String.raw`${apart}\/\/+`), string("'", { skip: '(?!)' })],
  /** Of a language that is not known each sign may begin a comment. */
  unknown: [
    block(`${apart}\\/\\*+!?`, String.raw`\*+\/`),
    block(`${apart}<!--`, '-->'),
    block(`${apart}\\{-`, '-\\}'),
    block(`${apart}\\(\\*+`, '\\*+\\)'),
    star,
    line(`${apart}(?:\\/\\/[/!]?|#+|--+|;+|%+)`),
    ...triple,
    ...['"', "'", '`'].map((quote) => string(quote, { open: `(?<!\\w)${quote}` })),
  ],
} as const satisfies Readonly<Record<string, readonly Form[]>>
type Family = keyof typeof families

/** Languages by the names that fences give them. */
const languages: Readonly<Record<Exclude<Family, 'unknown'>, string>> = {
  slash:
    'c h java zig solidity verilog systemverilog system-verilog glsl hlsl wgsl objc ' +
    'objective-c proto protobuf json5 jsonc',
  kotlin: 'kotlin kt kts scala groovy',
  script: 'js javascript mjs cjs ts typescript mts cts jsx tsx',
  swift: 'swift',
  ticked: 'go golang d v',
  dart: 'dart',
  rust: 'rust rs',
  cpp: 'cpp c++ cc hpp cuda objective-cpp',
  csharp: 'csharp c# cs',
  style: 'css scss sass less stylus postcss',
  php: 'php',
  python: 'python py gdscript mojo',
  hash: 'r perl pl julia jl makefile make dockerfile docker nim coffee coffeescript tcl awk cmake graphql gql raku nginx',
  ruby: 'ruby rb crystal elixir ex',
  shell: 'bash sh shell shellscript zsh fish',
  powershell: 'powershell ps1 pwsh',
  yaml: 'yaml yml',
  toml: 'toml',
  nix: 'nix',
  terraform: 'terraform tf hcl',
  properties: 'properties',
  sql: 'sql plsql pgsql postgres postgresql sqlite tsql',
  mysql: 'mysql mariadb',
  lua: 'lua luau',
  dash: 'haskell hs ada elm vhdl purescript applescript',
  semicolon: 'lisp common-lisp clojure clj scheme racket emacs-lisp elisp',
  assembly: 'asm nasm llvm',
  percent: 'matlab octave erlang erl prolog bibtex',
  tex: 'tex latex',
  markup: 'html xml svg markdown md vue svelte astro',
  bracket: 'ocaml ml fsharp fs f# coq sml',
  pascal: 'pascal delphi',
}

const familyOf = new Map(
  Object.entries(languages).flatMap(([family, names]) =>
    // The keys of a record are its type's.
    names.split(' ').map((name) => [name, family as Family] as const),
  ),
)

/** The forms that stand in code of a language, by the name that a fence gives it. */
export function formsOf(syntax: string): readonly Form[] {
  return families[familyOf.get(syntax.toLowerCase()) ?? 'unknown']
}
