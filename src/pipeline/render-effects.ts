import type { Cache, FileReader } from '../model/effects.ts'

/** What rendering needs of the world outside. */
export interface RenderEffects {
  readonly files: FileReader
  readonly cache: Cache
  /** The path of a file in an installed package, undefined if it is not there. */
  readonly resolve: (specifier: string) => string | undefined
  /** The absolute path of a file in the project. */
  readonly projectPath: (path: string) => string
  /** True if symbolic links lead such a path out of the project. */
  readonly leavesProject: (path: string) => Promise<boolean>
  /**
   * A module of `browser/`, compiled: `early` and `deck` run inside the slides, `fit` with its parts looks at them,
   * `dev` with its parts keeps them in step with their files.
   */
  readonly browserScript: (name: string) => Promise<string>
  /** A file of the character model that comes with the package, undefined if it is not there. */
  readonly weights: (name: string) => Promise<Uint8Array | undefined>
}
