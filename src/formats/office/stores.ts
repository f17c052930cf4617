import { type OfficeDocument, textOfPart } from './package.ts'
import type { ZipEntry } from './zip-read.ts'

/**
 * The stores of data in a Word document that its content controls are bound to (ECMA-376-1, 17.5.2.6 and 22.5): opened,
 * it shows what these hold, whatever the text says. Of all others nobody knows what their texts are.
 */
export function boundStores({ archive, parts }: OfficeDocument): readonly ZipEntry[] {
  const properties = archive.entries.filter(({ name }) => /^customXml\/itemProps\d+\.xml$/.test(name))
  if (properties.length === 0) return []
  const bound = new Set<string>()
  for (const { entry, type } of parts) {
    if (!type.startsWith('wordprocessingml.')) continue
    for (const [, id = ''] of textOfPart(archive, entry).text.matchAll(/:storeItemID\s*=\s*["']([^"']+)["']/g))
      bound.add(id.toUpperCase())
  }
  return properties.flatMap((entry) => {
    const [, id = ''] = /:itemID\s*=\s*["']([^"']+)["']/.exec(textOfPart(archive, entry).text) ?? []
    const name = entry.name.replace('itemProps', 'item')
    return bound.has(id.toUpperCase()) ? archive.entries.filter((other) => other.name === name) : []
  })
}
