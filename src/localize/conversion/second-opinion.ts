import type { Decision } from '../../model/localized.ts'
import { type Aligned, applyEdits, type Edit, findOffset } from '../strings/aligned.ts'
import type { Piece } from './chain.ts'
import { type Opinion, probabilityOf, rankForms, type SecondReader, type Surroundings } from './second-reader.ts'
import { findHeavens, findWorks } from './works.ts'

/**
 * How many nats likelier another form must be to overrule the dictionary, by what stands behind its choice: the single
 * character alone, a phrase of two characters, of three. Longer phrases stand. Measured on documents held out of the
 * training: at these margins nine of ten changes are right.
 */
const margins = [0.5, 0.5, 1, 4] as const

/** Below it, nine of ten forms shown were wrong on held-out text of the kind trained on, seven of ten elsewhere. */
const doubtful = 0.3
/** From it on, the model is right against a phrase often enough. */
const sure = 0.9
/** Below it, a form is worth a look while one reviews. */
const unsure = 0.7

/** In nats; more than enough for two forms, and for three, so that no form that is not clear is left out. */
const clear = 1.6

/** What a second reader made of a conversion. */
export interface Reviewed {
  readonly aligned: Aligned
  readonly decisions: readonly Decision[]
  /** Its opinions by their offsets, for the forms that are shown by the dictionary's own choice or its own. */
  readonly known: ReadonlyMap<number, Known>
}

export interface Known {
  readonly opinion: Opinion
  /** The form shown, as opinions name it. */
  readonly shown: string
}

interface Conversion {
  /** The source. */
  readonly text: string
  readonly aligned: Aligned
  readonly pieces: readonly Piece[]
  /** Spans of phrases that were refused. */
  readonly vetoes: readonly { readonly start: number; readonly end: number }[]
  /** Whether the form at an offset was decided by something that knows better. */
  readonly isSettled: (offset: number) => boolean
}

/** Reads a conversion from Simplified again. `glyphOf` writes a form, given in Taiwan's glyph, as the locale does. */
export function reviewTraditional(
  conversion: Conversion,
  around: Surroundings,
  { reader, glyphOf }: { readonly reader: SecondReader; readonly glyphOf: (form: string) => string },
): Reviewed {
  const { text, aligned } = conversion
  const basisOf = createBasis(conversion)
  const edits: Edit[] = []
  const decisions: Decision[] = []
  const known = new Map<number, Known>()
  for (const opinion of reader.readSimplified(text, around)) {
    const { offset, forms } = opinion
    const found = conversion.isSettled(offset) ? undefined : shownAt(aligned, opinion, reader.foldForm)
    if (!found) continue
    const before = forms[found.index] ?? ''
    known.set(offset, { opinion, shown: before })
    if (isClear(found.index, opinion)) continue
    const from = text.charAt(offset)
    const basis = basisOf(offset)
    const margin = margins[basis.length] ?? Number.POSITIVE_INFINITY
    const overruled = overrule(found.index, opinion, margin, reader)
    const form = overruled ?? before
    const shown = overruled === undefined ? found.shown : glyphOf(overruled)
    const probability = probabilityOf(form, opinion, reader)
    if (overruled !== undefined) {
      known.set(offset, { opinion, shown: overruled })
      edits.push({ start: found.unit, end: found.unit + 1, text: shown })
      const candidates = [found.shown]
      decisions.push({ kind: 'model', offset, from, to: shown, candidates, probability, basis: basis.name })
    }
    const kind = kindOf(probability, overruled === undefined ? undefined : basis.name)
    if (!kind) continue
    const others = rankForms(opinion).filter((other) => !reader.isStyle(other, form))
    const candidates = overruled === undefined ? others.map(glyphOf) : [found.shown]
    decisions.push({ kind, offset, from, to: shown, candidates, probability, basis: basis.name })
  }
  return { aligned: applyEdits(aligned, edits), decisions, known }
}

/** True if the form shown is so much likelier than any other that there is nothing to say. */
function isClear(index: number, { scores }: Opinion): boolean {
  const shown = scores[index] ?? 0
  for (let at = 0; at < scores.length; at += 1) if (at !== index && shown - (scores[at] ?? 0) < clear) return false
  return true
}

/**
 * What is asked of a person about a form of this probability; undefined if nothing. `overruled` is what stood behind a
 * form that was overruled: where a phrase did, two readers contradict each other, and only one that is sure is trusted.
 */
function kindOf(probability: number, overruled?: Decision['basis']): 'doubt' | 'unsure' | undefined {
  const isContradiction = overruled !== undefined && overruled !== 'character'
  if (probability < (isContradiction ? sure : doubtful)) return 'doubt'
  return probability < unsure ? 'unsure' : undefined
}

/** The form shown for a character, with its place among the opinion's forms; undefined where it was reworded. */
function shownAt(aligned: Aligned, { offset, forms }: Opinion, foldForm: (form: string) => string) {
  const unit = aligned.offsets[offset] === offset ? offset : findOffset(aligned, offset)
  const isSingle =
    aligned.offsets[unit] === offset && aligned.offsets[unit + 1] !== offset && aligned.offsets[unit - 1] !== offset
  if (!isSingle) return undefined
  const shown = aligned.text.charAt(unit)
  const index = forms.indexOf(foldForm(shown))
  return index < 0 ? undefined : { unit, shown, index }
}

/** The likeliest form, if it is another one than that at `index`, not by style alone, and by more than the margin. */
function overrule(
  index: number,
  { forms, scores }: Opinion,
  margin: number,
  { isStyle }: Pick<SecondReader, 'isStyle'>,
): string | undefined {
  const best = scores.indexOf(Math.max(...scores))
  const form = forms[best] ?? ''
  if (best === index || isStyle(form, forms[index] ?? '')) return undefined
  return (scores[best] ?? 0) - (scores[index] ?? 0) > margin ? form : undefined
}

interface Basis {
  readonly name: NonNullable<Decision['basis']>
  /** Characters of the phrase; 0 if none decided. */
  readonly length: number
}

/** Makes a function that says what stands behind the form of a character; it is asked from left to right. */
function createBasis({ pieces, vetoes }: Pick<Conversion, 'pieces' | 'vetoes'>): (offset: number) => Basis {
  let at = 0
  return (offset) => {
    for (let next = pieces[at + 1]; next && next.offset <= offset; next = pieces[at + 1]) at += 1
    const piece = pieces[at]
    if (piece?.phrase) return { name: 'phrase', length: piece.text.length }
    const refused = vetoes.some(({ start, end }) => start <= offset && offset < end)
    return { name: refused ? 'refused' : 'character', length: 0 }
  }
}

interface TraditionalSource {
  readonly text: string
  readonly aligned: Aligned
  readonly simple: string
  readonly stays: boolean
  /** Whether the form at an offset was decided by something that knows better. */
  readonly isSettled: (offset: number) => boolean
}

/**
 * Reads the conversion of a Traditional text again, for what its 著, 乾 and their like become. Only 著 is corrected,
 * where the other form is likelier at all: on the others the dictionary is better, and a doubt is said. `simple` is the
 * source in Simplified, character by character. In a text that stays Traditional, 著 alone is asked about.
 */
export function reviewSimplified(
  { text, aligned, simple, stays, isSettled }: TraditionalSource,
  around: Surroundings,
  reader: SecondReader,
): Reviewed {
  const edits: Edit[] = []
  const decisions: Decision[] = []
  const known = new Map<number, Known>()
  const works = findWorks(text)
  const heavens = findHeavens(text)
  for (const opinion of reader.readTraditional(simple, text, around)) {
    const { offset, forms } = opinion
    const from = text.charAt(offset)
    const found = shownAt(aligned, opinion, (form) => form)
    if (!found || isSettled(offset) || (stays && from !== '著')) continue
    if (heavens.has(offset) && found.shown === from) continue
    const word = works.get(offset)
    if (word !== undefined) {
      if (word !== found.shown) edits.push({ start: found.unit, end: found.unit + 1, text: word })
      continue
    }
    const [best = ''] = rankForms(opinion)
    const overruled = from === '著' && best !== found.shown
    const to = overruled ? best : found.shown
    const probability = probabilityOf(to, opinion, { isStyle: (one, other) => one === other })
    known.set(offset, { opinion, shown: to })
    if (overruled) edits.push({ start: found.unit, end: found.unit + 1, text: to })
    const candidates = forms.filter((form) => form !== to)
    const decision = { offset, from, to, candidates, probability, basis: 'character' } as const
    const kind = kindOf(probability)
    if (overruled) decisions.push({ kind: 'model', ...decision })
    if (kind) decisions.push({ kind, ...decision })
  }
  return { aligned: applyEdits(aligned, edits), decisions, known }
}

/** How likely a character is by an opinion, its style aside; undefined if it is none of the forms. */
export function probabilityOfCharacter(character: string, opinion: Opinion, reader: SecondReader): number | undefined {
  const form = reader.foldForm(character)
  return opinion.forms.includes(form) ? probabilityOf(form, opinion, reader) : undefined
}
