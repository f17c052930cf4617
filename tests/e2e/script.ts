import * as preset from 'opencc-js/preset'

/** Characters of a two-byte encoding's rows, as the platform decodes them. */
function repertoire(
  encoding: string,
  firsts: readonly [number, number],
  seconds: readonly [number, number],
): Set<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let first = firsts[0]; first <= firsts[1]; first++) {
    for (let second = seconds[0]; second <= seconds[1]; second++) {
      found.add(decoder.decode(new Uint8Array([first, second])))
    }
  }
  return found
}

const big5 = repertoire('big5', [0xa4, 0xf9], [0x40, 0xfe])
const gb2312 = repertoire('gbk', [0xb0, 0xf7], [0xa1, 0xfe])

/** Single characters that a dictionary of OpenCC changes. */
function changedBy(config: string): Set<string> {
  const dictionaries = preset.configs[config]?.conversionChain.flat() ?? []
  const entries = dictionaries.flatMap((dictionary) => (typeof dictionary === 'string' ? dictionary.split('|') : []))
  const pairs = entries.map((entry) => entry.split(' '))
  return new Set(pairs.flatMap(([from = '', to]) => ([...from].length === 1 && from !== to ? [from] : [])))
}

/**
 * Characters of a text that belong to the other script alone: in zh-Hant those OpenCC converts to Traditional
 * and Big5 lacks, in zh-Hans those it converts to Simplified and GB 2312 lacks.
 */
export function findForeignScript(text: string, locale: string): string[] {
  const hans = locale.startsWith('zh-Hans')
  const changed = changedBy(hans ? 't2s' : 's2t')
  const own = hans ? gb2312 : big5
  return [...new Set(text)].filter((character) => changed.has(character) && !own.has(character))
}
