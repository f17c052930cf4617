import { shippedEntries } from '../commands/effects.ts'
import { readLibrary } from '../documents/templates.ts'
import { bundle } from '../system/bundle.ts'
import { createCache } from '../system/cache.ts'
import { openOwnFolder } from '../system/folder.ts'
import { copyOwn, ownFile, removeOwn } from '../system/packages.ts'

// Run after compiling: what Node starts, and the built-in templates in the form in which they run, and the character model.
removeOwn(shippedEntries)
const nothing = { read: async () => undefined, list: async () => [] }
copyOwn('src/localize/conversion/weights', 'lib/weights')
const effects = {
  templates: openOwnFolder('templates'),
  project: nothing,
  cache: createCache(ownFile(shippedEntries)),
}
await Promise.all([bundle(), readLibrary(effects, new Map())])
