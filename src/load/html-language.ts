import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeValue } from './html-passages.ts'

/** Where an HTML document says what language it is in: the `lang` and `xml:lang` of `<html>`, without their quotes. */
export function languagesInHtml(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!/<html\s/i.test(text)) return []
  const root = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  const page = root.childNodes.find((node): node is Tree.Element => node.nodeName === 'html')
  return ['lang', 'xml:lang'].flatMap((name) => (page && attributeValue(text, page, name)) ?? [])
}
