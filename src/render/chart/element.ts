type Attributes = Readonly<Record<string, string | number | undefined>>

/** An SVG element. Numbers are rounded to one decimal, texts escaped; `content` stands in it as it is. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let written = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) written += ` ${key}="${typeof value === 'number' ? round(value) : escapeText(value)}"`
  }
  return content === '' ? `${written}/>` : `${written}>${content}</${name}>`
}

/** A number with at most one decimal, the same on every machine. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10 || 0)
}

/** A text that can stand in SVG, between tags or in double quotes. */
export function escapeText(text: string): string {
  // Most texts need nothing, and looking is cheaper than writing anew four times.
  if (!/[&<>"]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
