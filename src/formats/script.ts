/**
 * Joins a compiled script of `browser/` and what it imports from its own folder into one plain script. Modules may
 * import each other by name only; throws if two define the same name, since one would take the other's place in
 * silence. `read` gives a module by its name.
 */
export async function joinModules(entry: string, read: (name: string) => Promise<string>): Promise<string> {
  const joined = new Map<string, string>()
  const add = async (name: string): Promise<void> => {
    if (joined.has(name)) return
    joined.set(name, '')
    const text = await read(name)
    for (const [, imported = ''] of text.matchAll(importLine)) await add(imported)
    // Set again, so that a module stands after those it needs.
    joined.delete(name)
    joined.set(
      name,
      text
        .replace(importLine, '')
        .replace(comment, '')
        .replace(/^export (\{\};\n?)?/gm, ''),
    )
  }
  await add(entry)
  refuseDoubles(joined)
  return `(() => {\n'use strict'\n${[...joined.values()].join('')}})()\n`
}

function refuseDoubles(modules: ReadonlyMap<string, string>): void {
  const owners = new Map<string, string>()
  for (const [module, text] of modules) {
    for (const [, name = ''] of text.matchAll(definition)) {
      const owner = owners.get(name)
      if (owner !== undefined && owner !== module) throw new Error(`${module} and ${owner} both define ${name}`)
      owners.set(name, module)
    }
  }
}

/** What stands at the start of a line defines a name of its module. */
const definition = /^(?:async )?(?:function\*?|const|let|class) (\w+)/gm

/** A comment on lines of its own. */
const comment = /^[ \t]*(\/\/.*|\/\*[\s\S]*?\*\/)\n/gm
const importLine = /^import \{[^}]*\} from '\.\/([\w-]+)\.js';\n/gm
