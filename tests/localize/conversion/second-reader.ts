import {
  type Converter,
  type ConverterOptions,
  createConverter,
  pairsOf,
} from '../../../src/localize/conversion/convert.ts'
import { createLibrary } from '../../../src/localize/conversion/library.ts'
import { type ChineseLocale, isChinese, localeTags } from '../../../src/model/locale.ts'
import { readWeights } from '../../../src/system/weights.ts'

/** A converter between all Chinese locales, with the character model that ships. */
export async function createReadingConverter(options: ConverterOptions = {}): Promise<Converter> {
  const converter = createConverter(options, { library: createLibrary(readWeights) })
  const locales = localeTags.filter(isChinese)
  await converter.prepare([
    ...locales.flatMap((locale) => pairsOf(locale, [locale], locales)),
    ...locales.map((locale) => [locale, locale] as const),
  ])
  return converter
}

/** What a text becomes, with the decisions that the model had a part in as "kind from→to". */
export function readText(converter: Converter, text: string, from: ChineseLocale, to: ChineseLocale) {
  const { aligned, decisions } = converter.convert(text, from, to)
  const read = decisions.filter(({ kind }) => kind === 'model' || kind === 'doubt' || kind === 'unsure')
  return { text: aligned.text, read: read.map(({ kind, from: written, to: shown }) => `${kind} ${written}→${shown}`) }
}
