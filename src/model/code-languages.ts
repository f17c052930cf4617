import { suggest } from './suggest.ts'

/** Every name under which a grammar can be loaded. */
const grammars: ReadonlySet<string> = new Set(
  (
    'abap actionscript as3 actionscript-3 ada ahk1 ahk ahk2 angular-expression angular-html angular-inline-style ' +
    'angular-inline-template angular-let-declaration angular-template-blocks angular-template angular-ts apache ' +
    'apex apl applescript ara adoc asciidoc asm astro awk ballerina batch cmd bat beancount be berry bibtex bicep ' +
    'bird bird2 blade 1c bsl c c3 cdc cadence cairo chpl chapel clarity clj clojure cmake cobol codeowners ql ' +
    'codeql coffeescript coffee lisp common-lisp coq cpp-macro cpp crystal cs csharp css csv cue cql cypher d ' +
    'dart dax desktop diff dockerfile docker dotenv dream-maker edge elixir elm elisp emacs-lisp erb erl erlang ' +
    'es-tag-css es-tag-glsl es-tag-html es-tag-sql es-tag-xml fennel fish ftl fluent f for f77 fortran-fixed-form ' +
    'f90 f95 f03 f08 f18 fortran-free-form fs fsharp tscn tres gdresource gd gdscript gdshader genie gherkin ' +
    'git-commit git-rebase gleam gjs glimmer-js gts glimmer-ts glsl gn gnuplot go gql graphql groovy hack haml ' +
    'hbs handlebars hs haskell haxe hcl hjson hlsl html-derivative html http hurl hxml hy imba properties ini ' +
    'java js cjs mjs javascript jinja-html jinja jison json json5 jsonc jsonl jsonnet fsl jssm jsx jl julia ' +
    'justfile just kdl kt kts kotlin kql kusto latex lean4 lean less liquid llvm log logo lua luau makefile make ' +
    'markdown-nix markdown-vue md markdown marko matlab mdc mdx mmd mermaid mips mipsasm mojo mbt mbti moonbit ' +
    'move nar narrat nextflow-groovy nf nextflow nginx nim nix nsis nu nushell objc objective-c objective-cpp ' +
    'ocaml odin scad openscad org pascal perl php pkl plsql pot potx po polar postcss powerquery ps ps1 pwsh ' +
    'powershell prisma prolog protobuf proto jade pug puppet purescript py python qml qmldir qss r racket perl6 ' +
    'raku razor ruby-signature rbs reg regex regexp rel riscv ron rosmsg rst rb ruby rs rust sas sass scala ' +
    'scheme scss 1c-query sdbl shader shaderlab bash sh shell zsh shellscript console shellsession smalltalk ' +
    'smithy solidity closure-templates soy sparql spl splunk sql ssh-config stata styl stylus surql surrealql ' +
    'svelte swift system-verilog systemd talon talonscript tasl tcl templ tf tfvars terraform tex toml lit ' +
    'ts-tags tsv tsx turtle twig ts cts mts typescript tsp typespec typ typst v vala vb verilog vhdl vim ' +
    'vimscript viml vue-directives vue-html vue-interpolations vue-sfc-style-variable-injection vue-vine vue vy ' +
    'vyper wasm wenyan wgsl mediawiki wiki wikitext wit wl wolfram xml xsl yml yaml zenscript zig'
  ).split(' '),
)

/** Other names of languages, and such whose signs no file can have. */
const spelled: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  'c#': 'csharp',
  'f#': 'fsharp',
  'objective-c++': 'objective-cpp',
  golang: 'go',
  ...Object.fromEntries(
    ['mysql', 'mariadb', 'pgsql', 'postgres', 'postgresql', 'sqlite', 'tsql'].map((name) => [name, 'sql']),
  ),
  'shell-session': 'shellsession',
  'sh-session': 'shellsession',
}

/** What is mistyped most likely, as it is written most often. */
const common =
  'python javascript typescript java kotlin scala rust golang swift ruby bash shell powershell html json yaml toml ' +
  'markdown dockerfile makefile haskell clojure csharp julia perl groovy dart elixir erlang matlab latex graphql ' +
  'protobuf solidity terraform cmake nginx mysql postgresql'

/** The name of the grammar of a language, by the name that a fence gives it; undefined if it has none. */
export function grammarOf(syntax: string): string | undefined {
  const written = syntax.toLowerCase()
  const name = spelled[written] ?? written
  return grammars.has(name) ? name : undefined
}

/** The language that a name without a grammar was meant for. Of short names only the order of letters may be wrong: `rest` is not `rust`. */
export function meantLanguage(syntax: string): string | undefined {
  if (grammarOf(syntax) !== undefined) return undefined
  const letters = (name: string) => [...name.toLowerCase()].sort().join('')
  const near = common.split(' ').filter((name) => name.length >= 6 || letters(name) === letters(syntax))
  return suggest(syntax, near)
}
