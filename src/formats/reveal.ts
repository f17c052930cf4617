/** The files of reveal.js that a deck embeds, ready to stand inside `<style>` and `<script>`. */
export interface RevealParts {
  readonly css: string
  readonly script: string
}

/** Reads reveal.js for embedding. Its code is never run here: it needs a browser. */
export async function readReveal(readPackageFile: (specifier: string) => Promise<string>): Promise<RevealParts> {
  const read = (file: string) => readPackageFile(`reveal.js/dist/${file}`)
  const [reset, css, script] = await Promise.all([read('reset.css'), read('reveal.css'), read('reveal.js')])
  return { css: `${reset}\n${css}`, script: escapeScript(withoutQuery(script)) }
}

/**
 * reveal.js with no query to read: it would take any setting from it, over those that are given, so that whoever makes
 * a link or a frame could turn its remote control on or have it load what the deck does not hold. What it writes into
 * the address keeps the query. Throws for a version that reads it in other places than are known.
 */
export function withoutQuery(script: string): string {
  const reading = /(?:window\.)?location\.search(?=\.replace\(|\.match\()|(?<=\.test\()window\.location\.search(?=\))/g
  const changed = script.replace(reading, '``')
  const left = changed.match(/location\.search/g)?.length ?? 0
  const writing = changed.match(/location\.pathname\+window\.location\.search/g)?.length ?? 0
  if (left !== writing) throw new Error('This version of reveal.js reads the query of the address in a new way.')
  return changed
}

/**
 * A script that can stand inside `<script>`: the parser must see neither the end of the element nor the
 * start of a comment (HTML Standard, "Restrictions for contents of script elements").
 */
export function escapeScript(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3c')
}
