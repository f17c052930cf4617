import type { LocalizedSegment } from '../../src/model/localized.ts'

/** A text as it is shown, of plain words. */
export function localizedText(id: string, words: string): LocalizedSegment {
  return { id, kind: 'text', line: { locale: 'zh-Hant-TW', runs: [{ kind: 'text', text: words }] }, decisions: [] }
}
