/** The id of a slide from the English of its title; empty if that makes none. */
export function slugOf(english: string): string {
  const words =
    english
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  const slug = words.slice(0, 8).join('-')
  return /^[a-z]/.test(slug) ? slug : ''
}
