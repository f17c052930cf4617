import type { Span } from './slides.ts'

/** Code, which is passed over, or what stands between the signs of TeX for a formula, as Pandoc reads them; a thousand characters at most, for its end is looked for from every beginning. */
const candidates =
  /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|(?<![\\$])\$\$(?<display>(?:(?!\n[ \t]*\n)[^$])+)\$\$|(?<![\\$\p{L}\p{N}])\$(?<line>[^\s$`{](?:[^$`\n]*[^\s$`\\])?)\$(?![\p{L}\p{N}$])|\\\((?<round>[^\n]{1,1000}?)\\\)|\\\[(?<square>(?:(?!\n[ \t]*\n)[\s\S]){1,1000}?)\\\]/gu

/** What makes a stretch a formula and no money: a command, an index, a power, or a variable with what is done to it. */
const mathematics = /\\[A-Za-z]|[\w})\]][\^_][\w{\\(+-]|^\s*[A-Za-z]['′]?(?:\s*[-+*/=<>≤≥≈±×·]\s*[\w().,]+)*\s*$/u

/** Where formulas in TeX stand in a text: `$E=mc^2$`, `$$…$$`, `\(…\)`, `\[…\]`; what is in code is none. */
export function findFormulas(text: string): readonly Span[] {
  if (!text.includes('$') && !/\\[([]/.test(text)) return []
  return [...text.matchAll(candidates)].flatMap(({ 0: { length }, index, groups = {} }) => {
    const { display, line, round, square } = groups
    const inside = display ?? line ?? round ?? square
    const isFormula = inside !== undefined && (display !== undefined ? inside.trim() !== '' : mathematics.test(inside))
    return isFormula ? [{ from: index, to: index + length }] : []
  })
}
