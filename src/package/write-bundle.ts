import { shippedEntries } from '../commands/effects.ts'
import { emptyFolder, readLibrary } from '../documents/templates.ts'
import { bundle } from '../system/bundle.ts'
import { createCache } from '../system/cache.ts'
import { openOwnFolder } from '../system/folder.ts'
import { copyOwn, ownFile, removeOwn } from '../system/packages.ts'

// Run after compiling: what Node starts, and the built-in templates in the form in which they run, and the character model.
removeOwn(shippedEntries)
copyOwn('src/localize/conversion/weights', 'lib/weights')
const effects = {
  templates: openOwnFolder('templates'),
  project: emptyFolder,
  cache: createCache(ownFile(shippedEntries)),
}
await Promise.all([bundle(), readLibrary(effects, new Map())])
