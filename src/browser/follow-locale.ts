const localeKey = 'duilian follow locale'

/**
 * Of some locales the one a reader wants, by what was chosen before and then by what the browser asks for, best first:
 * the same tag, else the same script as the tag stands for (zh-HK and zh-MO are written as in Hong Kong, zh-SG as on
 * the mainland), else the language. Undefined if none fits.
 */
export function chooseLocale(
  available: readonly string[],
  wanted: readonly string[],
  chosen?: string | null,
): string | undefined {
  if (chosen && available.includes(chosen)) return chosen
  for (const tag of wanted) {
    const found = findLike(available, tag)
    if (found) return found
  }
  return undefined
}

function findLike(available: readonly string[], tag: string): string | undefined {
  const given = localeOf(tag)
  if (!given) return undefined
  const region = given.region === 'MO' ? 'HK' : given.region
  const alike = available.filter((name) => {
    const own = localeOf(name)
    return own?.language === given.language && own?.script === given.script
  })
  return alike.find((name) => localeOf(name)?.region === region) ?? alike[0] ?? likeSpoken(available, given.language)
}

/** Who reads Chinese reads the other script sooner than another language. */
function likeSpoken(available: readonly string[], language: string): string | undefined {
  return available.find((name) => localeOf(name)?.language === language)
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
}

export function recallLocale(): string | null {
  try {
    return localStorage.getItem(localeKey)
  } catch {
    return null
  }
}

export function keepLocale(locale: string): void {
  try {
    localStorage.setItem(localeKey, locale)
  } catch {
    // Storage is full or forbidden: then it holds for this page.
  }
}
