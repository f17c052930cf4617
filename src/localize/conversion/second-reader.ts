import { createHash } from 'node:crypto'
import { type ModelFile, modelFiles } from './edition.ts'
import { createFeatures, createKinds, type FeatureTable, reach } from './features.ts'
import { type CharacterModel, createModel, probabilitiesOf, type View } from './model.ts'
import { damaged, openWeights, type ReadWeights } from './weights.ts'

/** What stands around a text in its paragraph: the model sees it, and nothing of it is changed. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** A text that is a paragraph of its own. */
export const alone: Surroundings = { before: '', after: '' }

/** What the second reader thinks of the forms at a place; they are in the glyphs of Taiwan. */
export type Opinion = View

/** Reads a text beside the dictionary and says how likely the forms of its ambiguous characters are. */
export interface SecondReader {
  /** Of a Simplified text: what its characters are in Traditional, the same in every region. */
  readonly readSimplified: (text: string, around: Surroundings) => readonly Opinion[]
  /**
   * Of a Traditional text, given character by character in Simplified: what 著, 乾 and their like are there.
   * `written` is the text itself, of the same length.
   */
  readonly readTraditional: (simple: string, written: string, around: Surroundings) => readonly Opinion[]
  /** A form without regard to regional glyphs, as opinions name it. */
  readonly foldForm: (character: string) => string
  /** Whether two forms are told apart by style, not by meaning: 週 and 周, 佈 and 布. */
  readonly isStyle: (one: string, other: string) => boolean
}

/** 系 is mostly Cantonese 係 in the text of Hong Kong that was read, which a Simplified source hardly has. */
const cantonese = '系'

interface Tables {
  readonly ambiguous: Readonly<Record<string, readonly string[]>>
  readonly feature: Readonly<Record<string, string>>
  readonly fold?: Readonly<Record<string, string>>
  readonly sameInStyle?: Readonly<Record<string, string>>
}

/** Loads the second reader. Throws an EnvironmentError if a file of it is missing or damaged. */
export async function loadSecondReader(read: ReadWeights): Promise<SecondReader> {
  const kinds = createKinds()
  const [toHant, toHans] = await Promise.all([loadModel('hant', read, kinds), loadModel('hans', read, kinds)])
  const { fold = {}, sameInStyle = {} } = toHant.tables
  const glyphs = new Map(Object.entries(fold))
  const foldForm = (character: string) => glyphs.get(character) ?? character
  const styles = new Map(Object.entries(sameInStyle))
  const groups = new Map(Object.entries(toHans.tables.ambiguous).map(([member, [first = '']]) => [member, first]))
  const isGrouped = new RegExp(`[${[...groups.keys()].join('')}]`, 'u')
  const isStyle = (one: string, other: string) => {
    const [first, second] = [foldForm(one), foldForm(other)]
    return first === second || (styles.get(first) ?? first) === (styles.get(second) ?? second)
  }
  return {
    foldForm,
    isStyle,
    readSimplified: (text, around) => readAll(text, around, (whole, at) => viewBoth(toHant.model, whole, at)),
    readTraditional: (simple, written, around) => {
      if (!isGrouped.test(written)) return []
      // A group's first member stands for all of them; where the text has it anyway, nothing is asked.
      const merged = simple.split('').map((unit, at) => groups.get(written.charAt(at)) ?? unit)
      const view = (whole: string, at: number) => toHans.model.viewAt(whole, at, 0)
      const opinions = readAll(merged.join(''), around, view)
      return opinions.filter(({ offset }) => groups.has(written.charAt(offset)))
    },
  }
}

async function loadModel(script: 'hant' | 'hans', read: ReadWeights, kinds: FeatureTable) {
  const [weights, json] = await Promise.all([load(`${script}.dlm`, read), load(`${script}.json`, read)])
  const tables = JSON.parse(new TextDecoder().decode(json)) as Tables // Its digest has just been compared.
  const entries = Object.entries(tables.ambiguous)
  // Towards Simplified a group goes by its Traditional member, and the model by the first one.
  const ambiguous = new Map(script === 'hant' ? entries : entries.map(([, forms]) => [forms[0] ?? '', forms] as const))
  const features = createFeatures(tables.feature, kinds)
  const model: CharacterModel = createModel(openWeights(weights, `${script}.dlm`), ambiguous, features)
  return { model, tables }
}

async function load(name: ModelFile, read: ReadWeights): Promise<Uint8Array> {
  const bytes = await read(name)
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== modelFiles[name]) throw damaged(name)
  return bytes
}

/**
 * A character as text of Taiwan and of Hong Kong shows it, each counting half: what a word means does not depend on
 * where it is read, and a deck must not say one thing here and another there. 系 goes by Taiwan alone.
 */
function viewBoth(model: CharacterModel, whole: string, at: number): View | undefined {
  const taiwan = model.viewAt(whole, at, 0)
  const hongKong = taiwan && !cantonese.includes(whole.charAt(at)) ? model.viewAt(whole, at, 1) : taiwan
  if (!taiwan || !hongKong || hongKong === taiwan) return taiwan
  return { ...taiwan, scores: taiwan.scores.map((score, form) => (score + (hongKong.scores[form] ?? 0)) / 2) }
}

function readAll(
  text: string,
  { before, after }: Surroundings,
  viewAt: (whole: string, at: number) => View | undefined,
): readonly Opinion[] {
  const head = before.slice(-reach)
  const whole = head + text + after.slice(0, reach)
  const opinions: Opinion[] = []
  for (let at = head.length; at < head.length + text.length; at += 1) {
    const view = viewAt(whole, at)
    if (view) opinions.push(head.length === 0 ? view : { ...view, offset: at - head.length })
  }
  return opinions
}

/** How likely a form is, together with those that are told from it by style alone. */
export function probabilityOf(form: string, view: Opinion, { isStyle }: Pick<SecondReader, 'isStyle'>): number {
  const own = probabilitiesOf(view)
  const sum = own.reduce((all, one, at) => (isStyle(form, view.forms[at] ?? '') ? all + one : all), 0)
  // Four digits are more than a probability is worth, and short to keep.
  return Math.round(sum * 10_000) / 10_000
}

/** The forms of an opinion, the likeliest first. */
export function rankForms({ forms, scores }: Opinion): readonly string[] {
  const order = forms.map((_, at) => at).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
  return order.map((at) => forms[at] ?? '')
}
