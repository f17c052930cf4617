// The types of opencc-js 1.4.2 leave out `normalizationChain` and the modules of single locales.

declare module 'opencc-js/preset/cn2t' {
  export const configs: Readonly<Record<string, import('./opencc.ts').OpenccConfig | undefined>>
}

declare module 'opencc-js/preset/t2cn' {
  export const configs: Readonly<Record<string, import('./opencc.ts').OpenccConfig | undefined>>
}

declare module 'opencc-js/from/*' {
  const chain: readonly import('./opencc.ts').DictionaryGroup[]
  export default chain
}

declare module 'opencc-js/to/*' {
  const chain: readonly import('./opencc.ts').DictionaryGroup[]
  export default chain
}
