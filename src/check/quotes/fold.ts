/** A text without what may differ between two prints of the same words, and where each unit of it came from. */
export interface Folded {
  readonly text: string
  /** For every unit its offset in the text that was folded, NFC. */
  readonly offsets: readonly number[]
}

/**
 * A text in NFC without spaces, with marks in half width, one kind of quotation mark, of dash and of ellipsis.
 * What then differs differs in words.
 */
export function fold(text: string): string {
  return foldAligned(text).text
}

/** As `fold`, with offsets. */
export function foldAligned(text: string): Folded {
  const source = text.normalize('NFC')
  let folded = ''
  const offsets: number[] = []
  for (let at = 0; at < source.length; at += 1) {
    const dots = source.startsWith('...', at)
    const unit = dots ? '…' : foldUnit(source.charAt(at))
    if (unit === '' || (isRepeatable(unit) && folded.endsWith(unit))) continue
    folded += unit
    offsets.push(at)
    if (dots) at += 2
  }
  return { text: folded, offsets }
}

/** Dashes and ellipses are one mark however many characters they are written with. */
function isRepeatable(unit: string): boolean {
  return unit === '-' || unit === '…'
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0x3400 && code <= 0x9fff) return unit
  if (code < 0x80) return code <= 0x20 || code === 0x7f ? '' : code === 0x22 ? "'" : unit
  if (/\s|\p{Default_Ignorable_Code_Point}/u.test(unit)) return ''
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(String.fromCharCode(code - 0xfee0))
  if ('“”‘’「」『』〝〞'.includes(unit)) return "'"
  if ('—–―─'.includes(unit)) return '-'
  if (unit === '⋯') return '…'
  return unit === '。' || unit === '｡' ? '.' : unit
}
