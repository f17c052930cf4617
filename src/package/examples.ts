import { createFeatures, type FeatureTable, type Piece } from '../localize/conversion/features.ts'

/** What the model is trained on: a piece of text around an ambiguous character, and what the character was there. */
export interface Example {
  /** Simplified, digits, letters, marks and edges as features write them. */
  readonly text: string
  /** Of the character, in the text. */
  readonly at: number
  readonly piece: Piece
  /** 0 Taiwan, 1 Hong Kong. */
  readonly region: 0 | 1
  readonly form: number
  readonly count: number
}

/** The forms of ambiguous characters, and which characters count as one. */
export interface Tables {
  readonly ambiguous: Readonly<Record<string, readonly string[]>>
  readonly feature: Readonly<Record<string, string>>
  readonly fold?: Readonly<Record<string, string>>
}

const edge = '^'

/** The features of characters as the windows write them: there `^` is an edge, in a text it is a mark like any other. */
export function windowFeatures({ feature }: Tables): FeatureTable {
  const table = createFeatures(feature)
  const code = edge.charCodeAt(0)
  table[code] = code
  return table
}

/** The rows of a file of windows: left context, character, right context, form, region (absent to Simplified), count. */
export function readWindows(tsv: string, { ambiguous }: Tables): readonly Example[] {
  const forms = new Map(Object.values(ambiguous).flatMap((group) => group.map((form) => [form, group] as const)))
  return tsv.split('\n').flatMap((line): Example[] => {
    const [left, character = '', right, written = '', region, count = '0'] = line.split('\t')
    const group = ambiguous[character] ?? forms.get(written)
    const form = group?.indexOf(written) ?? -1
    if (left === undefined || right === undefined || form < 0) return []
    const text = left + character + right
    return [{ text, at: left.length, piece: 'window', region: region === 'h' ? 1 : 0, form, count: Number(count) }]
  })
}

/** Every ambiguous character of Traditional phrases: each is seen `times` times. */
export function readPhrases(phrases: readonly string[], tables: Tables, times: number): readonly Example[] {
  const { ambiguous, feature, fold = {} } = tables
  return phrases.flatMap((phrase) => {
    const text = phrase
      .split('')
      .map((unit) => feature[unit] ?? unit)
      .join('')
    return phrase.split('').flatMap((unit, at): Example[] => {
      const form = ambiguous[text.charAt(at)]?.indexOf(fold[unit] ?? unit) ?? -1
      return form < 0 ? [] : [{ text, at, piece: 'phrase', region: 0, form, count: times }]
    })
  })
}
