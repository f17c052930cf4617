// The package's own types are not found by its "exports", and lack its default export.
declare module 'temml' {
  interface Options {
    readonly displayMode: boolean
    readonly throwOnError: boolean
    readonly trust: boolean
    readonly macros: Record<string, string>
  }
  const temml: { renderToString(tex: string, options: Options): string }
  export default temml
}
