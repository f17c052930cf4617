/** A piece of a formula as text: on the line, or raised or lowered by so many percent of its size. */
export interface FormulaPiece {
  readonly text: string
  readonly baseline?: number
}

/** What `plain` asks for. */
export interface FormulaForm {
  /** Whether fractions, roots, sums and integrals may be written in a line: (a + b)/c, √x. */
  readonly linear: boolean
}

/** Letters and signs by their TeX names. */
const signs: Readonly<Record<string, string>> = {
  ...namesOf('alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ'),
  ...namesOf('lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω'),
  ...namesOf('Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω'),
  ...namesOf('infty ∞ partial ∂ nabla ∇ hbar ℏ ell ℓ degree ° prime ′ circ ∘ ldots … dots … cdots ⋯ forall ∀ exists ∃'),
  ...namesOf('emptyset ∅ angle ∠ langle ⟨ rangle ⟩ lbrace { rbrace } { { } } % % $ $ & & # # _ _ | ‖'),
  ...namesOf('sin sin cos cos tan tan log log ln ln exp exp max max min min det det'),
}

/** Signs that have room on both sides. */
const relations: Readonly<Record<string, string>> = {
  ...namesOf('cdot · times × div ÷ pm ± mp ∓ ast ∗ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ propto ∝'),
  ...namesOf('to → rightarrow → leftarrow ← Rightarrow ⇒ implies ⇒ iff ⇔ Leftrightarrow ⇔ in ∈ notin ∉ subset ⊂'),
  ...namesOf('subseteq ⊆ cup ∪ cap ∩ land ∧ wedge ∧ lor ∨ vee ∨ ll ≪ gg ≫ mid |'),
}

/** Signs that a line has no place for the limits of. */
const large: Readonly<Record<string, string>> = namesOf('sum ∑ prod ∏ int ∫ oint ∮')

const spaces: Readonly<Record<string, string>> = {
  ',': '\u2009',
  ':': ' ',
  ';': ' ',
  ' ': ' ',
  '!': '',
  quad: '\u2003',
}
/** Commands that change nothing in plain text. */
const silent = /^(?:left|right|[bB]igg?[lr]?|displaystyle|textstyle|limits|nolimits)$/
const wordy = /^(?:text|textrm|mathrm|operatorname|mathbf|mathit|boldsymbol)$/

function namesOf(list: string): Readonly<Record<string, string>> {
  const words = list.split(' ')
  return Object.fromEntries(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [])))
}

/**
 * A formula as text, as far as letters, signs, and what is raised or lowered say all of it: E = mc². Undefined for one
 * that has to be set, such as a matrix.
 */
export function plainFormula(tex: string, { linear }: FormulaForm): readonly FormulaPiece[] | undefined {
  const tokens = tex.match(/\\[a-zA-Z]+\*?|\\[\s\S]|[\s\S]/gu) ?? []
  const reader: Reader = { tokens, at: 0, linear }
  try {
    const pieces = readUntil(reader, undefined)
    const joined: FormulaPiece[] = []
    for (const piece of pieces) {
      const last = joined.at(-1)
      if (last && last.baseline === piece.baseline)
        joined[joined.length - 1] = { ...last, text: last.text + piece.text }
      else joined.push(piece)
    }
    return joined
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

class NotPlain extends Error {}

interface Reader {
  readonly tokens: readonly string[]
  at: number
  readonly linear: boolean
}

function readUntil(reader: Reader, end: string | undefined): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === end) {
      reader.at += 1
      return pieces
    }
    if (token === undefined) throw new NotPlain()
    pieces.push(...readOne(reader, pieces))
  }
}

function readOne(reader: Reader, before: readonly FormulaPiece[]): readonly FormulaPiece[] {
  const token = reader.tokens[reader.at] ?? ''
  reader.at += 1
  if (/^\s$/.test(token)) return []
  if (token === '{') return readUntil(reader, '}')
  if (token === '^' || token === '_') return [shifted(reader, token === '^' ? 30 : -25)]
  if (token.startsWith('\\')) return command(reader, token.slice(1), before)
  if (/^[}&~$#%]$/.test(token)) throw new NotPlain()
  if (/^[=<>+\-*]$/.test(token)) return [{ text: spaced(token === '-' ? '−' : token === '*' ? '∗' : token, before) }]
  return [{ text: token === "'" ? '′' : token === ',' ? ', ' : token }]
}

/** A sign between two things has room around it; one in front of a number has not. */
function spaced(sign: string, before: readonly FormulaPiece[]): string {
  const last = before.at(-1)
  const isFirst = !last || /[\s(=]$/.test(last.text)
  return isFirst && /[+−±∓]/.test(sign) ? sign : `${isFirst ? '' : ' '}${sign} `
}

function command(reader: Reader, name: string, before: readonly FormulaPiece[]): readonly FormulaPiece[] {
  const sign = signs[name] ?? (reader.linear ? large[name] : undefined)
  if (sign !== undefined)
    return [{ text: /^[a-z]{2,}$/.test(sign) ? `${before.length > 0 ? '\u2009' : ''}${sign}\u2009` : sign }]
  const relation = relations[name]
  if (relation !== undefined) return [{ text: spaced(relation, before) }]
  const space = spaces[name]
  if (space !== undefined) return space === '' ? [] : [{ text: space }]
  if (silent.test(name)) return []
  if (wordy.test(name)) return [{ text: words(reader) }]
  if (!reader.linear) throw new NotPlain()
  if (/^[dt]?frac$/.test(name)) {
    const [over, under] = [argument(reader), argument(reader)]
    const isAlone = before.length === 0 && reader.at === reader.tokens.length
    const inner = [...bracketed(over), { text: '/' }, ...bracketed(under)]
    return isAlone ? inner : [{ text: '(' }, ...inner, { text: ')' }]
  }
  if (name === 'sqrt' && reader.tokens[reader.at] !== '[') return [{ text: '√' }, ...bracketed(argument(reader))]
  throw new NotPlain()
}

/** The words of `\text{…}`, spaces and all. */
function words(reader: Reader): string {
  if (reader.tokens[reader.at] !== '{') throw new NotPlain()
  const end = reader.tokens.indexOf('}', reader.at)
  const inner = reader.tokens.slice(reader.at + 1, end)
  if (end < 0 || inner.some((token) => /^[\\{$]/.test(token))) throw new NotPlain()
  reader.at = end + 1
  return inner.join('')
}

function argument(reader: Reader): readonly FormulaPiece[] {
  while (/^\s$/.test(reader.tokens[reader.at] ?? '')) reader.at += 1
  if (reader.at >= reader.tokens.length) throw new NotPlain()
  return readOne(reader, [])
}

/** In brackets, unless it is one number or letter. */
function bracketed(pieces: readonly FormulaPiece[]): readonly FormulaPiece[] {
  const isOne = pieces.length === 1 && /^(?:\d+|.)$/u.test(pieces[0]?.text ?? '')
  const isNumber = pieces.every(({ text, baseline }) => baseline === undefined && /^\d$/.test(text))
  return isOne || isNumber ? pieces : [{ text: '(' }, ...pieces, { text: ')' }]
}

/** What stands above or below has to be on one level. */
function shifted(reader: Reader, baseline: number): FormulaPiece {
  const inner = argument(reader)
  if (inner.some((piece) => piece.baseline !== undefined)) throw new NotPlain()
  const text = inner.map((piece) => piece.text).join('')
  // Room around signs would tear what is small.
  return text === '∘' ? { text: '°' } : { text: text.replaceAll(' ', ''), baseline }
}
