/** Chinese in TeX, from its first character to its last before a command, a brace or any other sign of TeX. */
const words = /\p{Script=Han}(?:[^\\{}$&#^_~%\n]*\p{Script=Han})?/gu

/** A formula with the Chinese in it, as in `\text{速率}`, as `convert` writes it. */
export function convertWords(tex: string, convert: (text: string) => string): string {
  return tex.replace(words, (found) => convert(found).replace(/[&%#_$]/g, '\\$&'))
}
