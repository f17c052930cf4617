/** The files of reveal.js that a deck embeds, ready to stand inside `<style>` and `<script>`. */
export interface RevealParts {
  readonly css: string
  readonly script: string
}

/** Reads reveal.js for embedding. Its code is never run here: it needs a browser. */
export async function readReveal(readPackageFile: (specifier: string) => Promise<string>): Promise<RevealParts> {
  const read = (file: string) => readPackageFile(`reveal.js/dist/${file}`)
  const [reset, css, script] = await Promise.all([read('reset.css'), read('reveal.css'), read('reveal.js')])
  return { css: `${reset}\n${css}`, script: escapeScript(script) }
}

/**
 * A script that can stand inside `<script>`: the parser must see neither the end of the element nor the
 * start of a comment (HTML Standard, "Restrictions for contents of script elements").
 */
export function escapeScript(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3c')
}
