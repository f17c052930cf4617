import { join, relative } from 'node:path'
import type { BuildEffects } from '../model/build-effects.ts'
import { createCache, withShipped } from '../system/cache.ts'
import { cacheFolder } from '../system/cache-folder.ts'
import { createFileReader } from '../system/files.ts'
import { leavesFolder, openFolder, openOwnFolder } from '../system/folder.ts'
import { icuVersion } from '../system/host.ts'
import { ownFile, packageResolver } from '../system/packages.ts'
import { readWeights } from '../system/weights.ts'

/** The folder of cache entries that come with the package: the built-in templates, compiled. */
export const shippedEntries = 'lib/kept'

/** The real world for a build of a project folder. */
export function createEffects({
  project,
  progress = () => undefined,
  ...given
}: Pick<BuildEffects, 'printer' | 'sourceDate' | 'outputs' | 'edition'> & {
  readonly project: string
  readonly progress?: (step: string) => void
}): BuildEffects {
  const files = createFileReader()
  return {
    ...given,
    project: openFolder(project),
    templates: openOwnFolder('templates'),
    files,
    icu: icuVersion(),
    cache: withShipped(createCache(cacheFolder()), createCache(ownFile(shippedEntries))),
    resolve: packageResolver(project),
    projectPath: (path) => join(project, path),
    leavesProject: (path) => leavesFolder(project, relative(project, path)),
    weights: readWeights,
    browserScript: async (name) => new TextDecoder().decode(await files.read(ownFile(`lib/browser/${name}.js`))),
    progress,
  }
}
