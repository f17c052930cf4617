/** What counts a section, as its author writes it before the title: 1. 02) 3: */
const ownNumber = /^\s*[([]?\d{1,2}[.)\]:、](?!\d)/
const mostWords = 8

/** The id of a slide from the English of its title; empty if that makes none. */
export function slugOf(english: string): string {
  const title = english.normalize('NFKD').replace(/\p{M}/gu, '')
  return slugOfWords(title.replace(ownNumber, '')) || slugOfWords(title)
}

/** An id begins with a letter: "2024 in numbers" is in-numbers-2024, and a number alone about-1911. */
function slugOfWords(text: string): string {
  const words: string[] =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  const named = words.findIndex((word) => /^[a-z]/.test(word))
  if (words.length > 0 && named < 0) words.unshift('about')
  const numbers = words.slice(0, Math.max(0, named))
  const rest = words.slice(numbers.length, numbers.length + mostWords)
  return [...rest, ...numbers].join('-')
}
