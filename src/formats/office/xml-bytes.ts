import { damaged } from './fault.ts'

/** A document as text, and how a changed text becomes bytes again, in the same encoding. */
export interface DecodedXml {
  readonly text: string
  readonly encode: (text: string) => Uint8Array
}

/** Decodes XML in UTF-8 or UTF-16, the encodings of parts (ECMA-376-2, 6.2.5). A byte order mark is part of the text. */
export function decodeXmlBytes(bytes: Uint8Array, name: string): DecodedXml {
  const [first, second] = bytes
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const label = wide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, encode: (changed) => encode(changed, label) }
  } catch {
    throw damaged(`${name} is in no encoding that documents of Office have.`)
  }
}

function encode(text: string, label: 'utf-8' | 'utf-16le' | 'utf-16be'): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text)
  const bytes = Buffer.from(text, 'utf16le')
  return label === 'utf-16le' ? bytes : bytes.swap16()
}
