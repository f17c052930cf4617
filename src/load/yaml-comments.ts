import { type Document, isScalar, type Node, visit } from 'yaml'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { placeAt, type SourceText } from './source.ts'

/** Keys whose values are texts, in which a “#” is a number sign and no comment. */
const textKeys = /^(?:zh|en|zh-\w+-\w+|title|title-short|subtitle|author|event|description|speaker|role|note)$/

/** What stands right behind the “#” of a comment that begins where a value is, if no space parts them: `0b6e99` of `accent: #0b6e99`. */
export function tightCommentOf(node: unknown): string | undefined {
  const comment = (node as Node | null | undefined)?.comment?.split('\n')[0]
  return comment !== undefined && /^[\p{L}\p{N}]/u.test(comment) ? comment : undefined
}

/** Texts that YAML ends at a “#” with no space behind it, which was none of a comment: `en: Talk #3 of five`. */
export function findCutTexts(document: Document, source: SourceText, from: number): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !textKeys.test(String(key.value))) return
      if (!isScalar(value) || value.type !== 'PLAIN' || typeof value.value !== 'string' || !value.range) return
      const cut = tightCommentOf(value)
      if (cut === undefined) return
      const at = source.text.indexOf('#', from + value.range[1])
      const message = `"#${cut}" is a comment to YAML, and left out.`
      const hint = `Put the whole text between quotation marks: "${value.value} #${cut}"; a comment has a space behind its "#".`
      found.push(diagnose('yaml-comment', placeAt(source, at, at + 1 + cut.length), message, hint))
    },
  })
  return found
}
