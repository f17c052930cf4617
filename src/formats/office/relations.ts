import { posix } from 'node:path'
import { type OfficeDocument, textOfPart, withPart } from './package.ts'
import { scanXml } from './xml.ts'

/** The parts that a part calls by an id. */
export type Relations = ReadonlyMap<string, string>

/** Reads the relations of a part to others inside of the document (ECMA-376-2, 6.5). */
export function relationsOf({ archive }: OfficeDocument, part: string): Relations {
  const folder = posix.dirname(part)
  const list = archive.entries.find(({ name }) => name === posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const found = new Map<string, string>()
  if (!list) return found
  withPart(list, () =>
    scanXml(textOfPart(archive, list).text, {
      open: (element, attributes) => {
        if (!/:Relationship$/.test(element)) return
        const values = new Map(attributes.read().map(({ name, value }) => [name, value]))
        const target = values.get('Target') ?? ''
        const isAbsolute = target.startsWith('/')
        found.set(values.get('Id') ?? '', isAbsolute ? target.slice(1) : posix.join(folder, target))
      },
      close: () => undefined,
    }),
  )
  return found
}
