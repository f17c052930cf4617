import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { SourceText } from './source.ts'

const reference = /\\(eq)?ref\s*\{([^{}]*)\}/g

/**
 * TeX in which a reference to a formula is the tag of that: it is set by itself, and knows nothing of others. Reports
 * `formula-invalid` for one that leads to no formula with a tag.
 */
export function withReferences(
  tex: string,
  {
    source,
    place,
    diagnostics,
  }: { readonly source: SourceText; readonly place: Place; readonly diagnostics: Diagnostic[] },
): string {
  if (!/\\(?:eq)?ref\b/.test(tex)) return tex
  return tex.replace(reference, (_, inBrackets: string | undefined, label: string) => {
    const tag = tagOf(source.text, label.trim())
    if (tag === undefined) {
      const message = `No formula of the deck has the label "${label}" and a tag beside it, which would stand here.`
      const hint = `Write "\\tag{1}\\label{${label}}" at the end of the formula that is meant.`
      diagnostics.push(diagnose('formula-invalid', place, message, hint))
    }
    return `\\text{${inBrackets ? `(${tag ?? '?'})` : (tag ?? '?')}}`
  })
}

/** What stands beside a label: `\tag{1}\label{a}`, or the other way round. */
function tagOf(text: string, label: string): string | undefined {
  const name = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const tag = String.raw`\\tag\*?\s*\{([^{}]*)\}`
  const named = String.raw`\\label\s*\{\s*${name}\s*\}`
  const found = new RegExp(`${tag}\\s*${named}|${named}\\s*${tag}`).exec(text)
  return found?.[1] ?? found?.[2]
}
