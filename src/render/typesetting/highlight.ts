import type { HighlighterCore, LanguageRegistration, ThemeRegistrationRaw } from '@shikijs/core'
import { grammarOf } from '../../model/code-languages.ts'
import { type Token, type TokenKind, type TokensOf, tokenKinds } from '../../model/code-tokens.ts'
import { NotReady } from '../../model/not-ready.ts'

/** The scopes of TextMate grammars that make a kind (TextMate manual, "Naming Conventions"). */
const scopes: Readonly<Record<TokenKind, readonly string[]>> = {
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: [
    'keyword',
    'storage',
    'variable.language',
    'entity.name.tag',
    'support.type.property-name.css',
    'markup.heading',
    'punctuation.definition.heading',
  ],
  string: ['string', 'markup.inline.raw', 'constant.character.escape', 'support.constant.property-value.css'],
  number: ['constant', 'keyword.other.unit', 'entity.other.attribute-name'],
  function: ['entity.name.function', 'support.function', 'meta.function-call entity.name', 'entity.name.section'],
  type: ['entity.name.type', 'entity.name.class', 'support.type', 'support.class', 'entity.other.inherited-class'],
  inserted: ['markup.inserted'],
  deleted: ['markup.deleted'],
}

/** Operators and marks have the colour of the text around them, whatever else they are. */
const plainScopes = ['keyword.operator', 'punctuation', 'storage.type.function.arrow', 'meta.brace']
const wordOperators = ['keyword.operator.new', 'keyword.operator.expression', 'keyword.operator.logical.python']

const colorOf = (at: number) => `#0000${(at + 1).toString(16).padStart(2, '0')}`
const plain = '#000000'

/** A theme whose colours are names of kinds: what they look like is said by style sheets. */
const kinds: ThemeRegistrationRaw = {
  name: 'kinds',
  type: 'light',
  fg: plain,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: plain } },
    ...tokenKinds.map((kind, at) => ({ scope: [...scopes[kind]], settings: { foreground: colorOf(at) } })),
    { scope: plainScopes, settings: { foreground: plain } },
    { scope: wordOperators, settings: { foreground: colorOf(tokenKinds.indexOf('keyword')) } },
    // A comment's signs are part of it, and so are the marks of a string.
    { scope: ['comment punctuation'], settings: { foreground: colorOf(tokenKinds.indexOf('comment')) } },
    { scope: ['markup.inserted punctuation'], settings: { foreground: colorOf(tokenKinds.indexOf('inserted')) } },
    { scope: ['markup.deleted punctuation'], settings: { foreground: colorOf(tokenKinds.indexOf('deleted')) } },
    { scope: ['string punctuation'], settings: { foreground: colorOf(tokenKinds.indexOf('string')) } },
  ],
}

/** Tells the kinds of the parts of code. Throws NotReady where a grammar has to be loaded first. */
export interface Highlighter {
  readonly highlight: TokensOf
}

/** Grammars are loaded one by one, when code of their language is met. */
export function createHighlighter(): Highlighter {
  let core: HighlighterCore | undefined
  const grammars = new Map<string, string>()
  const load = async (name: string): Promise<void> => {
    core ??= await startCore()
    const languages = await importGrammar(name)
    await core.loadLanguage(...languages)
    grammars.set(name, languages.at(-1)?.name ?? name)
  }
  return {
    highlight(code, syntax) {
      const name = grammarOf(syntax)
      if (name === undefined) return undefined
      const lang = grammars.get(name)
      if (!core || lang === undefined) throw new NotReady(() => load(name))
      return tokensOf(core, code, lang)
    },
  }
}

function tokensOf(core: HighlighterCore, code: string, lang: string): readonly (readonly Token[])[] {
  // Without a limit of time: what is coloured must not depend on how busy the machine is.
  const options = { lang, theme: kinds.name ?? '', tokenizeTimeLimit: 0, tokenizeMaxLineLength: 0 }
  return core.codeToTokensBase(code, options).map((line) => {
    const tokens: Token[] = []
    for (const { content, color } of line) {
      const kind = tokenKinds[Number.parseInt(color?.slice(5) ?? '0', 16) - 1]
      const last = tokens.at(-1)
      // A gap has no colour: it goes with what stands before it.
      if (last && (last.kind === kind || content.trim() === ''))
        tokens[tokens.length - 1] = { ...last, text: last.text + content }
      else tokens.push({ text: content, ...(kind && { kind }) })
    }
    return tokens
  })
}

async function startCore(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('@shikijs/core'),
    import('@shikijs/engine-javascript'),
  ])
  // Forgiving: of the few patterns that JavaScript cannot say, each leaves a token plain.
  const engine = createJavaScriptRegexEngine({ forgiving: true })
  // Each build has one, which goes with it: a program that builds often is not to be warned of that.
  return createHighlighterCore({ themes: [kinds], langs: [], engine, warnings: false })
}

/** The grammar of a language and of those inside it, the one that was asked for last. */
async function importGrammar(name: string): Promise<readonly LanguageRegistration[]> {
  const module = (await import(`@shikijs/langs/${name}`)) as { default: readonly LanguageRegistration[] } // As the package has it.
  return module.default
}
