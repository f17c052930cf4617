import type { PassagePart } from '../model/passage.ts'

const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** A text of XML in parts: entities are kept as they are written, but in one that says HTML, `&lt;b&gt;后&lt;/b&gt;`. */
export function textParts(xml: string, from: number, to: number): readonly PassagePart[] {
  const written = xml.slice(from, to)
  if (/&lt;\/?[a-z][^<>]*?&gt;/i.test(written)) {
    const text = written.replace(/&(?:amp|lt|gt|quot|apos);/g, (sign) => named[sign] ?? sign)
    return [{ kind: 'text', start: from, end: to, text }]
  }
  const parts: PassagePart[] = []
  let done = from
  for (const { 0: entity, index } of written.matchAll(/&[^;\s]{1,40};/g)) {
    const start = from + index
    if (done < start) parts.push({ kind: 'text', start: done, end: start })
    done = start + entity.length
    parts.push({ kind: 'mark', start, end: done })
  }
  if (done < to) parts.push({ kind: 'text', start: done, end: to })
  return parts
}

/** A text as it stands in XML, as it stood: what was no entity becomes none. */
export function writeXml(text: string, written: string): string {
  return text.replace(/[&<>"']/g, (sign) => {
    const entity = Object.keys(named).find((name) => named[name] === sign) ?? sign
    return written.includes(entity) ? entity : sign
  })
}
