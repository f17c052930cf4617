// opencc-js 1.4.2 has no types for its dictionaries.

declare module 'opencc-js/dict/*' {
  /** "from to|from to", in the order of code points. */
  const serialized: string
  export default serialized
}
