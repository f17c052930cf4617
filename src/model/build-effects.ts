import type { Cache, FileReader, Folder, Printer } from './effects.ts'

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

/** The world outside, as the build sees it. */
export interface BuildEffects extends RenderEffects {
  readonly project: Folder
  /** The folder of built-in templates. */
  readonly templates: Folder
  /** The version of ICU, which tells where words end. */
  readonly icu: string
  /** Another text whenever duilian or the browser may make something else of the same files; undefined: every deck is made. */
  readonly edition?: string
  /** Where finished files are; undefined if none are written. */
  readonly outputs?: Folder
  /** Needed if a format is made by a browser, or if slides are measured. */
  readonly printer?: Printer
  /** The date inside PDFs, if the surroundings prescribe one (SOURCE_DATE_EPOCH). */
  readonly sourceDate?: Date
  /** Told what is being done, for people who wait. */
  readonly progress: (step: string) => void
}

/** A finished file. */
export interface OutputFile {
  /** Name inside the deck's folder. */
  readonly name: string
  readonly bytes: Uint8Array
}
