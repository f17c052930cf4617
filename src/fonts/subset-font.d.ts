/** What duilian uses of subset-font, which ships no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'truetype' | 'woff' | 'woff2'
    readonly keepFeatures?: readonly string[]
    readonly preserveNameIds?: readonly number[]
    readonly keepAllGlyphs?: boolean
  }
  export default function subsetFont(font: Buffer, text: string | undefined, options: SubsetOptions): Promise<Buffer>
}
