import type { Relation } from './package.ts'

/** The relations of a part, numbered as they are asked for; the same one is asked for once. */
export interface Relations {
  /** The id of a relation to a part or an address. */
  to(type: string, target: string, external?: boolean): string
  readonly all: () => readonly Relation[]
}

export function createRelations(): Relations {
  const made = new Map<string, Relation>()
  return {
    to(type, target, external = false) {
      const key = `${type} ${target}`
      const known = made.get(key)
      if (known) return known.id
      const relation = { id: `rId${made.size + 1}`, type, target, ...(external && { external }) }
      made.set(key, relation)
      return relation.id
    },
    all: () => [...made.values()],
  }
}
