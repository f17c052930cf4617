/** A store of bytes by key that may forget anything at any time; losing it costs only time. */
export interface Cache {
  /** The bytes stored under a key, or undefined. */
  get(key: string): Promise<Uint8Array | undefined>
  /** Stores bytes, those of several arrays one after the other, whole or not at all. A store that cannot write keeps silent. */
  set(key: string, bytes: Uint8Array | readonly Uint8Array[]): Promise<void>
}

/** A file on disk as the stages see it. */
export interface FileReader {
  /**
   * The bytes of a file, or undefined if there is none. Throws an EnvironmentError if it may not be read, and a
   * RefusedFile if it is no file or has more bytes than `limit`, by default 100 MB.
   */
  read(path: string, limit?: number): Promise<Uint8Array | undefined>
  /** Size in bytes and time of the last change in milliseconds, or undefined if there is no such file. */
  stat(path: string): Promise<{ readonly size: number; readonly modified: number } | undefined>
}

/** Turns static HTML documents into PDF bytes, one browser for all of them. */
export interface Printer {
  /** Starts the browser now, while other work goes on. A failure is reported by the next `print`. */
  start(): void
  /**
   * Prints self-contained documents, in order; each page takes the size its CSS asks for.
   * A probe is evaluated in each document before it is printed.
   */
  print(documents: readonly string[], probe?: Probe): Promise<readonly Uint8Array[]>
  /** The pictures of all elements a selector finds in each document, as PNG. */
  capture(documents: readonly string[], request: PictureRequest): Promise<readonly (readonly Uint8Array[])[]>
  /** Lays self-contained documents out as for printing and evaluates a probe in each. */
  measure(documents: readonly string[], probe: Probe): Promise<void>
}

/** What pictures are taken of. */
export interface PictureRequest {
  /** A CSS selector of elements of one size; each gives one picture, in order. */
  readonly selector: string
  /** Of the layout, in CSS px: at least as wide and as high as the elements. */
  readonly page: { readonly width: number; readonly height: number }
  /** Pixels of the picture for each CSS px. */
  readonly scale: number
  /** Whether what nothing is drawn on stays transparent; else it is white. */
  readonly transparent?: boolean
  /** Take only so many, from the first on; all if absent. */
  readonly count?: number
}

/** A question to a document as the browser has laid it out. */
export interface Probe {
  /** JavaScript with a value that JSON can hold. */
  readonly expression: string
  /** Told the value for the document at an index. */
  readonly report: (index: number, value: unknown) => void
  /** Told what the document at an index asks for beside itself, which it does not get; if absent, that is a failure. */
  readonly refuse?: (index: number, url: string) => void
}

/** A folder of the author's; paths are relative to it, with forward slashes, and cannot leave it. */
export interface Folder {
  /** The bytes of a file, or undefined if there is none; throws what reading one by a FileReader does. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Files below a folder, sorted, relative to it; empty if there is no such folder. */
  list(path: string): Promise<readonly string[]>
}
